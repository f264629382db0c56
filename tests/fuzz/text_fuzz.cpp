// SPDX-License-Identifier: MIT
//
// Any bytes are laid out, in any style, twice: the second time as what was remembered of the first.

#include "fuzz_input.h"

#include <oriel/text/text.h>

#include <cstdlib>

using namespace oriel;

namespace {

class Deaf final : public DiagnosticSink {
public:
    void report(Diagnostic const&) noexcept override {}
};

// One for all inputs, so that what it remembers meets what it was not made for.
struct Engine {
    Engine() : engine(sink) { engine.add_embedded_fonts(); }

    Deaf sink;
    TextEngine engine;
    std::uint64_t frame = 0;
};

void require(bool is_so)
{
    if (!is_so)
        std::abort();
}

void check(TextLayout const& layout, std::string_view text)
{
    require(layout.text() == text && !layout.lines().empty());
    for (std::size_t i = 0; i <= text.size(); i += 1 + text.size() / 64)
        require(layout.caret(i).line < layout.lines().size());
    require(layout.offset_at({ 10, 10 }) <= text.size());
    std::size_t begin = 0;
    for (Rect rect; layout.take_selected(begin, text.size(), rect);)
        require(rect.width >= 0);
}

}

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size)
{
    static Engine one;
    FuzzInput input(data, size);
    one.engine.begin_frame(++one.frame, input.below(2) == 0 ? 1.0f : 1.5f);
    TextStyle const style { .font = static_cast<FontStackId>(input.below(4)),
        .size = static_cast<float>(input.below(100)),
        .letter_spacing = static_cast<float>(input.below(3)) };
    TabStop stops[3];
    for (TabStop& stop : stops)
        stop = { static_cast<float>(input.below(255)), static_cast<TabAlign>(input.below(4)) };
    ParagraphStyle const paragraph { .width = static_cast<float>(input.below(255)),
        .wrap = static_cast<TextWrap>(input.below(2)),
        .align = static_cast<TextAlign>(input.below(4)),
        .ellipsis = static_cast<Ellipsis>(input.below(4)),
        .direction = static_cast<TextDirection>(input.below(3)),
        .max_lines = static_cast<std::uint16_t>(input.below(4)),
        .tab_width = static_cast<float>(input.below(255)),
        .tab_stops = { stops, input.below(4) } };
    std::string_view const text = input.rest();
    TextLayout const& layout = one.engine.layout(text, style, paragraph);
    check(layout, text);
    for (GlyphBlock const& block : one.engine.blocks(layout))
        require(block.count == 0 || block.glyphs != nullptr);
    Size const before = layout.size();
    one.engine.begin_frame(++one.frame, 1);
    one.engine.begin_frame(++one.frame, 1);
    one.engine.begin_frame(++one.frame, one.engine.scale());
    require(one.engine.layout(text, style, paragraph).size().height >= 0 && before.height >= 0);
    return 0;
}

// SPDX-License-Identifier: MIT
//
// Any bytes are a font or an Error. What is taken for a font shapes and draws, or leaves out, a
// text often enough to have its rules read; a font that can do neither falls back to another.

#include "fuzz_input.h"

#include <oriel/text/text.h>

#include <array>
#include <string>

using namespace oriel;

namespace {

class Deaf final : public DiagnosticSink {
public:
    void report(Diagnostic const&) noexcept override {}
};

}

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size)
{
    Deaf sink;
    TextEngine engine(sink);
    Result<FontId> const font =
        engine.add_font({ reinterpret_cast<std::byte const*>(data), size }, 0);
    if (!font)
        return 0;
    engine.begin_frame(1, 1);
    FontStackId const stack = engine.add_stack({ &*font, 1 });
    for (float const font_size : { 14.0f, 40.0f }) {
        TextStyle const style { .font = stack, .size = font_size };
        engine.layout(std::string(300, 'a'), style);
        for (std::string_view const text :
            { "AVATAR fi -> 12:30 www", "To \u0628\u064e\u0627 \u0915\u093f" })
            engine.blocks(engine.layout(text, style, { .width = 90, .wrap = TextWrap::Word }));
    }
    return 0;
}

// SPDX-License-Identifier: MIT
//
// Prints what is found out about a text on its way to glyphs.
//
//     text_dump [--size PIXELS] [--width PIXELS] [--direction left|right] [--font FILE] TEXT
//
// Characters: offset, code point, script, bidi level, and what may happen before them (g a
// grapheme begins, w a word, l a line). Clusters: the string's order, with font, glyph, place and
// advance. Lines and carets: where they stand, in pixels; a second place is that of the caret
// which goes with what stands before it.

#include <oriel/core/verify.h>
#include <oriel/text/text.h>
#include <tests/text/debian_font.h>
#include <text/embedded_font_files.h>
#include <text/grapheme.h>
#include <text/shaper.h>
#include <text/word_breaker.h>

#ifdef ORIEL_HAS_FONTCONFIG
#include <oriel/backends/fontconfig_fonts.h>
#endif

#include <cstdio>
#include <cstdlib>
#include <memory>
#include <optional>
#include <set>

namespace oriel {

using namespace detail;

namespace {

struct Arguments {
    std::string text;
    std::string font;
    float size = 14;
    ParagraphStyle paragraph;
};

class PrintedDiagnostics final : public DiagnosticSink {
public:
    void report(Diagnostic const& diagnostic) noexcept override
    {
        std::printf("%s\n", std::string(diagnostic.cause).c_str());
    }
};

std::optional<Arguments> read_arguments(int count, char** values)
{
    Arguments arguments;
    for (int i = 1; i < count; ++i) {
        std::string_view const name = values[i];
        bool const is_last = i + 1 == count;
        if (is_last) {
            arguments.text = name;
            return arguments;
        }
        char const* const value = values[++i];
        if (name == "--size") {
            arguments.size = std::strtof(value, nullptr);
        } else if (name == "--width") {
            arguments.paragraph.width = std::strtof(value, nullptr);
            arguments.paragraph.wrap = TextWrap::Word;
        } else if (name == "--direction") {
            arguments.paragraph.direction = std::string_view(value) == "left"
                                                ? TextDirection::RightToLeft
                                                : TextDirection::LeftToRight;
        } else if (name == "--font") {
            arguments.font = value;
        } else {
            return {};
        }
    }
    return {};
}

std::set<std::size_t> line_breaks_of(std::string_view text)
{
    std::set<std::size_t> breaks { 0 };
    LineBreaker breaker(text);
    while (*breaks.rbegin() < text.size())
        breaks.insert(breaker.next());
    return breaks;
}

std::set<std::size_t> word_breaks_of(std::string_view text)
{
    std::set<std::size_t> breaks { 0 };
    while (*breaks.rbegin() < text.size())
        breaks.insert(next_word_boundary(text, *breaks.rbegin()));
    return breaks;
}

void print_characters(Arguments const& arguments)
{
    std::string_view const text = arguments.text;
    std::u32string characters;
    std::vector<std::size_t> offsets;
    for (std::size_t at = 0; at < text.size();) {
        Utf8Step const step = decode_utf8(text, at);
        characters.push_back(step.code_point);
        offsets.push_back(at);
        at += step.size;
    }
    std::span<char32_t const> const line(characters.data(), characters.size());
    ScriptRuns scripts;
    BidiResolver bidi;
    std::span<hb_script_t const> const script = scripts.scripts(line);
    BidiParagraph const paragraph = bidi.resolve(line, arguments.paragraph.direction);
    std::set<std::size_t> const lines = line_breaks_of(text);
    std::set<std::size_t> const words = word_breaks_of(text);
    std::printf("characters, base level %d\n", paragraph.base);
    for (std::size_t i = 0; i < characters.size(); ++i) {
        char tag[5] {};
        hb_tag_to_string(script[i], tag);
        std::size_t const at = offsets[i];
        std::printf("%5zu U+%04X %s level %d %s%s%s\n", at, static_cast<unsigned>(characters[i]),
            tag, paragraph.levels.empty() ? 0 : paragraph.levels[i],
            is_grapheme_boundary(text, at) ? "g" : "", words.contains(at) ? "w" : "",
            lines.contains(at) ? "l" : "");
    }
}

constexpr double pixels(Fixed fixed) { return static_cast<double>(fixed) / fixed_one; }

void print_clusters(ShapedText const& shaped)
{
    std::printf("clusters\n");
    for (std::size_t i = 0; i + 1 < shaped.clusters.size(); ++i) {
        ShapedCluster const& cluster = shaped.clusters[i];
        std::printf(
            "%5u level %d advance %.2f", cluster.byte, cluster.level, pixels(cluster.advance));
        for (std::uint32_t g = cluster.first_glyph; g < shaped.clusters[i + 1].first_glyph; ++g) {
            ShapedGlyph const& glyph = shaped.glyphs[g];
            if (is_missing_font(glyph.font))
                std::printf(" missing");
            else
                std::printf(
                    " %d:%d@%.2f,%.2f", glyph.font, glyph.glyph, pixels(glyph.x), pixels(glyph.y));
        }
        std::printf("\n");
    }
}

void print_layout(TextLayout const& layout)
{
    std::printf("layout %.2f x %.2f\n", static_cast<double>(layout.size().width),
        static_cast<double>(layout.size().height));
    for (TextLine const& line : layout.lines())
        std::printf("%5u-%u x %.2f width %.2f baseline %.2f runs %s\n", line.byte_begin,
            line.byte_end, static_cast<double>(line.x), static_cast<double>(line.width),
            static_cast<double>(line.baseline), line.runs_left ? "left" : "right");
    std::string_view const text = layout.text();
    std::printf("carets\n");
    for (std::size_t at = 0;; at = next_grapheme(text, at)) {
        TextLayout::Caret const caret = layout.caret(at);
        TextLayout::Caret const other = layout.caret(at, TextAffinity::Upstream);
        std::printf("%5zu caret %.2f in line %u", at, static_cast<double>(caret.x), caret.line);
        if (other.x < caret.x || other.x > caret.x || other.line != caret.line)
            std::printf(" or %.2f in line %u", static_cast<double>(other.x), other.line);
        std::printf("\n");
        if (at >= text.size())
            break;
    }
}

std::unique_ptr<FontProvider> system_fonts()
{
#ifdef ORIEL_HAS_FONTCONFIG
    return std::make_unique<FontconfigFonts>();
#else
    return nullptr;
#endif
}

void dump(Arguments const& arguments)
{
    PrintedDiagnostics diagnostics;
    std::unique_ptr<FontProvider> const provider = system_fonts();
    std::vector<std::byte> file = read_font(arguments.font);
    if (file.empty()) {
        std::span<std::byte const> const inter = embedded_font_file(EmbeddedFont::InterRegular);
        file.assign(inter.begin(), inter.end());
    }
    FontLibrary fonts;
    Shaper shaper(fonts, diagnostics);
    TextEngine engine(diagnostics);
    Result<FontId> const font = fonts.add_lent(file);
    if (!font) {
        std::printf("%s\n", font.error().message.c_str());
        return;
    }
    FontId const same = engine.add_font(file).value();
    FontStackId const stack = fonts.add_stack({ &*font, 1 });
    ORIEL_VERIFY(engine.add_stack({ &same, 1 }) == stack);
    if (provider) {
        shaper.add_provider(*provider);
        engine.add_provider(*provider);
    }
    print_characters(arguments);
    ShapedText shaped;
    auto const size = static_cast<Fixed>(arguments.size * static_cast<float>(fixed_one));
    shaper.shape(arguments.text, { stack, size, arguments.paragraph.direction }, shaped);
    print_clusters(shaped);
    engine.begin_frame(1, 1);
    print_layout(engine.layout(arguments.text, { .size = arguments.size }, arguments.paragraph));
}

}

}

int main(int count, char** values)
{
    std::optional<oriel::Arguments> const arguments = oriel::read_arguments(count, values);
    if (!arguments) {
        std::printf("text_dump [--size PIXELS] [--width PIXELS] [--direction left|right] "
                    "[--font FILE] TEXT\n");
        return 2;
    }
    oriel::dump(*arguments);
}

// SPDX-License-Identifier: MIT
//
// Font files that are cut, or have wrong bytes: an error or a font, and always a text. What this
// is worth shows under sanitizers.

#include <tests/text/debian_font.h>
#include <tests/text/text_fixture.h>
#include <text/embedded_font_files.h>

#include <gtest/gtest.h>

namespace oriel {

using namespace detail;

namespace {

using Bytes = std::vector<std::byte>;

char const* const fonts[] = { "ColorLayers.ttf", "ColorPaints.ttf", "DroidSansFallback.ttf",
    "NanumGothic.ttf", "NotoColorEmoji.ttf", "NotoSansArabic.ttf", "NotoSansDevanagari.ttf",
    "NotoSansHebrew.ttf", "NotoSansThai.ttf" };

class Nowhere final : public OutlineSink {
    void move_to(Point) override {}
    void line_to(Point) override {}
    void quadratic_to(Point, Point) override {}
    void cubic_to(Point, Point, Point) override {}
    void close() override {}
};

// Everything that reads a font, through the engine.
void use(Bytes const& file)
{
    EngineWithFonts fixture;
    TextEngine& engine = fixture.engine;
    Result<FontId> const font = engine.add_font(file);
    if (!font)
        return;
    FontStackId const stack = engine.add_stack({ &*font, 1 });
    for (TextStyle const& style :
        { TextStyle { .font = stack, .size = 20 }, TextStyle { .font = stack,
                                                               .size = 40,
                                                               .weight = 700,
                                                               .width = 75,
                                                               .slant = FontSlant::Italic,
                                                               .language = "ja" } }) {
        TextLayout const& layout = engine.layout("ABCDEFGHIJ अक्षि بِسْمِ שָׁ น้ำ 天あ한 "
                                                 "😀👍🏽👩‍💻🇩🇪",
            style, { .width = 100, .wrap = TextWrap::Word });
        EXPECT_GE(layout.lines().size(), 1u);
        engine.blocks(layout);
        Nowhere sink;
        engine.outline(layout, sink);
    }
}

Bytes font_of(char const* name)
{
    return read_font(std::string(ORIEL_SOURCE_DIR "/tests/fonts/") + name);
}

}

TEST(BrokenFont, NothingAndNoiseAreErrors)
{
    EngineWithFonts fixture;
    EXPECT_FALSE(fixture.engine.add_font({}));
    TestRandom random;
    Bytes noise(4096);
    for (std::byte& byte : noise)
        byte = static_cast<std::byte>(random.next());
    EXPECT_FALSE(fixture.engine.add_font(noise));
    EXPECT_FALSE(fixture.engine.add_font(font_of("NotoSansHebrew.ttf"), 7));
}

TEST(BrokenFont, AFileMayEndAnywhere)
{
    for (char const* name : fonts) {
        Bytes const whole = font_of(name);
        ASSERT_FALSE(whole.empty()) << name;
        TestRandom random;
        for (int i = 0; i < 12; ++i)
            use(Bytes(whole.begin(),
                whole.begin() + static_cast<std::ptrdiff_t>(random.below(whole.size()))));
    }
}

TEST(BrokenFont, AnyByteMayBeWrong)
{
    TestRandom random;
    for (char const* name : fonts) {
        Bytes const whole = font_of(name);
        for (int i = 0; i < 12; ++i) {
            Bytes broken = whole;
            for (std::size_t n = 1 + random.below(30); n > 0; --n)
                broken[random.below(broken.size())] = static_cast<std::byte>(random.next());
            use(broken);
        }
    }
}

// The table directory: offsets and lengths of twelve tables or so, from byte 12 on.
TEST(BrokenFont, TablesMayBeElsewhereAndTheirHeadsWrong)
{
    TestRandom random;
    for (char const* name : fonts) {
        Bytes const whole = font_of(name);
        for (int i = 0; i < 16; ++i) {
            Bytes broken = whole;
            std::size_t const table = 12 + 16 * random.below(12);
            std::size_t const place = table + 8 + random.below(8);
            if (i % 2 == 0 && place < broken.size()) {
                broken[place] = static_cast<std::byte>(random.next());
            } else if (table + 12 < broken.size()) {
                std::size_t const offset = std::to_integer<std::size_t>(broken[table + 9]) << 16
                                           | std::to_integer<std::size_t>(broken[table + 10]) << 8
                                           | std::to_integer<std::size_t>(broken[table + 11]);
                for (std::size_t b = offset; b < offset + 40 && b < broken.size(); ++b) {
                    if (random.below(4) == 0)
                        broken[b] = static_cast<std::byte>(random.next());
                }
            }
            use(broken);
        }
    }
}

TEST(BrokenFont, AFallbackThatIsBrokenLeavesTheStackAndBoxes)
{
    struct Broken final : FontProvider {
        FontData find(FontRequest const&) override { return { bytes, 0 }; }
        Bytes bytes = Bytes(500, std::byte { 0x41 });
    } provider;
    EngineWithFonts fixture;
    fixture.engine.add_provider(provider);
    TextLayout const& layout = fixture.engine.layout("a א b", {});
    EXPECT_GT(layout.size().width, 20);
    EXPECT_EQ(fixture.diagnostics.count(DiagnosticKind::MissingGlyph), 1u);
}

}

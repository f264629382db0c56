// SPDX-License-Identifier: MIT

#include <tests/text/debian_font.h>
#include <tests/text/text_fixture.h>
#include <text/embedded_font_files.h>
#include <text/rasterizer.h>
#include <text/resample.h>
#include <text/shaper.h>

#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

namespace oriel {

using namespace detail;

namespace {

std::vector<std::byte> test_font(char const* name)
{
    return read_font(std::string(ORIEL_SOURCE_DIR "/tests/fonts/") + name);
}

struct Rgba {
    int red, green, blue, alpha;
};

// A font at 100 pixels an em, whose shapes are squares of 80 pixels from 10 on.
class ColorFont {
public:
    explicit ColorFont(char const* name) : m_file(test_font(name))
    {
        m_font = m_fonts.add_lent(m_file).value().index;
    }
    void draw(char32_t letter)
    {
        FT_Face const face = m_fonts.font(m_font).outlines();
        auto const glyph = static_cast<std::uint16_t>(FT_Get_Char_Index(face, letter));
        ASSERT_TRUE(
            m_rasterizer.rasterize(m_fonts, { m_font, glyph, 0, 100 * fixed_one }, m_bitmap));
        ASSERT_TRUE(m_bitmap.is_colored);
    }
    // The pixel right below and right of a place in percent of an em, y upwards.
    Rgba at(int x, int y) const
    {
        int const column = x - m_bitmap.left;
        int const row = -y - m_bitmap.top;
        if (column < 0 || row < 0 || column >= m_bitmap.width || row >= m_bitmap.height)
            return { 0, 0, 0, 0 };
        auto const* p = m_bitmap.pixels.data() + (row * m_bitmap.width + column) * 4;
        return { p[0], p[1], p[2], p[3] };
    }

private:
    std::vector<std::byte> m_file;
    FontLibrary m_fonts;
    std::uint16_t m_font = 0;
    Rasterizer m_rasterizer;
    GlyphBitmap m_bitmap;
};

void expect_near(Rgba const& actual, Rgba const& expected, int tolerance = 2)
{
    EXPECT_NEAR(actual.red, expected.red, tolerance);
    EXPECT_NEAR(actual.green, expected.green, tolerance);
    EXPECT_NEAR(actual.blue, expected.blue, tolerance);
    EXPECT_NEAR(actual.alpha, expected.alpha, tolerance);
}

constexpr Rgba none { 0, 0, 0, 0 };
constexpr Rgba yellow { 255, 204, 0, 255 };
constexpr Rgba green { 0, 153, 0, 255 };

}

TEST(ColorGlyphs, LayersLieAboveEachOther)
{
    ColorFont font("ColorLayers.ttf");
    font.draw(U'A');
    expect_near(font.at(12, 2), { 0, 0, 255, 255 });
    expect_near(font.at(50, 40), yellow);
    expect_near(font.at(5, 40), none);
    font.draw(U'B');
    expect_near(font.at(50, 40), { 0, 0, 128, 128 }); // premultiplied
}

TEST(ColorGlyphs, ALinearGradientRunsFromItsFirstPointToItsSecond)
{
    ColorFont font("ColorPaints.ttf");
    font.draw(U'A');
    expect_near(font.at(10, 40), { 253, 0, 2, 255 });
    expect_near(font.at(50, 10), { 126, 0, 129, 255 });
    expect_near(font.at(89, 70), { 2, 0, 253, 255 });
}

TEST(ColorGlyphs, AReflectedGradientComesBack)
{
    ColorFont font("ColorPaints.ttf");
    font.draw(U'B');
    Rgba const here = font.at(35, 35);
    Rgba const mirrored = font.at(44, 44);
    expect_near(here, mirrored, 30);
    expect_near(font.at(30, 30), font.at(50, 50), 12);
}

TEST(ColorGlyphs, ARadialGradientGrowsAroundItsFocus)
{
    ColorFont font("ColorPaints.ttf");
    font.draw(U'C');
    expect_near(font.at(40, 50), { 255, 201, 0, 255 }, 6);
    expect_near(font.at(88, 2), { 255, 0, 0, 255 }, 6);
    EXPECT_GT(font.at(50, 40).green, font.at(70, 20).green);
}

TEST(ColorGlyphs, ASweepTurnsCounterclockwiseFromTheRight)
{
    ColorFont font("ColorPaints.ttf");
    font.draw(U'D');
    expect_near(font.at(88, 41), { 255, 0, 0, 255 });      // before the start, 30°
    expect_near(font.at(29, 59), { 57, 118, 0, 255 }, 60); // 135°: on the way to green at 165°
    expect_near(font.at(12, 50), green, 40);
    EXPECT_GT(font.at(50, 2).blue, font.at(12, 50).blue);
}

TEST(ColorGlyphs, PaintsAreScaledAndTurnedAroundTheirCenters)
{
    ColorFont font("ColorPaints.ttf");
    font.draw(U'E');
    expect_near(font.at(12, 2), green);
    expect_near(font.at(78, 56), yellow); // the bar, turned by 30° counterclockwise
    expect_near(font.at(22, 56), green);
    expect_near(font.at(50, 40), { 255, 102, 0, 255 }); // half of red over yellow
}

TEST(ColorGlyphs, CompositesBlendAsTheirModeSays)
{
    ColorFont font("ColorPaints.ttf");
    font.draw(U'F'); // yellow times green, where the diamond is
    expect_near(font.at(50, 40), { 0, 122, 0, 255 });
    expect_near(font.at(12, 2), green);
    font.draw(U'G'); // the bar where the diamond is not
    expect_near(font.at(50, 40), none);
    expect_near(font.at(12, 46), { 255, 0, 0, 255 });
}

TEST(ColorGlyphs, PaintsOfOtherGlyphsAreMovedAndSkewed)
{
    ColorFont font("ColorPaints.ttf");
    font.draw(U'H');
    expect_near(font.at(50, 60), yellow);               // the bar, 20 higher
    expect_near(font.at(50, 35), { 0, 0, 255, 255 });   // the skewed bar
    expect_near(font.at(12, 2), { 248, 0, 7, 255 }, 4); // the gradient of A
}

TEST(ColorGlyphs, AreAsLargeAsAskedForAndNotTheWholePicture)
{
    std::vector<std::byte> const file = test_font("NotoColorEmoji.ttf");
    FontLibrary fonts;
    std::uint16_t const font = fonts.add_lent(file).value().index;
    FT_Face const face = fonts.font(font).outlines();
    auto const glyph = static_cast<std::uint16_t>(FT_Get_Char_Index(face, U'😀'));
    Rasterizer rasterizer;
    GlyphBitmap bitmap;
    for (int const size : { 8, 14, 20, 64, 109, 200 }) {
        ASSERT_TRUE(rasterizer.rasterize(fonts, { font, glyph, 0, size * fixed_one }, bitmap));
        ASSERT_TRUE(bitmap.is_colored);
        // 136 × 128 at 109 pixels an em.
        EXPECT_NEAR(bitmap.width, size * 136 / 109.0, 0.51);
        EXPECT_NEAR(bitmap.height, size * 128 / 109.0, 0.51);
        ASSERT_EQ(bitmap.pixels.size(), static_cast<std::size_t>(bitmap.width * bitmap.height * 4));
        for (std::size_t i = 0; i < bitmap.pixels.size(); i += 4) {
            EXPECT_LE(bitmap.pixels[i], bitmap.pixels[i + 3]);
            EXPECT_LE(bitmap.pixels[i + 1], bitmap.pixels[i + 3]);
            EXPECT_LE(bitmap.pixels[i + 2], bitmap.pixels[i + 3]);
        }
        // The face is yellow.
        auto const center =
            static_cast<std::size_t>(bitmap.height * 3 / 10 * bitmap.width + bitmap.width / 2) * 4;
        EXPECT_GT(bitmap.pixels[center], 200);
        EXPECT_GT(bitmap.pixels[center + 1], 150);
        EXPECT_LT(bitmap.pixels[center + 2], 150);
    }
}

TEST(Resample, APictureOfItsOwnSizeStaysAlmostAsItIsAndOneColorStaysItself)
{
    std::vector<std::uint8_t> const red { 200, 0, 0, 200, 200, 0, 0, 200, 200, 0, 0, 200, 200, 0, 0,
        200 };
    std::vector<std::uint8_t> pixels;
    for (IntSize const size : { IntSize { 1, 1 }, IntSize { 2, 2 }, IntSize { 7, 3 } }) {
        resample({ red.data(), { 2, 2 }, 8 }, size, pixels);
        ASSERT_EQ(pixels.size(), static_cast<std::size_t>(size.width * size.height * 4));
        for (std::size_t i = 0; i < pixels.size(); i += 4) {
            EXPECT_EQ(pixels[i], 200);
            EXPECT_EQ(pixels[i + 1], 0);
            EXPECT_EQ(pixels[i + 3], 200);
        }
    }
}

struct EmojiTest : ::testing::Test {
    void use(std::vector<std::byte> bytes)
    {
        file = std::move(bytes);
        FontId const sans = fonts.add_lent(embedded_font_file(EmbeddedFont::InterRegular)).value();
        FontId const emoji = fonts.add_lent(file).value();
        stack = fonts.add_stack(std::array { sans, emoji });
    }
    ShapedText const& shape(std::string_view text)
    {
        shaper.shape(text, { .stack = stack, .size = 14 * fixed_one }, shaped);
        return shaped;
    }
    std::vector<std::byte> file;
    RememberedDiagnostics diagnostics;
    FontLibrary fonts;
    Shaper shaper { fonts, diagnostics };
    FontStackId stack = 0;
    ShapedText shaped;
};

TEST_F(EmojiTest, ASequenceIsOneGlyphOfTheEmojiFont)
{
    use(test_font("NotoColorEmoji.ttf"));
    for (char const* sequence : { "😀", "👍🏽", "👩‍💻", "👨‍👩‍👧‍👦",
             "🏳️‍🌈", "🇩🇪", "1️⃣", "#️⃣", "❤️" }) {
        ShapedText const& text = shape(sequence);
        ASSERT_EQ(text.glyphs.size(), 1u) << sequence;
        EXPECT_EQ(text.glyphs[0].font, 1) << sequence;
        EXPECT_EQ(text.clusters.size(), 2u) << sequence;
    }
    EXPECT_EQ(shape("🇩🇪🇯🇵").glyphs.size(), 2u);
    EXPECT_TRUE(diagnostics.kinds.empty());
}

TEST_F(EmojiTest, ASelectorChoosesBetweenTextAndEmoji)
{
    use(test_font("NotoColorEmoji.ttf"));
    EXPECT_EQ(shape("❤").glyphs[0].font, 0);
    EXPECT_EQ(shape("❤\ufe0e").glyphs[0].font, 0);
    EXPECT_EQ(shape("❤\ufe0f").glyphs[0].font, 1);
    EXPECT_EQ(shape("1#").glyphs[0].font, 0);
    EXPECT_EQ(shape("😀\ufe0e").glyphs[0].font, 1); // only the emoji font has it
}

// Unicode's own list, shaped with the font that Debian has.
TEST_F(EmojiTest, EverySequenceThatUnicodeListsIsOneGlyph)
{
    use(read_font("/usr/share/fonts/truetype/noto/NotoColorEmoji.ttf"));
    std::ifstream list("/usr/share/unicode/emoji/emoji-test.txt");
    if (file.empty() || !list)
        GTEST_SKIP() << "fonts-noto-color-emoji or unicode-data is not installed";
    int sequences = 0;
    for (std::string line; std::getline(list, line);) {
        if (line.find("; fully-qualified") == std::string::npos)
            continue;
        std::string sequence;
        std::istringstream codes(line.substr(0, line.find(';')));
        for (std::uint32_t c = 0; codes >> std::hex >> c;)
            append_utf8(sequence, c);
        EXPECT_EQ(shape(sequence).glyphs.size(), 1u) << line;
        ++sequences;
    }
    EXPECT_GT(sequences, 3000);
}

TEST(ColorAtlas, GlyphsInColorHavePagesOfTheirOwn)
{
    EngineWithFonts fixture;
    TextEngine& engine = fixture.engine;
    FontId const emoji = engine.add_font(test_font("NotoColorEmoji.ttf")).value();
    FontId const layers = engine.add_font(test_font("ColorLayers.ttf")).value();
    FontStackId const stack = engine.add_stack(std::array { layers, emoji });
    engine.blocks(engine.layout("plain", {}));
    for (GlyphBlock const& block :
        engine.blocks(engine.layout("😀A", { .font = stack, .size = 30 }))) {
        for (Glyph const& glyph : std::span(block.glyphs, block.count)) {
            GlyphAtlas::Page const page = engine.atlas().page(glyph.page);
            EXPECT_TRUE(page.is_colored);
            auto const* alpha =
                page.pixels
                + ((glyph.v + glyph.height / 2) * GlyphAtlas::page_size + glyph.u + glyph.width / 2)
                      * 4
                + 3;
            EXPECT_EQ(*alpha, 255);
        }
    }
    EXPECT_EQ(engine.atlas().page_count(), 2);
    EXPECT_FALSE(engine.atlas().page(0).is_colored);
}

TEST(ColorAtlas, WithoutPagesForThemTheyAreLeftOutAndReported)
{
    EngineWithFonts fixture({ .color_pages = 0 });
    TextEngine& engine = fixture.engine;
    FontId const emoji = engine.add_font(test_font("NotoColorEmoji.ttf")).value();
    FontStackId const stack = engine.add_stack({ &emoji, 1 });
    EXPECT_EQ(engine.blocks(engine.layout("😀", { .font = stack }))[0].count, 0u);
    EXPECT_EQ(fixture.diagnostics.count(DiagnosticKind::AtlasFull), 1u);
}

// What a sink is given besides outlines.
class Pictures final : public OutlineSink {
public:
    void move_to(Point) override { ++outlines; }
    void line_to(Point) override {}
    void quadratic_to(Point, Point) override {}
    void cubic_to(Point, Point, Point) override {}
    void close() override {}
    float zoom() const override { return scale; }
    void picture(GlyphPicture const& picture) override { sizes.push_back(picture.size.width); }
    float scale = 1;
    int outlines = 0;
    std::vector<int> sizes;
};

TEST(ColorOutlines, PicturesGrowInStepsWithTheZoom)
{
    EngineWithFonts fixture;
    TextEngine& engine = fixture.engine;
    FontId const emoji = engine.add_font(test_font("NotoColorEmoji.ttf")).value();
    FontStackId const stack = engine.add_stack({ &emoji, 1 });
    Pictures sink;
    for (sink.scale = 1; sink.scale < 4; sink.scale *= 1.02f)
        engine.outline(engine.layout("😀", { .font = stack, .size = 20 }), sink);
    EXPECT_EQ(sink.outlines, 0);
    EXPECT_EQ(sink.sizes.size(), 71u);
    sink.sizes.erase(std::unique(sink.sizes.begin(), sink.sizes.end()), sink.sizes.end());
    EXPECT_EQ(sink.sizes.size(), 9u); // of 2^(1/4): 4.32 to 6.32
    EXPECT_TRUE(std::is_sorted(sink.sizes.begin(), sink.sizes.end()));
}

}

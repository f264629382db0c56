// SPDX-License-Identifier: MIT

#include <oriel/text/directory_fonts.h>
#include <tests/text/debian_font.h>
#include <tests/text/text_fixture.h>
#include <text/embedded_font_files.h>
#include <text/font_fallback.h>
#include <text/shaper.h>

#include <gtest/gtest.h>

namespace oriel {

using namespace detail;

// Gives one font for everything, and remembers what it was asked for.
class OneFont final : public FontProvider {
public:
    FontData find(FontRequest const& request) override
    {
        asked.push_back(request);
        return { file, 0 };
    }
    std::vector<std::byte> file;
    std::vector<FontRequest> asked;
};

struct FontFallbackTest : ::testing::Test {
    FontFallbackTest()
    {
        FontId const sans = fonts.add_lent(embedded_font_file(EmbeddedFont::InterRegular)).value();
        stack = fonts.add_stack({ &sans, 1 });
        provider.file = read_font(dejavu_sans);
        shaper.add_provider(provider);
    }
    void SetUp() override
    {
        if (provider.file.empty())
            GTEST_SKIP() << "the package fonts-dejavu-core is not installed";
    }
    ShapedText const& shape(std::string_view text)
    {
        shaper.shape(text, { stack, 14 * fixed_one }, shaped);
        return shaped;
    }

    RememberedDiagnostics diagnostics;
    FontLibrary fonts;
    OneFont provider;
    Shaper shaper { fonts, diagnostics };
    FontStackId stack = 0;
    ShapedText shaped;
};

TEST_F(FontFallbackTest, AsksNobodyForWhatTheStackHas)
{
    shape("Größe, Жук, 12 €");
    EXPECT_TRUE(provider.asked.empty());
}

TEST_F(FontFallbackTest, AsksOnceForAScript)
{
    EXPECT_EQ(shape("אב גד").glyphs[0].font, 1);
    EXPECT_EQ(shape("abג").glyphs[2].font, 1);
    ASSERT_EQ(provider.asked.size(), 1u);
    EXPECT_EQ(provider.asked[0].code_point, U'א');
    EXPECT_EQ(provider.asked[0].script, HB_SCRIPT_HEBREW);
    EXPECT_TRUE(diagnostics.kinds.empty());
}

TEST_F(FontFallbackTest, DoesNotAskAgainForWhatNobodyHas)
{
    EXPECT_TRUE(is_missing_font(shape("漢").glyphs[0].font));
    shape("漢字漢");
    EXPECT_EQ(provider.asked.size(), 2u);
    EXPECT_EQ(diagnostics.count(DiagnosticKind::MissingGlyph), 2u);
}

TEST_F(FontFallbackTest, AFileThatIsNoFontIsAsGoodAsNone)
{
    provider.file.assign(100, std::byte { 7 });
    EXPECT_TRUE(is_missing_font(shape("א").glyphs[0].font));
    EXPECT_TRUE(is_missing_font(shape("ב").glyphs[0].font));
}

TEST_F(FontFallbackTest, AMissingGlyphIsABoxWithItsCodePoint)
{
    provider.file.clear();
    ShapedText const& text = shape("漢👍");
    EXPECT_EQ(missing_code_point(text.glyphs[0].font, text.glyphs[0].glyph), U'漢');
    EXPECT_EQ(missing_code_point(text.glyphs[1].font, text.glyphs[1].glyph), U'👍');
    EXPECT_LT(text.clusters[0].advance, text.clusters[1].advance); // four digits, and six
}

TEST_F(FontFallbackTest, EachMissingHalfOfAFlagHasABox)
{
    provider.file.clear();
    ShapedText const& text = shape("🇩🇪");
    ASSERT_EQ(text.glyphs.size(), 2u);
    EXPECT_EQ(missing_code_point(text.glyphs[0].font, text.glyphs[0].glyph), U'🇩');
    EXPECT_EQ(missing_code_point(text.glyphs[1].font, text.glyphs[1].glyph), U'🇪');
}

// Remembers for which languages and weights it was asked.
class AskedFonts final : public FontProvider {
public:
    FontData find(FontRequest const& request) override
    {
        asked.push_back(std::string(request.language) + " " + std::to_string(request.weight)
                        + (request.is_slanted ? " slanted" : ""));
        return { file, 0 };
    }
    std::vector<std::byte> file;
    std::vector<std::string> asked;
};

TEST(FallbackStyle, EachLanguageAndWeightIsAskedForOnce)
{
    AskedFonts provider;
    provider.file = read_font(ORIEL_SOURCE_DIR "/tests/fonts/DroidSansFallback.ttf");
    EngineWithFonts fixture({ .language = "en" });
    fixture.engine.add_provider(provider);
    for (char const* text : { "天", "地" }) {
        fixture.engine.layout(text, {});
        fixture.engine.layout(text, { .language = "ja" });
        fixture.engine.layout(text, { .language = "zh-Hant" });
        fixture.engine.layout(text, { .weight = 700, .language = "ja" });
        fixture.engine.layout(text, { .slant = FontSlant::Italic });
    }
    std::vector<std::string> const expected { "en 400", "ja 400", "zh-Hant 400", "ja 700",
        "en 400 slanted" };
    EXPECT_EQ(provider.asked, expected);
    EXPECT_TRUE(fixture.diagnostics.kinds.empty());
}

static TextPresentation presentation(std::u32string_view grapheme)
{
    return presentation_of({ grapheme.data(), grapheme.size() });
}

TEST(TextPresentation, IsAsUnicodeSaysUnlessASelectorSaysOtherwise)
{
    EXPECT_EQ(presentation(U"👍"), TextPresentation::Emoji);
    EXPECT_EQ(presentation(U"👍\ufe0e"), TextPresentation::Text);
    EXPECT_EQ(presentation(U"❤"), TextPresentation::Text);
    EXPECT_EQ(presentation(U"❤\ufe0f"), TextPresentation::Emoji);
    EXPECT_EQ(presentation(U"☝🏽"), TextPresentation::Emoji);
    EXPECT_EQ(presentation(U"🇩🇪"), TextPresentation::Emoji);
    EXPECT_EQ(presentation(U"1"), TextPresentation::Text);
    EXPECT_EQ(presentation(U"1\ufe0f\u20e3"), TextPresentation::Emoji);
}

TEST(FontProvider, PrefersARegularSansForTheScript)
{
    FontRequest const arabic { .code_point = U'ا', .script = HB_SCRIPT_ARABIC };
    FontTraits const everything { .family = "DejaVu Sans", .characters = 5900 };
    FontTraits const special { .family = "Noto Sans Arabic", .characters = 1600 };
    FontTraits const bold { .family = "Noto Sans Arabic", .weight = 700, .characters = 1600 };
    FontTraits const book { .family = "Noto Naskh Arabic", .characters = 1300 };
    EXPECT_TRUE(is_better_font(special, everything, arabic));
    EXPECT_TRUE(is_better_font(everything, bold, arabic));
    EXPECT_TRUE(is_better_font(special, book, arabic));
    EXPECT_FALSE(is_better_font(special, special, arabic));
    FontTraits const few { .family = "Noto Sans Symbols", .script_percent = 2, .characters = 100 };
    EXPECT_TRUE(is_better_font(book, few, arabic));
}

TEST(FontProvider, AScriptIsKnownByItsLetters)
{
    std::vector<char32_t> const hebrew = script_samples(HB_SCRIPT_HEBREW);
    EXPECT_NE(std::find(hebrew.begin(), hebrew.end(), U'ש'), hebrew.end());
    EXPECT_EQ(script_samples(HB_SCRIPT_HAN).front(), U'一');
    EXPECT_TRUE(script_samples(HB_SCRIPT_COMMON).empty());
}

TEST(FontProvider, TheLanguageDecidesBetweenFontsOfHan)
{
    FontTraits const japanese { .family = "Noto Sans CJK JP" };
    FontTraits const chinese { .family = "Noto Sans CJK SC" };
    FontRequest request { .code_point = U'骨', .script = HB_SCRIPT_HAN, .language = "ja" };
    EXPECT_TRUE(is_better_font(japanese, chinese, request));
    request.language = "zh-CN";
    EXPECT_TRUE(is_better_font(chinese, japanese, request));
}

TEST(FontProvider, EmojiComeFromAFontOfEmoji)
{
    FontTraits const emoji { .family = "Noto Emoji", .characters = 1400 };
    FontTraits const symbols { .family = "Noto Sans Symbols", .characters = 800 };
    FontRequest request { .code_point = U'❤' };
    EXPECT_TRUE(is_better_font(symbols, emoji, request));
    request.presentation = TextPresentation::Emoji;
    EXPECT_TRUE(is_better_font(emoji, symbols, request));
}

TEST(DirectoryFonts, FindsAFontInAFolderAndKeepsItsBytes)
{
    if (read_font(dejavu_sans).empty())
        GTEST_SKIP() << "the package fonts-dejavu-core is not installed";
    DirectoryFonts fonts("/usr/share/fonts/truetype/dejavu");
    FontData const hebrew = fonts.find({ .code_point = U'א', .script = HB_SCRIPT_HEBREW });
    ASSERT_FALSE(hebrew.bytes.empty());
    EXPECT_EQ(fonts.find({ .code_point = U'ב' }).bytes.data(), hebrew.bytes.data());
    EXPECT_TRUE(fonts.find({ .code_point = U'漢' }).bytes.empty());
    FontLibrary library;
    Result<FontId> const font = library.add_lent(hebrew.bytes, hebrew.face);
    ASSERT_TRUE(font);
    EXPECT_TRUE(library.font(font->index).has(U'א'));
}

TEST(DirectoryFonts, AFolderThatIsNotThereHasNoFont)
{
    EXPECT_TRUE(DirectoryFonts("/no/such/folder").find({ .code_point = U'א' }).bytes.empty());
}

}

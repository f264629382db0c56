// SPDX-License-Identifier: MIT

#include <tests/text/debian_font.h>
#include <tests/text/text_fixture.h>
#include <text/embedded_font_files.h>
#include <text/font_library.h>
#include <text/shaper.h>

#include <gtest/gtest.h>

#include <hb-ot.h>

namespace oriel {

using namespace detail;

static constexpr char const* inter_variable =
    "/usr/share/fonts/truetype/inter-vf/Inter-roman.var.ttf";

// The index of the face that a family of these weights gives for another.
static std::size_t nearest_weight(std::vector<float> const& weights, std::uint16_t wanted)
{
    std::size_t best = 0;
    auto const rank = [&](std::size_t i) {
        FaceTraits traits;
        traits.weight = { weights[i], weights[i] };
        return rank_of(traits, { .weight = wanted });
    };
    for (std::size_t i = 1; i < weights.size(); ++i)
        best = rank(i) < rank(best) ? i : best;
    return best;
}

// The examples of CSS Fonts 4, 5.2, step 4.3.
TEST(FontMatching, TakesTheWeightThatCssWouldTake)
{
    EXPECT_EQ(nearest_weight({ 100, 300, 500, 700 }, 400), 2u); // up to 500 first
    EXPECT_EQ(nearest_weight({ 100, 300, 700 }, 400), 1u);      // then lighter ones
    EXPECT_EQ(nearest_weight({ 700, 900 }, 400), 0u);
    EXPECT_EQ(nearest_weight({ 100, 300, 400, 700 }, 500), 2u);
    EXPECT_EQ(nearest_weight({ 100, 400, 700 }, 300), 0u); // lighter ones before heavier
    EXPECT_EQ(nearest_weight({ 400, 700 }, 100), 0u);
    EXPECT_EQ(nearest_weight({ 400, 700, 900 }, 600), 1u); // heavier ones before lighter
    EXPECT_EQ(nearest_weight({ 300, 400, 500 }, 900), 2u);
}

TEST(FontMatching, LetsTheWidthDecideBeforeTheSlantAndThatBeforeTheWeight)
{
    FaceTraits condensed_italic;
    condensed_italic.width = { 75, 75 };
    condensed_italic.is_italic = true;
    FaceTraits normal_bold;
    normal_bold.weight = { 700, 700 };
    FaceTraits normal_italic;
    normal_italic.is_italic = true;
    FaceStyle const narrow { .width = 75 };
    EXPECT_LT(rank_of(condensed_italic, narrow), rank_of(normal_bold, narrow));
    EXPECT_LT(rank_of(normal_bold, {}), rank_of(normal_italic, {}));
    EXPECT_LT(rank_of(normal_italic, { .slant = FontSlant::Italic }),
        rank_of(normal_bold, { .slant = FontSlant::Italic }));
}

TEST(FontMatching, SynthesisesOnlyWhatTheFaceDoesNotOffer)
{
    FaceTraits regular;
    EXPECT_EQ(variation_for(regular, {}, 0), FaceVariation {});
    EXPECT_TRUE(variation_for(regular, { .weight = 700 }, 0).is_emboldened);
    EXPECT_FALSE(variation_for(regular, { .weight = 500 }, 0).is_emboldened);
    FaceTraits semibold;
    semibold.weight = { 600, 600 };
    EXPECT_FALSE(variation_for(semibold, { .weight = 700 }, 0).is_emboldened);
    FaceTraits variable;
    variable.weight = { 100, 900 };
    variable.has_weight_axis = true;
    variable.has_slant_axis = true;
    FaceVariation const bold =
        variation_for(variable, { .weight = 700, .slant = FontSlant::Italic }, 0);
    EXPECT_EQ(bold.weight, 700);
    EXPECT_FALSE(bold.is_emboldened);
    EXPECT_EQ(bold.slant, FaceVariation::Slant::SlantAxis);
    EXPECT_EQ(variation_for(regular, { .slant = FontSlant::Oblique }, 0).slant,
        FaceVariation::Slant::Synthetic);
}

TEST(FontMatching, PicturesAreNeitherEmboldenedNorSlanted)
{
    FaceTraits emoji;
    emoji.is_bitmaps = true;
    EXPECT_EQ(
        variation_for(emoji, { .weight = 900, .slant = FontSlant::Italic }, 0), FaceVariation {});
}

struct FamilyTest : ::testing::Test {
    FamilyTest()
    {
        auto const add = [&](EmbeddedFont font) {
            return fonts.add_lent(embedded_font_file(font)).value();
        };
        FontId const regular = add(EmbeddedFont::InterRegular);
        FontId const mono = add(EmbeddedFont::JetBrainsMonoRegular);
        FontId const semibold = add(EmbeddedFont::InterSemiBold);
        stack = fonts.add_stack(std::array { regular, mono, semibold });
    }
    FontLibrary fonts;
    FontStackId stack = 0;
};

TEST_F(FamilyTest, TheStyleChoosesTheFaceAndTheStackTheFamily)
{
    auto const faces = [&](FaceStyle const& style) {
        std::span<std::uint16_t const> const found = fonts.faces(stack, style);
        return std::vector<std::uint16_t>(found.begin(), found.end());
    };
    EXPECT_EQ(faces({}), (std::vector<std::uint16_t> { 0, 2, 1 }));
    std::vector<std::uint16_t> const bold = faces({ .weight = 700 });
    EXPECT_EQ(bold[0], 2);                            // SemiBold
    EXPECT_TRUE(fonts.font(bold[1]).is_emboldened()); // what only Regular has
    EXPECT_TRUE(fonts.font(bold[2]).is_emboldened()); // Mono has no bold
    EXPECT_EQ(faces({ .weight = 700 }), bold);
}

TEST_F(FamilyTest, AnInstanceIsMadeOnceAndTheirNumberIsBounded)
{
    std::uint16_t const slanted = fonts.ensure_instance(0, { .slant = FontSlant::Italic });
    EXPECT_TRUE(fonts.font(slanted).is_slanted());
    EXPECT_EQ(fonts.ensure_instance(0, { .slant = FontSlant::Oblique }), slanted);
    EXPECT_EQ(fonts.ensure_instance(0, { .weight = 400 }), 0);
    EXPECT_LT(fonts.faces(99, {}).size(), 1u);
}

TEST_F(FamilyTest, EqualSettingsHaveOneId)
{
    std::array const tabular { FontFeature { "tnum" } };
    std::array const zero { FontFeature { "zero" } };
    FontSettingsId const first = fonts.add_settings({ .features = tabular });
    EXPECT_NE(first, 0);
    EXPECT_NE(fonts.add_settings({ .features = zero }), first);
    EXPECT_EQ(fonts.add_settings({ .features = tabular }), first);
    EXPECT_TRUE(fonts.features(0).empty());
    EXPECT_TRUE(fonts.features(999).empty());
}

static float width_of(TextEngine& engine, std::string_view text, TextStyle const& style)
{
    return engine.layout(text, style).size().width;
}

TEST(TextStyle, AWeightChoosesAmongTheFacesOfTheFamily)
{
    EngineWithFonts fixture;
    TextEngine& engine = fixture.engine;
    float const regular = width_of(engine, "Oriel", { .size = 40 });
    float const bold = width_of(engine, "Oriel", { .size = 40, .weight = 600 });
    EXPECT_GT(bold, regular);
    EXPECT_EQ(bold, width_of(engine, "Oriel", { .font = 1, .size = 40 }));
    EXPECT_EQ(regular, width_of(engine, "Oriel", { .size = 40, .weight = 300 }));
}

TEST(TextStyle, FeaturesChangeTheShapeOfAText)
{
    EngineWithFonts fixture;
    TextEngine& engine = fixture.engine;
    std::array const features { FontFeature { "tnum" } };
    FontSettingsId const tabular = engine.add_settings({ .features = features });
    TextStyle const style { .size = 40, .settings = tabular };
    EXPECT_NE(width_of(engine, "1111", { .size = 40 }), width_of(engine, "8888", { .size = 40 }));
    EXPECT_EQ(width_of(engine, "1111", style), width_of(engine, "8888", style));
}

// HarfBuzz's own hb-shape, asked for the advances of a variable font's instance, is the oracle.
TEST(TextStyle, AVariableFontTakesTheWeightItself)
{
    std::vector<std::byte> const file = read_font(inter_variable);
    if (file.empty())
        GTEST_SKIP() << "the package fonts-inter-variable is not installed";
    FontLibrary fonts;
    std::uint16_t const base = fonts.add_lent(file)->index;
    hb_blob_t* const blob = hb_blob_create(reinterpret_cast<char const*>(file.data()),
        static_cast<unsigned>(file.size()), HB_MEMORY_MODE_READONLY, nullptr, nullptr);
    hb_face_t* const face = hb_face_create(blob, 0);
    hb_font_t* const font = hb_font_create(face);
    for (std::uint16_t const weight : std::array<std::uint16_t, 4> { 100, 250, 550, 900 }) {
        hb_variation_t const variation { HB_OT_TAG_VAR_AXIS_WEIGHT, static_cast<float>(weight) };
        hb_font_set_variations(font, &variation, 1);
        hb_font_set_scale(font, 100 * fixed_one, 100 * fixed_one);
        std::uint16_t const instance = fonts.ensure_instance(base, { .weight = weight });
        EXPECT_NE(instance, base);
        for (char32_t c : std::u32string_view(U"Oriel %&@")) {
            hb_codepoint_t glyph = 0;
            hb_font_get_nominal_glyph(font, c, &glyph);
            hb_font_t* const ours = fonts.font(instance).sized(100 * fixed_one);
            EXPECT_EQ(
                hb_font_get_glyph_h_advance(ours, glyph), hb_font_get_glyph_h_advance(font, glyph));
            // What is drawn is as wide as what is shaped.
            FT_Face const outlines = fonts.font(instance).outlines();
            FT_Set_Char_Size(outlines, 0, 100 * fixed_one, 72, 72);
            FT_Load_Glyph(outlines, glyph, FT_LOAD_NO_HINTING);
            EXPECT_NEAR(static_cast<double>(outlines->glyph->linearHoriAdvance) / 65536,
                hb_font_get_glyph_h_advance(font, glyph) / 64.0, 0.1);
        }
    }
    hb_font_destroy(font);
    hb_face_destroy(face);
    hb_blob_destroy(blob);
}

TEST(TextStyle, AnAxisNamedByTheSettingsWinsOverTheWeight)
{
    std::vector<std::byte> const file = read_font(inter_variable);
    if (file.empty())
        GTEST_SKIP() << "the package fonts-inter-variable is not installed";
    EngineWithFonts fixture;
    TextEngine& engine = fixture.engine;
    FontId const font = engine.add_font(file).value();
    FontStackId const stack = engine.add_stack({ &font, 1 });
    std::array const axes { FontAxis { "wght", 900 } };
    FontSettingsId const black = engine.add_settings({ .axes = axes });
    EXPECT_EQ(width_of(engine, "Oriel", { .font = stack, .size = 40, .weight = 900 }),
        width_of(engine, "Oriel", { .font = stack, .size = 40, .weight = 100, .settings = black }));
    EXPECT_GT(width_of(engine, "Oriel", { .font = stack, .size = 40, .weight = 900 }),
        width_of(engine, "Oriel", { .font = stack, .size = 40, .weight = 100 }));
}

TEST(Language, KeepsLanguageScriptAndRegion)
{
    EXPECT_EQ(Language("ja").tag().view(), "ja");
    EXPECT_EQ(Language("zh-Hant-HK").tag().view(), "zh-Hant-HK");
    EXPECT_EQ(Language("ZH_tw").tag().view(), "zh-TW");
    EXPECT_EQ(Language("sr-Latn").tag().view(), "sr-Latn");
    EXPECT_EQ(Language("gsw-CH").tag().view(), "gsw-CH");
    EXPECT_EQ(Language("de-1996-x-word").tag().view(), "de");
    EXPECT_EQ(Language("es-419").tag().view(), "es");
    EXPECT_TRUE(Language("").is_unknown());
    EXPECT_TRUE(Language("123-DE").is_unknown());
    static_assert(Language("ko") != Language("ja"));
}

// Serbian italics have forms of their own; Inter's romanian comma forms stand in Latin.
TEST(TextStyle, ALanguageChangesTheFormsOfLetters)
{
    FontLibrary fonts;
    RememberedDiagnostics diagnostics;
    FontId const sans = fonts.add_lent(embedded_font_file(EmbeddedFont::InterRegular)).value();
    FontStackId const stack = fonts.add_stack({ &sans, 1 });
    Shaper shaper(fonts, diagnostics);
    auto const glyph = [&](char const* text, Language language) {
        ShapedText shaped;
        shaper.shape(text, { .stack = stack, .size = 1000, .language = language }, shaped);
        return shaped.glyphs[0].glyph;
    };
    EXPECT_NE(glyph("ş", "ro"), glyph("ş", "tr"));
    EXPECT_EQ(glyph("ş", "tr"), glyph("ş", {}));
}

}

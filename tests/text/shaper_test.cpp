// SPDX-License-Identifier: MIT

#include <tests/text/text_fixture.h>
#include <text/embedded_font_files.h>
#include <text/shaper.h>

#include <gtest/gtest.h>
#include <hb-ot.h>

#include <memory>

namespace oriel {

using namespace detail;

struct ShaperTest : ::testing::Test {
    ShaperTest()
    {
        FontId const sans = fonts.add_lent(embedded_font_file(EmbeddedFont::InterRegular)).value();
        FontId const mono =
            fonts.add_lent(embedded_font_file(EmbeddedFont::JetBrainsMonoRegular)).value();
        FontId const both[] = { sans, mono };
        stack = fonts.add_stack(both);
    }
    ShapedText const& shape(std::string_view text)
    {
        shaper.shape(text, { stack, size }, shaped);
        return shaped;
    }
    // The width of everything.
    Fixed advance(std::string_view text)
    {
        Fixed sum = 0;
        for (ShapedCluster const& cluster : shape(text).clusters)
            sum += cluster.advance;
        return sum;
    }

    static constexpr Fixed size = 14 * fixed_one;
    RememberedDiagnostics diagnostics;
    FontLibrary fonts;
    Shaper shaper { fonts, diagnostics };
    FontStackId stack = 0;
    ShapedText shaped;
};

// HarfBuzz called by hand, with what it guesses.
static std::vector<ShapedGlyph> shape_with_harfbuzz(std::string const& text, Fixed size)
{
    std::span<std::byte const> const file = embedded_font_file(EmbeddedFont::InterRegular);
    hb_blob_t* blob = hb_blob_create(reinterpret_cast<char const*>(file.data()),
        static_cast<unsigned>(file.size()), HB_MEMORY_MODE_READONLY, nullptr, nullptr);
    hb_face_t* face = hb_face_create(blob, 0);
    hb_font_t* font = hb_font_create(face);
    hb_font_set_scale(font, size, size);
    hb_buffer_t* buffer = hb_buffer_create();
    hb_buffer_add_utf8(buffer, text.c_str(), -1, 0, -1);
    hb_buffer_guess_segment_properties(buffer);
    hb_shape(font, buffer, nullptr, 0);
    unsigned count = 0;
    hb_glyph_info_t const* infos = hb_buffer_get_glyph_infos(buffer, &count);
    hb_glyph_position_t const* positions = hb_buffer_get_glyph_positions(buffer, &count);
    std::vector<ShapedGlyph> glyphs;
    Fixed pen = 0;
    for (unsigned i = 0; i < count; ++i) {
        glyphs.push_back({ static_cast<std::uint16_t>(infos[i].codepoint), 0,
            pen + positions[i].x_offset, -positions[i].y_offset });
        pen += positions[i].x_advance;
    }
    hb_buffer_destroy(buffer);
    hb_font_destroy(font);
    hb_face_destroy(face);
    hb_blob_destroy(blob);
    return glyphs;
}

TEST_F(ShaperTest, GivesHarfBuzzesGlyphsAtHarfBuzzesPlaces)
{
    for (std::string const text : { "AVATAR To. Wave", "Größe Çà x\u0323\u0301", "Жук и ёж",
             "Ωμέγα", "fi 1/2 (a) [b] -> …", "a\u0301\u0302\u0303 end" }) {
        std::vector<ShapedGlyph> const expected = shape_with_harfbuzz(text, size);
        ShapedText const& actual = shape(text);
        ASSERT_EQ(actual.glyphs.size(), expected.size()) << text;
        Fixed pen = 0;
        for (std::size_t c = 0; c + 1 < actual.clusters.size(); ++c) {
            for (auto g = actual.clusters[c].first_glyph; g < actual.clusters[c + 1].first_glyph;
                 ++g) {
                EXPECT_EQ(actual.glyphs[g].glyph, expected[g].glyph) << text;
                EXPECT_EQ(pen + actual.glyphs[g].x, expected[g].x) << text;
                EXPECT_EQ(actual.glyphs[g].y, expected[g].y) << text;
            }
            pen += actual.clusters[c].advance;
        }
    }
}

TEST_F(ShaperTest, KernsPairs) { EXPECT_LT(advance("AV"), advance("A") + advance("V")); }

TEST_F(ShaperTest, TakesWhatTheFirstFontLacksFromTheNext)
{
    // A box-drawing line that only the monospaced font has.
    ShapedText const& text = shape("a╬b");
    ASSERT_EQ(text.glyphs.size(), 3u);
    EXPECT_EQ(text.glyphs[0].font, 0);
    EXPECT_EQ(text.glyphs[1].font, 1);
    EXPECT_EQ(text.glyphs[2].font, 0);
    EXPECT_TRUE(diagnostics.kinds.empty());
}

TEST_F(ShaperTest, DrawsABoxForWhatNoFontHasAndSaysSoOnce)
{
    EXPECT_EQ(shape("a漢b漢").glyphs[1].font, missing_font_of(U'漢'));
    EXPECT_EQ(shape("漢").glyphs[0].glyph, U'漢');
    EXPECT_EQ(diagnostics.count(DiagnosticKind::MissingGlyph), 1u);
    shape("字");
    EXPECT_EQ(diagnostics.count(DiagnosticKind::MissingGlyph), 2u);
}

TEST_F(ShaperTest, SaysOnceThatATextIsInvalid)
{
    shape("a\xff\xff\xff");
    EXPECT_EQ(diagnostics.count(DiagnosticKind::InvalidUtf8), 1u);
}

TEST_F(ShaperTest, DrawsNothingForControlCharactersAndFourSpacesForATab)
{
    EXPECT_EQ(advance("a\x01\x1b\x7f"
                      "b"),
        advance("ab"));
    EXPECT_EQ(advance("\t"), 4 * advance(" "));
    EXPECT_TRUE(diagnostics.kinds.empty());
}

TEST_F(ShaperTest, EveryKindOfNewlineEndsALine)
{
    EXPECT_EQ(shape("").lines.size(), 1u);
    EXPECT_EQ(shape("a\nb\r\nc\rd\u2028e\u2029f\vg").lines.size(), 7u);
    EXPECT_EQ(shape("a\n").lines.size(), 2u);
}

TEST_F(ShaperTest, PutsRightToLeftClustersInTheOrderOfTheString)
{
    // No embedded font has Hebrew: boxes, but in runs of HarfBuzz's right-to-left.
    ShapedText const& text = shape("שלום");
    ASSERT_EQ(text.clusters.size(), 5u);
    for (std::size_t i = 0; i < 4; ++i) {
        EXPECT_EQ(text.clusters[i].byte, 2 * i);
        EXPECT_EQ(text.clusters[i].level, 1);
    }
}

static std::string random_text(TestRandom& random)
{
    static std::string_view const parts[] = { "word ", "To AV ", "Жук", "\n", "\r\n", "-",
        "x\u0301", " ", "\t", "fi ", "->", "!= ", "12:30 ", "שלום ", "\xff", "a漢b", "\x01", "www ",
        "the " };
    std::string text;
    bool const is_ascii = random.below(2) == 0;
    for (std::size_t i = random.below(random.below(50) == 0 ? 4000 : 20); i > 0; --i) {
        if (is_ascii)
            text += random.below(30) == 0 ? '\n' : static_cast<char>(0x20 + random.below(95));
        else
            text += parts[random.below(std::size(parts))];
    }
    return text;
}

static std::vector<std::int64_t> numbers_of(ShapedText const& text)
{
    std::vector<std::int64_t> all;
    for (ShapedGlyph const& glyph : text.glyphs)
        all.insert(all.end(), { glyph.glyph, glyph.font, glyph.x, glyph.y });
    for (ShapedCluster const& cluster : text.clusters)
        all.insert(all.end(), { cluster.byte, cluster.first_glyph, cluster.advance,
                                  static_cast<std::int64_t>(cluster.flags), cluster.level });
    for (HardLine const& line : text.lines)
        all.insert(all.end(), { line.first_cluster, line.end_cluster, line.byte_begin,
                                  line.byte_end, line.base, line.is_reordered });
    return all;
}

TEST_F(ShaperTest, WhatItRemembersChangesNothing)
{
    TestRandom random;
    std::string const letters = "The quick brown fox jumps over the lazy dog. ";
    for (int i = 0; i < 20; ++i)
        shape(letters);
    for (int round = 0; round < 400; ++round) {
        std::string const text = random_text(random);
        ShapeStyle const style { .stack = stack,
            .size = size,
            .direction = static_cast<TextDirection>(random.below(3)),
            .breaks = static_cast<ShapeBreaks>(random.below(2)) };
        Shaper fresh { fonts, diagnostics };
        ShapedText expected;
        fresh.shape(text, style, expected);
        shaper.shape(text, style, shaped);
        ASSERT_EQ(numbers_of(shaped), numbers_of(expected)) << text;
    }
    EXPECT_GT(shaper.counts().by_pairs, 10'000u);
    EXPECT_GT(shaper.counts().by_words, 1'000u);
}

}

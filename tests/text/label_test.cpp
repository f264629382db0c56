// SPDX-License-Identifier: MIT
//
// Labels of ASCII have a way of their own from string to glyphs; it must not be seen.

#include <tests/text/layout_said.h>
#include <tests/text/text_fixture.h>
#include <text/embedded_font_files.h>
#include <text/label_builder.h>

#include <gtest/gtest.h>

namespace oriel {

using namespace detail;

static std::string random_label(TestRandom& random)
{
    std::string text;
    for (std::size_t i = random.below(random.below(10) == 0 ? 400 : 40); i > 0; --i)
        text += random.below(4) == 0 ? ' ' : static_cast<char>(0x20 + random.below(95));
    if (random.below(20) == 0)
        text.assign(text.size(), ' ');
    if (random.below(30) == 0)
        text += "é";
    return text;
}

struct LabelTest : ::testing::Test, EngineWithFonts {
    // A paragraph that may be wrapped, and is not, goes the long way.
    void expect_same(std::string const& text, TextStyle const& style, First first)
    {
        std::string const label = said(engine, engine.layout(text, style), first);
        ParagraphStyle const wrapped { .wrap = TextWrap::Word };
        ASSERT_EQ(label, said(engine, engine.layout(text, style, wrapped), first))
            << '"' << text << '"';
    }
};

TEST_F(LabelTest, IsWhatTheLongWayMakesOfIt)
{
    TestRandom random;
    for (int round = 0; round < 1500; ++round) {
        constexpr float scales[] = { 1, 1.25f, 2 };
        constexpr float sizes[] = { 1, 9, 13.5f, 14, 30, 60, 120 };
        if (round % 50 == 0)
            next_frame(scales[random.below(3)]);
        TextStyle const style { .font = static_cast<FontStackId>(random.below(3)),
            .size = sizes[random.below(7)],
            .line_height = random.below(3) == 0 ? 31.0f : 0,
            .weight = static_cast<std::uint16_t>(random.below(3) == 0 ? 700 : 400),
            .slant = random.below(4) == 0 ? FontSlant::Italic : FontSlant::Upright };
        engine.layout("warm" + std::string(300, 'a') + std::to_string(round), style);
        expect_same(random_label(random), style, static_cast<First>(random.below(3)));
    }
}

TEST_F(LabelTest, IsTheSameAfterTheAtlasForgotIt)
{
    EngineWithFonts small({ .atlas_pages = 1 });
    TestRandom random;
    small.engine.layout(std::string(300, 'a'), {});
    for (int round = 0; round < 60; ++round) {
        small.next_frame();
        next_frame();
        TextLayout const& label = small.engine.layout("A label that stays", {});
        small.engine.layout("WMQ@" + std::to_string(round),
            { .size = static_cast<float>(100 + random.below(120)) });
        small.engine.blocks(small.engine.question(1));
        std::span<GlyphBlock const> const blocks = small.engine.blocks(label);
        std::span<GlyphBlock const> const fresh =
            engine.blocks(engine.layout("A label that stays", {}));
        ASSERT_EQ(blocks[0].hash, fresh[0].hash);
        for (std::uint32_t i = 0; i < blocks[0].count; ++i) {
            Glyph const& g = blocks[0].glyphs[i];
            Glyph const& h = fresh[0].glyphs[i];
            std::uint8_t const* p = small.engine.atlas().page(g.page).pixels;
            std::uint8_t const* q = engine.atlas().page(h.page).pixels;
            for (int y = 0; y < g.height; ++y)
                ASSERT_TRUE(std::equal(p + (g.v + y) * 1024 + g.u,
                    p + (g.v + y) * 1024 + g.u + g.width, q + (h.v + y) * 1024 + h.u));
        }
    }
}

TEST_F(LabelTest, NumbersThatAreNoneAreStillReportedForEachText)
{
    ParagraphStyle const nowhere { .width = std::numeric_limits<float>::quiet_NaN() };
    engine.layout(std::string(300, 'a'), {});
    engine.layout("Plain", {});
    EXPECT_EQ(diagnostics.count(DiagnosticKind::InvalidNumber), 0u);
    engine.layout("One", {}, nowhere);
    engine.layout("Two", {}, nowhere);
    EXPECT_EQ(diagnostics.count(DiagnosticKind::InvalidNumber), 2u);
}

struct LabelBuilderTest : ::testing::Test {
    LabelBuilderTest()
    {
        FontId const font = fonts.add_lent(embedded_font_file(EmbeddedFont::InterRegular)).value();
        fonts.add_stack({ &font, 1 });
        shape.size = 14 * fixed_one;
    }
    void warm() { shaper.shape(std::string(300, 'a') + " Label 0123456789", shape, shaped); }
    bool builds(std::string_view text)
    {
        LayoutEntry* const entry = labels.build(text, key);
        if (entry != nullptr)
            LayoutEntry::destroy(entry);
        return entry != nullptr;
    }

    RememberedDiagnostics diagnostics;
    FontLibrary fonts;
    Shaper shaper { fonts, diagnostics };
    ShapedText shaped;
    ShapeStyle shape;
    LayoutKey key { .style = 1 };
    EntryMemory memory;
    LabelBuilder labels { fonts, shaper, memory };
};

TEST_F(LabelBuilderTest, TakesTheShortWayOnceTheStylesPairsAreKnown)
{
    labels.learn(key, { shape });
    EXPECT_FALSE(builds("Label 01"));
    warm();
    warm();
    labels.learn(key, { shape });
    EXPECT_TRUE(builds("Label 01"));
    EXPECT_TRUE(builds(" "));
}

TEST_F(LabelBuilderTest, LeavesWhatNeedsMoreToTheLongWay)
{
    warm();
    warm();
    labels.learn(key, { shape });
    EXPECT_FALSE(builds("é"));
    EXPECT_FALSE(builds("a\tb"));
    EXPECT_FALSE(builds("a\nb"));
    EXPECT_FALSE(builds(""));
    EXPECT_FALSE(builds("Lz")); // a pair that nobody asked for yet
    EXPECT_FALSE(builds(std::string(257, 'a')));
    LayoutKey const other { .style = 2 };
    EXPECT_EQ(labels.build("Label", other), nullptr);
}

TEST_F(LabelBuilderTest, DoesNotTouchPairsThatWereForgotten)
{
    warm();
    warm();
    labels.learn(key, { shape });
    ASSERT_TRUE(builds("Label"));
    for (Fixed size = 20 * fixed_one; size < 100 * fixed_one; size += fixed_one) {
        ShapeStyle other = shape;
        other.size = size;
        shaper.shape("x", other, shaped);
    }
    EXPECT_FALSE(builds("Label"));
}

}

// SPDX-License-Identifier: MIT

#include <tests/support/allocation_count.h>
#include <tests/text/text_fixture.h>
#include <text/embedded_font_files.h>

#include <gtest/gtest.h>

#include <cmath>
#include <cstring>

namespace oriel {

struct TextEngineTest : ::testing::Test, EngineWithFonts {};

// Everything a layout says and draws, but for where in the atlas.
static std::string dump(TextEngine& engine, TextLayout const& layout)
{
    std::string text;
    auto const add = [&](auto value) { text += std::to_string(value) + " "; };
    add(layout.size().width);
    add(layout.size().height);
    add(layout.min_width());
    for (TextLine const& line : layout.lines()) {
        add(line.byte_end);
        add(line.width);
        add(line.baseline);
    }
    for (std::size_t i = 0; i <= layout.text().size(); ++i)
        add(layout.caret(i).x);
    for (GlyphBlock const& block : engine.blocks(layout)) {
        add(block.hash);
        add(block.bounds.right);
        for (std::uint32_t i = 0; i < block.count; ++i) {
            add(block.glyphs[i].x);
            add(block.glyphs[i].y);
            add(block.glyphs[i].width);
        }
    }
    return text;
}

static std::string random_text(TestRandom& random)
{
    std::string text;
    std::string_view const parts[] = { "word ", "é", "AV", "\n", "日本", "-", "\xff", "👩‍👧",
        "  ", "Жук", "\t", "ﬁ" };
    for (std::size_t i = random.below(30); i > 0; --i)
        text += parts[random.below(std::size(parts))];
    return text;
}

TEST_F(TextEngineTest, AskedAgainItGivesTheSameLayout)
{
    TextLayout const& first = engine.layout("Save", {});
    EXPECT_EQ(&engine.layout(std::string("Save"), {}), &first);
    EXPECT_EQ(&engine.layout_hashed("Save", hash_bytes("Save"), {}), &first);
    next_frame();
    EXPECT_EQ(&engine.layout("Save", {}), &first);
}

TEST_F(TextEngineTest, TellsTextsAndStylesApart)
{
    TextLayout const& first = engine.layout("Save", {});
    EXPECT_NE(&engine.layout("Sav", {}), &first);
    EXPECT_NE(&engine.layout("Save", { .size = 15 }), &first);
    EXPECT_NE(&engine.layout("Save", { .font = 1 }), &first);
    EXPECT_NE(&engine.layout("Save", { .line_height = 15 }), &first);
    EXPECT_NE(&engine.layout("Save", {}, { .max_lines = 1 }), &first);
    EXPECT_NE(&engine.layout("Save", {}, { .wrap = TextWrap::Word }), &first);
}

// The caller's hash is only half of the truth.
TEST_F(TextEngineTest, AWrongHashNeverShowsTheWrongText)
{
    EXPECT_EQ(engine.layout_hashed("one", 7, {}).text(), "one");
    EXPECT_EQ(engine.layout_hashed("two", 7, {}).text(), "two");
    EXPECT_EQ(engine.layout_hashed("one", 7, {}).text(), "one");
}

TEST_F(TextEngineTest, WidthsThatChangeNothingShareALayout)
{
    TextLayout const& natural = engine.layout("Save", {});
    EXPECT_EQ(&engine.layout("Save", {}, { .width = 300 }), &natural);
    TextLayout const& wrapped = engine.layout("Save", {}, { .width = 300, .wrap = TextWrap::Word });
    EXPECT_EQ(&engine.layout("Save", {}, { .width = 300.3f, .wrap = TextWrap::Word }), &wrapped);
}

TEST_F(TextEngineTest, CachedIsWhatFreshWouldBe)
{
    TestRandom random;
    for (int round = 0; round < 300; ++round) {
        std::string const text = random_text(random);
        ParagraphStyle const paragraph { .width = static_cast<float>(random.below(200)),
            .wrap = static_cast<TextWrap>(random.below(2)),
            .align = static_cast<TextAlign>(random.below(3)),
            .ellipsis = static_cast<Ellipsis>(random.below(2)),
            .max_lines = static_cast<std::uint16_t>(random.below(3)) };
        engine.layout(text, {}, { .wrap = TextWrap::Word }); // so that the shape is known
        engine.layout(text, {}, paragraph);
        EngineWithFonts fresh;
        ASSERT_EQ(dump(engine, engine.layout(text, {}, paragraph)),
            dump(fresh.engine, fresh.engine.layout(text, {}, paragraph)))
            << text;
    }
}

// An engine that has seen enough of a font has quicker ways for lines of ASCII.
TEST_F(TextEngineTest, LinesOfAsciiAreLaidOutLikeAllOthers)
{
    TestRandom random;
    for (int round = 0; round < 200; ++round) {
        std::string text;
        for (std::size_t i = random.below(round % 20 == 0 ? 3000 : 60); i > 0; --i)
            text += random.below(40) == 0  ? '\n'
                    : random.below(4) == 0 ? ' '
                                           : static_cast<char>(0x21 + random.below(94));
        TextStyle const style { .size = random.below(2) == 0 ? 14.0f : 60.0f };
        ParagraphStyle const paragraph { .width = static_cast<float>(random.below(400)),
            .wrap = static_cast<TextWrap>(random.below(2)),
            .align = static_cast<TextAlign>(random.below(4)),
            .ellipsis = static_cast<Ellipsis>(random.below(4)),
            .direction = static_cast<TextDirection>(random.below(3)),
            .max_lines = static_cast<std::uint16_t>(random.below(3)) };
        engine.layout(std::string(300, 'a'), style);
        EngineWithFonts fresh;
        ASSERT_EQ(dump(engine, engine.layout(text, style, paragraph)),
            dump(fresh.engine, fresh.engine.layout(text, style, paragraph)))
            << text;
    }
}

TEST_F(TextEngineTest, WhatIsAskedForInOneFrameAloneGoesWithTheNext)
{
    for (int i = 0; i < 300; ++i) {
        engine.layout("steady", {});
        engine.layout("frame " + std::to_string(i), {});
        next_frame();
    }
    AllocationCount const allocations;
    for (int i = 0; i < 10; ++i) {
        std::string_view const name = i % 2 == 0 ? "unsteady" : "another";
        engine.layout(name, {});
        next_frame();
    }
    EXPECT_EQ(allocations.count(), 0u);
}

TEST_F(TextEngineTest, ALayoutLivesUntilTheFrameAfterTheOneItWasAskedIn)
{
    EngineWithFonts small({ .cache_bytes = 1, .keep_frames = 1 });
    TextLayout const& layout = small.engine.layout("Here I am", {});
    small.next_frame();
    EXPECT_EQ(layout.text(), "Here I am");
    for (int i = 0; i < 1000; ++i)
        small.engine.layout("other " + std::to_string(i), {});
    EXPECT_EQ(layout.text(), "Here I am");
    EXPECT_EQ(&small.engine.layout("Here I am", {}), &layout);
}

TEST_F(TextEngineTest, AFrameMayBeginAgainAtAnotherScale)
{
    EngineWithFonts small({ .cache_bytes = 1, .keep_frames = 1 });
    TextLayout const& layout = small.engine.layout("Here I am", {});
    float const width = layout.size().width;
    for (float scale : { 2.0f, 1.0f, 2.0f, 1.0f })
        small.engine.begin_frame(small.frame, scale);
    EXPECT_EQ(&small.engine.layout("Here I am", {}), &layout);
    EXPECT_EQ(layout.size().width, width);
}

TEST_F(TextEngineTest, ASteadyFrameAllocatesNothing)
{
    std::vector<std::string> labels;
    for (int i = 0; i < 300; ++i)
        labels.push_back("Label number " + std::to_string(i));
    auto const draw = [&] {
        next_frame();
        for (std::string const& label : labels)
            engine.blocks(engine.layout(label, {}));
        engine.blocks(engine.layout(labels[0], {}, { .width = 50, .wrap = TextWrap::Word }));
    };
    draw();
    draw();
    AllocationCount allocations;
    for (int i = 0; i < 300; ++i)
        draw();
    EXPECT_EQ(allocations.count(), 0u);
}

TEST_F(TextEngineTest, HashesOfBlocksAreTheSameInEveryEngine)
{
    EngineWithFonts other;
    other.engine.blocks(other.engine.layout("zzz", {})); // so that the atlas differs
    GlyphBlock const& mine = engine.blocks(engine.layout("AVATAR fi é", {}))[0];
    GlyphBlock const& theirs = other.engine.blocks(other.engine.layout("AVATAR fi é", {}))[0];
    EXPECT_EQ(mine.hash, theirs.hash);
    EXPECT_NE(mine.glyphs[0].u, theirs.glyphs[0].u);
    // A value of its own, so that other runs, compilers and machines are compared, too.
    EXPECT_EQ(mine.hash, 208508011516688584u);
}

TEST_F(TextEngineTest, HashesTellWhatIsSeenApart)
{
    auto const hash = [&](std::string_view text, TextStyle const& style = {}) {
        return engine.blocks(engine.layout(text, style))[0].hash;
    };
    EXPECT_NE(hash("ab"), hash("ba"));
    EXPECT_NE(hash("ab"), hash("a b"));
    EXPECT_NE(hash("ab"), hash("ab", { .size = 15 }));
    EXPECT_NE(hash("ab"), hash("ab", { .font = 1 }));
    EXPECT_EQ(hash("ab"), hash("ab "));
}

TEST_F(TextEngineTest, GlyphsStandWhereTheInkIs)
{
    TextLayout const& layout = engine.layout("Hello, World\nagain", {});
    IntRect ink;
    for (GlyphBlock const& block : engine.blocks(layout)) {
        for (std::uint32_t i = 0; i < block.count; ++i) {
            Glyph const& glyph = block.glyphs[i];
            int const x = block.x + glyph.x;
            int const y = block.y + glyph.y;
            IntRect const bitmap { x, y, x + glyph.width, y + glyph.height };
            EXPECT_EQ(bitmap.intersected(block.bounds), bitmap);
        }
        ink = ink.united(block.bounds);
    }
    EXPECT_GE(ink.left, -1);
    EXPECT_GE(ink.top, 0);
    EXPECT_LE(ink.right, static_cast<int>(layout.size().width) + 1);
    EXPECT_LE(ink.bottom, static_cast<int>(layout.size().height) + 1);
}

TEST_F(TextEngineTest, VeryLongLinesAreSeveralBlocks)
{
    TextLayout const& layout = engine.layout(std::string(60'000, 'm'), { .size = 40 });
    std::int64_t last = -1;
    std::uint32_t count = 0;
    for (GlyphBlock const& block : engine.blocks(layout)) {
        EXPECT_LE(block.count, 256u);
        for (std::uint32_t i = 0; i < block.count; ++i) {
            ASSERT_GT(block.x + block.glyphs[i].x, last);
            last = block.x + block.glyphs[i].x;
        }
        count += block.count;
    }
    EXPECT_EQ(count, 60'000u);
    EXPECT_NEAR(static_cast<float>(last), layout.size().width, 60);
}

TEST_F(TextEngineTest, LargeGlyphsComeInPieces)
{
    TextLayout const& layout = engine.layout("W", { .size = 600 });
    std::span<GlyphBlock const> const blocks = engine.blocks(layout);
    ASSERT_EQ(blocks.size(), 1u);
    EXPECT_GT(blocks[0].count, 3u);
    EXPECT_GT(blocks[0].bounds.width(), 500);
    EXPECT_TRUE(diagnostics.kinds.empty());
}

TEST_F(TextEngineTest, SaysWhenTheAtlasIsFullAndLeavesGlyphsOut)
{
    EngineWithFonts small({ .atlas_pages = 1 });
    std::size_t count = 0;
    for (float size = 250; size < 280; ++size)
        count += small.engine.blocks(small.engine.layout("WMOQ", { .size = size }))[0].count;
    EXPECT_LT(count, 30u * 4u * 2u);
    EXPECT_EQ(small.diagnostics.count(DiagnosticKind::AtlasFull), 1u);
    EXPECT_EQ(small.engine.atlas().page_count(), 1);
    // The next frame has the room again.
    small.next_frame();
    TextLayout const& layout = small.engine.layout("WMOQ", { .size = 279 });
    EXPECT_GE(small.engine.blocks(layout)[0].count, 4u);
    EXPECT_EQ(small.diagnostics.count(DiagnosticKind::AtlasFull), 1u);
}

// Each glyph of a frame must still be there at the end of that frame, whatever came and went.
TEST_F(TextEngineTest, WhatAFrameUsesStaysUntilItsEnd)
{
    EngineWithFonts small({ .atlas_pages = 1 });
    EngineWithFonts large({ .atlas_pages = 8 });
    TestRandom random;
    for (int round = 0; round < 60; ++round) {
        small.next_frame();
        large.next_frame();
        std::vector<std::pair<TextLayout const*, TextLayout const*>> shown;
        for (int i = 0; i < 12; ++i) {
            std::string const text = "Size " + std::to_string(random.below(40));
            TextStyle const style { .size = static_cast<float>(20 + random.below(40)) };
            shown.emplace_back(
                &small.engine.layout(text, style), &large.engine.layout(text, style));
            small.engine.blocks(*shown.back().first);
            large.engine.blocks(*shown.back().second);
        }
        for (auto const& [mine, theirs] : shown) {
            GlyphBlock const& a = small.engine.blocks(*mine)[0];
            GlyphBlock const& b = large.engine.blocks(*theirs)[0];
            ASSERT_EQ(a.hash, b.hash);
            for (std::uint32_t i = 0; i < a.count; ++i) {
                Glyph const& g = a.glyphs[i];
                Glyph const& h = b.glyphs[i];
                std::uint8_t const* p = small.engine.atlas().page(g.page).pixels;
                std::uint8_t const* q = large.engine.atlas().page(h.page).pixels;
                for (int y = 0; y < g.height; ++y)
                    ASSERT_EQ(std::memcmp(
                                  p + (g.v + y) * 1024 + g.u, q + (h.v + y) * 1024 + h.u, g.width),
                        0);
            }
        }
    }
    EXPECT_TRUE(small.diagnostics.kinds.empty());
}

TEST_F(TextEngineTest, TheAtlasTellsWhatChanged)
{
    engine.blocks(engine.layout("a", {}));
    IntRect const first = engine.atlas().take_changes(0);
    std::uint64_t const generation = engine.atlas().page(0).generation;
    EXPECT_FALSE(first.is_empty());
    EXPECT_TRUE(engine.atlas().take_changes(0).is_empty());
    engine.blocks(engine.layout("b", {}));
    EXPECT_EQ(engine.atlas().page(0).generation, generation + 1);
    EXPECT_FALSE(engine.atlas().take_changes(0).intersects(first));
}

TEST_F(TextEngineTest, AnUnknownStackIsBoxesAndADiagnostic)
{
    TextLayout const& layout = engine.layout("abc d", { .font = 77 });
    EXPECT_EQ(engine.blocks(layout)[0].count, 4u);
    EXPECT_GT(layout.size().width, 0);
    EXPECT_EQ(diagnostics.count(DiagnosticKind::MissingFont), 1u);
}

TEST_F(TextEngineTest, NumbersThatAreNoneAreClampedAndReported)
{
    float const nan = std::nanf("");
    engine.blocks(engine.layout("a", { .size = nan }));
    engine.blocks(engine.layout("b", { .line_height = -nan }));
    engine.blocks(engine.layout("c", {}, { .width = nan, .wrap = TextWrap::Word }));
    EXPECT_EQ(diagnostics.count(DiagnosticKind::InvalidNumber), 3u);
    engine.blocks(engine.layout("d", { .size = -5 }));
    engine.blocks(engine.layout("e", {}, { .width = -5, .wrap = TextWrap::Word }));
    engine.blocks(engine.layout("f", { .size = 1e30f, .line_height = 1e30f }));
    next_frame(nan);
    engine.blocks(engine.layout("g", {}));
    next_frame(1e30f);
    engine.blocks(engine.layout("h", { .size = 1000 }));
}

TEST_F(TextEngineTest, AHugeTextIsCutAndReported)
{
    std::string const huge(10 << 20, 'x');
    TextLayout const& layout = engine.layout(huge, {});
    EXPECT_EQ(layout.text().size(), std::size_t { 1 } << 20);
    EXPECT_EQ(diagnostics.count(DiagnosticKind::TextTooLong), 1u);
    EXPECT_EQ(&engine.layout(huge, {}), &layout);
    EXPECT_EQ(diagnostics.count(DiagnosticKind::TextTooLong), 1u);
    engine.blocks(layout);
}

TEST_F(TextEngineTest, AMillionHighLinesAreSafe)
{
    std::string const newlines(1 << 20, '\n');
    TextLayout const& layout = engine.layout(newlines + "x", { .line_height = 1e9f });
    engine.blocks(layout);
    EXPECT_EQ(layout.lines().size(), (std::size_t { 1 } << 20) + 1);
    EXPECT_TRUE(std::isfinite(layout.size().height));
}

TEST_F(TextEngineTest, ABrokenFontIsAnError)
{
    EXPECT_FALSE(engine.add_font({}).is_ok());
    std::byte const garbage[64] {};
    EXPECT_FALSE(engine.add_font(garbage).is_ok());
    std::span<std::byte const> const font =
        detail::embedded_font_file(detail::EmbeddedFont::InterRegular);
    EXPECT_FALSE(engine.add_font(font.first(100)).is_ok());
    EXPECT_TRUE(engine.add_font(font).is_ok());
}

TEST_F(TextEngineTest, RandomBytesNeverCrash)
{
    TestRandom random;
    for (int round = 0; round < 2000; ++round) {
        std::string text(random.below(60), ' ');
        for (char& byte : text)
            byte = static_cast<char>(random.next());
        ParagraphStyle const paragraph { .width = static_cast<float>(random.below(300)),
            .wrap = static_cast<TextWrap>(random.below(2)),
            .align = static_cast<TextAlign>(random.below(3)),
            .ellipsis = static_cast<Ellipsis>(random.below(2)) };
        if (round % 50 == 0)
            next_frame();
        TextStyle const style { .font = static_cast<FontStackId>(random.below(4)),
            .size = static_cast<float>(random.below(40)) };
        TextLayout const& layout = engine.layout(text, style, paragraph);
        engine.blocks(layout);
        std::size_t const offset = layout.offset_at({ 30, 30 });
        ASSERT_LE(offset, text.size());
        layout.caret(offset + 1);
    }
}

TEST_F(TextEngineTest, TenThousandMarksOnOneLetterAreOneCharacter)
{
    std::string text = "a";
    for (int i = 0; i < 10'000; ++i)
        text += "\xcc\x81"; // an acute accent
    for (ParagraphStyle const& paragraph :
        { ParagraphStyle {}, ParagraphStyle { .width = 40, .wrap = TextWrap::Word } }) {
        TextLayout const& layout = engine.layout(text, {}, paragraph);
        engine.blocks(layout);
        EXPECT_EQ(layout.caret(5'000).x, layout.caret(0).x);
        EXPECT_EQ(layout.beside({}, VisualMotion::Right).offset, text.size());
    }
}

}

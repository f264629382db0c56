// SPDX-License-Identifier: MIT

#include <tests/text/text_fixture.h>

#include <gtest/gtest.h>

namespace oriel {

static std::string const latin = "The quick brown fox jumps over the lazy dog";

static std::uint32_t count_of(std::span<GlyphBlock const> blocks)
{
    std::uint32_t count = 0;
    for (GlyphBlock const& block : blocks)
        count += block.count;
    return count;
}

TEST(RasterBudget, ALineWaitsAsAWholeAndComesInALaterFrame)
{
    EngineWithFonts unlimited;
    std::uint32_t const all = count_of(unlimited.engine.blocks(unlimited.engine.layout(latin, {})));
    EngineWithFonts fixture;
    TextEngine& engine = fixture.engine;
    engine.set_raster_budget(8);
    int frames = 0;
    for (;; ++frames) {
        ASSERT_LT(frames, 20);
        std::uint32_t const count = count_of(engine.blocks(engine.layout(latin, {})));
        EXPECT_TRUE(count == 0 || count == all) << count;
        EXPECT_EQ(count == 0, engine.has_waiting_glyphs());
        if (count == all)
            break;
        fixture.next_frame();
        EXPECT_FALSE(engine.keep_last_blocks());
    }
    EXPECT_GT(frames, 2);
    EXPECT_TRUE(fixture.diagnostics.kinds.empty());
}

TEST(RasterBudget, WhatIsThereAlreadyIsDrawnWhateverWasSpent)
{
    EngineWithFonts fixture;
    TextEngine& engine = fixture.engine;
    engine.blocks(engine.layout("known", {}));
    fixture.next_frame();
    engine.set_raster_budget(1);
    EXPECT_EQ(count_of(engine.blocks(engine.layout("XYZ", {}))), 0u);
    EXPECT_EQ(count_of(engine.blocks(engine.layout("known", {}))), 5u);
}

TEST(RasterBudget, AHashTellsWhatWaitsFromWhatIsThere)
{
    EngineWithFonts fixture;
    TextEngine& engine = fixture.engine;
    engine.set_raster_budget(1);
    std::uint64_t const waiting = engine.blocks(engine.layout("Hash", {}))[0].hash;
    engine.set_raster_budget(0);
    fixture.next_frame();
    EXPECT_NE(engine.blocks(engine.layout("Hash", {}))[0].hash, waiting);
}

}

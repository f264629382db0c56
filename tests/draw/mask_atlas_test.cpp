// SPDX-License-Identifier: MIT

#include <oriel/draw/mask_atlas.h>
#include <oriel/draw/textures.h>

#include <gtest/gtest.h>

#include <algorithm>
#include <draw/mask_maker.h>
#include <draw/mask_slots.h>
#include <random>
#include <vector>

#include "counting_sink.h"
#include <tests/support/allocation_count.h>

namespace oriel {
namespace {

constexpr IntRect screen { 0, 0, 1920, 1080 };

Path circle(float x, float y, float radius)
{
    Path path;
    path.add_ellipse({ x - radius, y - radius, 2 * radius, 2 * radius });
    return path;
}

Record record_of(MaskAtlas::Piece const& piece)
{
    Record record;
    record.kind = RecordKind::Mask;
    record.color_end = static_cast<std::uint32_t>(piece.key);
    record.border_color = static_cast<std::uint32_t>(piece.key >> 32);
    record.count = piece.tile;
    return record;
}

class MaskAtlasTest : public testing::Test {
protected:
    std::vector<MaskAtlas::Piece> pieces_of(
        Path const& path, Transform const& transform = {}, IntRect const& clip = screen)
    {
        auto const pieces = atlas.pieces_of({ .path = &path, .transform = transform }, clip);
        return { pieces.begin(), pieces.end() };
    }
    CountingSink sink;
    MaskAtlas atlas { sink };
};

TEST_F(MaskAtlasTest, ASmallShapeIsOnePieceAsLargeAsItsInk)
{
    auto const pieces = pieces_of(circle(100.5f, 200.5f, 10));
    ASSERT_EQ(pieces.size(), 1u);
    EXPECT_EQ(pieces[0].box, (IntRect { 90, 190, 111, 211 }));
}

TEST_F(MaskAtlasTest, ALargeShapeIsPlainInTheMiddleAndEmptyOutside)
{
    auto const pieces = pieces_of(circle(500, 500, 400));
    std::int64_t full = 0;
    std::int64_t partial = 0;
    for (MaskAtlas::Piece const& piece : pieces)
        (piece.page < 0 ? full : partial) +=
            std::int64_t { piece.box.width() } * piece.box.height();
    EXPECT_GT(full, 380000); // of 502655
    EXPECT_LT(partial, 200000);
    EXPECT_LT(pieces.size(), 90u);
}

TEST_F(MaskAtlasTest, PiecesDoNotOverlapAndTogetherAreTheShape)
{
    std::mt19937 random(3);
    for (int round = 0; round < 20; ++round) {
        Path path;
        for (int i = 0; i < 9; ++i)
            path.line_to({ static_cast<float>(random() % 3000) / 10,
                static_cast<float>(random() % 2000) / 10 });
        path.close();
        static constexpr IntRect all { 0, 0, 300, 200 };
        std::vector<int> drawn(300 * 200, -1);
        for (MaskAtlas::Piece const& piece : pieces_of(path, {}, all)) {
            for (int y = piece.box.top; y < piece.box.bottom; ++y) {
                for (int x = piece.box.left; x < piece.box.right; ++x) {
                    int const texel = (piece.v + y - piece.box.top) * MaskAtlas::page_size + piece.u
                                      + x - piece.box.left;
                    int& pixel = drawn[static_cast<std::size_t>(y * 300 + x)];
                    ASSERT_EQ(pixel, -1) << "two pieces at " << x << ", " << y;
                    pixel = piece.page < 0 ? 255 : atlas.page(piece.page).pixels[texel];
                }
            }
        }
        detail::MaskMaker maker;
        std::vector<std::uint8_t> whole(300 * 200);
        maker.begin({ .path = &path });
        maker.begin_part(all);
        maker.rasterise_rows(0, 200, whole.data(), 300);
        for (std::size_t i = 0; i < whole.size(); ++i)
            ASSERT_EQ(std::max(drawn[i], 0), whole[i]) << i;
    }
}

TEST_F(MaskAtlasTest, WhatStaysIsRasterisedOnceAndUploadedOnce)
{
    Path const path = circle(300, 300, 200);
    auto const first = pieces_of(path);
    std::uint64_t const tiles = atlas.rasterised_tiles();
    std::uint64_t const generation = atlas.page(0).generation;
    EXPECT_FALSE(atlas.take_changes(0).is_empty());
    for (std::uint64_t frame = 2; frame < 300; ++frame) {
        atlas.begin_frame(frame);
        auto const again = pieces_of(path);
        ASSERT_EQ(again.size(), first.size());
        EXPECT_EQ(again[5].u, first[5].u);
    }
    EXPECT_EQ(atlas.rasterised_tiles(), tiles);
    EXPECT_EQ(atlas.page(0).generation, generation);
    EXPECT_TRUE(atlas.take_changes(0).is_empty());
}

TEST_F(MaskAtlasTest, WhatMovesByWholePixelsIsNotRasterisedAgain)
{
    Path const path = circle(30.25f, 30.75f, 20);
    auto const first = pieces_of(path, Transform::translation({ 0.5f, 0 }));
    std::uint64_t const tiles = atlas.rasterised_tiles();
    auto const moved = pieces_of(path, Transform::translation({ 700.5f, 30 }));
    EXPECT_EQ(atlas.rasterised_tiles(), tiles);
    EXPECT_EQ(moved[0].box.left, first[0].box.left + 700);
    EXPECT_EQ(moved[0].box.top, first[0].box.top + 30);
    EXPECT_EQ(moved[0].key, first[0].key);
    pieces_of(path, Transform::translation({ 700.25f, 30 }));
    EXPECT_GT(atlas.rasterised_tiles(), tiles);
}

TEST_F(MaskAtlasTest, RuleAndPenMakeOtherCoverage)
{
    Path const path = circle(50, 50, 20);
    StrokeStyle const thin { .width = 1 };
    StrokeStyle const dashed { .width = 1, .dashes = { 4, 2 } };
    std::uint64_t const keys[] = { pieces_of(path)[0].key,
        atlas.pieces_of({ .path = &path, .rule = FillRule::EvenOdd }, screen)[0].key,
        atlas.pieces_of({ .path = &path, .stroke = &thin }, screen)[0].key,
        atlas.pieces_of({ .path = &path, .stroke = &dashed }, screen)[0].key };
    for (int i = 0; i < 4; ++i) {
        for (int j = 0; j < i; ++j)
            EXPECT_NE(keys[i], keys[j]);
    }
}

TEST_F(MaskAtlasTest, OnlyWhatTheClipShowsIsRasterised)
{
    Path const path = circle(960, 540, 500);
    pieces_of(path, {}, { 460, 500, 560, 600 });
    EXPECT_LE(atlas.rasterised_tiles(), 6u);
    pieces_of(path, {}, { 5000, 5000, 5100, 5100 });
    EXPECT_LE(atlas.rasterised_tiles(), 6u);
}

TEST_F(MaskAtlasTest, AHugeShapeHoldsNoMoreThanWhatIsSeen)
{
    Path path;
    path.move_to({ -50000, -40000 });
    path.line_to({ 60000, 30000 });
    path.line_to({ 10, 50000 });
    path.close();
    auto const pieces = pieces_of(path);
    EXPECT_FALSE(pieces.empty());
    EXPECT_LE(atlas.rasterised_tiles(), 32u * 24u);
}

TEST_F(MaskAtlasTest, WhatOneFrameShowedOnlyMakesRoomForTheNext)
{
    StrokeStyle const pen { .width = 1.5f };
    for (std::uint64_t frame = 1; frame < 60; ++frame) {
        atlas.begin_frame(frame);
        Path path;
        for (int i = 0; i < 200; ++i)
            path.line_to({ static_cast<float>(i) * 9.6f,
                static_cast<float>((i * 7919 + static_cast<int>(frame) * 31) % 1000) });
        atlas.pieces_of({ .path = &path, .stroke = &pen }, screen);
    }
    EXPECT_LE(atlas.page_count(), 4);
    EXPECT_EQ(sink.count, 0);
}

TEST_F(MaskAtlasTest, SteadyFramesAllocateNothingEvenWhenThePathChanges)
{
    StrokeStyle const pen { .width = 1.5f };
    Path path;
    auto const show = [&](std::uint64_t frame) {
        atlas.begin_frame(frame);
        path.clear();
        for (int i = 0; i < 200; ++i)
            path.line_to({ static_cast<float>(i) * 9.6f,
                static_cast<float>((i * 7919 + static_cast<int>(frame % 10) * 31) % 1000) });
        atlas.pieces_of({ .path = &path, .stroke = &pen }, screen);
    };
    for (std::uint64_t frame = 1; frame < 40; ++frame)
        show(frame);
    AllocationCount const allocations;
    for (std::uint64_t frame = 40; frame < 60; ++frame)
        show(frame);
    EXPECT_EQ(allocations.count(), 0u);
}

TEST(MaskAtlasBudget, TheShapeThatWasNotShownForLongestGoes)
{
    CountingSink sink;
    MaskAtlas atlas(sink, MaskAtlas::page_bytes);
    auto const show = [&](int index) {
        Path const path = circle(100.5f, 100.5f, 20 + static_cast<float>(index) / 64);
        auto const pieces = atlas.pieces_of({ .path = &path }, screen);
        return pieces.empty() ? Record {} : record_of(pieces[0]);
    };
    atlas.begin_frame(1);
    Record const old = show(0);
    Record const young = show(1);
    for (std::uint64_t frame = 2; frame < 140; ++frame) {
        atlas.begin_frame(frame);
        EXPECT_TRUE(atlas.keep(young));
        show(2 * static_cast<int>(frame));
        show(2 * static_cast<int>(frame) + 1);
    }
    EXPECT_FALSE(atlas.keep(old));
    EXPECT_TRUE(atlas.keep(young));
    EXPECT_EQ(atlas.page_count(), 1);
    EXPECT_EQ(sink.count, 0);
}

TEST(MaskAtlasBudget, AFrameThatNeedsMoreIsReportedOnceAndDrawsTheRest)
{
    CountingSink sink;
    MaskAtlas atlas(sink, MaskAtlas::page_bytes);
    atlas.begin_frame(1);
    std::vector<Record> shown;
    for (int i = 0; i < 300; ++i) {
        Path const path = circle(100.5f, 100.5f, 25 + static_cast<float>(i) / 64);
        for (MaskAtlas::Piece const& piece : atlas.pieces_of({ .path = &path }, screen))
            shown.push_back(record_of(piece));
    }
    EXPECT_EQ(sink.count, 1);
    EXPECT_EQ(sink.last, DiagnosticKind::AtlasFull);
    EXPECT_EQ(shown.size(), 256u);
    for (Record const& record : shown)
        EXPECT_TRUE(atlas.keep(record));
}

TEST(MaskAtlasBudget, ARecordOfAShapeThatHasGoneIsNotKept)
{
    CountingSink sink;
    MaskAtlas atlas(sink);
    atlas.begin_frame(1);
    Path const path = circle(50, 50, 20);
    Record const record = record_of(atlas.pieces_of({ .path = &path }, screen)[0]);
    atlas.begin_frame(2);
    EXPECT_TRUE(atlas.keep(record));
    atlas.begin_frame(400);
    EXPECT_FALSE(atlas.keep(record));
    Record wrong = record;
    wrong.count = 77;
    EXPECT_FALSE(atlas.keep(wrong));
}

TEST(MaskAtlasPages, TexturesFollowThemByGeneration)
{
    CountingSink sink;
    MaskAtlas atlas(sink);
    Textures textures;
    textures.update_from(atlas);
    EXPECT_TRUE(textures.views().empty());
    Path const first = circle(50, 50, 20);
    atlas.pieces_of({ .path = &first }, screen);
    textures.update_from(atlas);
    TextureView const* const view = textures.find(Textures::first_mask_page);
    ASSERT_NE(view, nullptr);
    EXPECT_EQ(view->format, TextureFormat::Coverage8);
    std::uint64_t const generation = view->generation;
    Path const second = circle(50.5f, 50, 4);
    atlas.pieces_of({ .path = &second }, screen);
    textures.update_from(atlas);
    EXPECT_EQ(view->changed_since, generation);
    EXPECT_LE(view->changed.width(), 10);
    EXPECT_LE(view->changed.height(), 10);
}

TEST(MaskSlots, PlacesDoNotOverlapAndComeBack)
{
    detail::MaskSlots slots(1);
    std::mt19937 random(5);
    struct Taken {
        detail::MaskSlots::Place place;
        int width;
        int height;
    };
    std::vector<Taken> taken;
    std::vector<int> owner(1024 * 1024, 0);
    auto const mark = [&](Taken const& one, int from, int to) {
        for (int y = 0; y < one.height; ++y) {
            for (int x = 0; x < one.width; ++x) {
                int& texel =
                    owner[static_cast<std::size_t>((one.place.v + y) * 1024 + one.place.u + x)];
                ASSERT_EQ(texel, from);
                texel = to;
            }
        }
    };
    for (int round = 0; round < 3000; ++round) {
        int const width = 1 + static_cast<int>(random() % 64);
        int const height = 1 + static_cast<int>(random() % 64);
        if (auto const place = slots.take(width, height)) {
            taken.push_back({ *place, width, height });
            mark(taken.back(), 0, 1);
        }
        if (round % 3 == 2 || round > 2000) {
            std::swap(taken[random() % taken.size()], taken.back());
            mark(taken.back(), 1, 0);
            slots.give_back(taken.back().place);
            taken.pop_back();
        }
    }
    for (Taken const& one : taken)
        slots.give_back(one.place);
    for (int i = 0; i < 256; ++i)
        EXPECT_TRUE(slots.take(64, 64)) << "all room is one again";
    EXPECT_FALSE(slots.take(1, 1));
}

}
}

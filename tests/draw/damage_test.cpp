// SPDX-License-Identifier: MIT

#include <oriel/core/hash.h>
#include <oriel/draw/damage.h>
#include <oriel/draw/textures.h>

#include <gtest/gtest.h>

#include <vector>

#include "random_scene.h"
#include <tests/support/allocation_count.h>

namespace oriel {
namespace {

constexpr IntSize surface { 1000, 700 };

Record box(float x, float y, float width, float height, std::uint32_t color = 0xff112233u)
{
    Record record;
    record.x0 = x;
    record.y0 = y;
    record.x1 = x + width;
    record.y1 = y + height;
    record.color = color;
    return record;
}

class DamageTrackerTest : public testing::Test {
protected:
    DrawList const& list_of(std::vector<Record> const& records)
    {
        list.begin(surface, background, &textures);
        list.add_state({ .clip_x1 = 1000, .clip_y1 = 700 });
        for (Record const& record : records)
            list.append(record);
        return list;
    }
    Damage update(std::vector<Record> const& records, int age = 1)
    {
        return tracker.update(list_of(records), age);
    }
    static void expect_rects(Damage const& damage, std::vector<IntRect> const& expected)
    {
        EXPECT_FALSE(damage.is_everything());
        EXPECT_EQ(std::vector<IntRect>(damage.rects().begin(), damage.rects().end()), expected);
    }

    Color background = Color::white();
    Textures textures;
    DrawList list;
    DamageTracker tracker;
};

TEST_F(DamageTrackerTest, TakesUnknownContentForDamaged)
{
    EXPECT_TRUE(update({}).is_everything());
    EXPECT_TRUE(update({ box(0, 0, 5, 5) }, 0).is_everything());
    EXPECT_TRUE(update({ box(0, 0, 9, 9) }, 3).is_everything()); // there were only two updates
}

TEST_F(DamageTrackerTest, FindsNothingWhereNothingChanged)
{
    update({ box(10, 10, 100, 100) });
    EXPECT_TRUE(update({ box(10, 10, 100, 100) }).is_empty());
    EXPECT_TRUE(update({ box(10, 10, 100, 100) }, 0).is_empty());
}

TEST_F(DamageTrackerTest, DamagesTheInkOfWhatCame)
{
    update({});
    expect_rects(update({ box(70, 10, 100, 100) }), { { 70, 10, 170, 110 } });
}

TEST_F(DamageTrackerTest, DamagesTilesWhereMuchChanged)
{
    std::vector<Record> before;
    std::vector<Record> after;
    for (int i = 0; i < 100; ++i) {
        float const x = static_cast<float>(i % 10) * 20;
        before.push_back(box(x, static_cast<float>(i / 10) * 20, 9, 9));
        after.push_back(box(x, static_cast<float>(i / 10) * 20, 9, 9, 0xff112234u));
    }
    update(before);
    expect_rects(update(after), { { 0, 0, 192, 192 } });
}

TEST_F(DamageTrackerTest, DamagesEachOfThreeThingsAmongMany)
{
    std::vector<Record> many;
    for (int i = 0; i < 50; ++i)
        many.push_back(box(static_cast<float>(i) * 20, 0, 9, 9));
    update(many);
    many[3] = box(60, 0, 9, 9, 0xff112234u);
    many.erase(many.begin() + 20);
    many.insert(many.begin() + 40, box(0, 300, 50, 5));
    expect_rects(update(many), { { 60, 0, 69, 9 }, { 400, 0, 409, 9 }, { 0, 300, 50, 305 } });
}

TEST_F(DamageTrackerTest, DamagesWhereAThingWasAndWhereItIs)
{
    update({ box(0, 0, 10, 10) });
    expect_rects(update({ box(960, 680, 10, 10) }), { { 0, 0, 10, 10 }, { 960, 680, 970, 690 } });
}

TEST_F(DamageTrackerTest, SeesAColorAndANewBackground)
{
    update({ box(0, 0, 10, 10) });
    expect_rects(update({ box(0, 0, 10, 10, 0xff112234u) }), { { 0, 0, 10, 10 } });
    background = Color::black();
    EXPECT_TRUE(update({ box(0, 0, 10, 10, 0xff112234u) }).is_everything());
}

TEST_F(DamageTrackerTest, SeesTwoOverlappingThingsChangePlaces)
{
    Record const a = box(0, 0, 50, 50, 0xff0000ffu);
    Record const b = box(20, 20, 20, 20, 0xffff0000u);
    update({ a, b });
    expect_rects(update({ b, a }), { { 0, 0, 50, 50 } });
}

TEST_F(DamageTrackerTest, DoesNotMindTheOrderOfThingsFarApart)
{
    Record const a = box(0, 0, 50, 50);
    Record const b = box(500, 500, 50, 50);
    update({ a, b });
    EXPECT_TRUE(update({ b, a }).is_empty());
}

TEST_F(DamageTrackerTest, DamagesOnlyTheNewThingAtTheHeadOfALongList)
{
    Record const rest[] = { box(200, 0, 9, 9), box(400, 0, 9, 9), box(600, 0, 9, 9) };
    update({ rest[0], rest[1], rest[2] });
    expect_rects(update({ box(0, 0, 9, 9), rest[0], rest[1], rest[2] }), { { 0, 0, 9, 9 } });
}

TEST_F(DamageTrackerTest, LooksAtTheContentOfAStateNotAtItsIndex)
{
    auto const draw = [&](bool has_other_state_before) {
        list.begin(surface, background, &textures);
        if (has_other_state_before)
            list.add_state({ .clip_x1 = 7, .clip_y1 = 7 });
        Record record = box(0, 0, 50, 50);
        record.state = list.add_state({ .clip_x1 = 1000, .clip_y1 = 700 });
        list.append(record);
        return tracker.update(list);
    };
    draw(false);
    EXPECT_TRUE(draw(true).is_empty());
}

TEST_F(DamageTrackerTest, SeesAClipThatCutsAWayInsideOneTile)
{
    auto const draw = [&](float clip_right) {
        list.begin(surface, background, &textures);
        Record record = box(0, 0, 50, 50);
        record.state = list.add_state({ .clip_x1 = clip_right, .clip_y1 = 700 });
        list.append(record);
        return tracker.update(list);
    };
    draw(40);
    expect_rects(draw(39), { { 0, 0, 40, 50 } });
}

TEST_F(DamageTrackerTest, LooksAtTheHashOfGlyphsNotAtTheirPlaceInTheAtlas)
{
    Glyph glyphs[] = { { .x = 0, .y = 0, .u = 1, .v = 1, .width = 9, .height = 9, .page = 0 } };
    GlyphBlock block;
    block.glyphs = glyphs;
    block.count = 1;
    block.hash = 77;
    auto const draw = [&] {
        list.begin(surface, background, &textures);
        Record record = box(0, 0, 9, 9);
        record.kind = RecordKind::Glyphs;
        record.state = list.add_state({ .clip_x1 = 1000, .clip_y1 = 700 });
        record.first = list.add_block(block);
        record.count = 1;
        list.append(record);
        return tracker.update(list);
    };
    draw();
    glyphs[0].u = 500;
    EXPECT_TRUE(draw().is_empty());
    block.hash = 78;
    expect_rects(draw(), { { 0, 0, 9, 9 } });
}

TEST_F(DamageTrackerTest, SeesNewPixelsInAnOldImage)
{
    Image image = Image::from_rgba({ 1, 1 }, std::vector<std::uint8_t>(4));
    auto const draw = [&] {
        Record record = box(0, 0, 9, 9);
        record.kind = RecordKind::Image;
        record.texture = textures.ensure(image);
        return update({ record });
    };
    draw();
    EXPECT_TRUE(draw().is_empty());
    image.update(std::vector<std::uint8_t>(4, 255));
    expect_rects(draw(), { { 0, 0, 9, 9 } });
}

TEST_F(DamageTrackerTest, ComparesWithTheBufferOfTheAgeGiven)
{
    update({});
    update({ box(0, 0, 9, 9) });
    update({ box(0, 0, 9, 9), box(200, 0, 9, 9) });
    // The buffer is from two updates ago and lacks both the second thing and the third.
    Damage const damage = update({ box(0, 0, 9, 9), box(200, 0, 9, 9), box(400, 0, 9, 9) }, 2);
    expect_rects(damage, { { 192, 0, 256, 64 }, { 384, 0, 448, 64 } });
}

TEST_F(DamageTrackerTest, ShowsAnOldPictureAgainThoughItsBufferStillHoldsIt)
{
    update({});
    update({ box(0, 0, 9, 9) });
    EXPECT_FALSE(update({}, 2).is_empty());
}

TEST_F(DamageTrackerTest, DoesNotCountUpdatesThatChangedNothing)
{
    update({});
    update({ box(0, 0, 9, 9) });
    for (int i = 0; i < 5; ++i)
        EXPECT_TRUE(update({ box(0, 0, 9, 9) }, 2).is_empty());
    expect_rects(update({ box(200, 0, 9, 9) }, 2), { { 192, 0, 256, 64 } });
}

TEST_F(DamageTrackerTest, ForgetsWhenTold)
{
    update({});
    tracker.forget();
    EXPECT_TRUE(update({}).is_everything());
}

TEST_F(DamageTrackerTest, TakesMostlyDamagedForEverything)
{
    update({});
    EXPECT_FALSE(update({ box(0, 0, 1000, 320) }).is_everything());
    tracker.forget();
    update({});
    EXPECT_TRUE(update({ box(0, 0, 1000, 500) }).is_everything());
}

TEST_F(DamageTrackerTest, TakesANewSizeForEverything)
{
    update({});
    list.begin({ 1001, 700 }, background, &textures);
    EXPECT_TRUE(tracker.update(list).is_everything());
}

TEST_F(DamageTrackerTest, AllocatesNothingOnceItKnowsTheSurface)
{
    for (int i = 0; i < 6; ++i)
        update({ box(static_cast<float>(i), 0, 10, 10) });
    list_of({ box(77, 0, 10, 10) });
    AllocationCount const allocations;
    tracker.update(list);
    EXPECT_EQ(allocations.count(), 0u);
}

std::int64_t covered_area(Damage const& damage, IntRect const& rect)
{
    std::int64_t area = 0;
    for (IntRect const& damaged : damage.rects()) {
        IntRect const common = damaged.intersected(rect);
        if (!common.is_empty())
            area += static_cast<std::int64_t>(common.width()) * common.height();
    }
    return area;
}

TEST(Damage, KeepsAtMostSixteenDisjointRectsThatCoverAllThatWasAdded)
{
    std::uint64_t random = 7;
    auto const below = [&](int limit) {
        random = hash_mix(random, 1);
        return static_cast<int>(random % static_cast<std::uint64_t>(limit));
    };
    for (int round = 0; round < 500; ++round) {
        Damage damage;
        std::vector<IntRect> added;
        for (int i = below(60); i >= 0; --i) {
            int const x = below(900);
            int const y = below(600);
            added.push_back({ x, y, x + 1 + below(90), y + 1 + below(90) });
            damage.add(added.back());
        }
        ASSERT_LE(damage.rects().size(), Damage::max_rects);
        for (IntRect const& rect : added)
            ASSERT_EQ(covered_area(damage, rect),
                static_cast<std::int64_t>(rect.width()) * rect.height());
        for (IntRect const& a : damage.rects()) {
            for (IntRect const& b : damage.rects())
                ASSERT_TRUE(&a == &b || !a.intersects(b));
        }
    }
}

TEST(Damage, IgnoresEmptyRects)
{
    Damage damage;
    damage.add({ 5, 5, 5, 9 });
    EXPECT_TRUE(damage.is_empty());
}

TEST(HashOfAList, IsTheSameOnEveryMachine)
{
    FakeAtlas atlas;
    RandomScene scene(42, atlas);
    std::uint64_t const hash = hash_of(scene.list());
    EXPECT_EQ(hash, hash_of(scene.list()));
    EXPECT_EQ(hash, 13054087698721252912u);
    scene.mutate();
    EXPECT_NE(hash, hash_of(scene.list()));
}

TEST(HashOfAList, DependsOnTheOrder)
{
    DrawList list;
    auto const hash = [&](Record const& a, Record const& b) {
        list.begin(surface, Color::white(), nullptr);
        list.add_state({ .clip_x1 = 1000, .clip_y1 = 700 });
        list.append(a);
        list.append(b);
        return hash_of(list);
    };
    EXPECT_NE(hash(box(0, 0, 5, 5), box(9, 0, 5, 5)), hash(box(9, 0, 5, 5), box(0, 0, 5, 5)));
}

}
}

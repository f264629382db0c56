// SPDX-License-Identifier: MIT

#include "backends/render/gpu/batch_plan.h"

#include "tests/draw/random_scene.h"
#include "tests/scenes/scenes.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace oriel {

namespace {

// Room for a number of masks, all at one place.
class FewShadows final : public ShadowPlacer {
public:
    explicit FewShadows(int room) : m_room(room) {}
    ShadowPlace const* ensure(ShadowShape const& shape) override
    {
        m_place.shape = shape;
        return m_room-- > 0 ? &m_place : nullptr;
    }

private:
    int m_room;
    ShadowPlace m_place;
};

struct Planned {
    explicit Planned(
        DrawList const& list, Damage const& damage = Damage::everything(), int room = 99)
    {
        FewShadows shadows(room);
        auto const count = static_cast<std::uint32_t>(list.records().size());
        records = plan.make(list, { 0, count }, damage, shadows);
    }
    std::size_t batches() const { return plan.batches().size(); }

    BatchPlan plan;
    std::uint32_t records = 0;
};

// The order in which records are drawn over a point.
std::vector<std::uint32_t> order_at(DrawList const& list, BatchPlan const& plan, Point point)
{
    std::vector<std::uint32_t> order;
    for (Batch const& batch : plan.batches()) {
        for (std::uint32_t i = batch.first; i < batch.first + batch.count; ++i) {
            std::uint32_t const index = plan.instances()[i].record;
            Record const& record = list.records()[index];
            IntRect const ink = ink_bounds(record, list.states()[record.state]);
            bool const is_inside = point.x >= static_cast<float>(ink.left)
                                   && point.x < static_cast<float>(ink.right)
                                   && point.y >= static_cast<float>(ink.top)
                                   && point.y < static_cast<float>(ink.bottom);
            if (is_inside && (order.empty() || order.back() != index))
                order.push_back(index);
        }
    }
    return order;
}

}

TEST(BatchPlan, DrawsACardsShadowBackgroundAndTextInTwoDraws)
{
    Scene scene({ 640, 480 });
    for (int i = 0; i < 4; ++i) {
        float const x = static_cast<float>(i) * 160 + 32;
        scene.shadow({ x, 32, 64, 64 }, 4, 4, Color::black());
        scene.rectangle({ x, 32, 64, 64 }, Color::white(), 4);
        scene.glyphs({ x + 4, 40 }, 10, 5, Color::black());
    }
    EXPECT_EQ(Planned(scene.list).batches(), 2u);
}

TEST(BatchPlan, PutsALaterDrawOverAnEarlierOneWhereTheyOverlap)
{
    Scene scene({ 640, 480 });
    scene.rectangle({ 32, 32, 64, 64 }, Color::white());
    scene.shadow({ 40, 40, 64, 64 }, 4, 4, Color::black());
    scene.rectangle({ 44, 44, 64, 64 }, Color::white());
    Planned const planned(scene.list);
    ASSERT_EQ(planned.batches(), 3u);
    EXPECT_EQ(planned.plan.batches()[1].pipeline, Pipeline::Heavy);
}

TEST(BatchPlan, KeepsPaintersOrderAtEveryPointOfRandomScenes)
{
    FakeAtlas atlas;
    for (std::uint32_t seed = 0; seed < 60; ++seed) {
        SCOPED_TRACE(seed);
        RandomScene scene(seed, atlas, SceneKinds::NoHost);
        DrawList const& list = scene.list();
        Planned const planned(list);
        for (float y = 0.5f; y < static_cast<float>(list.size().height); y += 7) {
            for (float x = 0.5f; x < static_cast<float>(list.size().width); x += 7)
                EXPECT_TRUE(std::ranges::is_sorted(order_at(list, planned.plan, { x, y })));
        }
    }
}

TEST(BatchPlan, NeedsADrawForEachImageButNotForEachUse)
{
    Scene scene({ 640, 480 });
    Image const first = checkered_image({ 8, 8 }, 255);
    Image const second = checkered_image({ 8, 8 }, 255);
    for (int i = 0; i < 6; ++i)
        scene.image(
            i % 2 ? first : second, { static_cast<float>(i) * 96, 0, 8, 8 }, { 0, 0, 8, 8 });
    EXPECT_EQ(Planned(scene.list).batches(), 2u);
}

TEST(BatchPlan, LeavesOutWhatCannotBeSeen)
{
    Scene scene({ 640, 480 });
    scene.rectangle({ -50, 0, 20, 20 }, Color::black());
    scene.rectangle({ 0, 0, 20, 20 }, Color::black()).state = scene.clip({ 30, 0, 60, 20 });
    scene.image(Image(), { 0, 0, 20, 20 }, { 0, 0, 8, 8 });
    EXPECT_EQ(Planned(scene.list).plan.instances().size(), 0u);
}

TEST(BatchPlan, LeavesOutWhatIsNotDamaged)
{
    Scene scene({ 640, 480 });
    scene.rectangle({ 0, 0, 20, 20 }, Color::black());
    scene.rectangle({ 100, 0, 20, 20 }, Color::black());
    scene.rectangle({ 300, 0, 20, 20 }, Color::black());
    Damage damage;
    damage.add({ 90, 0, 128, 64 });
    Planned const planned(scene.list, damage);
    ASSERT_EQ(planned.plan.instances().size(), 1u);
    EXPECT_EQ(planned.plan.instances()[0].record, 1u);
}

TEST(BatchPlan, StopsAtAShadowForWhichThereIsNoRoom)
{
    Scene scene({ 640, 480 });
    scene.rectangle({ 0, 0, 20, 20 }, Color::black());
    scene.shadow({ 50, 50, 20, 20 }, 4, 0, Color::black());
    scene.shadow({ 150, 50, 20, 20 }, 4, 0, Color::black());
    Planned const planned(scene.list, Damage::everything(), 1);
    EXPECT_EQ(planned.records, 2u);
    EXPECT_EQ(planned.plan.instances().size(), 2u);
}

TEST(BatchPlan, SendsOnlyWhatARoundedClipCutsToTheDearerShaders)
{
    Scene scene({ 640, 480 });
    std::uint16_t const outer = scene.rounded_clip({ 0, 0, 640, 480 }, 40);
    std::uint16_t const inner = scene.rounded_clip({ 100, 100, 300, 300 }, 50, outer);
    scene.rectangle({ 200, 200, 50, 50 }, Color::black()).state = inner;
    scene.rectangle({ 90, 90, 50, 50 }, Color::black()).state = inner;
    scene.rectangle({ 0, 0, 30, 30 }, Color::black()).state = outer;
    Planned const planned(scene.list);
    ASSERT_EQ(planned.batches(), 2u);
    auto const instances = planned.plan.instances();
    EXPECT_FALSE(planned.plan.batches()[0].is_clipped);
    EXPECT_EQ(instances[0].glyph.page, DrawState::no_outer);
    EXPECT_TRUE(planned.plan.batches()[1].is_clipped);
    EXPECT_EQ(instances[1].glyph.page, inner);
    EXPECT_EQ(instances[2].glyph.page, outer);
}

TEST(BatchPlan, TakesLayersAndHostsForStepsThatNothingOvertakes)
{
    Scene scene({ 640, 480 });
    scene.rectangle({ 0, 0, 20, 20 }, Color::black());
    scene.begin_layer({ 100, 100, 50, 50 }, 128);
    scene.rectangle({ 110, 110, 20, 20 }, Color::black());
    scene.end_layer();
    scene.rectangle({ 300, 0, 20, 20 }, Color::black());
    scene.host({ 400, 0, 20, 20 }, { .draw = [](void*, HostTarget const&) noexcept {} });
    scene.rectangle({ 500, 0, 20, 20 }, Color::black());
    std::vector<BatchKind> kinds;
    Planned const planned(scene.list);
    for (Batch const& batch : planned.plan.batches())
        kinds.push_back(batch.kind);
    using enum BatchKind;
    EXPECT_EQ(kinds, (std::vector { Draw, LayerBegin, Draw, LayerEnd, Draw, Host, Draw }));
}

TEST(BatchPlan, LeavesOutALayerThatNobodySees)
{
    Scene scene({ 640, 480 });
    scene.begin_layer({ 700, 0, 50, 50 }, 128);
    scene.begin_layer({ 0, 0, 50, 50 }, 128);
    scene.rectangle({ 0, 0, 20, 20 }, Color::black());
    scene.end_layer();
    scene.end_layer();
    scene.rectangle({ 0, 0, 20, 20 }, Color::black());
    Planned const planned(scene.list);
    EXPECT_EQ(planned.batches(), 1u);
    EXPECT_EQ(planned.plan.instances().size(), 1u);
}

TEST(BatchPlan, UploadsAPaintOnceAndOnlyWhereItIsSeen)
{
    Scene scene({ 640, 480 });
    Gradient const gradient = Gradient::linear(Color::black(), Color::white());
    scene.paint(scene.rectangle({ -50, 0, 20, 20 }, Color::black()), gradient, { 0, 0, 9, 9 });
    Record& shown = scene.rectangle({ 0, 0, 20, 20 }, Color::black());
    scene.paint(shown, gradient, { 0, 0, 9, 9 });
    Record const again = shown;
    scene.list.append(again);
    Planned const planned(scene.list);
    EXPECT_EQ(planned.plan.instances().size(), 2u);
    std::size_t const stops = scene.list.paints()[1].stop_count;
    EXPECT_EQ(planned.plan.paints().texels().size(), 4 + stops);
}

TEST(BatchPlan, LeavesOutWhatRefersToNothing)
{
    Scene scene({ 640, 480 });
    Record& painted = scene.rectangle({ 0, 0, 20, 20 }, Color::black());
    painted.flags = RecordFlags::Paint;
    painted.first = 12;
    scene.mesh({ { 0, 0 }, { 10, 0 }, { 0, 10 } }, { 0, 1, 7 });
    scene.mesh({ { 0, 0 }, { 10, 0 }, { 0, 10 } }, { 0, 1, 2 }).count = 4;
    scene.mask({ 0, 0 }, { 0, 0, 10, 10 }, Color::black(), 40);
    EXPECT_EQ(Planned(scene.list).batches(), 0u);
}

}

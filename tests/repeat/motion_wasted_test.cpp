// SPDX-License-Identifier: MIT
//
// What moves allocates nothing while it does: a value that is carried, rows that glide, a ring
// that fades.

#include <oriel/oriel.h>
#include <tests/support/allocation_count.h>

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

namespace oriel {
namespace {

struct Stage {
    std::function<void(Ui&)> build;
    Context context;
    double time = 0;

    explicit Stage(std::function<void(Ui&)> to_build) : build(std::move(to_build))
    {
        context.set_motion(Motion::Full);
    }
    std::size_t allocated_in_a_frame()
    {
        AllocationCount const count;
        context.frame({ .size = { 480, 420 }, .time = time += 0.016 }, build);
        return count.count();
    }
    std::size_t allocated_in_frames(int frames)
    {
        std::size_t allocated = 0;
        for (int i = 0; i < frames; ++i)
            allocated += allocated_in_a_frame();
        return allocated;
    }
    void press_key(Key key) { context.post({ .kind = EventKind::KeyPress, .key = key }); }
    void point(EventKind kind, Point position)
    {
        context.post({ .kind = kind, .position = position });
    }
    Point center_of(std::string_view name) const
    {
        std::vector<AccessNode> const nodes = context.describe();
        auto const found = std::find_if(nodes.begin(), nodes.end(),
            [&](AccessNode const& node) { return node.info.name == name; });
        return found == nodes.end() ? Point {} : found->rect.center();
    }
    bool shows(std::string_view name) const { return center_of(name) != Point {}; }
};

struct Ticket {
    int number = 0;
};

TEST(MotionWasted, CarryingAllocatesNothing)
{
    Stage stage([](Ui& ui) {
        Response const source = ui.button("Source");
        if (auto preview = ui.drag_source(source, Ticket { 1 }))
            ui.label("A ticket");
        ui.space(60);
        Response const basket = ui.button("Basket");
        ui.drop_target<Ticket>(basket);
    });
    stage.allocated_in_frames(2);
    Point const from = stage.center_of("Source");
    stage.point(EventKind::PointerPress, from);
    stage.allocated_in_a_frame();
    auto const carry_around = [&] {
        std::size_t allocated = 0;
        for (int i = 0; i < 120; ++i) {
            float const angle = static_cast<float>(i) / 120 * 6.2831853f;
            stage.point(EventKind::PointerMove,
                from + Point { 40 * std::cos(angle), 50 + 50 * std::sin(angle) });
            allocated += stage.allocated_in_a_frame();
        }
        return allocated;
    };
    carry_around();
    EXPECT_TRUE(stage.shows("A ticket"));
    EXPECT_EQ(carry_around(), 0u);
}

TEST(MotionWasted, GlidingRowsAllocateNothing)
{
    std::vector<std::string> names { "Alpha", "Beta", "Gamma", "Delta", "Epsilon", "Zeta" };
    Stage stage([&](Ui& ui) {
        auto const key = [&](std::uint64_t index) {
            return static_cast<std::uint64_t>(names[index].front());
        };
        ui.list("Names", names.size(), { .row_height = 32, .key = RowKey(key) },
            [&](Ui& row_ui, Row const& row) { row_ui.label(names[row.index]); });
    });
    stage.allocated_in_frames(100);
    auto const reorder = [&] {
        std::reverse(names.begin(), names.end());
        return stage.allocated_in_frames(100);
    };
    reorder();
    reorder();
    Point const before = stage.center_of("Alpha");
    std::reverse(names.begin(), names.end());
    std::size_t allocated = stage.allocated_in_frames(4);
    Point const between = stage.center_of("Alpha");
    allocated += stage.allocated_in_frames(100);
    Point const after = stage.center_of("Alpha");
    EXPECT_NE(between, before) << "on its way";
    EXPECT_NE(between, after) << "on its way";
    EXPECT_EQ(allocated, 0u);
}

TEST(MotionWasted, AFadingRingAllocatesNothing)
{
    bool is_on = false;
    Response first;
    Stage stage([&](Ui& ui) {
        first = ui.button("First");
        ui.button("Second");
        ui.checkbox("Third", is_on);
    });
    stage.allocated_in_frames(10);
    auto const go_around = [&](int tabs) {
        std::size_t allocated = 0;
        for (int i = 0; i < tabs; ++i) {
            stage.press_key(Key::Tab);
            allocated += stage.allocated_in_frames(30);
        }
        return allocated;
    };
    go_around(9);
    EXPECT_EQ(go_around(9), 0u);
    while (!first.focus_visible())
        go_around(1);
    stage.press_key(Key::Tab);
    EXPECT_EQ(stage.allocated_in_frames(3), 0u);
    EXPECT_GT(first.ring_share().fraction(), 0) << "it is still seen to go";
}

}
}

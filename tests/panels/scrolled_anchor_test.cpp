// SPDX-License-Identifier: MIT
//
// What stands beside an anchor goes with it, and goes when that is out of sight.

#include <oriel/oriel.h>
#include <oriel/testing/testing.h>

#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>

namespace oriel {
namespace {

struct AnchorTest : testing::Test {
    bool is_open = false;
    float above = 100;
    int choice = 0;
    std::chrono::year_month_day date { std::chrono::year { 2024 } / 2 / 29 };

    void build(Ui& ui)
    {
        if (auto area = ui.scroll_area("Page", { .height = 280 })) {
            ui.leaf({ .layout = { .height = above, .shrink = 0 } });
            Response const more = ui.button("More");
            is_open = is_open != more.clicked();
            if (auto popover = ui.popover(more, is_open, { .name = "Format" }))
                ui.button("Bold");
            static constexpr std::string_view names[] = { "One", "Two" };
            ui.combo("Number", choice, names);
            if (auto menu = ui.menu_button("Actions"))
                menu.item("Copy");
            ui.date_field("Day", date);
            ui.leaf({ .layout = { .height = 1000, .shrink = 0 } });
        }
    }
    Harness harness { [this](Ui& ui) { build(ui); }, { .size = { 400, 600 } } };
    void scroll(float by) { harness.scroll({ 300, 60 }, { 0, -by }); }
    bool has_popup()
    {
        auto const nodes = harness.describe();
        return std::any_of(nodes.begin(), nodes.end(), [](AccessNode const& node) {
            Role const role = node.info.role;
            return role == Role::Dialog || role == Role::Menu || role == Role::ListBox;
        });
    }
};

TEST_F(AnchorTest, PopoverFollowsItsAnchorAndClosesWhenThatIsScrolledAway)
{
    harness.find(Role::Button, "More").click();
    Rect const before = harness.find(Role::Dialog, "Format").rect();
    scroll(40);
    EXPECT_EQ(harness.find(Role::Dialog, "Format").rect().y, before.y - 40);
    EXPECT_TRUE(is_open);
    scroll(100);
    EXPECT_FALSE(is_open);
    EXPECT_FALSE(harness.has(Role::Dialog, "Format"));
    scroll(-100); // and does not come back
    EXPECT_FALSE(harness.has(Role::Dialog, "Format"));
}

TEST_F(AnchorTest, CombosMenusAndDatesCloseToo)
{
    for (auto const& [role, name] : { std::pair { Role::ComboBox, "Number" },
             std::pair { Role::Button, "Actions" }, std::pair { Role::Button, "Choose a day" } }) {
        harness.find(role, name).click();
        EXPECT_TRUE(has_popup()) << name << harness.dump();
        scroll(320);
        EXPECT_FALSE(has_popup()) << name;
        scroll(-400);
        EXPECT_FALSE(has_popup()) << name;
    }
}

TEST_F(AnchorTest, WhatAProgramOpensOutOfSightStaysOpen)
{
    scroll(500);
    is_open = true;
    harness.settle();
    EXPECT_TRUE(is_open);
    EXPECT_TRUE(harness.has(Role::Dialog, "Format"));
}

TEST_F(AnchorTest, VisibleRectangleIsWhatClipsAndEffectsLeave)
{
    Id id;
    Rect visible;
    Context context;
    auto const frame = [&] {
        context.frame({ .size = { 200, 200 } }, [&](Ui& ui) {
            auto moved = ui.effect({ .offset = { 10, 20 } });
            auto box = ui.container(
                { .layout = { .width = 100, .height = 100 }, .clipping = Clipping::Children });
            id = ui.id("inside", {}, CallSite::here());
            visible = ui.visible_rect_of(id);
            ui.leaf({ .id = id,
                .layout = { .width = 50,
                    .height = 50,
                    .floating = Floating::Parent,
                    .offset = { 80, 30 } } });
        });
    };
    frame();
    frame();
    float const padding = context.theme().window_padding;
    EXPECT_EQ(visible, (Rect { padding + 90, padding + 50, 20, 50 }));
}

}
}

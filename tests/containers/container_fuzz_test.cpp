// SPDX-License-Identifier: MIT
//
// Every container, with somebody who means nothing by what is done.

#include "container_scene.h"

#include <oriel/testing/testing.h>
#include <tests/support/allocation_count.h>
#include <tests/ui/random_user.h>

#include <gtest/gtest.h>

namespace oriel {
namespace {

TEST(ContainerFuzz, NothingStaysOpenHeldOrLost)
{
    for (unsigned seed = 1; seed <= 3; ++seed) {
        ContainerScene scene;
        int clicks = 0;
        Harness harness(
            [&](Ui& ui) {
                scene(ui);
                if (ui.button("Free").clicked())
                    ++clicks;
            },
            { .size = { 860, 620 } });
        RandomUser user(seed);
        for (int i = 0; i < 3000; ++i) {
            Event event = user.event();
            event.time = harness.platform().time();
            harness.post(event);
            if (user.below(3) == 0)
                harness.frame();
            if (user.below(20) == 0)
                harness.tick(user.below(100) * 0.01);
            if (user.below(200) == 0)
                scene.asks = true;
            if (user.below(200) == 0)
                scene.toasts.add({ .text = "News", .action = "Undo" });
            if (user.below(500) == 0)
                scene.is_open.fill(true);
        }
        harness.release_pointer({ 5, 5 });
        for (int i = 0; i < 8; ++i)
            harness.press(Key::Escape);
        EXPECT_TRUE(harness.find_all(Role::Menu).empty());
        EXPECT_TRUE(harness.find_all(Role::Dialog).empty());
        clicks = 0;
        harness.find(Role::Button, "Free").click();
        EXPECT_EQ(clicks, 1);
        EXPECT_FALSE(harness.has_diagnostic(DiagnosticKind::SettleLimit));
        EXPECT_FALSE(harness.has_diagnostic(DiagnosticKind::DuplicateId));
    }
}

// With a menu and a submenu open, a dialog, a popover, toasts.
void expect_no_allocations(ContainerScene& scene, Harness& harness)
{
    std::function<void(Ui&)> const build = [&](Ui& ui) { scene(ui); };
    double time = harness.platform().time();
    auto const frame = [&] {
        harness.context().frame({ .size = { 860, 620 }, .time = time += 0.001 }, build);
    };
    for (int i = 0; i < 200; ++i)
        frame();
    AllocationCount const count;
    for (int i = 0; i < 50; ++i)
        frame();
    EXPECT_EQ(count.count(), 0u);
}

TEST(ContainerFuzz, ASteadyFrameAllocatesNothing)
{
    ContainerScene scene;
    scene.toasts.add({ .text = "Stays", .action = "Undo", .seconds = 0 });
    Harness harness([&](Ui& ui) { scene(ui); }, { .size = { 860, 620 } });
    expect_no_allocations(scene, harness);
    harness.find(Role::MenuItem, "File").click();
    harness.find(Role::MenuItem, "Open recent").click();
    expect_no_allocations(scene, harness);
    harness.press(Key::Escape);
    harness.press(Key::Escape);
    scene.shows_dialog = scene.asks = true;
    expect_no_allocations(scene, harness);
}

// Empty and enormous labels, too.
TEST(ContainerFuzz, AnyLabelIsNoHarm)
{
    std::string const huge(100'000, 'm');
    bool is_open = true;
    std::size_t present = 7;
    for (std::string_view const label :
        { std::string_view(), std::string_view(huge), std::string_view("\xff\xfe") }) {
        std::string_view const labels[] = { label, label };
        Harness harness(
            [&](Ui& ui) {
                if (auto bar = ui.menu_bar())
                    if (auto menu = bar.menu(label))
                        menu.item(label);
                if (auto bar = ui.tab_bar(label))
                    bar.tab(label, true);
                if (auto section = ui.section(label))
                    ui.label(label);
                if (auto tools = ui.tool_bar(label))
                    tools.button(label);
                if (auto form = ui.form())
                    if (auto field = form.field(label, { .help = label }))
                        ui.label(label);
                ui.breadcrumbs(label, labels);
                ui.steps(label, present, labels);
                if (auto dialog = ui.dialog(label, is_open))
                    ui.label(label);
            },
            { .size = { 300, 200 } });
        harness.frame();
        harness.press(Key::Tab);
        EXPECT_LE(harness.find(Role::Dialog).rect().width, 300);
    }
}

}
}

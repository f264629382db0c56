// SPDX-License-Identifier: MIT
//
// Every container, in states that a user brought about.

#include "container_scene.h"

#include <tests/ui/sheet.h>

namespace oriel {
namespace {

void add_menus(Sheet& sheet, HarnessOptions const& options)
{
    ContainerScene scene;
    Harness harness([&](Ui& ui) { scene(ui); }, options);
    harness.find(Role::MenuItem, "File").click();
    harness.find(Role::MenuItem, "Open recent").click();
    harness.press(Key::Down);
    sheet.add(harness);
}

void add_popover(Sheet& sheet, HarnessOptions const& options)
{
    ContainerScene scene;
    scene.toasts.add({ .text = "Saved as notes.txt", .kind = MessageKind::Success });
    scene.toasts.add(
        { .text = "The server did not answer", .action = "Retry", .kind = MessageKind::Error });
    Harness harness([&](Ui& ui) { scene(ui); }, options);
    harness.find(Role::Button, "More").click();
    sheet.add(harness);
}

void add_dialogs(Sheet& sheet, HarnessOptions const& options)
{
    ContainerScene scene;
    scene.shows_dialog = true;
    Harness harness([&](Ui& ui) { scene(ui); }, options);
    sheet.add(harness);
    scene.shows_dialog = false;
    scene.asks = true;
    harness.frame();
    harness.settle();
    sheet.add(harness);
}

// Hovered, held, focused.
void add_states(Sheet& sheet, HarnessOptions const& options)
{
    ContainerScene scene;
    scene.is_enabled = false;
    Harness harness([&](Ui& ui) { scene(ui); }, options);
    harness.find(Role::Button, "Output").click();
    harness.press(Key::Tab);
    harness.move_to(harness.find(Role::Tab, "notes.txt").rect().center());
    sheet.add(harness);
    harness.press_pointer(harness.find(Role::Splitter).rect().center());
    sheet.add(harness);
}

void expect_sheet(std::string const& name, float scale, Theme const& theme, Direction direction)
{
    HarnessOptions const options {
        .size = { 760, 400 }, .scale = scale, .theme = theme, .direction = direction
    };
    Sheet sheet(scale);
    add_menus(sheet, options);
    add_popover(sheet, options);
    add_dialogs(sheet, options);
    add_states(sheet, options);
    expect_golden(sheet, name);
}

TEST(ContainerSheet, InTheLightThemeIsAsAccepted)
{
    expect_sheet("containers_light", 1, Theme::light(), Direction::LeftToRight);
}
TEST(ContainerSheet, InTheDarkThemeIsAsAccepted)
{
    expect_sheet("containers_dark_150", 1.5f, Theme::dark(), Direction::LeftToRight);
}
TEST(ContainerSheet, RunningToTheLeftIsAsAccepted)
{
    expect_sheet("containers_right_to_left", 1, Theme::light(), Direction::RightToLeft);
}

}
}

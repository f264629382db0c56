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

struct BarScene {
    bool bold = true;
    bool italic = false;
    std::size_t step = 1;
    SceneView view { .zoom = 1.5f };

    void tools(Ui& ui, std::string_view name, float width)
    {
        auto column = ui.column({ .width = width });
        auto tools = ui.tool_bar(name);
        tools.button("Save", { .icon = Icon::Save });
        tools.button("Undo", { .icon = Icon::Undo });
        tools.button("Redo", { .icon = Icon::Redo, .enabled = false });
        tools.separator();
        tools.toggle("Bold", bold, { .icon = Icon::Bold });
        tools.toggle("Italic", italic, { .icon = Icon::Italic });
        tools.separator();
        tools.button("Share", { .icon = Icon::Share, .shows_label = true });
    }
    void operator()(Ui& ui)
    {
        constexpr std::string_view parts[] = { "Home", "Projects", "Oriel", "readme.md" };
        constexpr std::string_view titles[] = { "Account", "Address", "Payment", "Done" };
        tools(ui, "Wide", 700);
        tools(ui, "Narrow", 180);
        ui.breadcrumbs("Path", parts);
        ui.breadcrumbs("Disabled", parts, { .enabled = false });
        ui.steps("Order", step, titles);
        if (auto scene = ui.scene("Board", view)) {
            if (auto place = ui.placed_at({ 20, 16 })) {
                if (auto card = ui.card({ .name = "Card" }))
                    ui.label("Crisp at 150 %");
            }
            if (auto place = ui.placed_at({ 240, 60 }))
                ui.button("A button");
        }
        if (auto bar = ui.status_bar()) {
            ui.label("Ready", { .tone = LabelTone::Caption });
            ui.space();
            ui.label("Line 12, column 4", { .tone = LabelTone::Caption });
        }
    }
};

void add_bars(Sheet& sheet, HarnessOptions const& options)
{
    BarScene scene;
    Harness harness([&](Ui& ui) { scene(ui); }, options);
    harness.find(Role::Button, "More").click();
    harness.move_to(harness.find(Role::Link, "Oriel").rect().center());
    sheet.add(harness);
}

void expect_sheet(std::string const& name, float scale, Theme const& theme, Direction direction)
{
    HarnessOptions const options {
        .size = { 760, 500 }, .scale = scale, .theme = theme, .direction = direction
    };
    Sheet sheet(scale);
    add_menus(sheet, options);
    add_popover(sheet, options);
    add_dialogs(sheet, options);
    add_states(sheet, options);
    add_bars(sheet, options);
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

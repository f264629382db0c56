// SPDX-License-Identifier: MIT
//
// Every container, in states that a user brought about.

#include <oriel/oriel.h>
#include <oriel/text/icon.h>
#include <tests/ui/sheet.h>

#include <array>

namespace oriel {
namespace {

struct ContainerScene {
    std::array<bool, 4> is_open { true, true, true, true };
    std::array<std::string_view, 4> titles { "main.cpp", "notes.txt", "render.cpp", "readme.md" };
    std::size_t tab = 2;
    bool wraps = true;
    int zoom = 100;
    bool shows_popover = false;
    bool shows_dialog = false;
    bool asks = false;
    std::string name = "Ada Lovelace";
    std::string mail = "ada@";
    float volume = 0.6f;
    Toasts toasts;
    bool is_enabled = true;

    void menus(Ui& ui)
    {
        auto bar = ui.menu_bar();
        if (auto file = bar.menu("File")) {
            file.item("New", { .icon = Icon::Add, .shortcut = Modifiers::Control | Key::N });
            file.item(
                "Open…", { .icon = Icon::FolderOpen, .shortcut = Modifiers::Control | Key::O });
            if (auto recent = file.menu("Open recent", { .icon = Icon::History })) {
                recent.item("main.cpp");
                recent.item("notes.txt");
                recent.separator();
                recent.item("Clear the list");
            }
            file.separator();
            file.check("Word wrap", wraps, { .shortcut = Modifiers::Alt | Key::Z });
            file.radio("Zoom 100 %", zoom, 100);
            file.radio("Zoom 150 %", zoom, 150);
            file.separator();
            file.item("Print…", { .icon = Icon::Print, .enabled = false });
        }
        if (auto edit = bar.menu("Edit"))
            edit.item("Undo");
        auto disabled = bar.menu("Disabled", { .enabled = false });
    }
    void tabs(Ui& ui)
    {
        auto bar = ui.tab_bar("Files", { .is_reorderable = true });
        for (std::size_t i = 0; i < titles.size(); ++i)
            bar.tab(titles[i], tab, i,
                { .is_open = i == 0 ? nullptr : &is_open[i],
                    .is_modified = i == 1,
                    .is_pinned = i == 0 });
    }
    void sections(Ui& ui)
    {
        SectionOptions const options { .header = [](Ui& row) {
            row.button("Reset", { .kind = ButtonKind::Quiet });
        } };
        if (auto section = ui.section("Output", options)) {
            ui.slider("Volume", volume);
            ui.label("Of all channels", { .tone = LabelTone::Muted });
        }
        if (auto section = ui.section("Network", { .starts_open = false, .icon = Icon::Wifi }))
            ui.label("hidden");
        ui.section("Disabled", { .starts_open = false, .enabled = false });
        if (auto card = ui.card({ .name = "Card", .enabled = is_enabled })) {
            ui.label("A card", { .tone = LabelTone::Strong });
            ui.label("Casts a soft shadow on what is below.", { .tone = LabelTone::Muted });
        }
    }
    void fields(Ui& ui)
    {
        if (auto form = ui.form()) {
            if (auto field = form.field("Name", { .help = "As on the letter box" }))
                ui.text_field("Name", name);
            if (auto field =
                    form.field("E-mail", { .error = "This is no address", .is_required = true }))
                ui.text_field("E-mail", mail);
            if (auto line = form.line()) {
                Response const more = ui.button("More");
                if (more.clicked())
                    shows_popover = true;
                if (auto popover = ui.popover(more, shows_popover, { .name = "More" })) {
                    ui.checkbox("Word wrap", wraps);
                    ui.slider("Volume", volume);
                }
                if (auto menu = ui.menu_button("Insert", { .icon = Icon::Add }))
                    menu.item("Row");
                if (ui.button("Rename").clicked())
                    shows_dialog = true;
            }
        }
    }
    void dialogs(Ui& ui)
    {
        if (auto dialog = ui.dialog("Rename file", shows_dialog, { .width = 380 })) {
            ui.text_field("New name", name, { .grow = 0 });
            if (auto buttons = ui.dialog_buttons()) {
                ui.cancel_button("Cancel");
                ui.default_button("Rename");
            }
        }
        constexpr std::string_view buttons[] = { "Keep", "Delete" };
        ui.message_box("Delete three files?",
            "They are gone for good: nothing can bring them back.", asks,
            { .kind = MessageKind::Warning, .buttons = buttons });
    }
    void operator()(Ui& ui)
    {
        menus(ui);
        tabs(ui);
        if (auto split = ui.split("Main", { .first = 320, .padding = { 12, 8 } })) {
            if (auto first = split.first())
                sections(ui);
            if (auto second = split.second())
                fields(ui);
        }
        dialogs(ui);
        ui.toasts(toasts);
    }
};

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

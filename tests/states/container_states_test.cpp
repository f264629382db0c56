// SPDX-License-Identifier: MIT
//
// What holds other widgets, and bars of them, in their states.

#include "state_grid.h"

namespace oriel {
namespace {

void fill(StateGrid& grid)
{
    grid.add(
        Role::MenuItem,
        [](Ui& ui) {
            if (auto bar = ui.menu_bar()) {
                if (auto file = bar.menu("File"))
                    file.item("Open");
                if (auto edit = bar.menu("Edit"))
                    edit.item("Undo");
            }
        },
        96);
    grid.add(Role::Button, [](Ui& ui) {
        bool is_bold = true;
        if (auto bar = ui.tool_bar("Tools")) {
            bar.button("Save", { .icon = Icon::Save });
            bar.toggle("Bold", is_bold, { .icon = Icon::Edit });
        }
    });
    grid.add(Role::Tab, [](Ui& ui) {
        static bool is_open = true;
        if (auto bar = ui.tab_bar("Tabs")) {
            bar.tab("One", true, { .is_open = &is_open });
            bar.tab("Two", false);
        }
    });
    grid.add(Role::Button,
        [](Ui& ui) { auto section = ui.section("Section", { .starts_open = false }); });
    grid.add(Role::Link, [](Ui& ui) {
        static constexpr std::string_view parts[] { "home", "ada" };
        ui.breadcrumbs("Path", parts);
    });
    grid.add(Role::Button, [](Ui& ui) {
        static constexpr std::string_view titles[] { "Cart", "Pay" };
        std::size_t present = 1;
        ui.steps("Steps", present, titles);
    });
    grid.add(
        Role::Splitter,
        [](Ui& ui) {
            if (auto split = ui.split("Split", { .height = 48 })) {
                if (auto first = split.first())
                    ui.label("First");
                if (auto second = split.second())
                    ui.label("Second");
            }
        },
        72);
    grid.add(
        Role::Heading,
        [](Ui& ui) {
            static bool is_open = true;
            if (auto window = ui.window(
                    "Window", { .is_open = &is_open, .position = { 12, 12 }, .width = 148 }))
                ui.label("Inside");
        },
        108);
}

TEST(ContainerStates, AreAsAccepted) { expect_state_grids("containers", 200, fill); }

}
}

// SPDX-License-Identifier: MIT
//
// Lists, trees and tables in their states, as somebody opened and accepted them: hovered and
// selected, focused by the keyboard with a cell that is edited, disabled.

#include <oriel/oriel.h>
#include <oriel/testing/testing.h>
#include <tests/ui/sheet.h>

#include <gtest/gtest.h>

#include <array>
#include <string>

namespace oriel {
namespace {

constexpr Size scene_size { 640, 420 };

struct Person {
    std::string name;
    std::string role;
    double hours;
    bool is_active;
};

struct Scene {
    Scene()
    {
        selection.add(2);
        selection.add(4);
        people_selected.add({ 1, 2 });
        tree_rows.set_open(1, true);
        tree_rows.set_open(2, true);
        arrangement.sort = { { 0, SortOrder::Ascending }, { 2, SortOrder::Descending } };
    }
    void build(Ui& ui)
    {
        if (auto halves =
                ui.row({ .align = Align::Stretch, .enabled = is_enabled, .height = 180 })) {
            build_list(ui);
            build_tree(ui);
        }
        build_table(ui);
    }
    void build_list(Ui& ui)
    {
        ui.list("Fruit", fruit.size(), { .selection = &selection, .headers = headers, .grow = 1 },
            [&](Ui& row_ui, Row const& row) {
                bool const is_header = row.index == 0 || row.index == 6;
                row_ui.label(
                    fruit[row.index], { .tone = is_header ? LabelTone::Strong : LabelTone::Normal,
                                          .wrap = TextWrap::No,
                                          .grow = 1 });
                if (!is_header)
                    row_ui.label("12", { .tone = LabelTone::Muted, .wrap = TextWrap::No });
            });
    }
    void build_tree(Ui& ui)
    {
        ui.tree("Scene", tree_rows, { .selection = &tree_selection, .grow = 1 },
            [](Ui& row_ui, TreeRow const& row) {
                row_ui.label(
                    row.has_children ? Icon::Folder : Icon::File, { .tone = LabelTone::Muted });
                row_ui.label("Node " + std::to_string(row.key), { .wrap = TextWrap::No });
            });
    }
    void build_table(Ui& ui)
    {
        static constexpr TableColumn columns[] = {
            { .label = "Name", .width = Track::fixed(150) },
            { .label = "Role", .width = Track::fraction(1) },
            { .label = "Hours", .width = Track::fixed(100), .align = TextAlign::End },
            { .label = "Active", .width = Track::fixed(80), .align = TextAlign::Center },
        };
        auto const footer = [](Ui&, TableCell& cell) {
            if (cell.column() == 0)
                cell.text("Sum");
            else if (cell.column() == 2)
                cell.number(163.5, 1);
        };
        ui.table("People", columns, people.size(),
            { .selection = &people_selected,
                .arrangement = &arrangement,
                .frozen_columns = 1,
                .footer = footer,
                .is_striped = is_striped,
                .has_grid = is_striped,
                .enabled = is_enabled },
            [&](Ui& cell_ui, TableCell& cell) {
                Person& person = people[cell.row()];
                switch (cell.column()) {
                case 0:
                    cell.text(person.name);
                    break;
                case 1:
                    cell.edit(person.role);
                    break;
                case 2:
                    cell.number(person.hours, 1);
                    break;
                default:
                    if (auto inside = cell.widgets())
                        cell_ui.checkbox("", person.is_active, { .id = "active" });
                }
            });
    }

    bool is_enabled = true;
    bool is_striped = false;
    std::array<std::uint64_t, 2> headers { 0, 6 };
    std::array<char const*, 12> fruit { "Pomes", "Apple", "Pear", "Quince", "Medlar", "Rowan",
        "Stone fruit", "Cherry", "Plum", "Peach", "Apricot", "Olive" };
    RowSelection selection;
    RowSelection people_selected;
    RowSelection tree_selection;
    TableArrangement arrangement;
    TreeRows tree_rows { { .child_count = [](std::uint64_t key) -> std::uint64_t {
                              return key == TreeSource::root ? 3 : key < 100 ? 2 : 0;
                          },
        .child =
            [](std::uint64_t key, std::uint64_t i) {
                return (key == TreeSource::root ? 0 : key * 10) + 1 + i;
            } } };
    std::array<Person, 6> people { Person { "Ada Lovelace", "Analyst", 40, true },
        { "Grace Hopper", "Compilers", 38.5, true }, { "Alan Turing", "Machines", 45, false },
        { "Edsger Dijkstra", "Paths, shortest", 20, true }, { "Barbara Liskov", "Types", 12, true },
        { "Donald Knuth", "Typesetting", 8, false } };
};

void expect_sheet(std::string const& name, float scale, Theme const& theme, Direction direction)
{
    Sheet sheet(scale);
    HarnessOptions const options {
        .size = scene_size, .scale = scale, .theme = theme, .direction = direction
    };
    Scene hovered;
    Harness first([&](Ui& ui) { hovered.build(ui); }, options);
    first.find(Role::Cell, "Edsger Dijkstra").hover();
    first.scroll({ 100, 100 }, { 0, -20 });
    first.find(Role::Cell, "Edsger Dijkstra").hover();
    sheet.add(first);
    Scene focused;
    focused.is_striped = true;
    Harness second([&](Ui& ui) { focused.build(ui); }, options);
    second.find(Role::Label, "Node 21").click();
    second.press(Key::Up);
    second.find(Role::Cell, "Grace Hopper").click();
    second.press(runs_left(direction) ? Key::Left : Key::Right);
    second.press(Key::F2);
    sheet.add(second);
    Scene disabled;
    disabled.is_enabled = false;
    Harness third([&](Ui& ui) { disabled.build(ui); }, options);
    sheet.add(third);
    expect_golden(sheet, name);
}

TEST(DataPicture, InTheLightThemeIsAsAccepted)
{
    expect_sheet("data_light", 1, Theme::light(), Direction::LeftToRight);
}
TEST(DataPicture, InTheDarkThemeIsAsAccepted)
{
    expect_sheet("data_dark_150", 1.5f, Theme::dark(), Direction::LeftToRight);
}
TEST(DataPicture, RunningToTheLeftIsAsAccepted)
{
    expect_sheet("data_right_to_left", 1, Theme::light(), Direction::RightToLeft);
}

}
}

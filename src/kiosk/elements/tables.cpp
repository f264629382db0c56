// SPDX-License-Identifier: MIT
#include "kiosk/elements/families.h"

#include <oriel/kiosk/element_build.h>

#include <algorithm>
#include <array>
#include <memory>
#include <string>
#include <vector>

namespace oriel::kiosk {

namespace {

enum class TablePlace { Label, Columns, Widths, Value, Striped, RowHeight };
enum class TableEvent { Change, Activate, Sort };

constexpr PropertyDeclaration table_properties[] = {
    { "label", "string", "\"\"", Access::In, "what it is, to assistive technology" },
    { "columns", "[string]", "", Access::In, "what stands above them; at most 32" },
    { "widths", "[length]", "", Access::In, "of the first columns; the others share what is left" },
    { "value", "int", "-1", Access::InOut, "the row that is chosen, -1: none" },
    { "striped", "bool", "true", Access::In, "every other row is a shade darker" },
    { "row-height", "length", "0px", Access::In, "of every row; 0px: by what is in it" },
};
constexpr EventDeclaration table_events[] = {
    { "change", "row: int", "the person chose it" },
    { "activate", "row: int", "pressed twice, or Enter" },
    { "sort", "column: int, descending: bool", "its header was pressed: bring the rows in order" },
};

constexpr std::size_t most_columns = 32;

struct TableMemory {
    RowSelection selection {};
    TableArrangement arrangement {};
};

// Which cell of a row is built now: what is in it is built for each column once.
std::uint32_t& present_column(Ui& ui)
{
    return ui.state<std::uint32_t>(Id::root().child("column of a table"));
}

std::size_t read_columns(
    ElementBuild const& element, std::array<TableColumn, most_columns>& columns)
{
    auto const labels = element.value(TablePlace::Columns).items();
    auto const widths = element.value(TablePlace::Widths).items();
    std::size_t const count = std::min(labels.size(), most_columns);
    for (std::size_t i = 0; i < count; ++i) {
        columns[i].label = labels[i].as_text();
        columns[i].is_sortable = element.handles(TableEvent::Sort);
        columns[i].width = i < widths.size()
                               ? Track::fixed(static_cast<float>(widths[i].as_number()))
                               : Track::fraction(1);
    }
    return count;
}

void tell(ElementBuild& element, TableResponse const& response, TableMemory const& memory)
{
    if (auto const row = response.activated())
        element.emit(TableEvent::Activate, { Value::of(static_cast<std::int64_t>(*row)) });
    if (response.resorted() && !memory.arrangement.sort.empty()) {
        SortKey const& key = memory.arrangement.sort.front();
        element.emit(TableEvent::Sort, { Value::of(std::int64_t { key.column }),
                                           Value::of(key.order == SortOrder::Descending) });
    }
    auto const ranges = memory.selection.ranges();
    std::int64_t const chosen =
        ranges.empty() ? -1 : static_cast<std::int64_t>(ranges.front().first);
    if (chosen == element.integer(TablePlace::Value))
        return;
    element.write(TablePlace::Value, Value::of(chosen));
    element.emit(TableEvent::Change, { Value::of(chosen) });
}

void build_table(ElementBuild& element)
{
    Ui& ui = element.ui();
    auto& memory = ui.state<TableMemory>(ui.id("memory", {}, CallSite::here()));
    std::array<TableColumn, most_columns> columns {};
    std::size_t const count = read_columns(element, columns);
    memory.selection.clear();
    if (std::int64_t const row = element.integer(TablePlace::Value); row >= 0)
        memory.selection.add(static_cast<std::uint64_t>(row));
    auto const build_cell = [&](Ui& inner, TableCell& cell) {
        if (auto const inside = cell.widgets()) {
            std::uint32_t const before = std::exchange(present_column(inner), cell.column());
            element.build_row(static_cast<std::size_t>(cell.row()));
            present_column(inner) = before;
        }
    };
    TableOptions options { .row_height = element.real(TablePlace::RowHeight) };
    options.selection = &memory.selection;
    options.selection_mode = SelectionMode::Single;
    options.arrangement = &memory.arrangement;
    options.is_striped = element.boolean(TablePlace::Striped);
    TableResponse const response = ui.table(element.name(element.text(TablePlace::Label)),
        { columns.data(), count }, element.row_count(), element.options(options), build_cell);
    element.end_rows();
    tell(element, response, memory);
}

void build_cells(ElementBuild& element)
{
    std::uint32_t const column = present_column(element.ui());
    element.each_child([&](ElementBuild& child, std::size_t index) {
        if (index == column)
            child.build();
    });
}

enum class TreePlace { Label, RowHeight };
enum class BranchPlace { Text, Icon };

constexpr PropertyDeclaration tree_properties[] = {
    { "label", "string", "\"\"", Access::In, "what it is, to assistive technology" },
    { "row-height", "length", "0px", Access::In, "of every row; 0px: by what is in it" },
};
constexpr PropertyDeclaration branch_properties[] = {
    { "text", "string", "\"\"", Access::In, "on its row" },
    { "icon", "Icon", "none", Access::In, "a symbol before the text" },
};
constexpr EventDeclaration branch_events[] = { { "click", "", "the person chose it" } };

struct BranchNode {
    std::uint64_t key = 0;
    std::uint64_t parent = 0;
    std::int64_t icon = 0;
    std::string text {};

    bool operator==(BranchNode const&) const = default;
};

// The branches as they are in the file now.
struct TreeMemory {
    std::vector<BranchNode> nodes {};
    std::vector<BranchNode> next {};
    std::unique_ptr<TreeRows> rows {};
    RowSelection selection {};

    BranchNode const* find(std::uint64_t key) const
    {
        auto const found = std::find_if(
            nodes.begin(), nodes.end(), [&](BranchNode const& node) { return node.key == key; });
        return found == nodes.end() ? nullptr : &*found;
    }
    std::uint64_t child(std::uint64_t parent, std::uint64_t index) const
    {
        for (BranchNode const& node : nodes) {
            if (node.parent == parent && index-- == 0)
                return node.key;
        }
        return TreeSource::root;
    }
    std::uint64_t child_count(std::uint64_t parent) const
    {
        return static_cast<std::uint64_t>(std::count_if(nodes.begin(), nodes.end(),
            [&](BranchNode const& node) { return node.parent == parent; }));
    }
};

// Called so after their parent and their text: what is open stays so when others come and go.
std::uint64_t key_of(
    std::vector<BranchNode> const& known, std::uint64_t parent, std::string_view text)
{
    std::uint64_t key = Id::root().child(parent).child(text).value() & 0x7fff'ffff'ffff'ffff;
    while (std::any_of(
        known.begin(), known.end(), [&](BranchNode const& node) { return node.key == key; }))
        ++key;
    return key;
}

void collect(ElementBuild& element, std::uint64_t parent, std::vector<BranchNode>& nodes)
{
    element.each_child([&](ElementBuild& child, std::size_t) {
        if (!is_a(child, "branch"))
            return;
        std::string_view const text = child.text(BranchPlace::Text);
        std::uint64_t const key = key_of(nodes, parent, text);
        nodes.push_back({ key, parent, child.integer(BranchPlace::Icon), std::string(text) });
        collect(child, key, nodes);
    });
}

// In the order in which they were collected.
void tell_chosen(ElementBuild& element, TreeMemory const& memory, std::size_t& place)
{
    element.each_child([&](ElementBuild& child, std::size_t) {
        if (!is_a(child, "branch"))
            return;
        if (memory.selection.contains(memory.nodes[place++].key))
            child.emit(OneEvent::It);
        tell_chosen(child, memory, place);
    });
}

void update(ElementBuild& element, TreeMemory& memory)
{
    memory.next.clear();
    collect(element, TreeSource::root, memory.next);
    if (memory.rows && memory.next == memory.nodes)
        return;
    std::swap(memory.nodes, memory.next);
    if (memory.rows)
        return memory.rows->update();
    memory.rows = std::make_unique<TreeRows>(TreeSource {
        .child_count = [&memory](std::uint64_t parent) { return memory.child_count(parent); },
        .child = [&memory](std::uint64_t parent,
                     std::uint64_t index) { return memory.child(parent, index); } });
}

void build_tree(ElementBuild& element)
{
    Ui& ui = element.ui();
    auto& memory = ui.state<TreeMemory>(ui.id("memory", {}, CallSite::here()));
    update(element, memory);
    auto const text_of = [&](std::uint64_t index) {
        BranchNode const* const node = memory.find(memory.rows->row(index).key);
        return node ? std::string_view(node->text) : std::string_view {};
    };
    auto const build_row = [&](Ui& inner, TreeRow const& row) {
        BranchNode const* const node = memory.find(row.key);
        if (!node)
            return;
        auto const line = inner.row({ .gap = 8 });
        if (std::string_view const icon = icon_glyph(node->icon); !icon.empty())
            inner.label(icon);
        inner.label(node->text, { .wrap = TextWrap::No, .id = "text" });
    };
    TreeOptions options { .row_height = element.real(TreePlace::RowHeight) };
    options.selection = &memory.selection;
    options.selection_mode = SelectionMode::Single;
    options.text = text_of;
    RowsResponse const response = ui.tree(element.name(element.text(TreePlace::Label)),
        *memory.rows, element.options(options), build_row);
    std::size_t place = 0;
    if (response.changed())
        tell_chosen(element, memory, place);
}

constexpr ElementDeclaration elements[] = {
    { .name = "table",
        .about = "Rows of a `for` that stands alone in it, in columns; made as they come into "
                 "view.",
        .example = "table \"Trains\" { columns: [\"To\", \"At\"]  for i in 100 { cells { text "
                   "\"Bonn\"  text \"{i}\" } } }",
        .positional = "label",
        .children = Children::Rows,
        .properties = table_properties,
        .events = table_events,
        .build = build_table },
    { .name = "cells",
        .about = "A row of a table: a child for each column.",
        .example = "table { columns: [\"To\"]  for i in 3 { cells { text \"{i}\" } } }",
        .children = Children::Any,
        .build = build_cells },
    { .name = "tree",
        .about = "Branches that open, and are chosen.",
        .example = "tree \"Places\" { branch \"Germany\" { branch \"Bonn\"  branch \"Cologne\" } }",
        .positional = "label",
        .children = Children::Any,
        .properties = tree_properties,
        .build = build_tree },
    { .name = "branch",
        .about = "Of a tree, with branches of its own.",
        .example = "tree { branch \"Germany\" { branch \"Bonn\" } }",
        .positional = "text",
        .children = Children::Any,
        .properties = branch_properties,
        .events = branch_events },
};

}

void add_tables(Library& library)
{
    for (ElementDeclaration const& each : elements)
        library.add(each);
}

}

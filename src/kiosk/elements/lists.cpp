// SPDX-License-Identifier: MIT
#include "kiosk/elements/families.h"

#include <oriel/kiosk/element_build.h>

#include <algorithm>

namespace oriel::kiosk {

namespace {

enum class ListPlace { RowHeight, Striped, Padding };
enum class ListEvent { Activate };

constexpr PropertyDeclaration list_properties[] = {
    { "row-height", "length", "0px", Access::In, "of every row; 0px: by what is in it" },
    { "striped", "bool", "false", Access::In, "every other row is a shade darker" },
    { "padding", "length", "6px", Access::In, "around what is in a row" },
};
constexpr EventDeclaration list_events[] = { { "activate", "row: int",
    "pressed twice, or Enter" } };

void build_rows(ElementBuild& element)
{
    auto const key_of = [&](std::uint64_t row) {
        return element.row_key(static_cast<std::size_t>(row));
    };
    ListOptions options { .row_height = element.real(ListPlace::RowHeight) };
    options.key = key_of;
    options.is_striped = element.boolean(ListPlace::Striped);
    options.row_padding = Insets { element.real(ListPlace::Padding) };
    auto const build_row = [&](Ui&, Row const& row) {
        element.build_row(static_cast<std::size_t>(row.index));
    };
    RowsResponse const response = element.ui().list(
        element.name("List"), element.row_count(), element.options(options), build_row);
    element.end_rows();
    if (auto const row = response.activated())
        element.emit(ListEvent::Activate, { Value::of(static_cast<std::int64_t>(*row)) });
}

void build_list(ElementBuild& element)
{
    if (element.has_rows())
        return build_rows(element);
    ScrollAreaOptions options {};
    options.padding = Insets { element.real(ListPlace::Padding) };
    if (auto const area = element.ui().scroll_area(element.name("List"), element.options(options)))
        element.children();
}

constexpr ElementDeclaration elements[] = {
    { .name = "list",
        .about = "Scrolls its rows; those of a `for` that stands alone in it are made as they come "
                 "into view.",
        .example = "list { for i in 1000 { text \"Row {i}\" } }",
        .children = Children::Rows,
        .properties = list_properties,
        .events = list_events,
        .build = build_list },
};

}

void add_lists(Library& library)
{
    for (ElementDeclaration const& each : elements)
        library.add(each);
}

}

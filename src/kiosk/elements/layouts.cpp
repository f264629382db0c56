// SPDX-License-Identifier: MIT
#include "kiosk/elements/families.h"

#include <oriel/kiosk/element_build.h>

#include <algorithm>

namespace oriel::kiosk {

namespace {

enum class Flex { Gap, Padding, Align, Justify, Wrap, Direction, PaddingX, PaddingY };

constexpr PropertyDeclaration row_properties[] = {
    { "gap", "length", "8px", Access::In, "between children" },
    { "padding", "length", "0px", Access::In, "around all children" },
    { "align", "Align", "center", Access::In, "across the flow" },
    { "justify", "Justify", "start", Access::In, "along the flow" },
    { "wrap", "bool", "false", Access::In, "goes on in another line when there is no room" },
    { "direction", "Direction", "inherit", Access::In, "where lines begin inside" },
    { "padding-x", "length?", "none", Access::In, "left and right, instead of padding" },
    { "padding-y", "length?", "none", Access::In, "above and below, instead of padding" },
};
constexpr PropertyDeclaration column_properties[] = {
    row_properties[0],
    row_properties[1],
    { "align", "Align", "stretch", Access::In, "across the flow" },
    row_properties[3],
    row_properties[4],
    row_properties[5],
    row_properties[6],
    row_properties[7],
};

Insets padding_of(ElementBuild const& element)
{
    float const all = element.real(Flex::Padding);
    float const x = element.value(Flex::PaddingX).is_empty() ? all : element.real(Flex::PaddingX);
    float const y = element.value(Flex::PaddingY).is_empty() ? all : element.real(Flex::PaddingY);
    return { y, x, y, x };
}

void build_row(ElementBuild& element)
{
    RowOptions options { .gap = element.real(Flex::Gap), .padding = padding_of(element) };
    options.align = element.choice<Align>(Flex::Align);
    options.justify = element.choice<Justify>(Flex::Justify);
    options.wrap = element.boolean(Flex::Wrap) ? Wrap::Yes : Wrap::No;
    options.direction = element.choice<Direction>(Flex::Direction);
    if (auto const row = element.ui().row(element.options(options)))
        element.children();
}

void build_column(ElementBuild& element)
{
    ColumnOptions options { .gap = element.real(Flex::Gap), .padding = padding_of(element) };
    options.align = element.choice<Align>(Flex::Align);
    options.justify = element.choice<Justify>(Flex::Justify);
    options.direction = element.choice<Direction>(Flex::Direction);
    if (auto const column = element.ui().column(element.options(options)))
        element.children();
}

enum class GridPlace { Columns, Gap, LineGap, Padding, Align };

constexpr PropertyDeclaration grid_properties[] = {
    { "columns", "int", "2", Access::In, "of the same width" },
    { "gap", "length", "8px", Access::In, "between columns" },
    { "line-gap", "length", "8px", Access::In, "between rows" },
    { "padding", "length", "0px", Access::In, "around all children" },
    { "align", "Align", "center", Access::In, "up and down in a cell" },
};

void build_grid(ElementBuild& element)
{
    constexpr std::size_t most = 32;
    Track tracks[most];
    auto const wanted = element.integer(GridPlace::Columns);
    auto const count = static_cast<std::size_t>(
        std::clamp<std::int64_t>(wanted, 1, static_cast<std::int64_t>(most)));
    std::fill_n(tracks, count, Track::fraction(1));
    GridOptions options { .columns = { tracks, count }, .gap = element.real(GridPlace::Gap) };
    options.line_gap = element.real(GridPlace::LineGap);
    options.padding = Insets { element.real(GridPlace::Padding) };
    options.align = element.choice<Align>(GridPlace::Align);
    if (auto const grid = element.ui().grid(element.options(options)))
        element.children();
}

enum class StackPlace { Padding, Align, Justify };

constexpr PropertyDeclaration stack_properties[] = {
    { "padding", "length", "0px", Access::In, "around all children" },
    { "align", "Align", "stretch", Access::In, "up and down" },
    { "justify", "Justify", "start", Access::In, "sideways" },
};

void build_stack(ElementBuild& element)
{
    StackOptions options { .padding = Insets { element.real(StackPlace::Padding) } };
    options.align = element.choice<Align>(StackPlace::Align);
    options.justify = element.choice<Justify>(StackPlace::Justify);
    if (auto const stack = element.ui().stack(element.options(options)))
        element.children();
}

enum class ScrollPlace { Scroll, Gap, Padding };

constexpr PropertyDeclaration scroll_properties[] = {
    { "scroll", "Scroll", "vertical", Access::In, "which ways" },
    { "gap", "length", "8px", Access::In, "between children" },
    { "padding", "length", "0px", Access::In, "around all children" },
};

void build_scroll(ElementBuild& element)
{
    ScrollAreaOptions options { .scroll = element.choice<Scroll>(ScrollPlace::Scroll) };
    options.gap = element.real(ScrollPlace::Gap);
    options.padding = Insets { element.real(ScrollPlace::Padding) };
    std::string_view const name = element.name("Scroll area");
    if (auto const area = element.ui().scroll_area(name, element.options(options)))
        element.children();
}

void build_space(ElementBuild& element)
{
    bool const has_size = element.has(CommonProperty::Width) || element.has(CommonProperty::Height);
    float const grow = element.has(CommonProperty::Grow) ? element.real(CommonProperty::Grow)
                                                         : (has_size ? 0.0f : 1.0f);
    element.ui().leaf(
        { .layout = { .width = element.width(), .height = element.height(), .grow = grow } });
}

void build_separator(ElementBuild& element) { element.ui().separator(); }

constexpr ElementDeclaration elements[] = {
    { .name = "row",
        .about = "Children side by side.",
        .example = "row { gap: 12px  text \"Name\"  button \"Buy\" }",
        .children = Children::Any,
        .properties = row_properties,
        .build = build_row },
    { .name = "column",
        .about = "Children one below the other.",
        .example = "column { padding: 24px  text \"Name\" }",
        .children = Children::Any,
        .properties = column_properties,
        .build = build_column },
    { .name = "grid",
        .about = "Children in columns of one width, row by row.",
        .example = "grid { columns: 3  text \"a\"  text \"b\"  text \"c\" }",
        .children = Children::Any,
        .properties = grid_properties,
        .build = build_grid },
    { .name = "stack",
        .about = "Children over each other.",
        .example = "stack { image \"photo.png\"  text \"Caption\" }",
        .children = Children::Any,
        .properties = stack_properties,
        .build = build_stack },
    { .name = "scroll",
        .about = "Shows a part of its children, and moves.",
        .example = "scroll { for i in 40 { text \"Line {i}\" } }",
        .children = Children::Any,
        .properties = scroll_properties,
        .build = build_scroll },
    { .name = "space",
        .about = "Takes what is left along the flow, or as much as it says.",
        .example = "row { text \"left\"  space  text \"right\" }",
        .build = build_space },
    { .name = "separator",
        .about = "A line across the flow.",
        .example = "column { text \"a\"  separator  text \"b\" }",
        .build = build_separator },
};

}

void add_layouts(Library& library)
{
    for (ElementDeclaration const& each : elements)
        library.add(each);
}

}

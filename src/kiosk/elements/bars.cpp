// SPDX-License-Identifier: MIT
//
// Menus, bars, and where one is in something longer.
#include "kiosk/elements/families.h"

#include <oriel/kiosk/element_build.h>

#include <algorithm>
#include <array>

namespace oriel::kiosk {

namespace {

constexpr std::size_t most_parts = 32;

constexpr EventDeclaration click_events[] = { { "click", "", "it was chosen" } };
constexpr EventDeclaration part_events[] = { { "click", "part: int", "one was pressed" } };

enum class MenuPlace { Text, Icon };
enum class ItemPlace { Text, Icon, Checked, Checkable, Reason };

constexpr PropertyDeclaration menu_properties[] = {
    { "text", "string", "\"\"", Access::In, "of the button, or the item, that opens it" },
    { "icon", "Icon", "none", Access::In, "a symbol before the text" },
};
constexpr PropertyDeclaration item_properties[] = {
    { "text", "string", "\"\"", Access::In, "on it" },
    { "icon", "Icon", "none", Access::In, "a symbol before the text" },
    { "checked", "bool", "false", Access::InOut, "of one that is checkable" },
    { "checkable", "bool", "false", Access::In, "a click changes it" },
    { "reason", "string", "\"\"", Access::In, "why it cannot be chosen, where it is disabled" },
};

void build_items(ElementBuild& element, Menu& menu);

void build_item(ElementBuild& item, Menu& menu)
{
    MenuItemOptions const options { .icon = icon_glyph(item.integer(ItemPlace::Icon)),
        .reason = item.text(ItemPlace::Reason),
        .id = "item",
        .enabled = item.is_enabled() };
    std::string_view const text = item.text(ItemPlace::Text);
    bool checked = item.boolean(ItemPlace::Checked);
    bool const is_checkable = item.boolean(ItemPlace::Checkable);
    Response const response =
        is_checkable ? menu.check(text, checked, options) : menu.item(text, options);
    if (checked != item.boolean(ItemPlace::Checked))
        item.write(ItemPlace::Checked, Value::of(checked));
    if (response.clicked())
        item.emit(OneEvent::It);
}

void build_items(ElementBuild& element, Menu& menu)
{
    element.each_child([&](ElementBuild& child, std::size_t) {
        auto const scope = element.ui().scope(child.element().key);
        if (is_a(child, "item"))
            build_item(child, menu);
        else if (is_a(child, "separator"))
            menu.separator();
        else if (is_a(child, "menu")) {
            MenuOptions const options { .icon = icon_glyph(child.integer(MenuPlace::Icon)),
                .id = "menu",
                .enabled = child.is_enabled() };
            if (auto inner = menu.menu(child.text(MenuPlace::Text), options))
                build_items(child, inner);
        }
    });
}

void build_menu(ElementBuild& element)
{
    MenuButtonOptions const options { .icon = icon_glyph(element.integer(MenuPlace::Icon)) };
    if (auto menu =
            element.ui().menu_button(element.text(MenuPlace::Text), element.options(options)))
        build_items(element, menu);
}

void build_menu_bar(ElementBuild& element)
{
    if (auto bar = element.ui().menu_bar(element.options(MenuBarOptions {}))) {
        element.each_child([&](ElementBuild& child, std::size_t) {
            if (!is_a(child, "menu"))
                return;
            auto const scope = element.ui().scope(child.element().key);
            MenuOptions const options { .icon = icon_glyph(child.integer(MenuPlace::Icon)),
                .id = "menu",
                .enabled = child.is_enabled() };
            if (auto menu = bar.menu(child.text(MenuPlace::Text), options))
                build_items(child, menu);
        });
    }
}

enum class ToolPlace { Text, Icon, Checked, Checkable };

constexpr PropertyDeclaration tool_properties[] = {
    { "text", "string", "\"\"", Access::In, "on it, or said of its icon" },
    { "icon", "Icon", "none", Access::In, "instead of the text" },
    { "checked", "bool", "false", Access::InOut, "of one that is checkable" },
    { "checkable", "bool", "false", Access::In, "a click changes it" },
};
enum class ToolBarPlace { Label };
constexpr PropertyDeclaration tool_bar_properties[] = {
    { "label", "string", "\"\"", Access::In, "what it is, to assistive technology" },
};

void build_tool(ElementBuild& tool, ToolBar& bar)
{
    ToolOptions options { .icon = icon_glyph(tool.integer(ToolPlace::Icon)), .id = "tool" };
    options.tooltip = tool.text(CommonProperty::Tooltip);
    options.enabled = tool.is_enabled();
    std::string_view const text = tool.text(ToolPlace::Text);
    bool checked = tool.boolean(ToolPlace::Checked);
    Response const response = tool.boolean(ToolPlace::Checkable)
                                  ? bar.toggle(text, checked, options)
                                  : bar.button(text, options);
    if (checked != tool.boolean(ToolPlace::Checked))
        tool.write(ToolPlace::Checked, Value::of(checked));
    if (response.clicked())
        tool.emit(OneEvent::It);
}

void build_tool_bar(ElementBuild& element)
{
    std::string_view const label = element.name(element.text(ToolBarPlace::Label));
    if (auto bar = element.ui().tool_bar(label, element.options(ToolBarOptions {}))) {
        element.each_child([&](ElementBuild& child, std::size_t) {
            auto const scope = element.ui().scope(child.element().key);
            if (is_a(child, "tool"))
                build_tool(child, bar);
            else if (is_a(child, "separator"))
                bar.separator();
        });
    }
}

enum class StatusPlace { Gap };

constexpr PropertyDeclaration status_properties[] = {
    { "gap", "length", "16px", Access::In, "between children" },
};

void build_status_bar(ElementBuild& element)
{
    StatusBarOptions const options { .gap = element.real(StatusPlace::Gap) };
    if (auto const bar = element.ui().status_bar(element.options(options)))
        element.children();
}

struct Words {
    std::array<std::string_view, most_parts> all {};
    std::size_t count = 0;

    std::span<std::string_view const> span() const { return { all.data(), count }; }
};

Words words_of(Value const& list)
{
    Words words;
    for (Value const& each : list.items()) {
        if (words.count < most_parts)
            words.all[words.count++] = each.as_text();
    }
    return words;
}

enum class CrumbsPlace { Label, Parts };

constexpr PropertyDeclaration crumbs_properties[] = {
    { "label", "string", "\"\"", Access::In, "what it is, to assistive technology" },
    { "parts", "[string]", "", Access::In, "from the outermost inwards; at most 32" },
};

void build_breadcrumbs(ElementBuild& element)
{
    Words const parts = words_of(element.value(CrumbsPlace::Parts));
    int const pressed = element.ui().breadcrumbs(element.name(element.text(CrumbsPlace::Label)),
        parts.span(), element.options(BreadcrumbsOptions {}));
    if (pressed != no_answer)
        element.emit(OneEvent::It, { Value::of(std::int64_t { pressed }) });
}

enum class StepsPlace { Label, Titles, Value, GoesBack };

constexpr PropertyDeclaration steps_properties[] = {
    { "label", "string", "\"\"", Access::In, "what it is, to assistive technology" },
    { "titles", "[string]", "", Access::In, "of all steps; at most 32" },
    { "value", "int", "0", Access::InOut, "the place of the present one" },
    { "goes-back", "bool", "true", Access::In, "a press on a step that is done leads there" },
};
constexpr EventDeclaration steps_events[] = { { "change", "value: int", "by the person" } };

void build_steps(ElementBuild& element)
{
    Words const titles = words_of(element.value(StepsPlace::Titles));
    auto present =
        static_cast<std::size_t>(std::max(element.integer(StepsPlace::Value), std::int64_t { 0 }));
    StepsOptions const options { .can_go_back = element.boolean(StepsPlace::GoesBack) };
    if (!element.ui()
             .steps(element.name(element.text(StepsPlace::Label)), present, titles.span(),
                 element.options(options))
             .changed())
        return;
    auto const value = Value::of(static_cast<std::int64_t>(present));
    element.write(StepsPlace::Value, value);
    element.emit(OneEvent::It, { value });
}

constexpr ElementDeclaration elements[] = {
    { .name = "menu",
        .about = "A button that opens a menu; in a menu, an item that opens another; in a menu "
                 "bar, one of its menus.",
        .example = "menu \"More\" { item \"Help\"  separator  menu \"Language\" { item \"English\" "
                   "} }",
        .positional = "text",
        .children = Children::Any,
        .properties = menu_properties,
        .build = build_menu },
    { .name = "item",
        .about = "Of a menu.",
        .example = "menu \"More\" { item \"Large letters\" { checkable: true } }",
        .positional = "text",
        .properties = item_properties,
        .events = click_events },
    { .name = "menu-bar",
        .about = "Menus side by side.",
        .example = "menu-bar { menu \"Service\" { item \"Restart\" } }",
        .children = Children::Any,
        .build = build_menu_bar },
    { .name = "tool-bar",
        .about = "A row of small buttons; what has no room is in a menu at its end.",
        .example = "tool-bar \"Tools\" { tool \"Undo\" { icon: undo }  separator  tool \"Bold\" { "
                   "checkable: true } }",
        .positional = "label",
        .children = Children::Any,
        .properties = tool_bar_properties,
        .build = build_tool_bar },
    { .name = "tool",
        .about = "Of a tool bar.",
        .example = "tool-bar { tool \"Save\" { icon: save } }",
        .positional = "text",
        .properties = tool_properties,
        .events = click_events },
    { .name = "status-bar",
        .about = "A line at the edge of a screen that says how things are.",
        .example = "status-bar { text \"Paper: 80 %\"  text \"No. 4711\" }",
        .children = Children::Any,
        .properties = status_properties,
        .build = build_status_bar },
    { .name = "breadcrumbs",
        .about = "The way to where one is, each part to be pressed.",
        .example = "breadcrumbs \"Way\" { parts: [\"Shows\", \"Tonight\"] }",
        .positional = "label",
        .properties = crumbs_properties,
        .events = part_events,
        .build = build_breadcrumbs },
    { .name = "steps",
        .about = "How far one is in something of several steps.",
        .example = "steps \"Buying\" { titles: [\"Show\", \"Seats\", \"Card\"]  value: 1 }",
        .positional = "label",
        .properties = steps_properties,
        .events = steps_events,
        .build = build_steps },
};

}

void add_bars(Library& library)
{
    for (ElementDeclaration const& each : elements)
        library.add(each);
}

}

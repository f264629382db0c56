// SPDX-License-Identifier: MIT
#include "kiosk/elements/families.h"

#include <oriel/kiosk/element_build.h>

#include <optional>

namespace oriel::kiosk {

namespace {

enum class CardPlace { Gap, Padding, Raised };

constexpr PropertyDeclaration card_properties[] = {
    { "gap", "length", "8px", Access::In, "between children" },
    { "padding", "length", "16px", Access::In, "around all children" },
    { "raised", "bool", "true", Access::In, "it casts a shadow" },
};

void build_card(ElementBuild& element)
{
    CardOptions options { .gap = element.real(CardPlace::Gap) };
    options.padding = Insets { element.real(CardPlace::Padding) };
    options.is_raised = element.boolean(CardPlace::Raised);
    options.name = element.name();
    if (auto const card = element.ui().card(element.options(options)))
        element.children();
}

enum class SectionPlace { Label, Open, Icon };

constexpr PropertyDeclaration section_properties[] = {
    { "label", "string", "\"\"", Access::In, "of its header" },
    { "open", "bool", "true", Access::InOut, "its children are there" },
    { "icon", "Icon", "none", Access::In, "a symbol before the label" },
};

void build_section(ElementBuild& element)
{
    bool is_open = element.boolean(SectionPlace::Open);
    SectionOptions options { .is_open = &is_open,
        .icon = icon_glyph(element.integer(SectionPlace::Icon)) };
    {
        auto const section =
            element.ui().section(element.text(SectionPlace::Label), element.options(options));
        if (section)
            element.children();
    }
    if (is_open != element.boolean(SectionPlace::Open))
        element.write(SectionPlace::Open, Value::of(is_open));
}

enum class TabsPlace { Label, Value };
enum class TabPlace { Title, Icon };

constexpr PropertyDeclaration tabs_properties[] = {
    { "label", "string", "\"\"", Access::In, "what it is, to assistive technology" },
    { "value", "int", "0", Access::InOut, "the place of the tab that is shown" },
};
constexpr PropertyDeclaration tab_properties[] = {
    { "title", "string", "\"\"", Access::In, "on the tab" },
    { "icon", "Icon", "none", Access::In, "a symbol before the title" },
};
constexpr EventDeclaration tabs_events[] = { { "change", "value: int", "by the person" } };

void build_tabs(ElementBuild& element)
{
    Ui& ui = element.ui();
    std::int64_t const value = element.integer(TabsPlace::Value);
    std::optional<std::int64_t> chosen;
    auto const column = ui.column(element.options(ColumnOptions { .gap = 8 }));
    if (auto bar = ui.tab_bar(element.name(element.text(TabsPlace::Label)), { .id = "bar" })) {
        element.each_child([&](ElementBuild& child, std::size_t index) {
            auto const scope = ui.scope(child.element().key);
            bool const is_chosen = static_cast<std::int64_t>(index) == value;
            TabOptions const options { .icon = icon_glyph(child.integer(TabPlace::Icon)),
                .id = "tab",
                .enabled = child.is_enabled() };
            if (bar.tab(child.text(TabPlace::Title), is_chosen, options).clicked() && !is_chosen)
                chosen = static_cast<std::int64_t>(index);
        });
    }
    element.each_child([&](ElementBuild& child, std::size_t index) {
        if (static_cast<std::int64_t>(index) == value)
            child.build();
    });
    if (!chosen)
        return;
    element.write(TabsPlace::Value, Value::of(*chosen));
    element.emit(OneEvent::It, { Value::of(*chosen) });
}

void build_tab(ElementBuild& element)
{
    ColumnOptions options {};
    options.grow = 1;
    if (auto const column = element.ui().column(element.options(options)))
        element.children();
}

enum class SplitPlace { Vertical, First };

constexpr PropertyDeclaration split_properties[] = {
    { "vertical", "bool", "false", Access::In, "one above the other" },
    { "first", "percent", "50%", Access::In, "of the first pane, until it is moved" },
};

void build_split(ElementBuild& element)
{
    SplitOptions options { .flow =
                               element.boolean(SplitPlace::Vertical) ? Flow::Column : Flow::Row };
    options.first = Length::percent(element.real(SplitPlace::First));
    auto split = element.ui().split(element.name("Split"), element.options(options));
    element.each_child([&](ElementBuild& child, std::size_t index) {
        if (index > 1)
            return;
        auto const pane = index == 0 ? split.first() : split.second();
        child.build();
    });
}

enum class GroupPlace { Label, Gap };

constexpr PropertyDeclaration group_properties[] = {
    { "label", "string", "\"\"", Access::In, "above its children" },
    { "gap", "length", "8px", Access::In, "between children" },
};

void build_group(ElementBuild& element)
{
    GroupOptions const options { .gap = element.real(GroupPlace::Gap) };
    if (auto const group =
            element.ui().group(element.text(GroupPlace::Label), element.options(options)))
        element.children();
}

enum class FieldPlace { Label, Help, Error, Required };

constexpr PropertyDeclaration field_properties[] = {
    { "label", "string", "\"\"", Access::In, "of what is in it" },
    { "help", "string", "\"\"", Access::In, "below it" },
    { "error", "string", "\"\"", Access::In, "instead of the help" },
    { "required", "bool", "false", Access::In, "marked so" },
};

// Children are `field`s; others take a whole line.
void build_form(ElementBuild& element)
{
    auto form = element.ui().form(element.options(FormOptions {}));
    element.each_child([&](ElementBuild& child, std::size_t) {
        if (child.element().declaration->name != "field") {
            auto const line = form.line();
            child.build();
            return;
        }
        auto const scope = element.ui().scope(child.element().key);
        FieldOptions const options { .help = child.text(FieldPlace::Help),
            .error = child.text(FieldPlace::Error),
            .is_required = child.boolean(FieldPlace::Required),
            .id = "field",
            .enabled = child.is_enabled() };
        if (auto const field = form.field(child.text(FieldPlace::Label), options))
            child.children();
    });
}

void build_field(ElementBuild& element) { element.children(); }

constexpr ElementDeclaration elements[] = {
    { .name = "card",
        .about = "Children on a surface of their own.",
        .example = "card { text \"Inside\" }",
        .children = Children::Any,
        .properties = card_properties,
        .build = build_card },
    { .name = "section",
        .about = "Children that fold away below a header.",
        .example = "section \"Details\" { text \"Inside\" }",
        .positional = "label",
        .children = Children::Any,
        .properties = section_properties,
        .build = build_section },
    { .name = "tabs",
        .about = "One of its tabs is shown.",
        .example = "tabs { tab \"One\" { text \"1\" }  tab \"Two\" { text \"2\" } }",
        .positional = "label",
        .children = Children::Any,
        .properties = tabs_properties,
        .events = tabs_events,
        .build = build_tabs },
    { .name = "tab",
        .about = "What a tab shows.",
        .example = "tabs { tab \"One\" { text \"1\" } }",
        .positional = "title",
        .children = Children::Any,
        .properties = tab_properties,
        .build = build_tab },
    { .name = "split",
        .about = "Two panes with a bar between them.",
        .example = "split { text \"left\"  text \"right\" }",
        .children = Children::Any,
        .properties = split_properties,
        .build = build_split },
    { .name = "group",
        .about = "Children below a title, with an edge around.",
        .example = "group \"Payment\" { text \"Card\" }",
        .positional = "label",
        .children = Children::Any,
        .properties = group_properties,
        .build = build_group },
    { .name = "form",
        .about = "Fields with their labels beside them.",
        .example = "form { field \"Name\" { text-field { hint: \"yours\" } } }",
        .children = Children::Any,
        .build = build_form },
    { .name = "field",
        .about = "A line of a form.",
        .example = "form { field \"Name\" { text-field { hint: \"yours\" } } }",
        .positional = "label",
        .children = Children::Any,
        .properties = field_properties,
        .build = build_field },
};

}

void add_containers(Library& library)
{
    for (ElementDeclaration const& each : elements)
        library.add(each);
}

}

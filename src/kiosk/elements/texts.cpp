// SPDX-License-Identifier: MIT
#include "kiosk/elements/families.h"

#include <oriel/kiosk/element_build.h>

#include <algorithm>

namespace oriel::kiosk {

namespace {

enum class TextPlace { Text, Style, Color, Size, Weight, Align, Wrap, MaxLines };

constexpr PropertyDeclaration text_properties[] = {
    { "text", "string", "\"\"", Access::In, "what is shown" },
    { "style", "TextLook", "body", Access::In, "what it is for" },
    { "color", "color?", "none", Access::In, "instead of the theme's" },
    { "size", "length?", "none", Access::In, "of the letters, instead of the theme's" },
    { "weight", "int?", "none", Access::In, "400 is regular, 700 bold" },
    { "align", "TextAlign", "start", Access::In, "of its lines" },
    { "wrap", "bool", "true", Access::In, "false: one line, cut where there is no room" },
    { "max-lines", "int", "0", Access::In, "0: all" },
};

enum class Look { Body, Heading, Strong, Caption, Muted };

TextStyle style_of(ElementBuild const& element)
{
    Theme const& theme = element.ui().theme();
    Look const look = element.choice<Look>(TextPlace::Style);
    TextStyle style = look == Look::Heading   ? theme.heading
                      : look == Look::Strong  ? theme.strong
                      : look == Look::Caption ? theme.caption
                                              : theme.body;
    if (!element.value(TextPlace::Size).is_empty()) {
        style.size = std::clamp(element.real(TextPlace::Size), 1.0f, 1000.0f);
        style.line_height = 0;
    }
    if (!element.value(TextPlace::Weight).is_empty())
        style.weight = static_cast<std::uint16_t>(
            std::clamp<std::int64_t>(element.integer(TextPlace::Weight), 1, 1000));
    return style;
}

Color color_of(ElementBuild const& element)
{
    Theme const& theme = element.ui().theme();
    if (!element.is_enabled() || !element.ui().is_enabled())
        return theme.text_disabled;
    if (!element.value(TextPlace::Color).is_empty())
        return element.color(TextPlace::Color);
    Look const look = element.choice<Look>(TextPlace::Style);
    return look == Look::Muted || look == Look::Caption ? theme.text_muted : theme.text;
}

void build_text(ElementBuild& element)
{
    Ui& ui = element.ui();
    bool const is_heading = element.choice<Look>(TextPlace::Style) == Look::Heading;
    oriel::Node node {
        .layout = { .width = element.width(), .height = element.height(), .grow = element.grow() },
        .access = { .role = is_heading ? Role::Heading : Role::Label }
    };
    auto const most = std::clamp<std::int64_t>(element.integer(TextPlace::MaxLines), 0, 1000);
    auto const paragraph = ui.paragraph(node, element.text(TextPlace::Text), style_of(element),
        { .wrap = element.boolean(TextPlace::Wrap) ? TextWrap::Word : TextWrap::No,
            .align = element.choice<TextAlign>(TextPlace::Align),
            .ellipsis = Ellipsis::End,
            .max_lines = static_cast<std::uint16_t>(most) },
        color_of(element));
    element.shows(TextPlace::Text, paragraph);
}

enum class LinkPlace { Text, Address };

constexpr PropertyDeclaration link_properties[] = {
    { "text", "string", "\"\"", Access::In, "what is shown" },
    { "address", "string", "\"\"", Access::In, "where it leads" },
};
constexpr EventDeclaration link_events[] = { { "click", "", "it was pressed" } };

void build_link(ElementBuild& element)
{
    std::string_view const text = element.text(LinkPlace::Text);
    if (element.ui()
            .hyperlink(text, element.text(LinkPlace::Address), element.options(HyperlinkOptions {}))
            .clicked())
        element.emit(OneEvent::It);
}

constexpr ElementDeclaration elements[] = {
    { .name = "text",
        .about = "A text that wraps at the width it gets.",
        .example = "text \"Welcome\" { style: heading }",
        .positional = "text",
        .properties = text_properties,
        .build = build_text },
    { .name = "link",
        .about = "A text that is pressed.",
        .example = "link \"Terms\" { address: \"terms\" }",
        .positional = "text",
        .properties = link_properties,
        .events = link_events,
        .build = build_link },
};

}

void add_texts(Library& library)
{
    for (ElementDeclaration const& each : elements)
        library.add(each);
}

}

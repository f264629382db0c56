// SPDX-License-Identifier: MIT
//
// Paths and texts of several looks.
#include "kiosk/elements/families.h"
#include "kiosk/elements/path_text.h"

#include <oriel/kiosk/element_build.h>

#include <algorithm>
#include <string>

namespace oriel::kiosk {

namespace {

enum class PathPlace { Commands, Fill, Stroke, StrokeWidth, ViewWidth, ViewHeight };

constexpr PropertyDeclaration path_properties[] = {
    { "commands", "string", "\"\"", Access::In,
        "as in SVG: M L H V C S Q T Z, and in small letters from where it is" },
    { "fill", "brush", "", Access::In, "a color or a gradient" },
    { "stroke", "color?", "none", Access::In,
        "along its line; none: the theme's text, where it "
        "is not filled" },
    { "stroke-width", "length", "2px", Access::In, "of the line" },
    { "view-width", "float", "24", Access::In, "what of the plane is seen …" },
    { "view-height", "float", "24", Access::In, "… as large as there is room" },
};

struct PathMemory {
    std::string commands {};
    Path path {};
};

struct PathPaint {
    Path const* path;
    Gradient const* gradient;
    Color fill;
    Color stroke;
    float stroke_width;
    Size view;
    bool has_stroke;

    void operator()(Painting const& p) const
    {
        float const scale = std::min(p.rect.width / view.width, p.rect.height / view.height);
        Point const corner { p.rect.center().x - view.width * scale / 2,
            p.rect.center().y - view.height * scale / 2 };
        p.painter.push_transform(
            Transform::scaling(scale, scale).then(Transform::translation(corner)));
        if (gradient)
            p.painter.fill(*path, *gradient);
        else if (fill.alpha > 0)
            p.painter.fill(*path, fill);
        if (has_stroke && stroke_width > 0)
            p.painter.stroke(*path, stroke,
                { .width = stroke_width / scale, .cap = LineCap::Round, .join = LineJoin::Round });
        p.painter.pop_transform();
    }
};

void build_path(ElementBuild& element)
{
    Ui& ui = element.ui();
    auto& memory = ui.state<PathMemory>(ui.id("path", {}, CallSite::here()));
    if (memory.commands != element.text(PathPlace::Commands)) {
        memory.commands = element.text(PathPlace::Commands);
        memory.path = path_of_text(memory.commands);
    }
    Value const& fill = element.value(PathPlace::Fill);
    Value const& stroke = element.value(PathPlace::Stroke);
    bool const is_filled = element.has(PathPlace::Fill);
    PathPaint const paint { .path = &memory.path,
        .gradient = fill.gradient(),
        .fill = is_filled ? fill.as_color() : Color::transparent(),
        .stroke = stroke.is_empty() ? ui.theme().text : stroke.as_color(),
        .stroke_width = element.real(PathPlace::StrokeWidth),
        .view = { std::max(element.real(PathPlace::ViewWidth), 0.001f),
            std::max(element.real(PathPlace::ViewHeight), 0.001f) },
        .has_stroke = !stroke.is_empty() || !is_filled };
    oriel::Node node {};
    node.layout.width = element.has(CommonProperty::Width) ? element.width() : paint.view.width;
    node.layout.height = element.has(CommonProperty::Height) ? element.height() : paint.view.height;
    node.layout.grow = element.grow();
    node.access = { .role = Role::Image, .name = ui.keep(element.name()) };
    ui.leaf(node, paint);
}

enum class RichPlace { Align, Muted };
enum class SpanPlace { Text, Bold, Italic, Code, Underlined, Struck, Color, Scale, Link };

constexpr PropertyDeclaration rich_properties[] = {
    { "align", "TextAlign", "start", Access::In, "of its lines" },
    { "muted", "bool", "false", Access::In, "less important" },
};
constexpr PropertyDeclaration span_properties[] = {
    { "text", "string", "\"\"", Access::In, "its words" },
    { "bold", "bool", "false", Access::In, "heavier letters" },
    { "italic", "bool", "false", Access::In, "slanted letters" },
    { "code", "bool", "false", Access::In, "letters of one width" },
    { "underlined", "bool", "false", Access::In, "a line below" },
    { "struck", "bool", "false", Access::In, "a line through" },
    { "color", "color?", "none", Access::In, "of the letters" },
    { "relative-size", "float", "1", Access::In, "of the letters, to those around" },
    { "link", "bool", "false", Access::In, "it is pressed" },
};
constexpr EventDeclaration span_events[] = { { "click", "", "of a link: it was pressed" } };

RichPiece piece_of(ElementBuild const& span)
{
    RichPiece piece(span.text(SpanPlace::Text));
    piece.is_bold = span.boolean(SpanPlace::Bold);
    piece.is_italic = span.boolean(SpanPlace::Italic);
    piece.is_code = span.boolean(SpanPlace::Code);
    piece.scale = std::clamp(span.real(SpanPlace::Scale), 0.1f, 10.0f);
    if (span.boolean(SpanPlace::Underlined))
        piece = underlined(piece);
    if (span.boolean(SpanPlace::Struck))
        piece = struck(piece);
    if (!span.value(SpanPlace::Color).is_empty())
        piece = fg(span.color(SpanPlace::Color), piece);
    return span.boolean(SpanPlace::Link) ? link(piece) : piece;
}

void build_rich(ElementBuild& element)
{
    RichOptions options { .tone = element.boolean(RichPlace::Muted) ? LabelTone::Muted
                                                                    : LabelTone::Normal };
    options.align = element.choice<TextAlign>(RichPlace::Align);
    if (auto text = element.ui().rich(element.options(options))) {
        element.each_child([&](ElementBuild& child, std::size_t) {
            if (!is_a(child, "span"))
                return;
            text << piece_of(child);
            if (child.boolean(SpanPlace::Link) && text.clicked(child.text(SpanPlace::Text)))
                child.emit(OneEvent::It);
        });
    }
}

constexpr ElementDeclaration elements[] = {
    { .name = "path",
        .about = "Lines and curves, filled or drawn along.",
        .example = "path \"M4 12 L10 18 L20 6\" { width: 48px  height: 48px }",
        .positional = "commands",
        .properties = path_properties,
        .build = build_path },
    { .name = "rich",
        .about = "A paragraph whose words look different.",
        .example = "rich { span \"Doors close at \"  span \"20:00\" { bold: true } }",
        .children = Children::Any,
        .properties = rich_properties,
        .build = build_rich },
    { .name = "span",
        .about = "Words of a rich text; links of one text need different ones.",
        .example = "rich { span \"Terms\" { link: true } }",
        .positional = "text",
        .properties = span_properties,
        .events = span_events },
};

}

void add_paths(Library& library)
{
    for (ElementDeclaration const& each : elements)
        library.add(each);
}

}

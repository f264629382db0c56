// SPDX-License-Identifier: MIT
#include "kiosk/elements/families.h"

#include <oriel/kiosk/element_build.h>

#include <cmath>

namespace oriel::kiosk {

namespace {

enum class BoxPlace { Fill, Radius, BorderWidth, Border, Shadow, Padding, Gap, Align, Justify };

constexpr PropertyDeclaration rectangle_properties[] = {
    { "fill", "brush", "", Access::In, "a color or a gradient" },
    { "radius", "length", "0px", Access::In, "of its corners" },
    { "border-width", "length", "0px", Access::In, "inside its edge" },
    { "border", "color", "#000", Access::In, "of its border" },
    { "shadow", "shadow", "", Access::In, "that it casts" },
    { "padding", "length", "0px", Access::In, "around all children" },
    { "gap", "length", "8px", Access::In, "between children" },
    { "align", "Align", "stretch", Access::In, "of children, sideways" },
    { "justify", "Justify", "start", Access::In, "of children, up and down" },
};

// Points into the value, which stays as it is until the frame is painted.
struct RectanglePaint {
    Gradient const* gradient;
    ShadowStyle const* shadow;
    Color fill;
    Color border;
    float radius;
    float border_width;

    void operator()(Painting const& painting) const
    {
        if (shadow) {
            ShadowStyle style = *shadow;
            style.radius = CornerRadii { radius };
            painting.painter.shadow(painting.rect, style);
        }
        RectangleStyle style { .fill = fill, .radius = CornerRadii { radius } };
        style.border_width = border_width;
        style.border = border;
        if (gradient)
            style.gradient = *gradient;
        painting.painter.rectangle(painting.rect, style);
    }
};

void build_rectangle(ElementBuild& element)
{
    Value const& fill = element.value(BoxPlace::Fill);
    RectanglePaint const paint { .gradient = fill.gradient(),
        .shadow = element.value(BoxPlace::Shadow).shadow(),
        .fill = fill.as_color(),
        .border = element.color(BoxPlace::Border),
        .radius = element.real(BoxPlace::Radius),
        .border_width = element.real(BoxPlace::BorderWidth) };
    oriel::Node node {};
    node.layout.width = element.width();
    node.layout.height = element.height();
    node.layout.grow = element.grow();
    node.layout.padding = Insets { element.real(BoxPlace::Padding) };
    node.layout.gap = element.real(BoxPlace::Gap);
    node.layout.align = element.choice<Align>(BoxPlace::Align);
    node.layout.justify = element.choice<Justify>(BoxPlace::Justify);
    if (auto const box = element.ui().container(node, {}, paint, element.is_enabled()))
        element.children();
}

enum class TouchPlace { Pressed, Hovered, X, Y };
enum class TouchEvent { Click, LongPress, Press, Release };

constexpr PropertyDeclaration touch_properties[] = {
    { "pressed", "bool", "false", Access::Out, "it is held down" },
    { "hovered", "bool", "false", Access::Out, "the pointer is over it" },
    { "x", "length", "0px", Access::Out, "of the pointer, from its corner, while pressed" },
    { "y", "length", "0px", Access::Out, "of the pointer, from its corner, while pressed" },
};
constexpr EventDeclaration touch_events[] = {
    { "click", "", "it was pressed and let go" },
    { "long-press", "", "it was held for half a second" },
    { "press", "x: length, y: length", "a finger or the button went down" },
    { "release", "", "and up again" },
};

template <typename Now>
void write_out(ElementBuild& element, TouchPlace place, Now const& now)
{
    if (element.has(place) && !(element.value(place) == now))
        element.write(place, now);
}

void build_touch_area(ElementBuild& element)
{
    Ui& ui = element.ui();
    Id const id = ui.id("it", {}, CallSite::here());
    Sense const sense =
        element.handles(TouchEvent::LongPress) ? sense_button | Sense::LongPress : sense_button;
    Response const response = ui.interact(id, sense, element.is_enabled());
    Point const corner = ui.rect_of(id).position();
    Point const at { ui.pointer_position().x - corner.x, ui.pointer_position().y - corner.y };
    write_out(element, TouchPlace::Pressed, Value::of(response.held()));
    write_out(element, TouchPlace::Hovered, Value::of(response.hovered()));
    if (response.held()) {
        write_out(element, TouchPlace::X, Value::of(static_cast<double>(at.x)));
        write_out(element, TouchPlace::Y, Value::of(static_cast<double>(at.y)));
    }
    if (response.pressed())
        element.emit(TouchEvent::Press,
            { Value::of(static_cast<double>(at.x)), Value::of(static_cast<double>(at.y)) });
    if (response.released())
        element.emit(TouchEvent::Release);
    if (response.clicked())
        element.emit(TouchEvent::Click);
    if (response.long_pressed())
        element.emit(TouchEvent::LongPress);
    oriel::Node node { .id = id, .sense = sense };
    node.layout.width = element.width();
    node.layout.height = element.height();
    node.layout.grow = element.grow();
    node.access = { .role = Role::Button, .name = ui.keep(element.name()) };
    auto const paint = [is_ringed = response.focus_visible()](Painting const& painting) {
        if (is_ringed)
            painting.focus_ring(painting.rect, CornerRadii { 6 });
    };
    if (auto const area = ui.container(node, id, paint, element.is_enabled()))
        element.children();
}

constexpr ElementDeclaration elements[] = {
    { .name = "rectangle",
        .about = "A box with a color or a gradient, a border, round corners, a shadow.",
        .example = "rectangle { width: 80px  height: 40px  fill: #2a62eb  radius: 8px }",
        .children = Children::Any,
        .properties = rectangle_properties,
        .build = build_rectangle },
    { .name = "touch-area",
        .about = "Is pressed; what it looks like is up to its children.",
        .example = "touch-area { width: 80px  height: 40px }",
        .children = Children::Any,
        .properties = touch_properties,
        .events = touch_events,
        .build = build_touch_area },
};

}

void add_shapes(Library& library)
{
    for (ElementDeclaration const& each : elements)
        library.add(each);
}

}

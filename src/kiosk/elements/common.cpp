// SPDX-License-Identifier: MIT
#include "kiosk/elements/families.h"
#include "kiosk/elements/icon_names.h"

#include <oriel/kiosk/element_build.h>

#include <iterator>
#include <string_view>

namespace oriel::kiosk {

static constexpr PropertyDeclaration properties[] = {
    { "width", "length", "", Access::In, "of the border box; unset: by its content" },
    { "height", "length", "", Access::In, "of the border box; unset: by its content" },
    { "grow", "float", "0", Access::In, "its share of the space that is left along the flow" },
    { "min-width", "length", "", Access::In, "never narrower" },
    { "max-width", "length", "", Access::In, "never wider" },
    { "min-height", "length", "", Access::In, "never lower" },
    { "max-height", "length", "", Access::In, "never higher" },
    { "align-self", "AlignSelf", "inherit", Access::In, "its own answer to its parent's align" },
    { "visible", "bool", "true", Access::In, "false: not there, and without a place" },
    { "enabled", "bool", "true", Access::In, "false: shown, but not to be used" },
    { "tooltip", "string", "\"\"", Access::In, "said beside the pointer after a moment" },
    { "opacity", "float", "1", Access::In, "0 to 1, of it and all that is inside as one picture" },
    { "rotation", "angle", "0deg", Access::In, "clockwise, around its middle" },
    { "scale", "float", "1", Access::In, "of the picture; its place stays as it is" },
    { "offset-x", "length", "0px", Access::In, "moves the picture; its place stays as it is" },
    { "offset-y", "length", "0px", Access::In, "moves the picture; its place stays as it is" },
    { "accessible-role", "AccessibleRole", "none", Access::In,
        "what assistive technology takes it for" },
    { "accessible-name", "string", "\"\"", Access::In, "what assistive technology calls it" },
    { "accessible-description", "string", "\"\"", Access::In, "what it adds to the name" },
    { "accessible-value", "string", "\"\"", Access::In, "what it says of its state" },
};

static_assert(
    std::size(properties) == static_cast<std::size_t>(CommonProperty::AccessibleValue) + 1,
    "in the order of CommonProperty");

std::span<PropertyDeclaration const> common_properties() { return properties; }

namespace {

constexpr std::string_view align[] = { "stretch", "start", "center", "end", "baseline" };
constexpr std::string_view align_self[] = { "inherit", "stretch", "start", "center", "end",
    "baseline" };
constexpr std::string_view justify[] = { "start", "center", "end", "space-between", "space-around",
    "space-evenly" };
constexpr std::string_view text_align[] = { "start", "center", "end" };
constexpr std::string_view text_look[] = { "body", "heading", "strong", "caption", "muted" };
constexpr std::string_view button_kind[] = { "normal", "primary", "quiet" };
constexpr std::string_view tone[] = { "neutral", "accent", "good", "warning", "bad" };
constexpr std::string_view image_fit[] = { "stretch", "contain", "cover", "natural" };
constexpr std::string_view scroll[] = { "none", "vertical", "horizontal", "both" };
constexpr std::string_view direction[] = { "inherit", "left-to-right", "right-to-left" };
constexpr std::string_view side[] = { "below", "above", "after", "before" };
constexpr std::string_view message_kind[] = { "plain", "info", "success", "warning", "error" };
constexpr std::string_view easing[] = { "linear", "ease", "ease-in", "ease-out", "ease-in-out",
    "ease-in-back", "ease-out-back", "ease-in-bounce", "ease-out-bounce", "ease-in-elastic",
    "ease-out-elastic" };
constexpr std::string_view role[] = { "none", "window", "group", "scroll-area", "heading", "label",
    "button", "checkbox", "radio-button", "slider", "text-field", "password-field", "image",
    "progress-bar", "separator", "tooltip", "link", "spin-button", "switch", "radio-group",
    "combo-box", "list-box", "option", "color-well", "dialog", "menu-bar", "menu", "menu-item",
    "menu-item-checkbox", "menu-item-radio", "tab-list", "tab", "tab-panel", "splitter", "tool-bar",
    "status-bar", "status", "alert", "list", "list-item" };

constexpr EnumDeclaration enums[] = {
    { "Align", align, "Where children stand across the flow." },
    { "AlignSelf", align_self, "Where one child stands across the flow." },
    { "Justify", justify, "Where children stand along the flow when nobody grows." },
    { "TextAlign", text_align, "Where lines of a text stand." },
    { "TextLook", text_look, "What a text is for." },
    { "ButtonKind", button_kind, "How much a button asks to be pressed." },
    { "Tone", tone, "What a badge says by its color." },
    { "ImageFit", image_fit, "How an image fills its box." },
    { "Scroll", scroll, "Which ways it scrolls." },
    { "Direction", direction, "Where lines begin." },
    { "Side", side, "The side of its anchor that something prefers." },
    { "MessageKind", message_kind, "What a message is about." },
    { "Icon", icon_names, "A symbol of the embedded icon font." },
    { "easing", easing, "How an animation starts and ends." },
    { "AccessibleRole", role, "What an element is, to assistive technology." },
};

}

bool is_a(ElementBuild const& element, std::string_view name)
{
    return element.element().declaration->name == name;
}

std::string_view icon_glyph(std::int64_t place)
{
    bool const is_known = place >= 0 && place < static_cast<std::int64_t>(std::size(icon_glyphs));
    return is_known ? icon_glyphs[place] : std::string_view {};
}

void add_enums(Library& library)
{
    for (EnumDeclaration const& each : enums)
        library.add(each);
}

}

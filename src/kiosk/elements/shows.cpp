// SPDX-License-Identifier: MIT
#include "kiosk/elements/families.h"

#include <oriel/kiosk/element_build.h>

namespace oriel::kiosk {

namespace {

enum class ImagePlace { Source, Fit, Radius, Tint };

constexpr PropertyDeclaration image_properties[] = {
    { "source", "image", "", Access::In, "a file beside this one, or the host's" },
    { "fit", "ImageFit", "contain", Access::In, "how it fills its box" },
    { "radius", "length", "0px", Access::In, "of its corners" },
    { "tint", "color", "#fff", Access::In, "multiplies its colors" },
};

void build_image(ElementBuild& element)
{
    ImageOptions options { .tint = element.color(ImagePlace::Tint) };
    options.fit = element.choice<ImageFit>(ImagePlace::Fit);
    options.radius = element.real(ImagePlace::Radius);
    element.ui().image(element.name(), element.image(ImagePlace::Source), element.options(options));
}

enum class BadgePlace { Text, Tone };

constexpr PropertyDeclaration badge_properties[] = {
    { "text", "string", "\"\"", Access::In, "on it" },
    { "tone", "Tone", "neutral", Access::In, "what its color says" },
};

void build_badge(ElementBuild& element)
{
    BadgeOptions const options { .tone = element.choice<Tone>(BadgePlace::Tone) };
    element.ui().badge(element.text(BadgePlace::Text), element.options(options));
}

enum class SpinnerPlace { Label, Size };

constexpr PropertyDeclaration spinner_properties[] = {
    { "label", "string", "\"Busy\"", Access::In, "what is waited for" },
    { "size", "length", "20px", Access::In, "across" },
};

void build_spinner(ElementBuild& element)
{
    SpinnerOptions const options { .size = element.real(SpinnerPlace::Size) };
    element.ui().spinner(element.text(SpinnerPlace::Label), element.options(options));
}

enum class ProgressPlace { Label, Value, Percent, Busy, Ring };

constexpr PropertyDeclaration progress_properties[] = {
    { "label", "string", "\"\"", Access::In, "what goes on" },
    { "value", "float", "0", Access::In, "0 to 1" },
    { "percent", "bool", "true", Access::In, "shown as a number, too" },
    { "busy", "bool", "false", Access::In, "something moves, whatever the value" },
    { "ring", "bool", "false", Access::In, "round instead of straight" },
};

void build_progress(ElementBuild& element)
{
    ProgressOptions options { .shows_percent = element.boolean(ProgressPlace::Percent) };
    options.is_indeterminate = element.boolean(ProgressPlace::Busy);
    options.shape = element.boolean(ProgressPlace::Ring) ? ProgressShape::Ring : ProgressShape::Bar;
    element.ui().progress(element.name(element.text(ProgressPlace::Label)),
        element.real(ProgressPlace::Value), element.options(options));
}

constexpr ElementDeclaration elements[] = {
    { .name = "image",
        .about = "A picture.",
        .example = "image \"photo.png\" { fit: cover }",
        .positional = "source",
        .properties = image_properties,
        .build = build_image },
    { .name = "badge",
        .about = "A short word with a color.",
        .example = "badge \"New\" { tone: good }",
        .positional = "text",
        .properties = badge_properties,
        .build = build_badge },
    { .name = "spinner",
        .about = "Turns while something is done.",
        .example = "spinner \"Reading the card\"",
        .positional = "label",
        .properties = spinner_properties,
        .build = build_spinner },
    { .name = "progress",
        .about = "How far something is.",
        .example = "progress \"Printing\" { value: 0.4 }",
        .positional = "label",
        .properties = progress_properties,
        .build = build_progress },
};

}

void add_shows(Library& library)
{
    for (ElementDeclaration const& each : elements)
        library.add(each);
}

}

// SPDX-License-Identifier: MIT
#include "kiosk/elements/families.h"

#include <oriel/kiosk/element_build.h>
#include <oriel/kiosk/gauge.h>
#include <oriel/kiosk/qr_code.h>

#include <algorithm>
#include <array>

namespace oriel::kiosk {

namespace {

constexpr EventDeclaration dial_events[] = { { "change", "value: float", "by the person" } };

enum class GaugePlace { Label, Value, Min, Max, Unit, Decimals, Ticks, Bar, Size };

constexpr PropertyDeclaration gauge_properties[] = {
    { "label", "string", "\"\"", Access::In, "what is measured" },
    { "value", "float", "0", Access::In, "where it points" },
    { "min", "float", "0", Access::In, "where the scale begins" },
    { "max", "float", "100", Access::In, "where it ends" },
    { "unit", "string", "\"\"", Access::In, "behind the value" },
    { "decimals", "int", "0", Access::In, "of the numbers that are shown" },
    { "ticks", "int", "6", Access::In, "numbers along the scale, both ends included" },
    { "bar", "bool", "false", Access::In, "a bar along the scale instead of a needle" },
    { "size", "length", "220px", Access::In, "across" },
};

enum class ZonePlace { From, To, Tone };

constexpr PropertyDeclaration zone_properties[] = {
    { "from", "float", "0", Access::In, "where it begins" },
    { "to", "float", "0", Access::In, "where it ends" },
    { "tone", "Tone", "accent", Access::In, "what its color says" },
};

ZoneTone zone_tone(ElementBuild const& zone)
{
    switch (zone.choice<Tone>(ZonePlace::Tone)) {
    case Tone::Good:
        return ZoneTone::Good;
    case Tone::Warning:
        return ZoneTone::Warning;
    case Tone::Bad:
        return ZoneTone::Bad;
    default:
        return ZoneTone::Plain;
    }
}

void build_gauge(ElementBuild& element)
{
    constexpr std::size_t most_zones = 6;
    std::array<GaugeZone, most_zones> zones {};
    std::size_t count = 0;
    element.each_child([&](ElementBuild& child, std::size_t) {
        if (!is_a(child, "zone") || count == most_zones)
            return;
        zones[count++] = { child.number(ZonePlace::From), child.number(ZonePlace::To),
            zone_tone(child) };
    });
    GaugeOptions options { .min = element.number(GaugePlace::Min) };
    options.max = element.number(GaugePlace::Max);
    options.hand = element.boolean(GaugePlace::Bar) ? GaugeHand::Bar : GaugeHand::Needle;
    options.zones = { zones.data(), count };
    options.ticks = static_cast<int>(element.integer(GaugePlace::Ticks));
    options.decimals = static_cast<int>(element.integer(GaugePlace::Decimals));
    options.unit = element.text(GaugePlace::Unit);
    options.size = element.real(GaugePlace::Size);
    gauge(element.ui(), element.name(element.text(GaugePlace::Label)),
        element.number(GaugePlace::Value), element.options(options));
}

enum class DialPlace { Label, Value, Min, Max, Unit, Decimals, Detents, Size };

constexpr PropertyDeclaration dial_properties[] = {
    { "label", "string", "\"\"", Access::In, "what is turned" },
    { "value", "float", "0", Access::InOut, "from min to max" },
    { "min", "float", "0", Access::In, "its least value" },
    { "max", "float", "100", Access::In, "its greatest value" },
    { "unit", "string", "\"\"", Access::In, "behind the value" },
    { "decimals", "int", "0", Access::In, "of the number that is shown" },
    { "detents", "int", "0", Access::In, "places where it stays, both ends included; 0: anywhere" },
    { "size", "length", "200px", Access::In, "across" },
};

void build_dial(ElementBuild& element)
{
    double value = element.number(DialPlace::Value);
    DialOptions options { .min = element.number(DialPlace::Min) };
    options.max = element.number(DialPlace::Max);
    options.detents = static_cast<int>(element.integer(DialPlace::Detents));
    options.decimals = static_cast<int>(element.integer(DialPlace::Decimals));
    options.unit = element.text(DialPlace::Unit);
    options.size = element.real(DialPlace::Size);
    std::string_view const label = element.name(element.text(DialPlace::Label));
    if (!dial(element.ui(), label, value, element.options(options)).changed())
        return;
    element.write(DialPlace::Value, Value::of(value));
    element.emit(OneEvent::It, { Value::of(value) });
}

enum class QrPlace { Text, Label, Correction };

constexpr PropertyDeclaration qr_properties[] = {
    { "text", "string", "\"\"", Access::In, "what a telephone reads" },
    { "label", "string", "\"QR code\"", Access::In, "what it is, to assistive technology" },
    { "correction", "QrCorrection", "medium", Access::In, "how much of it may be lost" },
};

void build_qr_code(ElementBuild& element)
{
    QrCodeOptions const options { .correction = element.choice<QrCorrection>(QrPlace::Correction) };
    qr_code(element.ui(), element.name(element.text(QrPlace::Label)), element.text(QrPlace::Text),
        element.options(options));
}

constexpr ElementDeclaration elements[] = {
    { .name = "gauge",
        .about = "A value between two ends, with a needle or a bar.",
        .example = "gauge \"Pressure\" { value: 64  unit: \"bar\"  zone { to: 70  tone: good } }",
        .positional = "label",
        .children = Children::Any,
        .properties = gauge_properties,
        .build = build_gauge },
    { .name = "zone",
        .about = "A part of a gauge's scale; at most 6.",
        .example = "gauge \"Load\" { zone { from: 90  to: 100  tone: bad } }",
        .properties = zone_properties },
    { .name = "dial",
        .about = "A number that a finger turns around its middle.",
        .example = "dial \"Heating\" { value: 21  min: 16  max: 28  detents: 25  unit: \"°C\" }",
        .positional = "label",
        .properties = dial_properties,
        .events = dial_events,
        .build = build_dial },
    { .name = "qr-code",
        .about = "A text that a telephone reads: black on white, in every theme.",
        .example = "qr-code \"https://example.org/4711\" { width: 200px }",
        .positional = "text",
        .properties = qr_properties,
        .build = build_qr_code },
};

constexpr std::string_view corrections[] = { "low", "medium", "quartile", "high" };
constexpr EnumDeclaration correction { "QrCorrection", corrections,
    "How much of a QR code may be lost: about 7, 15, 25 and 30 percent." };

}

void add_instruments(Library& library)
{
    library.add(correction);
    for (ElementDeclaration const& each : elements)
        library.add(each);
}

}

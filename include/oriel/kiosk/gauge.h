// SPDX-License-Identifier: MIT
//
// Gauges show a value between two ends, with a needle or a bar; dials are turned by a finger around
// their middle. Both are of NaN what they are of nothing: the needle rests at the lower end.
//
//     constexpr kiosk::GaugeZone zones[] = { { 0, 70, kiosk::ZoneTone::Good },
//         { 70, 90, kiosk::ZoneTone::Warning }, { 90, 100, kiosk::ZoneTone::Bad } };
//     kiosk::gauge(ui, "Pressure", bars, { .max = 100, .zones = zones, .unit = "bar" });
//
//     kiosk::dial(ui, "Temperature", degrees, { .min = 16, .max = 28, .detents = 25, .unit = "°C"
//     });

#pragma once

#include <oriel/ui/ui.h>

#include <cstdint>
#include <span>
#include <string_view>

namespace oriel::kiosk {

enum class ZoneTone : std::uint8_t { Plain /* (Default) */, Good, Warning, Bad };

struct GaugeZone {
    double from = 0;
    double to = 0;
    ZoneTone tone = ZoneTone::Plain;
};

enum class GaugeHand : std::uint8_t { Needle /* (Default) */, Bar };

struct GaugeOptions {
    double min = 0;
    double max = 100;
    GaugeHand hand = GaugeHand::Needle;
    std::span<GaugeZone const> zones {}; // at most 6
    int ticks = 6;                       // with numbers, both ends included; at most 13
    int decimals = 0;
    std::string_view unit {};
    float size = 220;
    std::string_view id {};
    bool enabled = true;
};

struct DialOptions {
    double min = 0;
    double max = 100;
    int detents = 0; // places where it stays, both ends included; 0: anywhere
    int decimals = 0;
    std::string_view unit {};
    float size = 200;
    std::string_view id {};
    bool enabled = true;
};

Response gauge(Ui& ui, std::string_view label, double value, GaugeOptions const& options = {},
    CallSite here = CallSite::here()) noexcept;
Response dial(Ui& ui, std::string_view label, double& value, DialOptions const& options = {},
    CallSite here = CallSite::here()) noexcept;

}

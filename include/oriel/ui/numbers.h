// SPDX-License-Identifier: MIT
//
// Numbers: fields that are dragged or typed into, several of them as a vector, ranges, angles and
// knobs. All of them are moved with the keyboard and the wheel, too, Shift makes steps ten times
// finer, Control or Alt ten times coarser, and Escape brings back what was there.
//
//     ui.number("Speed", speed, { .min = 0, .max = 20, .suffix = " m/s" });
//     ui.numbers("Position", position, { .captions = xyz_captions });
//     ui.angle("Heading", radians);

#pragma once

#include <oriel/core/color.h>
#include <oriel/ui/lent_number.h>
#include <oriel/ui/options.h>

#include <array>
#include <cstddef>
#include <functional>
#include <limits>
#include <span>
#include <string_view>

namespace oriel {

enum class NumberBase : std::uint8_t { Decimal /* (Default) */, Hexadecimal, Binary };

struct NumberOptions {
    double min = -std::numeric_limits<double>::infinity();
    double max = std::numeric_limits<double>::infinity(); // what ends are finite is filled
    double step = 0;   // what is dragged to is a multiple; 0: as fine as the drag
    double speed = 0;  // of a drag, for each logical pixel; 0: by the range, or the value
    int decimals = -1; // shown; -1: as many as it needs, at most six
    NumberEnds ends = NumberEnds::Stop;
    NumberBase base = NumberBase::Decimal; // of integers
    std::string_view caption {};           // in the field, where lines begin: "X"
    Color caption_color {};                // transparent: the theme's for what matters less
    std::string_view prefix {};
    std::string_view suffix {};
    bool has_steppers = false; // two buttons at the end of the field
    bool is_filled = true;     // shows where between two finite ends the value is
    // Writes the value into `room`, and returns what it wrote, or a text that lives as long.
    std::function<std::string_view(double value, std::span<char> room)> format {};
    // Reads what was typed instead of the library; false when it means nothing.
    std::function<bool(std::string_view text, double& value)> parse {};
    std::string_view id {};
    std::string_view tooltip {};
    bool enabled = true;
    Length width {};
    Length height {};
    float grow = 0;
};

inline constexpr std::array<std::string_view, 4> xyz_captions { "X", "Y", "Z", "W" };
inline constexpr std::array<std::string_view, 4> rgba_captions { "R", "G", "B", "A" };

struct NumbersOptions {
    NumberOptions each {};                         // of all fields; its captions are not used
    std::span<std::string_view const> captions {}; // fewer than fields: the others have none
    // Of the captions; empty: red, green and blue for the first three.
    std::span<Color const> colors {};
    float gap = 4;
    std::string_view id {};
    std::string_view tooltip {};
    bool enabled = true;
    Length width {};
    Length height {};
    float grow = 0;
};

enum class AngleUnit : std::uint8_t { Degrees /* (Default) */, Radians };

// The lent number is radians, whatever is shown.
struct AngleOptions {
    AngleUnit unit = AngleUnit::Degrees;
    // In radians; with both ends the angle stops there, else it goes round.
    double min = -std::numeric_limits<double>::infinity();
    double max = std::numeric_limits<double>::infinity();
    int decimals = -1;
    bool has_dial = true; // counterclockwise from the right, as in mathematics
    std::string_view id {};
    std::string_view tooltip {};
    bool enabled = true;
    Length width {};
    Length height {};
    float grow = 0;
};

struct KnobOptions {
    double min = 0;
    double max = 1;
    double step = 0;
    int decimals = -1;
    SliderScale scale = SliderScale::Linear;
    double origin =
        std::numeric_limits<double>::quiet_NaN(); // where the filled arc begins; NaN: min
    std::string_view suffix {};
    float size = 48; // logical pixels across
    std::string_view id {};
    std::string_view tooltip {};
    bool enabled = true;
    Length width {};
    Length height {};
    float grow = 0;
};

}

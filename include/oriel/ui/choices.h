// SPDX-License-Identifier: MIT
//
// Choices, and small things that stand beside them: switches, segments, ratings, chips, badges,
// links, rings that turn while something is done.
//
//     ui.toggle("Wi-Fi", wifi);
//     ui.segmented("View", view, { "List", "Grid", "Map" });
//     ui.hyperlink("The manual", "https://…", { .open = open_in_browser });

#pragma once

#include <oriel/ui/lent_number.h>
#include <oriel/ui/options.h>
#include <oriel/ui/texts.h>

#include <cstdint>
#include <functional>
#include <string_view>

namespace oriel {

// Of a checkbox that stands for several.
enum class CheckState : std::uint8_t { Off /* (Default) */, On, Mixed };

constexpr CheckState check_state_of(bool has_on, bool has_off)
{
    return !has_on ? CheckState::Off : has_off ? CheckState::Mixed : CheckState::On;
}

struct ToggleOptions {
    std::string_view id {};
    std::string_view tooltip {};
    bool enabled = true;
    Length width {};
    Length height {};
    float grow = 0;
};

struct SegmentedOptions {
    std::string_view id {};
    std::string_view tooltip {};
    bool enabled = true;
    Length width {};
    Length height {};
    float grow = 0;
};

struct SelectableRowOptions {
    std::string_view icon {};
    std::string_view detail {}; // at the end of the row, for what matters less
    std::string_view id {};
    std::string_view tooltip {};
    bool enabled = true;
    Length width {};
    Length height {};
    float grow = 0;
};

struct RatingOptions {
    int max = 5; // stars
    bool has_halves = false;
    std::string_view id {};
    std::string_view tooltip {};
    bool enabled = true;
    Length width {};
    Length height {};
    float grow = 0;
};

struct ChipOptions {
    bool* is_selected = nullptr; // lent; a click changes it
    bool* is_open = nullptr;     // lent; a button appears that writes false, as Delete does
    std::string_view icon {};
    std::string_view id {};
    std::string_view tooltip {};
    bool enabled = true;
    Length width {};
    Length height {};
    float grow = 0;
};

enum class Tone : std::uint8_t { Neutral /* (Default) */, Accent, Good, Warning, Bad };

struct BadgeOptions {
    Tone tone = Tone::Neutral;
    std::string_view id {};
    std::string_view tooltip {};
};

struct HyperlinkOptions {
    std::string_view icon {};
    // Called by a click, with the address.
    std::function<void(std::string_view address)> open {};
    std::string_view id {};
    std::string_view tooltip {}; // empty: the address
    bool enabled = true;
    Length width {};
    Length height {};
    float grow = 0;
};

struct SpinnerOptions {
    float size = 20; // logical pixels across
    std::string_view id {};
    std::string_view tooltip {};
};

}

// SPDX-License-Identifier: MIT
//
// Motion: how values come to their targets. A spring has no begin and no end to be planned: its
// target may change on the way. Time is that of frames, so a recording moves as it did.
//
//     float const share = ui.animate(id, is_open ? 1.0f : 0.0f);

#pragma once

#include <cstdint>

namespace oriel {

enum class Motion : std::uint8_t {
    Full,    // (Default)
    Reduced, // everything is at its target at once
};

struct Spring {
    float seconds = 0.15f; // until hardly anything is missing; 0: at once
    float bounce = 0;      // 0 comes without passing the target, 0.5 passes it well
};

// A share of a whole in a byte: what is hovered wholly, hardly, or not at all.
class Share {
public:
    constexpr Share() = default;
    constexpr Share(bool is_whole) : m_value(is_whole ? 255 : 0) {}
    constexpr explicit Share(std::uint8_t value) : m_value(value) {}

    constexpr std::uint8_t value() const { return m_value; }
    constexpr float fraction() const { return static_cast<float>(m_value) / 255.0f; }
    constexpr explicit operator bool() const { return m_value != 0; }
    constexpr bool operator==(Share const&) const = default;

private:
    std::uint8_t m_value = 0;
};

}

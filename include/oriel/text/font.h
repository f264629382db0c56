// SPDX-License-Identifier: MIT
//
// Fonts are known to the application by small numbers that its TextEngine hands out.
//
//     Result<FontId> font = engine.add_font(bytes);
//     FontStackId stack = engine.add_stack({ &*font, 1 });

#pragma once

#include <cstdint>

namespace oriel {

struct FontId {
    std::uint16_t index = 0;

    constexpr bool operator==(FontId const&) const = default;
};

}

// SPDX-License-Identifier: MIT
//
// The font files that fonts/CMakeLists.txt compiles into the library.

#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

namespace oriel::detail {

enum class EmbeddedFont : std::uint8_t {
    InterRegular,
    InterSemiBold,
    JetBrainsMonoRegular,
    OrielIcons
};

std::span<std::byte const> embedded_font_file(EmbeddedFont font);

}

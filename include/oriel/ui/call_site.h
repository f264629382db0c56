// SPDX-License-Identifier: MIT
//
// CallSite: the line from which a widget was called. It is part of the widget's Id, so equal
// labels on different lines never clash. Always a last parameter with this default:
//
//     Response button(…, CallSite site = CallSite::here());

#pragma once

#include <cstdint>

namespace oriel {

struct CallSite {
    std::uint32_t line = 0;

    static constexpr CallSite here(int line = __builtin_LINE())
    {
        return { static_cast<std::uint32_t>(line) };
    }
};

}

// SPDX-License-Identifier: MIT
//
// ORIEL_VERIFY(condition): stops the program, in every build, when a fault of the programmer
// would otherwise hurt memory. What only hurts the picture is a Diagnostic instead.
//
//     ORIEL_VERIFY(index < m_nodes.size());

#pragma once

namespace oriel::detail {
[[noreturn]] void verify_failed(char const* condition, char const* file, int line) noexcept;
}

#define ORIEL_VERIFY(condition)                                                                    \
    (static_cast<bool>(condition)                                                                  \
            ? static_cast<void>(0)                                                                 \
            : ::oriel::detail::verify_failed(#condition, __FILE__, __LINE__))

// SPDX-License-Identifier: MIT
//
// ScriptRuns: the script of each character of a line (UAX #24): what belongs to several scripts or
// to none goes with its neighbours, marks with their base, and a closing bracket with its opening
// one.
//
//     std::span<hb_script_t const> scripts = runs.scripts(line);

#pragma once

#include <text/unicode.h>

#include <array>
#include <span>
#include <vector>

namespace oriel::detail {

class ScriptRuns {
public:
    // Valid until the next call.
    std::span<hb_script_t const> scripts(std::span<char32_t const> line);

private:
    struct OpenBracket {
        char32_t closing = 0;
        hb_script_t script = HB_SCRIPT_COMMON;
    };
    hb_script_t script_at(std::span<char32_t const> line, std::size_t index);
    hb_script_t shared_script_at(std::span<char32_t const> line, std::size_t index) const;
    void open(char32_t closing);
    // Whether the bracket closes one that is open; goes on in that one's script.
    bool close(char32_t closing);

    std::vector<hb_script_t> m_scripts;
    hb_script_t m_present = HB_SCRIPT_COMMON; // Common until the first one that is none
    std::array<OpenBracket, 32> m_open;       // deeper ones are forgotten
    std::size_t m_depth = 0;
};

}

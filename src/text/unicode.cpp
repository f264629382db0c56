// SPDX-License-Identifier: MIT

#include <text/unicode.h>

#include <algorithm>

namespace oriel::detail {

namespace {

std::span<std::uint8_t const> scripts_of(CodePointProperties const& properties)
{
    std::size_t const begin = script_set_begins[properties.script_set];
    std::size_t const end = script_set_begins[properties.script_set + 1];
    return { script_sets + begin, end - begin };
}

std::span<BracketPair const> brackets() { return { bracket_pairs, bracket_pair_count }; }

}

bool belongs_to_script(CodePointProperties const& properties, hb_script_t script)
{
    std::span<std::uint8_t const> const scripts = scripts_of(properties);
    return std::any_of(scripts.begin(), scripts.end(),
        [&](std::uint8_t index) { return script_tags[index] == static_cast<unsigned>(script); });
}

hb_script_t first_extension(CodePointProperties const& properties)
{
    std::span<std::uint8_t const> const scripts = scripts_of(properties);
    return scripts.empty() ? HB_SCRIPT_COMMON
                           : static_cast<hb_script_t>(script_tags[scripts.front()]);
}

char32_t closing_bracket(char32_t opening)
{
    auto const pair = std::lower_bound(brackets().begin(), brackets().end(), opening,
        [](BracketPair const& known, char32_t c) { return known.opening < c; });
    return pair != brackets().end() && pair->opening == opening ? pair->closing : U'\0';
}

}

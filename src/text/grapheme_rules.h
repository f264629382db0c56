// SPDX-License-Identifier: MIT
//
// GraphemeRules: which code points a reader takes for one character, told one after the other
// (UAX #29, GB3 to GB999). Begins at a boundary.
//
//     GraphemeRules rules(grapheme_class(text[0]));
//     while (++i < text.size() && rules.join(grapheme_class(text[i])))
//         …

#pragma once

#include <text/unicode.h>

namespace oriel::detail {

// Whether the two alone decide that there is no boundary; pictographs after a joiner (GB11) and
// regional indicators (GB12, GB13) also depend on what came earlier.
bool joins_always(GraphemeClass before, GraphemeClass after);

class GraphemeRules {
public:
    explicit GraphemeRules(GraphemeClass first)
        : m_before(first)
        , m_may_be_flag(first == GraphemeClass::RegionalIndicator)
        , m_has_pictograph(first == GraphemeClass::Pictograph)
    {}

    // Whether the next code point belongs to the same grapheme.
    bool join(GraphemeClass after);

private:
    GraphemeClass m_before;
    bool m_may_be_flag;
    bool m_has_pictograph;
};

}

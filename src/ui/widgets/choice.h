// SPDX-License-Identifier: MIT
//
// What checkboxes and radio buttons share: a box, a gap, a label, all of it clickable.

#pragma once

#include <oriel/ui/ui.h>

namespace oriel {

enum class ChoiceShape : std::uint16_t { Check, Radio, Mixed };

struct ChoicePaint {
    static constexpr bool is_pure = true;
    TextLayout const* text;
    ChoiceShape shape;
    std::uint16_t is_chosen;
    Look look;

    void operator()(Painting const& p) const;
};
static_assert(sizeof(ChoicePaint) == 16, "compared as bytes: no padding");

// The part of the node that is the same for both.
Node choice_node(Ui& ui, Id id, TextLayout const& text, Response const& response, bool is_chosen);

}

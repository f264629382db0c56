// SPDX-License-Identifier: MIT
//
// What checkboxes and radio buttons share: a box, a gap, a label, all of it clickable.

#pragma once

#include <oriel/ui/ui.h>

namespace oriel {

enum class ChoiceShape : std::uint8_t { Check, Radio };

struct ChoicePaint {
    TextLayout const* text;
    ChoiceShape shape;
    bool is_chosen;
    Look look;

    void operator()(Painting const& p) const;
};

// The part of the node that is the same for both.
Node choice_node(Ui& ui, Id id, TextLayout const& text, Response const& response, bool is_chosen);

}

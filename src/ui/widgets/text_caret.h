// SPDX-License-Identifier: MIT
//
// The caret, as every widget that edits text shows it. Where directions mix, one offset has two
// places: the caret stands where the next letter of its direction would come, with a flag that
// points that way; a half one stands in the other place.

#pragma once

#include <oriel/ui/ui.h>

namespace oriel {

// Shown for a moment, hidden for a moment since `start`; the next change is a frame of its own.
bool is_caret_shown(Ui& ui, double start);

// `origin` is where the layout's top left corner is painted.
void paint_caret(
    Painting const& p, TextLayout const& layout, TextPosition position, Point origin, Color color);

}

// SPDX-License-Identifier: MIT
//
// What a grid of items is told: thumbnails in a file browser, icons, swatches. Items of one size
// stand in lines from where lines begin, as many as there is room for; only the lines in view are
// built, of any number of items. One selects as in a list, and with a rectangle that is dragged
// from where no item is: with Control it toggles what it touches, with Shift it adds that, Escape
// takes it back, and beyond an edge it scrolls.
//
//     ui.item_grid("Photos", photos.size(), { .selection = &selection },
//         [&](Ui& ui, Row const& item) { ui.image("", photos[item.index].thumbnail); });

#pragma once

#include <oriel/ui/list.h>

namespace oriel {

struct ItemGridOptions {
    Size item_size { 112, 112 };
    float gap = 4;                     // between items
    RowSelection* selection = nullptr; // lent
    SelectionMode selection_mode = SelectionMode::Multiple;
    RowKey key {}; // as of a list, and the next
    RowText text {};
    RowText copied {};
    std::optional<RowReveal> reveal {}; // an item
    Insets item_padding { 8 };
    std::string_view id {};
    std::string_view tooltip {};
    bool enabled = true;
    Length width {};
    Length height {}; // automatic: three lines, or as much as grows
    float grow = 1;
};

}

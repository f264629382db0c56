// SPDX-License-Identifier: MIT
//
// Lists of texts to choose from: a combo, which opens below its field, and a list box, which is
// always open. One is chosen by its index, several by a RowSelection of indexes. Both take any
// number of texts, of which they ask for those in view.
//
//     ui.combo("Fruit", fruit, { "Apple", "Pear", "Quince" });
//     ui.combo("City", city, cities, { .has_filter = true });
//     ui.combo("Tags", tags, names);                          // RowSelection tags

#pragma once

#include <oriel/ui/lent_number.h>
#include <oriel/ui/options.h>
#include <oriel/ui/row_selection.h>
#include <oriel/ui/texts.h>

#include <string_view>

namespace oriel {

struct ComboOptions {
    std::string_view hint = "Choose"; // while nothing is chosen
    bool has_filter = false;          // a field above the list, for what the texts contain
    int rows = 8;                     // of the open list
    std::string_view id {};
    std::string_view tooltip {};
    bool enabled = true;
    Length width {};
    Length height {};
    float grow = 0;
};

struct ListBoxOptions {
    bool has_filter = false;
    int rows = 6; // when the height is automatic
    std::string_view id {};
    std::string_view tooltip {};
    bool enabled = true;
    Length width {};
    Length height {};
    float grow = 0;
};

}

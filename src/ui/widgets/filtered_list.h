// SPDX-License-Identifier: MIT
//
// FilteredList: the open part of combos and list boxes: a list of texts, with a field above it
// that leaves those which contain what is typed.

#pragma once

#include "lent_choice.h"

#include <oriel/ui/ui.h>

#include <cstdint>
#include <string>
#include <vector>

namespace oriel {

struct FilteredListState {
    std::string filter;
    std::string filtered_by;         // what `shown` is for
    std::uint64_t filtered_hash = 0; // of the texts
    std::vector<std::size_t> shown;  // unless the filter is empty
    RowSelection single;
};

struct FilteredListOptions {
    bool has_filter = false;
    bool is_multiple = false;
    bool enabled = true;
    Length height {};
    float grow = 0;
};

struct FilteredListResult {
    bool has_changed = false;
    bool is_finished = false; // by a click or Enter: a popover closes
};

// Whether `part`, in lower case, is somewhere in the text; ASCII letters without their case.
bool contains_folded(std::string_view text, std::string_view part);
bool begins_folded(std::string_view text, std::string_view part);

// `selection` has the indexes of what is chosen.
FilteredListResult filtered_list(Ui& ui, std::string_view name, FilteredListState& state,
    RowSelection& selection, Texts texts, FilteredListOptions const& options);

}

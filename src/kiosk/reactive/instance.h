// SPDX-License-Identifier: MIT
//
// Instance: a block of the program while it is there: a cell for each of its slots, a branch for
// each conditional and repeater in it.

#pragma once

#include "kiosk/reactive/cell.h"

#include <cstdint>
#include <memory>
#include <vector>

namespace oriel::kiosk {

struct Branch;

struct Row {
    Instance* instance = nullptr;
    std::uint64_t key = 0;
    std::uint32_t item = 0; // of the list
};

struct Instance {
    Index block = none;
    Instance* parent = nullptr;
    Branch* branch = nullptr; // in which it stands; null of a root
    std::uint64_t key = 0;    // of a row
    std::uint32_t item = 0;   // of a row, in the list
    bool is_used = false;     // of a row that is made when it comes into view
    bool is_active = false;   // else it waits to be used again
    std::uint32_t slot_count = 0;
    std::uint32_t branch_count = 0;
    std::unique_ptr<Cell[]> cells {};
    std::unique_ptr<Branch[]> branches {};
};

struct Branch {
    Cell cell {}; // its condition, or the rows of its list
    Index node = none;
    bool is_virtual = false; // rows are made when they come into view
    bool has_rows = false;
    std::vector<std::uint32_t> order {};    // what of the list is there, when there is a filter
    std::vector<std::uint64_t> row_keys {}; // when there is a key
    std::uint32_t row_count = 0;
    std::vector<Row> rows {};
    std::vector<Row> old_rows {};
    std::vector<std::unique_ptr<Instance>> instances {}; // all that were made, used or not
    std::vector<Instance*> spare {};
    Instance* probe = nullptr; // where filters and keys are computed
    Instance* shown = nullptr; // of a conditional
};

}

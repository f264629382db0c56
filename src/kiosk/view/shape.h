// SPDX-License-Identifier: MIT
//
// Shape: what the runtime asks of a program again and again, found once.

#pragma once

#include <oriel/kiosk/library.h>
#include <oriel/kiosk/program.h>
#include <oriel/kiosk/value.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace oriel::kiosk {

// A literal of a declaration: "12px", "true", "\"text\"", "#fff", an enumeration's value.
void read_initial(
    std::string_view text, std::string_view type, Library const& library, Value& value);

struct Shape {
    explicit Shape(Program const& program);

    // Nodes of a block that are conditionals and repeaters, however deep in its elements.
    struct BranchNode {
        Index node = none;
        bool is_virtual = false;
    };
    struct Defaults {
        ElementDeclaration const* declaration = nullptr;
        std::vector<Value> values {}; // of its properties, then of the common ones
    };
    std::vector<std::vector<BranchNode>> branches {}; // by block
    std::vector<std::uint32_t> branch_of_node {};
    std::vector<std::uint16_t> slot_flags {};                   // by slot: Shown, Watched, State
    std::vector<Defaults> defaults {};                          // by declaration
    std::vector<std::uint32_t> defaults_of_element {};          // by element
    std::vector<std::pair<Index, Value const*>> slot_values {}; // of slots without a binding

    Value const& initial(std::size_t element, std::size_t property) const
    {
        return defaults[defaults_of_element[element]].values[property];
    }

private:
    void find_branches(
        Program const& program, std::size_t block, Range nodes, ElementDeclaration const* parent);
    void find_slots(Program const& program);
};

}

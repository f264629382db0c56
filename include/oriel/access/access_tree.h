// SPDX-License-Identifier: MIT
//
// AccessNode: one described widget of a frame, in the order in which a screen reader walks them.
// Tests, the dump, the inspector and the platform's accessibility bridge read the same list.
//
//     std::vector<AccessNode> nodes = context.describe();
//     puts(dump(nodes).c_str());

#pragma once

#include <oriel/access/access.h>
#include <oriel/core/geometry.h>
#include <oriel/core/id.h>

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace oriel {

struct AccessNode {
    static constexpr std::uint32_t no_parent = 0xffffffff;

    Id id {}; // null for what nobody can act on
    AccessInfo info {};
    Rect rect {};                     // logical pixels of the surface
    Rect visible {};                  // what clips leave of it; empty when scrolled away
    std::uint32_t parent = no_parent; // index into the list
    std::uint32_t depth = 0;
};

// What a screen reader wants done to a node. Whoever posts it looks at the node's actions first.
struct AccessRequest {
    Id id {};
    AccessAction action = AccessAction::None;
    std::string value {};   // of SetValue
    std::size_t caret = 0;  // of SetSelection, in bytes of the value
    std::size_t anchor = 0; // the same
};

// One node a line, indented by depth: role, name, value, states, rectangle.
std::string dump(std::span<AccessNode const> nodes);

}

// SPDX-License-Identifier: MIT
//
// Cell: a value of the graph, and who read what to compute it. Edges are kept from one evaluation
// to the next as long as the same cells are read in the same order.

#pragma once

#include <oriel/kiosk/program.h>
#include <oriel/kiosk/value.h>

#include <cstdint>
#include <memory>
#include <vector>

namespace oriel::kiosk {

struct Cell;
struct Instance;

struct Edge {
    Cell* source = nullptr;
    Cell* dependent = nullptr;
    Edge* next_of_source = nullptr;
    Edge* previous_of_source = nullptr;
    Edge* next_of_dependent = nullptr;
    bool is_cyclic = false; // the source was being evaluated
};

enum class CellFlag : std::uint16_t {
    Dirty = 1 << 0,      // what it depends on may have changed
    Evaluating = 1 << 1, // now: who reads it is in a cycle
    Queued = 1 << 2,     // in Graph's list of those to be looked at
    Shown = 1 << 3,      // of an element: when it changes, so may the picture
    Watched = 1 << 4,    // something is to be done when it changes
    Structure = 1 << 5,  // the condition of a conditional, the rows of a repeater
    Reported = 1 << 6,   // its cycle
    Known = 1 << 7,      // evaluated or assigned at least once
    Assigned = 1 << 8,   // by a handler or a widget, since it was evaluated
    Hosted = 1 << 9,     // lent by the host: what is assigned is written there
    Moving = 1 << 10,    // an animation brings it to where it belongs
    State = 1 << 11,     // of a state machine: what it was before is remembered
    Fresh = 1 << 14,     // evaluated once: it has begun, not changed
    Cyclic = 1 << 13,    // was read while it was evaluated last
    Changed = 1 << 12,   // since it was looked at; of those that are watched or structure
};

struct Cell {
    Value value {};
    Instance* instance = nullptr;
    Edge* dependents = nullptr;
    Edge* sources = nullptr; // in the order of reading
    std::uint64_t changed = 0;
    std::uint64_t evaluated = 0;
    Index expression = none;
    Index slot = none; // of the program; none: it is a branch's
    std::uint32_t tracked = 0;
    std::uint16_t flags = 0;

    bool has(CellFlag flag) const { return (flags & static_cast<std::uint16_t>(flag)) != 0; }
    void set(CellFlag flag) { flags |= static_cast<std::uint16_t>(flag); }
    void clear(CellFlag flag)
    {
        flags = static_cast<std::uint16_t>(flags & ~static_cast<unsigned>(flag));
    }
};

// Edges in blocks that are never given back: a screen needs about as many all the time.
class EdgePool {
public:
    Edge* take();
    void give_back(Edge* edge);

private:
    static constexpr std::size_t block_size = 64;
    std::vector<std::unique_ptr<Edge[]>> m_blocks;
    Edge* m_free = nullptr;
};

}

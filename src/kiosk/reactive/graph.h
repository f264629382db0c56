// SPDX-License-Identifier: MIT
//
// Graph: cells that know who reads them. A change marks what depends on it, and nothing is
// computed until somebody asks; an equal result stops there.
//
//     Value const& sum = graph.read(cell);      // computed when it must, and remembered
//     graph.set(price, Value::of(2.5));

#pragma once

#include "kiosk/reactive/cell.h"

#include <oriel/core/function_ref.h>

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace oriel::kiosk {

// What the graph asks of who owns it.
class CellOwner {
public:
    virtual ~CellOwner() = default;
    // Computes the cell's expression; true when it changed.
    virtual bool evaluate(Cell& cell) = 0;
    virtual void report_cycle(Cell const& cell) = 0;
};

class Graph {
public:
    explicit Graph(CellOwner& owner) : m_owner(owner) {}
    Graph(Graph const&) = delete;
    Graph& operator=(Graph const&) = delete;

    // The value as it is now; what is being evaluated depends on it from now on.
    Value const& read(Cell& cell);
    // The same without being remembered.
    Value const& peek(Cell& cell)
    {
        pull(cell);
        return cell.value;
    }
    // False when it was equal.
    bool set(Cell& cell, Value const& value);
    // The value was written in place.
    void mark_changed(Cell& cell);
    // What it was computed from may be something else now.
    void mark_dirty(Cell& cell);
    // Nobody depends on it any more, and it on nobody.
    void detach(Cell& cell);

    // Pulls what is shown, watched or structure and may have changed, and calls `changed` for
    // what is watched or structure and has.
    void settle(FunctionRef<void(Cell& cell)> changed);
    bool has_pending() const { return !m_pending.empty(); }
    // Something shown has changed since this was forgotten last.
    bool has_changed() const { return m_is_shown_changed; }
    // Those cells and nothing else; none: nothing, or too many to name.
    std::span<Cell* const> changed_cells() const
    {
        return { m_changed.data(), m_is_more_changed ? 0 : m_changed.size() };
    }
    void forget_changed();
    void set_shown_changed() { m_is_shown_changed = m_is_more_changed = true; }

    std::uint64_t evaluation_count() const { return m_evaluations; }

private:
    struct Tracker {
        Cell* cell = nullptr;
        Edge* last = nullptr; // the edge of what was read last
        std::uint32_t serial = 0;
    };
    void pull(Cell& cell);
    bool must_evaluate(Cell& cell);
    void evaluate(Cell& cell);
    void track(Cell& source, bool is_cyclic);
    void cut_sources_behind(Cell& cell, Edge* last);
    void unlink(Edge* edge);
    void mark_dependents(Cell& cell);
    void mark_readers(Cell& cell);
    void mark(Cell& cell);
    // Whatever depends on those that were marked, from `begin` on.
    void mark_onwards(std::size_t begin);
    void queue(Cell& cell);
    void note_shown(Cell& cell);

    static constexpr int max_depth = 2000;
    static constexpr std::size_t most_named = 16;

    CellOwner& m_owner;
    EdgePool m_edges;
    Tracker m_tracker;
    std::uint32_t m_serial = 0;
    std::uint64_t m_revision = 1;
    std::uint64_t m_evaluations = 0;
    int m_depth = 0;
    bool m_is_shown_changed = false;
    bool m_is_more_changed = false; // than the cells that are named
    std::vector<Cell*> m_changed;
    std::vector<Cell*> m_pending;
    std::vector<Cell*> m_marked;
};

}

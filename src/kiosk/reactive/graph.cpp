// SPDX-License-Identifier: MIT
#include "kiosk/reactive/graph.h"

#include <algorithm>

namespace oriel::kiosk {

Edge* EdgePool::take()
{
    if (!m_free) {
        m_blocks.push_back(std::make_unique<Edge[]>(block_size));
        for (std::size_t i = 0; i < block_size; ++i)
            give_back(&m_blocks.back()[i]);
    }
    Edge* const edge = m_free;
    m_free = edge->next_of_dependent;
    *edge = {};
    return edge;
}

void EdgePool::give_back(Edge* edge)
{
    edge->next_of_dependent = m_free;
    m_free = edge;
}

Value const& Graph::read(Cell& cell)
{
    bool const is_cyclic = cell.has(CellFlag::Evaluating);
    pull(cell);
    track(cell, is_cyclic);
    return cell.value;
}

void Graph::pull(Cell& cell)
{
    if (!cell.has(CellFlag::Dirty))
        return;
    if (cell.has(CellFlag::Evaluating) || m_depth >= max_depth) {
        if (!cell.has(CellFlag::Reported))
            m_owner.report_cycle(cell);
        cell.set(CellFlag::Reported);
        cell.set(CellFlag::Cyclic);
        return;
    }
    ++m_depth;
    cell.clear(CellFlag::Cyclic);
    if (must_evaluate(cell))
        evaluate(cell);
    --m_depth;
    cell.clear(CellFlag::Dirty);
}

// What was read first may decide what is read at all: hence in order, and no further than needed.
bool Graph::must_evaluate(Cell& cell)
{
    if (cell.evaluated == 0)
        return true;
    cell.set(CellFlag::Evaluating);
    bool is_changed = false;
    for (Edge* edge = cell.sources; edge && !is_changed; edge = edge->next_of_dependent) {
        is_changed = edge->source->has(CellFlag::Evaluating);
        if (is_changed)
            break;
        pull(*edge->source);
        is_changed = edge->source->changed > cell.evaluated;
    }
    cell.clear(CellFlag::Evaluating);
    return is_changed;
}

void Graph::evaluate(Cell& cell)
{
    Tracker const outer = m_tracker;
    m_tracker = { .cell = &cell, .last = nullptr, .serial = ++m_serial };
    cell.set(CellFlag::Evaluating);
    ++m_evaluations;
    bool const is_changed = m_owner.evaluate(cell);
    cell.clear(CellFlag::Evaluating);
    cut_sources_behind(cell, m_tracker.last);
    m_tracker = outer;
    cell.set(CellFlag::Known);
    cell.evaluated = m_revision;
    if (is_changed)
        mark_changed(cell);
}

void Graph::track(Cell& source, bool is_cyclic)
{
    Cell* const reader = m_tracker.cell;
    if (!reader || source.tracked == m_tracker.serial)
        return;
    source.tracked = m_tracker.serial;
    Edge*& next = m_tracker.last ? m_tracker.last->next_of_dependent : reader->sources;
    if (next && next->source == &source) {
        next->is_cyclic = is_cyclic;
        m_tracker.last = next;
        return;
    }
    cut_sources_behind(*reader, m_tracker.last);
    Edge* const edge = m_edges.take();
    edge->source = &source;
    edge->dependent = reader;
    edge->is_cyclic = is_cyclic;
    edge->next_of_source = source.dependents;
    if (source.dependents)
        source.dependents->previous_of_source = edge;
    source.dependents = edge;
    (m_tracker.last ? m_tracker.last->next_of_dependent : reader->sources) = edge;
    m_tracker.last = edge;
}

void Graph::unlink(Edge* edge)
{
    Edge*& before = edge->previous_of_source ? edge->previous_of_source->next_of_source
                                             : edge->source->dependents;
    before = edge->next_of_source;
    if (edge->next_of_source)
        edge->next_of_source->previous_of_source = edge->previous_of_source;
}

void Graph::cut_sources_behind(Cell& cell, Edge* last)
{
    Edge*& first = last ? last->next_of_dependent : cell.sources;
    Edge* edge = first;
    first = nullptr;
    while (edge) {
        Edge* const next = edge->next_of_dependent;
        unlink(edge);
        m_edges.give_back(edge);
        edge = next;
    }
}

void Graph::detach(Cell& cell)
{
    cut_sources_behind(cell, nullptr);
    while (cell.dependents) {
        Cell& reader = *cell.dependents->dependent;
        cut_sources_behind(reader, nullptr);
        mark_dirty(reader);
    }
    if (cell.has(CellFlag::Queued))
        std::replace(m_pending.begin(), m_pending.end(), &cell, static_cast<Cell*>(nullptr));
    cell.clear(CellFlag::Queued);
    if (std::erase(m_changed, &cell) > 0)
        set_shown_changed();
}

bool Graph::set(Cell& cell, Value const& value)
{
    cell.set(CellFlag::Known);
    if (!cell.value.assign(value))
        return false;
    mark_changed(cell);
    return true;
}

void Graph::mark_changed(Cell& cell)
{
    cell.changed = ++m_revision;
    if (cell.has(CellFlag::Shown))
        note_shown(cell);
    if (cell.has(CellFlag::Watched) || cell.has(CellFlag::Structure)) {
        cell.set(CellFlag::Changed);
        queue(cell);
    }
    mark_dependents(cell);
}

void Graph::mark_dirty(Cell& cell)
{
    cell.evaluated = 0;
    std::size_t const begin = m_marked.size();
    mark(cell);
    mark_onwards(begin);
}

void Graph::mark(Cell& cell)
{
    if (cell.has(CellFlag::Dirty))
        return;
    cell.set(CellFlag::Dirty);
    constexpr auto asked = static_cast<unsigned>(CellFlag::Shown)
                           | static_cast<unsigned>(CellFlag::Watched)
                           | static_cast<unsigned>(CellFlag::Structure);
    if (cell.flags & asked)
        queue(cell);
    m_marked.push_back(&cell);
}

void Graph::mark_dependents(Cell& cell)
{
    std::size_t const begin = m_marked.size();
    mark_readers(cell);
    mark_onwards(begin);
}

void Graph::mark_onwards(std::size_t begin)
{
    while (m_marked.size() > begin) {
        Cell& next = *m_marked.back();
        m_marked.pop_back();
        mark_readers(next);
    }
}

// In a cycle the last value counts: who read it then does not wait for another, until the cell is
// computed without a cycle.
void Graph::mark_readers(Cell& cell)
{
    for (Edge* edge = cell.dependents; edge; edge = edge->next_of_source) {
        if (!edge->is_cyclic || !cell.has(CellFlag::Cyclic))
            mark(*edge->dependent);
    }
}

void Graph::queue(Cell& cell)
{
    if (cell.has(CellFlag::Queued))
        return;
    cell.set(CellFlag::Queued);
    m_pending.push_back(&cell);
}

void Graph::settle(FunctionRef<void(Cell& cell)> changed)
{
    std::size_t const most = 1000 * m_pending.size() + 100'000;
    for (std::size_t i = 0; i < m_pending.size() && i < most; ++i) {
        Cell* const cell = m_pending[i];
        if (!cell)
            continue;
        cell->clear(CellFlag::Queued);
        m_pending[i] = nullptr;
        pull(*cell);
        bool const is_changed = cell->has(CellFlag::Changed);
        cell->clear(CellFlag::Changed);
        if (is_changed)
            changed(*cell);
    }
    for (Cell* const cell : m_pending) {
        if (cell)
            cell->clear(CellFlag::Queued);
    }
    m_pending.clear();
}

void Graph::note_shown(Cell& cell)
{
    m_is_shown_changed = true;
    if (m_is_more_changed
        || std::find(m_changed.begin(), m_changed.end(), &cell) != m_changed.end())
        return;
    m_is_more_changed = m_changed.size() == most_named;
    if (!m_is_more_changed)
        m_changed.push_back(&cell);
}

void Graph::forget_changed()
{
    m_is_shown_changed = m_is_more_changed = false;
    m_changed.clear();
}

}

// SPDX-License-Identifier: MIT
#include "kiosk/view/stage.h"

#include <algorithm>
#include <utility>

namespace oriel::kiosk {

bool Stage::reload(Compilation const& compilation, std::unique_ptr<Stage>& place)
{
    reload_problems = compilation.problems;
    m_is_dirty = true;
    if (!compilation.program)
        return false;
    std::string const root = m_root ? m_root->name : m_root_name;
    auto next = std::make_unique<Stage>(compilation.program, root, host, options);
    std::erase_if(reload_problems,
        [](Problem const& each) { return each.severity != Problem::Severity::Error; });
    if (!next->m_instance) {
        reload_problems = next->problems;
        return false;
    }
    next->m_now = m_now;
    next->m_is_reduced = m_is_reduced;
    next->m_translate = m_translate;
    next->problem_handler = problem_handler;
    next->event_handler = event_handler;
    for (HostLink const& link : m_links) {
        if (link.only_when_touched)
            next->touch(slot_of(*link.cell).name, true);
    }
    {
        std::lock_guard const lock(post_mutex);
        next->posted = std::move(posted);
    }
    if (m_globals && next->m_globals)
        next->take_over(*this, *next->m_globals, *m_globals);
    if (m_instance)
        next->take_over(*this, *next->m_instance, *m_instance);
    next->poll_host();
    next->run_watchers();
    if (next->problem_handler) {
        for (Problem const& problem : next->problems)
            next->problem_handler(problem);
    }
    place = std::move(next);
    return true;
}

// What was assigned, and what is on its way: of slots of the same name and type.
void Stage::take_over(Stage& other, Instance& mine, Instance& theirs)
{
    Block const& block = program->blocks[mine.block];
    Block const& their_block = other.program->blocks[theirs.block];
    for (Index i = 0; i < block.slots.count; ++i) {
        Slot const& slot = program->slots[block.slots.first + i];
        for (Index k = 0; k < their_block.slots.count; ++k) {
            Slot const& their_slot = other.program->slots[their_block.slots.first + k];
            if (their_slot.name != slot.name
                || other.program->types[their_slot.type].name != program->types[slot.type].name)
                continue;
            Cell const& from = theirs.cells[k];
            graph.peek(mine.cells[i]);
            if (from.has(CellFlag::Assigned) && !from.has(CellFlag::Hosted)) {
                graph.set(mine.cells[i], from.value);
                mine.cells[i].set(CellFlag::Assigned);
            }
            if (from.has(CellFlag::Moving)) {
                graph.set(mine.cells[i], from.value);
                other.m_animator.hand_over(from, mine.cells[i], m_animator);
            }
            break;
        }
    }
    settle();
    // Branches of a kind, in order; a `for` by its key.
    std::uint32_t next_conditional = 0;
    for (std::uint32_t i = 0; i < mine.branch_count; ++i) {
        Branch& branch = mine.branches[i];
        Node const& node = program->nodes[branch.node];
        bool is_found = false;
        for (std::uint32_t k = 0; k < theirs.branch_count && !is_found; ++k) {
            Branch& their_branch = theirs.branches[k];
            Node const& their_node = other.program->nodes[their_branch.node];
            if (their_node.kind != node.kind)
                continue;
            if (node.kind == Node::Kind::Repeater) {
                is_found = other.program->repeaters[their_node.index].id
                           == program->repeaters[node.index].id;
                if (is_found)
                    take_over_rows(other, branch, their_branch);
            } else if (k >= next_conditional) {
                is_found = true;
                next_conditional = k + 1;
                bool const is_same = branch.shown && their_branch.shown
                                     && branch.cell.value == their_branch.cell.value;
                if (is_same)
                    take_over(other, *branch.shown, *their_branch.shown);
            }
        }
    }
}

void Stage::take_over_rows(Stage& other, Branch& mine, Branch& theirs)
{
    for (Row const& row : mine.rows) {
        auto const found = std::find_if(theirs.rows.begin(), theirs.rows.end(),
            [&](Row const& each) { return each.key == row.key; });
        if (found != theirs.rows.end())
            take_over(other, *row.instance, *found->instance);
    }
}

}

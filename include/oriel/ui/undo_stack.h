// SPDX-License-Identifier: MIT
//
// UndoStack: what an application's user did, to be taken back and done again. Changes that belong
// together are one step; those of one gesture become one. Old steps go when there are too many.
// Text fields have stacks of their own and keep Ctrl+Z while they have the focus.
//
//     undo.push({ .name = "Rename", .undo = [=] { … }, .redo = [=] { … } });
//     if (ui.shortcut(Modifiers::Control | Key::Z, ShortcutScope::Surface))
//         undo.undo();

#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace oriel {

// A change that has been made. Its functions may fail to find what they are about; they do nothing
// then.
struct UndoCommand {
    std::string name {}; // for menus: "Undo Rename"
    std::function<void()> undo {};
    std::function<void()> redo {};
    // Not 0: it joins a command before it with the same key, such as the Id of a slider that is
    // dragged, until finish().
    std::uint64_t key = 0;
    std::size_t bytes = 0; // that its functions hold, about
};

struct UndoLimits {
    std::size_t steps = 1000;
    std::size_t bytes = 64 << 20;
};

class UndoStack {
public:
    explicit UndoStack(UndoLimits const& limits = {}) : m_limits(limits) {}

    // What could be done again is forgotten. Ignored while undo() or redo() runs: what they change
    // is no change of its own.
    void push(UndoCommand command);
    // The last command is complete: an equal key begins another step.
    void finish() { m_is_finished = true; }
    // Everything pushed until the outermost group ends is one step of this name. An empty one is
    // none.
    void begin_group(std::string_view name);
    void end_group();

    // False when there is nothing, or a group is open.
    bool undo();
    bool redo();
    bool can_undo() const { return m_done > 0 && m_depth == 0; }
    bool can_redo() const { return m_done < m_steps.size() && m_depth == 0; }
    // Of the step; empty when there is none.
    std::string_view undo_name() const;
    std::string_view redo_name() const;

    // The document is as it is on disk.
    void mark_saved() { m_saved = m_first + m_done; }
    bool is_saved() const { return m_saved == m_first + m_done; }
    void clear(); // not while undo() or redo() runs
    std::size_t size() const { return m_steps.size(); }

private:
    struct Step {
        std::string name;
        std::uint64_t key = 0;
        std::size_t bytes = 0;
        std::vector<UndoCommand> commands;
    };
    static constexpr std::size_t never = static_cast<std::size_t>(-1);

    void add(Step step);
    bool joins(UndoCommand const& command) const;
    void forget_undone();
    void forget_old();

    UndoLimits m_limits;
    std::deque<Step> m_steps;
    std::size_t m_done = 0;  // of the steps; the others can be done again
    std::size_t m_first = 0; // how many steps have been forgotten at the front
    std::size_t m_saved = 0; // as m_first + m_done; `never` when that can not be reached any more
    std::size_t m_bytes = 0;
    Step m_group;
    int m_depth = 0;
    bool m_is_finished = true;
    bool m_is_running = false;
};

}

// SPDX-License-Identifier: MIT

#include <oriel/ui/undo_stack.h>

#include <utility>

namespace oriel {

void UndoStack::push(UndoCommand command)
{
    if (m_is_running)
        return;
    if (m_depth > 0) {
        m_group.bytes += command.bytes;
        m_group.commands.push_back(std::move(command));
        return;
    }
    if (joins(command)) {
        // The first one knows what was there before, the last one what is there now.
        Step& step = m_steps.back();
        step.commands.back().redo = std::move(command.redo);
        return;
    }
    Step step { command.name, command.key, command.bytes, {} };
    step.commands.push_back(std::move(command));
    add(std::move(step));
}

bool UndoStack::joins(UndoCommand const& command) const
{
    return command.key != 0 && !m_is_finished && m_done > 0 && m_done == m_steps.size()
           && m_steps.back().key == command.key && !is_saved();
}

void UndoStack::add(Step step)
{
    forget_undone();
    m_bytes += step.bytes;
    m_steps.push_back(std::move(step));
    m_done = m_steps.size();
    m_is_finished = false;
    forget_old();
}

void UndoStack::forget_undone()
{
    if (m_saved != never && m_saved > m_first + m_done)
        m_saved = never;
    while (m_steps.size() > m_done) {
        m_bytes -= m_steps.back().bytes;
        m_steps.pop_back();
    }
}

// Never the last one: what was just done can be taken back.
void UndoStack::forget_old()
{
    while (m_steps.size() > 1 && (m_steps.size() > m_limits.steps || m_bytes > m_limits.bytes)) {
        m_bytes -= m_steps.front().bytes;
        m_steps.pop_front();
        --m_done;
        if (m_saved == m_first)
            m_saved = never;
        ++m_first;
    }
}

void UndoStack::begin_group(std::string_view name)
{
    if (m_depth++ == 0) {
        m_group = {};
        m_group.name = name;
    }
}

void UndoStack::end_group()
{
    if (m_depth == 0 || --m_depth > 0 || m_group.commands.empty())
        return;
    add(std::exchange(m_group, {}));
    finish();
}

bool UndoStack::undo()
{
    if (!can_undo() || m_is_running)
        return false;
    m_is_running = true;
    auto const& commands = m_steps[--m_done].commands;
    for (auto command = commands.rbegin(); command != commands.rend(); ++command) {
        if (command->undo)
            command->undo();
    }
    m_is_running = false;
    finish();
    return true;
}

bool UndoStack::redo()
{
    if (!can_redo() || m_is_running)
        return false;
    m_is_running = true;
    for (UndoCommand const& command : m_steps[m_done++].commands) {
        if (command.redo)
            command.redo();
    }
    m_is_running = false;
    finish();
    return true;
}

std::string_view UndoStack::undo_name() const
{
    return can_undo() ? std::string_view(m_steps[m_done - 1].name) : std::string_view {};
}

std::string_view UndoStack::redo_name() const
{
    return can_redo() ? std::string_view(m_steps[m_done].name) : std::string_view {};
}

void UndoStack::clear()
{
    if (m_is_running)
        return;
    bool const was_saved = is_saved();
    m_steps.clear();
    m_group = {};
    m_done = m_bytes = m_first = 0;
    m_depth = 0;
    m_saved = was_saved ? 0 : never;
    m_is_finished = true;
}

}

// SPDX-License-Identifier: MIT

#include <oriel/text/text_history.h>

#include <utility>

namespace oriel {

void TextHistory::set_budget(std::size_t bytes)
{
    m_budget = bytes;
    forget_oldest();
}

void TextHistory::record(TextStep step)
{
    forget_undone();
    if (m_open_groups != 0)
        step.group = m_last_group;
    if (!join(step)) {
        m_bytes += size_of(step);
        m_steps.push_back(std::move(step));
        ++m_done;
    }
    forget_oldest();
}

void TextHistory::begin_group()
{
    if (m_open_groups++ == 0)
        ++m_last_group;
}

void TextHistory::end_group()
{
    if (m_open_groups != 0)
        --m_open_groups;
}

static bool begins_word(char before, char first) { return before == ' ' && first != ' '; }

static bool join_typed(TextStep& last, TextStep const& step)
{
    bool const follows = step.removed.empty() && !step.inserted.empty() && last.removed.empty()
                         && step.offset == last.offset + last.inserted.size();
    if (!follows || step.inserted.front() == '\n'
        || begins_word(last.inserted.back(), step.inserted.front()))
        return false;
    last.inserted += step.inserted;
    return true;
}

static bool join_erased_before(TextStep& last, TextStep const& step)
{
    bool const follows = step.inserted.empty() && !step.removed.empty()
                         && step.offset + step.removed.size() == last.offset;
    if (!follows || begins_word(step.removed.back(), last.removed.front()))
        return false;
    last.offset = step.offset;
    last.removed.insert(0, step.removed);
    return true;
}

static bool join_erased_after(TextStep& last, TextStep const& step)
{
    bool const follows =
        step.inserted.empty() && !step.removed.empty() && step.offset == last.offset;
    if (!follows || begins_word(last.removed.back(), step.removed.front()))
        return false;
    last.removed += step.removed;
    return true;
}

static bool join_step(TextStep& last, TextStep const& step)
{
    switch (step.kind) {
    case TextStepKind::Alone:
        return false;
    case TextStepKind::Typing:
        return join_typed(last, step);
    case TextStepKind::ErasingBackwards:
        return join_erased_before(last, step);
    case TextStepKind::ErasingForwards:
        return join_erased_after(last, step);
    }
    return false;
}

bool TextHistory::join(TextStep const& step)
{
    if (m_steps.empty() || !step.may_join)
        return false;
    TextStep& last = m_steps.back();
    std::size_t const before = size_of(last);
    if (last.kind != step.kind || last.group != step.group || !join_step(last, step))
        return false;
    m_bytes += size_of(last) - before;
    return true;
}

TextStep const* TextHistory::step_back() { return can_undo() ? &m_steps[--m_done] : nullptr; }

TextStep const* TextHistory::step_forward() { return can_redo() ? &m_steps[m_done++] : nullptr; }

bool TextHistory::continues_back() const
{
    return can_undo() && can_redo() && m_steps[m_done].group != 0
           && m_steps[m_done].group == m_steps[m_done - 1].group;
}

bool TextHistory::continues_forward() const { return continues_back(); }

void TextHistory::clear()
{
    m_steps.clear();
    m_done = 0;
    m_bytes = 0;
}

void TextHistory::forget_undone()
{
    for (; m_steps.size() > m_done; m_steps.pop_back())
        m_bytes -= size_of(m_steps.back());
}

void TextHistory::forget_oldest()
{
    if (!keeps_steps())
        clear();
    for (; m_bytes > m_budget && m_done > 1; --m_done) {
        m_bytes -= size_of(m_steps.front());
        m_steps.pop_front();
    }
}

}

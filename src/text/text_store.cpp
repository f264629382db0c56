// SPDX-License-Identifier: MIT

#include <oriel/text/text_store.h>

#include <algorithm>
#include <utility>

namespace oriel {

// Editors follow once a frame.
static constexpr std::size_t most_edits = 256;

void TextStore::replace(std::size_t offset, std::size_t count, std::string_view inserted)
{
    offset = std::min(offset, size());
    count = std::min(count, size() - offset);
    replace(count, { .offset = offset,
                       .inserted = std::string(inserted),
                       .before = { offset + count, offset + count } });
}

void TextStore::replace(std::size_t count, TextStep step)
{
    step.offset = std::min(step.offset, size());
    count = std::min(count, size() - step.offset);
    if (count == 0 && step.inserted.empty())
        return;
    if (m_history.keeps_steps())
        step.removed = text_of(*this, step.offset, step.offset + count);
    apply(step.offset, count, step.inserted);
    if (m_history.keeps_steps())
        m_history.record(std::move(step));
}

bool TextStore::undo(TextSelection& selection)
{
    if (!m_history.can_undo())
        return false;
    do {
        TextStep const& step = *m_history.step_back();
        apply(step.offset, step.inserted.size(), step.removed);
        selection = step.before;
    } while (m_history.continues_back());
    return true;
}

bool TextStore::redo(TextSelection& selection)
{
    if (!m_history.can_redo())
        return false;
    do {
        TextStep const& step = *m_history.step_forward();
        apply(step.offset, step.removed.size(), step.inserted);
        std::size_t const end = step.offset + step.inserted.size();
        selection = { end, end };
    } while (m_history.continues_forward());
    return true;
}

void TextStore::apply(std::size_t offset, std::size_t count, std::string_view inserted)
{
    splice(offset, count, inserted);
    note(TextEdit { offset, count, inserted.size() });
}

void TextStore::note(TextEdit const& edit)
{
    if (m_edits.size() == most_edits)
        m_edits.erase(m_edits.begin(), m_edits.begin() + most_edits / 2);
    m_edits.push_back(edit);
    ++m_revision;
}

void TextStore::note(TextStep step)
{
    note(TextEdit { step.offset, step.removed.size(), step.inserted.size() });
    if (m_history.keeps_steps())
        m_history.record(std::move(step));
}

bool TextStore::edits_since(std::uint64_t revision, std::span<TextEdit const>& edits) const
{
    std::uint64_t const count = m_revision - revision;
    if (count > m_edits.size())
        return false;
    edits = std::span(m_edits).last(static_cast<std::size_t>(count));
    return true;
}

std::string text_of(TextStore const& store, std::size_t begin, std::size_t end)
{
    std::string text;
    text.reserve(end - begin);
    store.copy(begin, end, text);
    return text;
}

}

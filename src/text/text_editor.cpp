// SPDX-License-Identifier: MIT

#include <oriel/text/text_editor.h>

#include <oriel/text/utf8.h>
#include <text/grapheme.h>
#include <text/word_boundary.h>

#include <algorithm>
#include <utility>

namespace oriel {

using namespace detail;

namespace {

// Bytes that undo may hold; the oldest steps go.
constexpr std::size_t max_history = std::size_t { 1 } << 20;
constexpr std::size_t max_steps = 1000;

bool is_insertable(char32_t c) { return c == '\n' || c == '\t' || (c >= 0x20 && c != 0x7f); }

// Valid UTF-8, newlines as \n, no other control characters but tabs.
std::string insertable(std::string_view text)
{
    std::string clean;
    for (std::size_t at = 0; at < text.size();) {
        Utf8Step step = decode_utf8(text, at);
        at += step.size;
        if (step.code_point == '\r' && (at == text.size() || text[at] != '\n'))
            step.code_point = '\n';
        if (is_insertable(step.code_point))
            append_utf8(clean, step.code_point);
    }
    return clean;
}

std::size_t line_begin(std::string_view text, std::size_t offset)
{
    while (offset > 0 && text[offset - 1] != '\n')
        --offset;
    return offset;
}

std::size_t line_end(std::string_view text, std::size_t offset)
{
    std::size_t const end = std::min(text.find('\n', offset), text.size());
    return end > offset && text[end - 1] == '\r' ? end - 1 : end;
}

std::size_t moved(std::string_view text, std::size_t offset, TextMotion motion)
{
    switch (motion) {
    case TextMotion::Left:
        return previous_grapheme(text, offset);
    case TextMotion::Right:
        return next_grapheme(text, offset);
    case TextMotion::WordLeft:
        return previous_word_begin(text, offset);
    case TextMotion::WordRight:
        return next_word_end(text, offset);
    case TextMotion::LineStart:
        return line_begin(text, offset);
    case TextMotion::LineEnd:
        return line_end(text, offset);
    case TextMotion::TextStart:
        return 0;
    case TextMotion::TextEnd:
        return text.size();
    }
    return offset;
}

}

void TextEditor::sync(std::string_view text)
{
    bool const was_bound = std::exchange(m_is_bound, true);
    if (text == m_known)
        return;
    if (was_bound)
        record_foreign_change(text);
    m_known = text;
    m_may_merge = false;
    m_caret = grapheme_begin(text, m_caret);
    m_anchor = grapheme_begin(text, m_anchor);
}

// One step from what was known to what is there: all between the common begin and end.
void TextEditor::record_foreign_change(std::string_view text)
{
    std::string_view const known = m_known;
    std::size_t const shorter = std::min(known.size(), text.size());
    std::size_t begin = 0;
    while (begin < shorter && known[begin] == text[begin])
        ++begin;
    std::size_t tail = 0;
    while (tail < shorter - begin && known[known.size() - 1 - tail] == text[text.size() - 1 - tail])
        ++tail;
    push({ .offset = begin,
        .removed = std::string(known.substr(begin, known.size() - tail - begin)),
        .inserted = std::string(text.substr(begin, text.size() - tail - begin)),
        .caret_before = m_caret,
        .anchor_before = m_anchor });
}

void TextEditor::move(std::string_view text, TextMotion motion, TextSelect select)
{
    sync(text);
    bool const collapses = has_selection() && select == TextSelect::Move;
    if (collapses && motion == TextMotion::Left)
        return move_to(text, selection_begin(), select);
    if (collapses && motion == TextMotion::Right)
        return move_to(text, selection_end(), select);
    move_to(text, moved(text, m_caret, motion), select);
}

void TextEditor::move_to(std::string_view text, std::size_t offset, TextSelect select)
{
    move_to(text, TextPosition { offset }, select);
}

void TextEditor::move_to(std::string_view text, TextPosition position, TextSelect select)
{
    sync(text);
    m_caret = grapheme_begin(text, position.offset);
    m_affinity = position.affinity;
    if (select == TextSelect::Move)
        m_anchor = m_caret;
    m_may_merge = false;
}

void TextEditor::select_all(std::string_view text)
{
    move_to(text, 0);
    move_to(text, text.size(), TextSelect::Extend);
}

void TextEditor::select_word_at(std::string_view text, std::size_t offset)
{
    TextRange const word = word_around(text, grapheme_begin(text, offset));
    move_to(text, word.begin);
    move_to(text, word.end, TextSelect::Extend);
}

bool TextEditor::insert(std::string& text, std::string_view inserted)
{
    sync(text);
    std::string clean = insertable(inserted);
    if (clean.empty() && !has_selection())
        return false;
    bool const is_typing = !has_selection() && next_grapheme(clean, 0) == clean.size();
    replace(text, selection_begin(), selection_end(), std::move(clean));
    m_may_merge = is_typing;
    return true;
}

bool TextEditor::erase(std::string& text, TextMotion motion)
{
    sync(text);
    TextRange range { selection_begin(), selection_end() };
    bool const is_typing = !has_selection();
    if (is_typing) {
        std::size_t const to = moved(text, m_caret, motion);
        range = { std::min(m_caret, to), std::max(m_caret, to) };
    }
    if (range.begin == range.end)
        return false;
    replace(text, range.begin, range.end, {});
    m_may_merge = is_typing;
    return true;
}

void TextEditor::replace(
    std::string& text, std::size_t begin, std::size_t end, std::string inserted)
{
    Step step { .offset = begin,
        .removed = text.substr(begin, end - begin),
        .inserted = std::move(inserted),
        .caret_before = m_caret,
        .anchor_before = m_anchor };
    text.replace(begin, end - begin, step.inserted);
    m_known.replace(begin, end - begin, step.inserted);
    // What was inserted may have joined the grapheme after it.
    m_caret = m_anchor = grapheme_begin(text, begin + step.inserted.size());
    m_affinity = TextAffinity::Upstream;
    if (!m_may_merge || !merge(step))
        push(std::move(step));
}

// A word typed, or erased in one direction, is one step.
bool TextEditor::merge(Step const& step)
{
    if (m_undo.empty() || !m_redo.empty())
        return false;
    Step& last = m_undo.back();
    if (step.removed.empty() && last.removed.empty()
        && step.offset == last.offset + last.inserted.size()) {
        bool const begins_word = last.inserted.back() == ' ' && step.inserted.front() != ' ';
        if (begins_word || step.inserted.front() == '\n')
            return false;
        last.inserted += step.inserted;
        return true;
    }
    if (!step.inserted.empty() || !last.inserted.empty())
        return false;
    if (step.offset + step.removed.size() == last.offset) {
        last.offset = step.offset;
        last.removed.insert(0, step.removed);
        return true;
    }
    if (step.offset != last.offset)
        return false;
    last.removed += step.removed;
    return true;
}

void TextEditor::push(Step step)
{
    m_redo.clear();
    m_undo.push_back(std::move(step));
    std::size_t bytes = 0;
    auto oldest = m_undo.end();
    while (oldest != m_undo.begin() && m_undo.end() - oldest < std::ptrdiff_t { max_steps }) {
        bytes += (oldest - 1)->removed.size() + (oldest - 1)->inserted.size();
        if (bytes > max_history)
            break;
        --oldest;
    }
    m_undo.erase(m_undo.begin(), oldest);
}

bool TextEditor::undo(std::string& text)
{
    sync(text);
    if (m_undo.empty())
        return false;
    Step step = std::move(m_undo.back());
    m_undo.pop_back();
    text.replace(step.offset, step.inserted.size(), step.removed);
    m_caret = step.caret_before;
    m_anchor = step.anchor_before;
    m_redo.push_back(std::move(step));
    settle(text);
    return true;
}

bool TextEditor::redo(std::string& text)
{
    sync(text);
    if (m_redo.empty())
        return false;
    Step step = std::move(m_redo.back());
    m_redo.pop_back();
    text.replace(step.offset, step.removed.size(), step.inserted);
    m_caret = m_anchor = step.offset + step.inserted.size();
    m_undo.push_back(std::move(step));
    settle(text);
    return true;
}

void TextEditor::settle(std::string_view text)
{
    m_affinity = TextAffinity::Downstream;
    m_known = text;
    m_caret = grapheme_begin(text, m_caret);
    m_anchor = grapheme_begin(text, m_anchor);
    m_may_merge = false;
}

}

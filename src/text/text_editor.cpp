// SPDX-License-Identifier: MIT

#include <oriel/text/text_editor.h>

#include <oriel/text/utf8.h>
#include <text/grapheme.h>
#include <text/text_motion.h>

#include <algorithm>
#include <span>
#include <utility>

namespace oriel {

using namespace detail;

static bool is_insertable(char32_t c) { return c == '\n' || c == '\t' || (c >= 0x20 && c != 0x7f); }

std::string TextEditor::insertable(std::string_view text)
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

std::string TextEditor::selected(TextStore const& store) const
{
    return text_of(store, selection_begin(), selection_end());
}

void TextEditor::sync(TextStore const& store)
{
    if (m_revision == store.revision())
        return;
    std::span<TextEdit const> edits;
    store.edits_since(m_revision, edits);
    TextSelection selection = m_selection;
    for (TextEdit const& edit : edits) {
        selection.caret = edit.moved(selection.caret);
        selection.anchor = edit.moved(selection.anchor);
    }
    select(store, selection);
}

// All that moves the caret ends here.
void TextEditor::select(TextStore const& store, TextSelection const& selection)
{
    m_selection = { grapheme_begin(store, selection.anchor), grapheme_begin(store, selection.caret),
        selection.affinity };
    m_revision = store.revision();
    m_goal_x.reset();
    m_may_join = false;
}

void TextEditor::move_to(TextStore const& store, TextPosition position, TextSelect select)
{
    sync(store);
    std::size_t const anchor = select == TextSelect::Move ? position.offset : m_selection.anchor;
    this->select(store, { anchor, position.offset, position.affinity });
    m_unit = TextUnit::Grapheme;
}

void TextEditor::move(TextStore const& store, TextMotion motion, TextSelect select)
{
    sync(store);
    bool const collapses = has_selection() && select == TextSelect::Move;
    if (collapses && motion == TextMotion::Left)
        return move_to(store, selection_begin());
    if (collapses && motion == TextMotion::Right)
        return move_to(store, selection_end());
    move_to(store, moved(store, m_selection.caret, motion), select);
}

static bool goes_left(TextMotion motion)
{
    return motion == TextMotion::Left || motion == TextMotion::WordLeft;
}

static TextMotion turned(TextMotion motion)
{
    switch (motion) {
    case TextMotion::Left:
        return TextMotion::Right;
    case TextMotion::Right:
        return TextMotion::Left;
    case TextMotion::WordLeft:
        return TextMotion::WordRight;
    case TextMotion::WordRight:
        return TextMotion::WordLeft;
    default:
        return motion;
    }
}

void TextEditor::move(
    TextStore const& store, TextGeometry const& geometry, TextMotion motion, TextSelect select)
{
    sync(store);
    switch (motion) {
    case TextMotion::Left:
    case TextMotion::Right:
        if (has_selection() && select == TextSelect::Move)
            return move_to(store, edge_of_selection(geometry, motion));
        return move_to(store, beside(store, geometry, motion), select);
    case TextMotion::WordLeft:
    case TextMotion::WordRight:
        return move(store, geometry.runs_left(position()) ? turned(motion) : motion, select);
    case TextMotion::LineStart:
        return move_to(store, geometry.line_edge(position(), LineEdge::Begin), select);
    case TextMotion::LineEnd:
        return move_to(store, geometry.line_edge(position(), LineEdge::End), select);
    case TextMotion::Up:
        return move_by_lines(store, geometry, -1, select);
    case TextMotion::Down:
        return move_by_lines(store, geometry, 1, select);
    case TextMotion::PageUp:
        return move_by_lines(store, geometry, -geometry.lines_a_page(), select);
    case TextMotion::PageDown:
        return move_by_lines(store, geometry, geometry.lines_a_page(), select);
    default:
        return move(store, motion, select);
    }
}

// The left or the right one, as they are seen.
TextPosition TextEditor::edge_of_selection(TextGeometry const& geometry, TextMotion motion) const
{
    TextPosition const begin { selection_begin() };
    TextPosition const end { selection_end(), TextAffinity::Upstream };
    Point const first = geometry.caret(begin);
    Point const last = geometry.caret(end);
    bool const begins_left = first.y == last.y ? first.x <= last.x : !geometry.runs_left(begin);
    return begins_left == goes_left(motion) ? begin : end;
}

TextPosition TextEditor::beside(
    TextStore const& store, TextGeometry const& geometry, TextMotion motion) const
{
    if (m_order == CaretOrder::Visual)
        return geometry.beside(
            position(), goes_left(motion) ? VisualMotion::Left : VisualMotion::Right);
    bool const is_turned = geometry.runs_left(position());
    return { moved(store, caret(), is_turned ? turned(motion) : motion) };
}

void TextEditor::move_by_lines(
    TextStore const& store, TextGeometry const& geometry, int lines, TextSelect select)
{
    float const goal = m_goal_x.value_or(geometry.caret(position()).x);
    move_to(store, geometry.below(position(), lines, goal), select);
    m_goal_x = goal;
}

void TextEditor::select_all(TextStore const& store) { select_at(store, {}, TextUnit::Everything); }

void TextEditor::select_at(TextStore const& store, TextPosition position, TextUnit unit)
{
    TextRange const range = unit_around(store, position.offset, unit);
    select(store, { range.begin, range.end, position.affinity });
    m_unit = unit;
    m_first_unit = m_selection;
}

void TextEditor::drag_to(TextStore const& store, TextPosition position)
{
    sync(store);
    if (m_unit == TextUnit::Grapheme)
        return move_to(store, position, TextSelect::Extend);
    TextRange const unit = unit_around(store, position.offset, m_unit);
    bool const is_before = unit.begin < m_first_unit.begin();
    select(store, is_before ? TextSelection { m_first_unit.end(), unit.begin }
                            : TextSelection { m_first_unit.begin(),
                                std::max(unit.end, m_first_unit.end()), TextAffinity::Upstream });
}

bool TextEditor::insert(TextStore& store, std::string_view inserted)
{
    sync(store);
    std::string clean = insertable(inserted);
    if (clean.empty() && !has_selection())
        return false;
    bool const is_typing = !has_selection() && next_grapheme(clean, 0) == clean.size();
    replace(store, selection_begin(), selection_end(),
        { .inserted = std::move(clean),
            .kind = is_typing ? TextStepKind::Typing : TextStepKind::Alone });
    return true;
}

bool TextEditor::erase(TextStore& store, TextMotion motion)
{
    sync(store);
    std::size_t begin = selection_begin();
    std::size_t end = selection_end();
    TextStep step;
    if (!has_selection()) {
        std::size_t const to =
            motion == TextMotion::Left ? backspaced(store, caret()) : moved(store, caret(), motion);
        begin = std::min(caret(), to);
        end = std::max(caret(), to);
        step.kind = to < caret() ? TextStepKind::ErasingBackwards : TextStepKind::ErasingForwards;
    }
    if (begin == end)
        return false;
    replace(store, begin, end, std::move(step));
    return true;
}

void TextEditor::replace(TextStore& store, std::size_t begin, std::size_t end, TextStep step)
{
    step.offset = begin;
    step.before = m_selection;
    step.may_join = m_may_join;
    bool const joins = step.kind != TextStepKind::Alone;
    std::size_t const behind = begin + step.inserted.size();
    store.replace(end - begin, std::move(step));
    // What was inserted may have joined the grapheme after it.
    std::size_t const caret = grapheme_end(store, behind);
    select(store, { caret, caret, TextAffinity::Upstream });
    m_may_join = joins;
}

bool TextEditor::erase_around(TextStore& store, std::size_t before, std::size_t after)
{
    sync(store);
    std::uint64_t const revision = store.revision();
    std::size_t const begin = selection_begin();
    std::size_t const end = selection_end();
    std::size_t const first = grapheme_begin(store, begin - std::min(before, begin));
    std::size_t const last = grapheme_end(store, end + std::min(after, store.size() - end));
    store.history().begin_group();
    store.replace(last - end, { .offset = end, .before = m_selection });
    store.replace(begin - first, { .offset = first, .before = m_selection });
    store.history().end_group();
    sync(store);
    return store.revision() != revision;
}

bool TextEditor::undo(TextStore& store)
{
    sync(store);
    TextSelection selection;
    if (!store.undo(selection))
        return false;
    select(store, selection);
    return true;
}

bool TextEditor::redo(TextStore& store)
{
    sync(store);
    TextSelection selection;
    if (!store.redo(selection))
        return false;
    select(store, selection);
    return true;
}

}

// SPDX-License-Identifier: MIT

#include "text_field_state.h"

#include <oriel/text/graphemes.h>

#include <algorithm>

namespace oriel {

static constexpr std::string_view bullet = "•";

static void append_bullets(std::string& to, std::size_t count)
{
    while (count-- > 0)
        to += bullet;
}

std::string_view ShownText::string() const
{
    std::string_view const text = m_state.store.text();
    if (!m_is_masked)
        return text;
    m_state.bullets.clear();
    append_bullets(m_state.bullets, grapheme_count(text));
    return m_state.bullets;
}

TextLayout const& ShownText::layout() const { return m_ui.text(string(), m_ui.theme().body); }

std::size_t ShownText::shown_offset(std::size_t offset) const
{
    if (!m_is_masked)
        return offset;
    return grapheme_count(m_state.store.text().substr(0, offset)) * bullet.size();
}

std::size_t ShownText::text_offset(std::size_t shown) const
{
    if (!m_is_masked)
        return shown;
    std::string_view const text = m_state.store.text();
    std::size_t offset = 0;
    for (std::size_t i = 0; i < shown / bullet.size(); ++i)
        offset = grapheme_after(text, offset);
    return offset;
}

static std::vector<Clause> clauses_of(Composition const& composition, std::size_t offset)
{
    std::size_t const size = composition.text.size();
    std::vector<Clause> clauses;
    for (Clause const& clause : composition.clauses) {
        if (clause.begin < clause.end && clause.end <= size)
            clauses.push_back({ offset + clause.begin, offset + clause.end, clause.kind });
    }
    if (clauses.empty())
        clauses.push_back({ offset, offset + size });
    return clauses;
}

TextLayout const& ShownText::compose(Composition const* composition) const
{
    TextEditor const& editor = m_state.editor;
    TextFieldPicture& picture = m_state.picture;
    std::size_t const begin = shown_offset(editor.selection_begin());
    std::size_t const end = shown_offset(editor.selection_end());
    picture.clauses.clear();
    picture.has_caret = true;
    if (!composition) {
        picture.caret = shown(editor.position());
        picture.selection_begin = begin;
        picture.selection_end = end;
        return layout();
    }
    std::string_view const around = string();
    m_state.composed = around.substr(0, begin);
    if (m_is_masked)
        append_bullets(m_state.composed, grapheme_count(composition->text));
    else
        m_state.composed += composition->text;
    std::size_t const behind = m_state.composed.size();
    std::replace_if(
        m_state.composed.begin() + static_cast<std::ptrdiff_t>(begin), m_state.composed.end(),
        [](char c) { return c >= '\t' && c <= '\r'; }, ' ');
    m_state.composed += around.substr(end);
    picture.selection_begin = picture.selection_end = begin;
    picture.has_caret = m_is_masked || composition->caret <= composition->text.size();
    picture.caret = { m_is_masked || !picture.has_caret ? behind : begin + composition->caret,
        TextAffinity::Upstream };
    if (m_is_masked)
        picture.clauses.push_back({ begin, behind });
    else
        picture.clauses = clauses_of(*composition, begin);
    return m_ui.text(m_state.composed, m_ui.theme().body);
}

TextPosition TextFieldGeometry::beside(TextPosition position, VisualMotion motion) const
{
    return m_shown.in_text(m_shown.layout().beside(m_shown.shown(position), motion));
}

TextPosition TextFieldGeometry::line_edge(TextPosition position, LineEdge edge) const
{
    TextLayoutGeometry const geometry(m_shown.layout());
    return m_shown.in_text(geometry.line_edge(m_shown.shown(position), edge));
}

Point TextFieldGeometry::caret(TextPosition position) const
{
    return TextLayoutGeometry(m_shown.layout()).caret(m_shown.shown(position));
}

TextPosition TextFieldGeometry::below(TextPosition position, int lines, float x) const
{
    TextLayoutGeometry const geometry(m_shown.layout());
    return m_shown.in_text(geometry.below(m_shown.shown(position), lines, x));
}

bool TextFieldGeometry::runs_left(TextPosition position) const
{
    return TextLayoutGeometry(m_shown.layout()).runs_left(m_shown.shown(position));
}

}

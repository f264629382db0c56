// SPDX-License-Identifier: MIT
//
// What of a text area's document is in view: lines with their colors, matches, the caret.

#include "text_area_call.h"

#include <algorithm>

namespace oriel {

void TextAreaCall::follow(Ui& ui, TextAreaState& state, TextStore const& store,
    TextDocument const& document, TextAreaOptions const& options, float width)
{
    std::span<TextEdit const> edits;
    bool const is_copy = static_cast<TextStore const*>(&document) != &store;
    if (is_copy && (!state.is_mirror_bound || !store.edits_since(state.mirrored, edits))) {
        state.mirror = TextDocument(text_of(store, 0, store.size()));
        state.mirror.history().set_budget(0);
        state.is_mirror_bound = true;
    } else if (is_copy && !edits.empty()) {
        TextEdit const edit = joined(edits);
        state.mirror.replace(
            edit.offset, edit.removed, text_of(store, edit.offset, edit.offset + edit.inserted));
    }
    state.mirrored = store.revision();
    bool const can_follow = document.edits_since(state.highlighted, edits)
                            && (!edits.empty() || state.highlighted_size == document.size());
    if (!can_follow)
        state.highlighter.forget_from(0);
    else if (!edits.empty())
        state.highlighter.forget_from(document.line_of(joined(edits).offset));
    state.highlighted = document.revision();
    state.highlighted_size = document.size();
    float const space = ui.text(" ", state.style).size().width;
    state.layout.update(document, ui.text_engine(),
        { .text = state.style,
            .wrap = options.wrap,
            .width = std::max(width, 40.0f),
            .tab_width = space * static_cast<float>(std::clamp(options.tab_columns, 1, 16)),
            .tab_stops = options.tab_stops,
            .side = state.lies_right ? DocumentSide::Right : DocumentSide::Start });
}

// The composed text stands in the place of the selection, as far as that is in this segment.
TextLayout const* TextAreaCall::composed(DocumentLine const& line, Composition const& composition)
{
    DocumentSegment const& segment = line.segment;
    std::string_view const text = line.layout->text();
    std::size_t const size = segment.end - segment.begin;
    std::size_t const begin =
        std::clamp(state.editor.selection_begin(), segment.begin, segment.end) - segment.begin;
    std::size_t const end =
        std::clamp(state.editor.selection_end(), segment.begin, segment.begin + size)
        - segment.begin;
    state.line_text = text.substr(0, begin);
    state.line_text += composition.text;
    state.line_text += text.substr(end);
    state.composed_begin = begin;
    state.composed_end = begin + composition.text.size();
    state.caret = { begin + std::min(composition.caret, composition.text.size()),
        TextAffinity::Upstream };
    return &ui.text(state.line_text, state.style, state.layout.paragraph(*line.layout));
}

TextLayout const* TextAreaCall::colored(
    DocumentLine const& line, std::uint64_t& highlight_state, TextAreaLine& shown)
{
    std::string_view const text = line.layout->text();
    state.highlighter.paint(*options.highlight, text, highlight_state, state.painted);
    if (state.painted.empty())
        return line.layout;
    state.spans.clear();
    shown.first_paint = static_cast<std::uint32_t>(state.paints.size());
    for (PaintedText const& part : state.painted) {
        state.spans.push_back({ .end = part.end, .style = state.style });
        state.paints.push_back(part.paint);
    }
    state.paints.push_back({}); // of what follows
    shown.paint_count = static_cast<std::uint32_t>(state.paints.size()) - shown.first_paint;
    return &ui.text_engine().layout(
        RichText { text, state.spans }, state.style, state.layout.paragraph(*line.layout));
}

void TextAreaCall::collect_line(DocumentLine const& line, std::uint64_t& highlight_state)
{
    TextAreaLine shown { .line = line, .shown = line.layout };
    if (options.highlight && line.segment.begins_line() && line.segment.ends_line())
        shown.shown = colored(line, highlight_state, shown);
    TextPosition const caret = state.editor.position();
    if (segment_of(document, caret).begin == line.segment.begin) {
        state.caret_line = state.lines.size();
        state.caret = { caret.offset - line.segment.begin, caret.affinity };
        Composition const* const composition =
            options.is_read_only ? nullptr : ui.composition(response.id());
        if (composition) {
            shown.shown = composed(line, *composition);
            shown.paint_count = 0;
        }
    }
    state.lines.push_back(shown);
}

void TextAreaCall::collect_lines()
{
    state.lines.clear();
    state.paints.clear();
    state.caret_line = static_cast<std::size_t>(-1);
    state.composed_begin = state.composed_end = 0;
    DocumentLine line = state.layout.first_line();
    std::size_t number = document.line_of(line.segment.begin);
    std::uint64_t highlight_state = 0;
    if (options.highlight) {
        if (!state.highlighter.prepare(document, *options.highlight, number))
            ui.request_frame(0);
        highlight_state = state.highlighter.state_of(document, *options.highlight, number);
    }
    for (bool has_more = true; has_more && line.y < room.height;) {
        collect_line(line, highlight_state);
        TextAreaLine& shown = state.lines.back();
        shown.number = number;
        number += line.segment.has_newline() ? 1 : 0;
        float const grown = shown.shown->size().height - line.layout->size().height;
        has_more = state.layout.take_next(line);
        line.y += grown;
    }
    find_matches();
}

// Of what is searched, in the lines that are seen.
void TextAreaCall::find_matches()
{
    state.matches.clear();
    if (!options.view || options.view->search().is_empty() || state.lines.empty())
        return;
    std::size_t const begin = state.lines.front().line.segment.begin;
    std::size_t const end = state.lines.back().line.segment.end;
    TextSearch const& search = options.view->search();
    for (std::size_t at = begin; at < end;) {
        TextMatch const match = search.find(document, at, end);
        if (!match.is_found())
            break;
        state.matches.push_back(match);
        at = std::max(match.end, match.begin + 1);
    }
}

std::string_view TextAreaCall::visible_text()
{
    if (state.lines.empty())
        return {};
    return document.read(state.lines.front().line.segment.begin,
        state.lines.back().line.segment.end, state.visible_text);
}

// Offsets count from the first visible line.
AccessText TextAreaCall::access_text() const
{
    if (state.lines.empty())
        return {};
    std::size_t const begin = state.lines.front().line.segment.begin;
    std::size_t const end = state.lines.back().line.segment.end;
    return { ui.keep(options.hint), std::clamp(state.editor.caret(), begin, end) - begin,
        std::clamp(state.editor.anchor(), begin, end) - begin };
}

}

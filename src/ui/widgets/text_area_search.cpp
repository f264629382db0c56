// SPDX-License-Identifier: MIT
//
// What an application wishes of a text area through its TextAreaView, and learns from it.

#include "text_area_call.h"

#include <algorithm>

namespace oriel {

// Of a document, looked at for matches in one frame.
static constexpr std::size_t slice = std::size_t { 1 } << 20;

class TextAreaSearch {
public:
    TextAreaSearch(
        TextAreaView& view, TextStore& store, TextDocument const& document, TextEditor& editor)
        : m_view(view)
        , m_store(store)
        , m_document(document)
        , m_editor(editor)
    {}

    void find_next()
    {
        std::size_t const from = m_editor.selection_end();
        TextMatch match = search().find(m_document, from, m_document.size());
        if (!match.is_found())
            match = search().find(m_document, 0, from);
        select(match);
    }
    void find_previous()
    {
        std::size_t const from = m_editor.selection_begin();
        TextMatch match = search().find_last(m_document, 0, from);
        if (!match.is_found())
            match = search().find_last(m_document, from, m_document.size());
        select(match);
    }
    // What is selected, when it is a match.
    bool replace()
    {
        TextMatch const selected { m_editor.selection_begin(), m_editor.selection_end() };
        TextMatch const match = search().find(m_document, selected.begin, selected.begin + 1);
        if (selected.begin == selected.end || match != selected)
            return false;
        std::size_t const behind = selected.begin + m_view.m_replacement.size();
        m_store.replace(selected.end - selected.begin, { .offset = selected.begin,
                                                           .inserted = m_view.m_replacement,
                                                           .before = m_editor.selection() });
        m_editor.move_to(m_store, behind);
        return true;
    }
    // One step, from the first match to the last.
    bool replace_all()
    {
        TextMatch match = search().find(m_document, 0, m_document.size());
        if (!match.is_found())
            return false;
        std::size_t const begin = match.begin;
        std::size_t end = begin;
        std::string replaced;
        while (match.is_found()) {
            m_document.copy(end, match.begin, replaced);
            replaced += m_view.m_replacement;
            end = match.end;
            match = search().find(m_document, end, m_document.size());
        }
        std::size_t const caret = begin + replaced.size();
        m_store.replace(end - begin,
            { .offset = begin, .inserted = std::move(replaced), .before = m_editor.selection() });
        m_editor.move_to(m_store, caret);
        return true;
    }
    // Goes on counting; true while there is more.
    bool count()
    {
        TextAreaView& view = m_view;
        bool const is_new =
            view.m_counted_search != search() || view.m_counted_revision != m_document.revision();
        if (is_new) {
            view.m_counted_search = search();
            view.m_counted_revision = m_document.revision();
            view.m_counted_to = view.m_match_count = 0;
        }
        std::size_t const end = std::min(view.m_counted_to + slice, m_document.size());
        while (!search().is_empty() && view.m_counted_to < end) {
            TextMatch const match = search().find(m_document, view.m_counted_to, end);
            view.m_counted_to = match.is_found() ? std::max(match.end, match.begin + 1) : end;
            view.m_match_count += match.is_found() ? 1 : 0;
        }
        view.m_is_counting = !search().is_empty() && view.m_counted_to < m_document.size();
        return view.m_is_counting;
    }

private:
    TextSearch const& search() const { return m_view.m_search; }
    void select(TextMatch const& match)
    {
        if (!match.is_found())
            return;
        m_editor.move_to(m_store, match.begin);
        m_editor.move_to(m_store, match.end, TextSelect::Extend);
    }

    TextAreaView& m_view;
    TextStore& m_store;
    TextDocument const& m_document;
    TextEditor& m_editor;
};

void TextAreaCall::obey(TextAreaView& view)
{
    using Wish = TextAreaView::Wish;
    TextAreaSearch search(view, store, document, state.editor);
    TextEditor& editor = state.editor;
    Wish const wish = std::exchange(view.m_wish, Wish::Nothing);
    bool has_changed = false;
    switch (wish) {
    case Wish::Nothing:
        break;
    case Wish::Select:
        editor.move_to(store, std::min(view.m_begin, store.size()));
        editor.move_to(store, std::min(view.m_end, store.size()), TextSelect::Extend);
        break;
    case Wish::Line:
        editor.move_to(
            store, document.line_begin(std::min(view.m_begin, document.line_count() - 1)));
        break;
    case Wish::Next:
        search.find_next();
        break;
    case Wish::Previous:
        search.find_previous();
        break;
    case Wish::Replace:
        has_changed = !options.is_read_only && search.replace();
        follow();
        search.find_next();
        break;
    case Wish::ReplaceAll:
        has_changed = !options.is_read_only && search.replace_all();
        break;
    }
    follow();
    if (has_changed)
        ui.mark_changed(response);
    state.is_led = wish != Wish::Nothing;
    if (state.is_led)
        state.blink_start = ui.time();
    state.follows_caret = state.follows_caret || state.is_led;
    if (search.count())
        ui.request_frame(0);
}

void TextAreaCall::tell(TextAreaView& view)
{
    view.m_selection = state.editor.selection();
    view.m_caret_place = document.place_of(state.editor.caret());
}

}

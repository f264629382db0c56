// SPDX-License-Identifier: MIT
//
// What a text area is told and what it tells: options, colors for the lines of a language, and a
// view through which an application searches and goes somewhere.
//
//     ui.text_area("Source", document, { .shows_line_numbers = true, .view = &view });
//     if (ui.button("Next").clicked())
//         view.find_next();

#pragma once

#include <oriel/draw/text_paint.h>
#include <oriel/layout/layout_style.h>
#include <oriel/text/text_document.h>
#include <oriel/text/text_editor.h>
#include <oriel/text/text_layout.h>
#include <oriel/text/text_search.h>

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace oriel {

enum class TabKey : std::uint8_t {
    MovesFocus,    // (Default)
    Inserts,       // a tab; of selected lines, indents them, and with Shift outdents; Control and
                   // Tab move the focus
    InsertsSpaces, // the same with spaces, to the next stop
};

// From the end of the one before, or the begin of the line.
struct PaintedText {
    std::uint32_t end = 0; // bytes
    TextPaint paint {};
};

// Appends the paints of a line, given without its newline, and returns the state in which the
// next line begins; the first line's is 0. What depends on nothing else may be asked at any time.
using TextHighlight = std::function<std::uint64_t(
    std::string_view line, std::uint64_t state, std::vector<PaintedText>& paints)>;

// Of one text area, kept by the application. What is wished is done when it is built next.
class TextAreaView {
public:
    void select(std::size_t begin, std::size_t end) { wish(Wish::Select, begin, end); }
    // Counted from 0; beyond the last it is the last.
    void go_to_line(std::size_t line) { wish(Wish::Line, line); }
    // All matches are shown and counted; an empty one shows none.
    void set_search(TextSearch const& search) { m_search = search; }
    TextSearch const& search() const { return m_search; }
    // Selects a match; at the end it goes on from the begin.
    void find_next() { wish(Wish::Next); }
    void find_previous() { wish(Wish::Previous); }
    // The match that is selected; then the next one is.
    void replace_match(std::string_view with) { wish(Wish::Replace), m_replacement = with; }
    void replace_all(std::string_view with) { wish(Wish::ReplaceAll), m_replacement = with; }

    // As far as they are counted.
    std::size_t match_count() const { return m_match_count; }
    bool is_counting() const { return m_is_counting; }
    TextSelection const& selection() const { return m_selection; }
    TextPlace caret_place() const { return m_caret_place; }

private:
    friend class TextAreaSearch;
    friend struct TextAreaCall;
    enum class Wish : std::uint8_t {
        Nothing /* (Default) */,
        Select,
        Line,
        Next,
        Previous,
        Replace,
        ReplaceAll,
    };
    void wish(Wish what, std::size_t begin = 0, std::size_t end = 0)
    {
        m_wish = what;
        m_begin = begin;
        m_end = end;
    }

    Wish m_wish = Wish::Nothing;
    std::size_t m_begin = 0;
    std::size_t m_end = 0;
    std::string m_replacement;
    TextSearch m_search;
    TextSearch m_counted_search;
    std::uint64_t m_counted_revision = 0;
    std::size_t m_counted_to = 0;
    std::size_t m_match_count = 0;
    bool m_is_counting = false;
    TextSelection m_selection {};
    TextPlace m_caret_place {};
};

struct TextAreaOptions {
    std::string_view hint {}; // shown while the text is empty
    TextWrap wrap = TextWrap::Word;
    std::optional<TextStyle> style {}; // the theme's body; font 2 is monospaced
    bool shows_line_numbers = false;
    bool marks_current_line = false;
    bool is_read_only = false;
    bool scrolls_smoothly = true;
    TabKey tab_key = TabKey::MovesFocus;
    int tab_columns = 4;                   // spaces from one tab stop to the next
    std::span<TabStop const> tab_stops {}; // before those, as of a label; read during the call
    std::size_t max_bytes = static_cast<std::size_t>(-1);
    TextHighlight const* highlight = nullptr; // lent during the call
    TextAreaView* view = nullptr;             // lent during the call
    std::string_view id {};
    std::string_view tooltip {};
    bool enabled = true;
    Length width {};
    Length height {}; // automatic: eight lines, or as much as grows
    float grow = 1;
};

}

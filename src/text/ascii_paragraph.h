// SPDX-License-Identifier: MIT
//
// AsciiParagraph: wrapped text that is nothing but ASCII, shaped by pairs and filled into lines
// like all other (Shaper, fill_lines), but from what an earlier layout of nearly the same text has:
// only what an edit reaches is shaped, broken and filled again.
//
//     LayoutEntry* entry = paragraphs.build({ text, shape, span, width, … }, before);
//     // null: the text needs more than that

#pragma once

#include <text/ascii_text.h>
#include <text/layout_builder.h>
#include <text/shaper.h>

#include <string_view>
#include <vector>

namespace oriel::detail {

class AsciiParagraph {
public:
    struct Question {
        std::string_view text;
        ShapeStyle shape;
        LayoutSpan span;
        std::int32_t width = 0; // device pixels
        TextAlign align = TextAlign::Start;
        float scale = 1;
        int atlas_pages = 1;
    };
    // The layout of an earlier text; null when there is none.
    struct Before {
        AsciiText const* text = nullptr;
        std::size_t size = 0;
        bool has_same_lines = false; // but for the text: width and alignment
    };

    // The memory outlives the entries.
    AsciiParagraph(FontLibrary const& fonts, Shaper& shaper, EntryMemory& memory)
        : m_fonts(fonts)
        , m_shaper(shaper)
        , m_memory(memory)
    {}

    // The style of `before` is that of the question. The caller owns the entry, and sets its key
    // and hash.
    LayoutEntry* build(Question const& question, Before const& before);

private:
    // Where the text differs from the one before: up to `begin`, and from `end` on, it is the same.
    struct Change {
        std::size_t begin = 0;
        std::size_t end = 0;        // in this text
        std::size_t before_end = 0; // in the one before
        std::size_t same_from = 0;  // in this text: breaks are the same, too
    };
    void find_change(Before const& before);
    bool find_cells(Before const& before);
    // Of all characters up to there that have none yet.
    bool append_cells(std::size_t end);
    // Gives the break from which on others may be new.
    std::size_t find_breaks();
    bool find_breaks_of_line(std::size_t at, std::size_t hard_end);
    bool find_lines(Before const& before, std::size_t first_changed);
    void copy_first_lines(AsciiText const& before, std::size_t first_changed);
    bool copy_last_lines(AsciiText const& before, std::size_t begin);
    bool append_line(std::size_t begin);
    std::size_t line_end(std::size_t begin, std::size_t hard_end) const;
    AsciiLine measure(std::size_t begin, std::size_t end);
    void set_top(TextLine& line, std::size_t index) const;
    LayoutEntry* pack();

    // Of what stands between two newlines.
    std::size_t hard_line_end(std::size_t at);
    bool begins_hard_line(std::size_t at) const { return at == 0 || m_text[at - 1] == '\n'; }
    bool begins_word(std::size_t at) const
    {
        return begins_hard_line(at) || (at < m_cells.size() && m_cells[at].can_break != 0);
    }

    FontLibrary const& m_fonts;
    Shaper& m_shaper;
    EntryMemory& m_memory;
    // The question at hand.
    Question const* m_question = nullptr;
    std::string_view m_text;
    Shaper::AsciiPairs m_pairs;
    Change m_change;
    std::size_t m_hard_begin = 0; // the line that was asked for last
    std::size_t m_hard_end = 0;
    Fixed m_word = 0; // the part of a word that is on the line measured last
    std::vector<AsciiPiece> m_pieces;
    std::vector<AsciiCell> m_cells;
    std::vector<TextLine> m_lines;
    std::vector<AsciiLine> m_notes;
};

}

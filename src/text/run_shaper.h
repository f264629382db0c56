// SPDX-License-Identifier: MIT
//
// RunShaper: what PlainShaper does, with a memory: ASCII a pair of characters at a time, other text
// a word at a time, where the font's rules (NeighborRules) say that it comes to the same.
//
//     std::span<RunGlyph const> glyphs = shaper.shape(line, begin, end, style);

#pragma once

#include <text/pair_table.h>
#include <text/word_cache.h>

#include <memory>

namespace oriel::detail {

class RunShaper {
public:
    // How many characters each way was taken for.
    struct Counts {
        std::size_t by_pairs = 0;
        std::size_t by_words = 0;
        std::size_t plainly = 0; // those of new words, too
    };

    // Valid until the next call. `line` is all around the run that may be joined with it.
    std::span<RunGlyph const> shape(
        std::span<char32_t const> line, std::size_t begin, std::size_t end, RunStyle const& style);
    // Appends one for each character of a whole run; false, having appended nothing, where that is
    // not how the run can be shaped.
    bool shape_ascii(std::string_view text, RunStyle const& style, std::vector<AsciiPiece>& pieces);

    // What shape_ascii() would look up for a style, good while epoch() stays; null when it has not
    // been asked often enough, or cannot.
    PairTable const* find_pairs(RunStyle const& style) const;
    std::uint64_t epoch() const { return m_epoch; }

    Counts const& counts() const { return m_counts; }

private:
    // What is known of a style but for the size.
    struct Rules {
        explicit Rules(RunStyle const& style);
        bool is_for(RunStyle const& style) const;

        std::uint16_t font_index;
        hb_script_t script;
        hb_language_t language;
        hb_direction_t direction;
        std::vector<hb_feature_t> features;
        std::unique_ptr<NeighborRules> neighbors; // null: not asked for yet
    };
    // And with it.
    struct Sized {
        Rules* rules = nullptr;
        Fixed size = 0;
        std::uint64_t id = 0; // never used again
        std::uint32_t last_asked = 0;
        std::size_t characters = 0;       // so far
        std::unique_ptr<PairTable> pairs; // null: not worth it yet, or not possible
        enum class Words : std::uint8_t { Unknown /* (Default) */, Apart, Together } words {};
        RunGlyph space;
    };
    Sized& ensure_sized(RunStyle const& style);
    Sized& add_sized(RunStyle const& style);
    Rules& ensure_rules(RunStyle const& style);
    NeighborRules const& ensure_neighbors(Rules& rules, RunStyle const& style);
    void count(Sized& sized, std::size_t characters, RunStyle const& style);
    bool has_words(Sized& sized, RunStyle const& style);
    bool append_pairs(std::span<char32_t const> line, std::size_t begin, std::size_t end,
        RunStyle const& style, Sized& sized);
    void append_words(std::span<char32_t const> line, std::size_t begin, std::size_t end,
        RunStyle const& style, Sized& sized);
    void append_word(std::span<char32_t const> line, std::size_t begin, std::size_t end,
        RunStyle const& style, Sized& sized);
    void append_plainly(
        std::span<char32_t const> line, std::size_t begin, std::size_t end, RunStyle const& style);

    PlainShaper m_plain;
    WordCache m_words;
    std::vector<std::unique_ptr<Rules>> m_rules;
    std::vector<std::unique_ptr<Sized>> m_sized;
    Sized* m_last = nullptr; // of the last question
    std::vector<RunGlyph> m_glyphs;
    std::vector<AsciiPiece> m_pieces;
    std::uint64_t m_next_id = 1;
    std::uint64_t m_epoch = 1; // grows when pairs are forgotten
    std::uint32_t m_asked = 0;
    Counts m_counts;
};

}

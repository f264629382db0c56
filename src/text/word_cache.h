// SPDX-License-Identifier: MIT
//
// WordCache: the glyphs of words that were shaped before. Of a fixed number of places: a new word
// takes that of one it shares its two places with, so that hostile text cannot make it grow.
//
//     Word& word = cache.ensure(hash, key, characters);
//     if (word.glyphs.empty()) …

#pragma once

#include <text/plain_shaper.h>

#include <algorithm>
#include <cstdint>
#include <span>
#include <vector>

namespace oriel::detail {

class WordCache {
public:
    static constexpr std::size_t max_characters = 40;

    struct Word {
        std::uint64_t hash = 0;
        std::uint64_t style = 0; // 0: none
        std::uint32_t last_asked = 0;
        std::vector<char32_t> characters;
        std::vector<RunGlyph> glyphs; // clusters count from the word's begin
    };

    // The word, or one without glyphs that the caller fills in.
    Word& ensure(std::uint64_t style, std::span<char32_t const> characters);

private:
    static constexpr std::size_t first_places = 256;
    static constexpr std::size_t most_places = 4096;

    void grow();

    std::vector<Word> m_words;
    std::uint32_t m_asked = 0;
};

}

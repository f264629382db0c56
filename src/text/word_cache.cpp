// SPDX-License-Identifier: MIT

#include <text/word_cache.h>

#include <oriel/core/hash.h>

#include <algorithm>
#include <utility>

namespace oriel::detail {

WordCache::Word& WordCache::ensure(std::uint64_t style, std::span<char32_t const> characters)
{
    if (m_words.empty())
        m_words.resize(first_places);
    std::uint64_t const hash = hash_bytes(
        { reinterpret_cast<char const*>(characters.data()), characters.size_bytes() }, style);
    std::size_t const place = hash % m_words.size();
    Word& first = m_words[place];
    Word& second = m_words[place ^ 1];
    ++m_asked;
    for (Word* word : { &first, &second }) {
        if (word->hash == hash && word->style == style
            && std::equal(word->characters.begin(), word->characters.end(), characters.begin(),
                characters.end())) {
            word->last_asked = m_asked;
            return *word;
        }
    }
    Word& oldest = m_asked - first.last_asked > m_asked - second.last_asked ? first : second;
    if (oldest.style != 0 && m_words.size() < most_places) {
        grow();
        return ensure(style, characters);
    }
    oldest.hash = hash;
    oldest.style = style;
    oldest.last_asked = m_asked;
    oldest.characters.assign(characters.begin(), characters.end());
    oldest.glyphs.clear();
    return oldest;
}

// A word that finds both of its places taken goes.
void WordCache::grow()
{
    std::vector<Word> words(m_words.size() * 2);
    for (Word& word : m_words) {
        std::size_t const place = word.hash % words.size();
        std::size_t const free = words[place].style == 0 ? place : place ^ 1;
        if (word.style != 0 && words[free].style == 0)
            words[free] = std::move(word);
    }
    m_words = std::move(words);
}

}

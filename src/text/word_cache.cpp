// SPDX-License-Identifier: MIT

#include <text/word_cache.h>

#include <oriel/core/hash.h>

namespace oriel::detail {

WordCache::Word& WordCache::ensure(std::uint64_t style, std::span<char32_t const> characters)
{
    if (m_words.empty())
        m_words.resize(places);
    std::uint64_t const hash = hash_bytes(
        { reinterpret_cast<char const*>(characters.data()), characters.size_bytes() }, style);
    Word& first = m_words[hash % places];
    Word& second = m_words[hash % places ^ 1];
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
    oldest.hash = hash;
    oldest.style = style;
    oldest.last_asked = m_asked;
    oldest.characters.assign(characters.begin(), characters.end());
    oldest.glyphs.clear();
    return oldest;
}

}

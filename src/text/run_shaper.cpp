// SPDX-License-Identifier: MIT

#include <text/run_shaper.h>

#include <text/unicode.h>

#include <algorithm>

namespace oriel::detail {

namespace {

// Characters from which on a font, or a size of it, is worth reading rules and filling tables:
// what costs more than some labels must serve more than some.
constexpr std::size_t worth_rules = 256;
constexpr std::size_t worth_tables = 64;
constexpr std::size_t max_rules = 64;
constexpr std::size_t max_sized = 64;

// Whether it stays itself beside a space.
bool stands_alone(char32_t c)
{
    switch (grapheme_class(c)) {
    case GraphemeClass::Control:
    case GraphemeClass::Extend:
    case GraphemeClass::Joiner:
    case GraphemeClass::Prepend:
    case GraphemeClass::SpacingMark:
        return false;
    default:
        return true;
    }
}

bool is_separator(std::span<char32_t const> line, std::size_t index)
{
    return line[index] == ' ' && (index == 0 || stands_alone(line[index - 1]))
           && (index + 1 == line.size() || stands_alone(line[index + 1]));
}

bool is_same(hb_feature_t const& a, hb_feature_t const& b)
{
    return a.tag == b.tag && a.value == b.value && a.start == b.start && a.end == b.end;
}

}

RunShaper::Rules::Rules(RunStyle const& style)
    : font_index(style.font_index)
    , script(style.script)
    , language(style.language)
    , direction(style.direction)
    , features(style.features.begin(), style.features.end())
{}

bool RunShaper::Rules::is_for(RunStyle const& style) const
{
    return font_index == style.font_index && script == style.script && language == style.language
           && direction == style.direction
           && std::equal(features.begin(), features.end(), style.features.begin(),
               style.features.end(), is_same);
}

std::span<RunGlyph const> RunShaper::shape(
    std::span<char32_t const> line, std::size_t begin, std::size_t end, RunStyle const& style)
{
    m_glyphs.clear();
    Sized& sized = ensure_sized(style);
    sized.characters += end - begin;
    sized.rules->characters += end - begin;
    if (!sized.is_ready && sized.characters >= worth_tables
        && sized.rules->characters >= worth_rules)
        prepare(sized, style);
    if (sized.pairs && sized.pairs->append(line, begin, end, style, m_plain, m_glyphs))
        m_counts.by_pairs += end - begin;
    else if (sized.has_words)
        append_words(line, begin, end, style, sized);
    else
        append_plainly(line, begin, end, style);
    return m_glyphs;
}

RunShaper::Sized& RunShaper::ensure_sized(RunStyle const& style)
{
    ++m_asked;
    for (auto& sized : m_sized) {
        if (sized->size == style.size && sized->rules->is_for(style)) {
            sized->last_asked = m_asked;
            return *sized;
        }
    }
    Rules& rules = ensure_rules(style);
    if (m_sized.size() == max_sized)
        m_sized.erase(
            std::max_element(m_sized.begin(), m_sized.end(), [&](auto const& a, auto const& b) {
                return m_asked - a->last_asked < m_asked - b->last_asked;
            }));
    auto sized = std::make_unique<Sized>();
    sized->rules = &rules;
    sized->size = style.size;
    sized->id = m_next_id++;
    sized->last_asked = m_asked;
    m_sized.push_back(std::move(sized));
    return *m_sized.back();
}

RunShaper::Rules& RunShaper::ensure_rules(RunStyle const& style)
{
    for (auto& rules : m_rules) {
        if (rules->is_for(style))
            return *rules;
    }
    if (m_rules.size() == max_rules) {
        m_sized.clear();
        m_rules.clear();
    }
    m_rules.push_back(std::make_unique<Rules>(style));
    return *m_rules.back();
}

void RunShaper::prepare(Sized& sized, RunStyle const& style)
{
    sized.is_ready = true;
    Rules& rules = *sized.rules;
    if (!rules.neighbors)
        rules.neighbors = std::make_unique<NeighborRules>(style);
    char32_t const space = ' ';
    m_plain.shape({ &space, 1 }, 0, 1, style, m_glyphs);
    sized.has_words =
        rules.neighbors->is_space_inert() && m_glyphs.size() == 1 && m_glyphs[0].glyph != 0;
    if (sized.has_words)
        sized.space = m_glyphs[0];
    m_glyphs.clear();
    if (style.direction == HB_DIRECTION_LTR && style.size <= PairTable::max_size)
        sized.pairs = std::make_unique<PairTable>(*rules.neighbors);
}

void RunShaper::append_words(std::span<char32_t const> line, std::size_t begin, std::size_t end,
    RunStyle const& style, Sized& sized)
{
    for (std::size_t at = begin; at < end;) {
        if (is_separator(line, at)) {
            m_glyphs.push_back(sized.space);
            m_glyphs.back().cluster = static_cast<std::uint32_t>(at++);
            ++m_counts.by_words;
            continue;
        }
        std::size_t word_end = at + 1;
        while (word_end < end && !is_separator(line, word_end))
            ++word_end;
        append_word(line, at, word_end, style, sized);
        at = word_end;
    }
}

// What another run may be joined with is not on its own.
void RunShaper::append_word(std::span<char32_t const> line, std::size_t begin, std::size_t end,
    RunStyle const& style, Sized const& sized)
{
    if (sized.pairs && sized.pairs->append(line, begin, end, style, m_plain, m_glyphs)) {
        m_counts.by_pairs += end - begin;
        return;
    }
    bool const begins = begin == 0 || is_separator(line, begin - 1);
    bool const ends = end == line.size() || is_separator(line, end);
    if (!begins || !ends || end - begin > WordCache::max_characters)
        return append_plainly(line, begin, end, style);
    std::span<char32_t const> const characters = line.subspan(begin, end - begin);
    WordCache::Word& word = m_words.ensure(sized.id, characters);
    if (word.glyphs.empty()) {
        m_plain.shape(characters, 0, characters.size(), style, word.glyphs);
        m_counts.plainly += characters.size();
    } else {
        m_counts.by_words += characters.size();
    }
    for (RunGlyph const& glyph : word.glyphs) {
        m_glyphs.push_back(glyph);
        m_glyphs.back().cluster += static_cast<std::uint32_t>(begin);
    }
}

void RunShaper::append_plainly(
    std::span<char32_t const> line, std::size_t begin, std::size_t end, RunStyle const& style)
{
    m_plain.shape(line, begin, end, style, m_glyphs);
    m_counts.plainly += end - begin;
}

}

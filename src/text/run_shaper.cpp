// SPDX-License-Identifier: MIT

#include <text/run_shaper.h>

#include <text/unicode.h>

#include <algorithm>

namespace oriel::detail {

namespace {

// Characters from which on a size is worth a table of pairs: what costs more than some labels must
// serve more than some.
constexpr std::size_t worth_pairs = 256;
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
    count(sized, end - begin, style);
    if (!append_pairs(line, begin, end, style, sized))
        append_words(line, begin, end, style, sized);
    return m_glyphs;
}

bool RunShaper::shape_ascii(
    std::string_view text, RunStyle const& style, std::vector<AsciiPiece>& pieces)
{
    Sized& sized = ensure_sized(style);
    if (!sized.pairs || !sized.pairs->append(text, style, m_plain, pieces))
        return false;
    m_counts.by_pairs += text.size();
    return true;
}

PairTable const* RunShaper::find_pairs(RunStyle const& style) const
{
    for (auto const& sized : m_sized) {
        if (sized->size == style.size && sized->rules->is_for(style))
            return sized->pairs.get();
    }
    return nullptr;
}

RunShaper::Sized& RunShaper::ensure_sized(RunStyle const& style)
{
    ++m_asked;
    auto const is_it = [&](Sized const& sized) {
        return sized.size == style.size && sized.rules->is_for(style);
    };
    if (m_last == nullptr || !is_it(*m_last)) {
        auto const known = std::find_if(
            m_sized.begin(), m_sized.end(), [&](auto const& sized) { return is_it(*sized); });
        m_last = known == m_sized.end() ? &add_sized(style) : known->get();
    }
    m_last->last_asked = m_asked;
    return *m_last;
}

RunShaper::Sized& RunShaper::add_sized(RunStyle const& style)
{
    Rules& rules = ensure_rules(style);
    auto const is_older = [&](auto const& a, auto const& b) {
        return m_asked - a->last_asked < m_asked - b->last_asked;
    };
    if (m_sized.size() == max_sized) {
        m_sized.erase(std::max_element(m_sized.begin(), m_sized.end(), is_older));
        ++m_epoch;
    }
    auto sized = std::make_unique<Sized>();
    sized->rules = &rules;
    sized->size = style.size;
    sized->id = m_next_id++;
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
        ++m_epoch;
    }
    m_rules.push_back(std::make_unique<Rules>(style));
    return *m_rules.back();
}

NeighborRules const& RunShaper::ensure_neighbors(Rules& rules, RunStyle const& style)
{
    if (!rules.neighbors)
        rules.neighbors = std::make_unique<NeighborRules>(style);
    return *rules.neighbors;
}

void RunShaper::count(Sized& sized, std::size_t characters, RunStyle const& style)
{
    bool const was_worth = sized.characters >= worth_pairs;
    sized.characters += characters;
    if (!was_worth && sized.characters >= worth_pairs && style.direction == HB_DIRECTION_LTR
        && style.size <= PairTable::max_size)
        sized.pairs = std::make_unique<PairTable>(ensure_neighbors(*sized.rules, style));
}

bool RunShaper::has_words(Sized& sized, RunStyle const& style)
{
    using Words = Sized::Words;
    if (sized.words != Words::Unknown)
        return sized.words == Words::Apart;
    sized.words = Words::Together;
    char32_t const space = ' ';
    std::vector<RunGlyph> glyphs;
    m_plain.shape({ &space, 1 }, 0, 1, style, glyphs);
    bool const is_plain = glyphs.size() == 1 && glyphs[0].glyph != 0;
    if (is_plain && ensure_neighbors(*sized.rules, style).is_space_inert()) {
        sized.words = Words::Apart;
        sized.space = glyphs[0];
    }
    return sized.words == Words::Apart;
}

bool RunShaper::append_pairs(std::span<char32_t const> line, std::size_t begin, std::size_t end,
    RunStyle const& style, Sized& sized)
{
    m_pieces.clear();
    std::u32string_view const text(line.data() + begin, end - begin);
    if (!sized.pairs || !sized.pairs->append(text, style, m_plain, m_pieces))
        return false;
    m_counts.by_pairs += text.size();
    for (std::size_t i = begin; i < end; ++i)
        m_glyphs.push_back({ static_cast<std::uint32_t>(i), m_pieces[i - begin].glyph,
            m_pieces[i - begin].advance, 0, 0 });
    return true;
}

void RunShaper::append_words(std::span<char32_t const> line, std::size_t begin, std::size_t end,
    RunStyle const& style, Sized& sized)
{
    for (std::size_t at = begin; at < end;) {
        bool const is_apart = is_separator(line, at);
        if (is_apart && !has_words(sized, style))
            return append_plainly(line, begin, end, style);
        if (is_apart) {
            m_glyphs.push_back(sized.space);
            m_glyphs.back().cluster = static_cast<std::uint32_t>(at++);
            ++m_counts.by_words;
            continue;
        }
        std::size_t word_end = at + 1;
        while (word_end < end && !is_separator(line, word_end))
            ++word_end;
        if (word_end < end && !has_words(sized, style))
            return append_plainly(line, begin, end, style);
        append_word(line, at, word_end, style, sized);
        at = word_end;
    }
}

// What another run may be joined with is not on its own.
void RunShaper::append_word(std::span<char32_t const> line, std::size_t begin, std::size_t end,
    RunStyle const& style, Sized& sized)
{
    if (append_pairs(line, begin, end, style, sized))
        return;
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

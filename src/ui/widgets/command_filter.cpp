// SPDX-License-Identifier: MIT

#include "command_filter.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <limits>

namespace oriel {

namespace {

constexpr int in_order = 1;
constexpr int at_word_start = 10;
constexpr int next_to_last = 12;
constexpr int in_label = 40;
constexpr int most_gap = 6; // what letters in between cost at most
constexpr std::size_t longest_word = 32;
constexpr int impossible = std::numeric_limits<int>::min() / 2;

using Marks = std::bitset<CommandMatch::most_bytes>;

bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
bool is_letter(char c)
{
    return (c >= 'a' && c <= 'z') || is_upper(c) || (c >= '0' && c <= '9')
           || static_cast<unsigned char>(c) >= 0x80;
}
char folded(char c) { return is_upper(c) ? static_cast<char>(c + 32) : c; }

bool begins_word(std::string_view text, std::size_t at)
{
    return at == 0 || !is_letter(text[at - 1]) || (is_upper(text[at]) && !is_upper(text[at - 1]));
}

// The best way to find the letters of a word in a text, letter by letter: `best[i]` is what it
// scores with the last one at i, `before` where the one before it is then.
class WordMatcher {
public:
    WordMatcher(std::string_view text, std::string_view word)
        : m_text(text.substr(0, CommandMatch::most_bytes))
        , m_word(word.substr(0, longest_word))
    {}

    int match(Marks& marks)
    {
        if (m_word.size() > m_text.size())
            return impossible;
        for (std::size_t letter = 0; letter < m_word.size(); ++letter)
            add_letter(letter);
        auto const end = m_best.begin() + static_cast<std::ptrdiff_t>(m_text.size());
        auto const best = std::max_element(m_best.begin(), end);
        if (*best <= impossible / 2)
            return impossible;
        auto at = static_cast<std::size_t>(best - m_best.begin());
        for (std::size_t letter = m_word.size(); letter-- > 0; at = m_before[letter][at])
            marks.set(at);
        return *best;
    }

private:
    void add_letter(std::size_t letter)
    {
        std::array<int, CommandMatch::most_bytes> const last = m_best;
        int reached = impossible; // the best of those before, less the gap since
        std::uint8_t from = 0;
        for (std::size_t at = 0; at < m_text.size(); ++at) {
            bool const is_same = folded(m_text[at]) == folded(m_word[letter]);
            int score = letter == 0 ? -gap(at) : reached;
            std::uint8_t before = from;
            if (letter > 0 && at > 0 && last[at - 1] + next_to_last >= score) {
                score = last[at - 1] + next_to_last;
                before = static_cast<std::uint8_t>(at - 1);
            }
            score += in_order + (begins_word(m_text, at) ? at_word_start : 0);
            m_best[at] = is_same ? std::max(score, impossible) : impossible;
            m_before[letter][at] = before;
            if (letter > 0 && last[at] > reached) {
                reached = last[at];
                from = static_cast<std::uint8_t>(at);
            }
        }
    }
    static int gap(std::size_t bytes) { return std::min(static_cast<int>(bytes), most_gap); }

    std::string_view m_text;
    std::string_view m_word;
    std::array<int, CommandMatch::most_bytes> m_best {};
    std::array<std::array<std::uint8_t, CommandMatch::most_bytes>, longest_word> m_before {};
};

bool add_word(
    CommandMatch& match, std::string_view label, std::string_view group, std::string_view word)
{
    Marks in_labels;
    Marks in_groups;
    int const of_label = WordMatcher(label, word).match(in_labels);
    int const of_group = WordMatcher(group, word).match(in_groups);
    if (of_label == impossible && of_group == impossible)
        return false;
    bool const takes_label = of_label != impossible && of_label + in_label >= of_group;
    match.score += takes_label ? of_label + in_label : of_group;
    (takes_label ? match.label : match.group) |= takes_label ? in_labels : in_groups;
    return true;
}

}

std::optional<CommandMatch> match_command(
    std::string_view label, std::string_view group, std::string_view typed)
{
    CommandMatch match;
    for (std::size_t at = 0; at < typed.size();) {
        std::size_t const end = std::min(typed.find(' ', at), typed.size());
        if (end > at && !add_word(match, label, group, typed.substr(at, end - at)))
            return std::nullopt;
        at = end + 1;
    }
    match.score -= static_cast<int>(std::min<std::size_t>(label.size(), 100)) / 8;
    return match;
}

}

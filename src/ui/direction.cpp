// SPDX-License-Identifier: MIT

#include <oriel/ui/direction.h>

#include <algorithm>
#include <array>

namespace oriel {

// In small letters (CLDR: layout of each language's likely script).
static constexpr std::array<std::string_view, 24> languages { "ar", "arc", "ckb", "dv", "fa", "glk",
    "he", "iw", "ji", "khw", "ks", "lrc", "mzn", "nqo", "pnb", "ps", "sd", "sdh", "skr", "syr",
    "ug", "ur", "yi", "zdj" };
static constexpr std::array<std::string_view, 12> scripts { "adlm", "arab", "aran", "hebr", "mand",
    "mend", "nkoo", "rohg", "samr", "syrc", "thaa", "yezi" };

static char small(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

template <std::size_t count>
static bool contains(std::array<std::string_view, count> const& names, std::string_view subtag)
{
    return std::any_of(names.begin(), names.end(), [&](std::string_view name) {
        return std::equal(name.begin(), name.end(), subtag.begin(), subtag.end(),
            [](char a, char b) { return a == small(b); });
    });
}

static bool is_letters(std::string_view subtag)
{
    return std::all_of(
        subtag.begin(), subtag.end(), [](char c) { return small(c) >= 'a' && small(c) <= 'z'; });
}

static std::string_view take_subtag(std::string_view& tag)
{
    std::size_t const end = std::min(tag.find_first_of("-_.@"), tag.size());
    std::string_view const subtag = tag.substr(0, end);
    bool const continues = end < tag.size() && (tag[end] == '-' || tag[end] == '_');
    tag = continues ? tag.substr(end + 1) : std::string_view();
    return subtag;
}

Direction direction_of_language(std::string_view tag)
{
    bool runs_left = contains(languages, take_subtag(tag));
    // The script follows the language and its up to three extended subtags of three letters.
    for (std::string_view subtag = take_subtag(tag); !subtag.empty(); subtag = take_subtag(tag)) {
        if (subtag.size() == 4 && is_letters(subtag)) {
            runs_left = contains(scripts, subtag);
            break;
        }
        if (subtag.size() != 3)
            break;
    }
    return runs_left ? Direction::RightToLeft : Direction::LeftToRight;
}

}

// SPDX-License-Identifier: MIT
//
// Finding a text in another, byte for byte or whatever the case of its letters: ASCII, Latin,
// Greek and Cyrillic, one letter for one; ß is not ss. Offsets are bytes.
//
//     TextSearch search("Name", TextCase::Ignore);
//     TextMatch match = search.find("my name is");        // 3 to 7

#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace oriel {

class TextDocument;

enum class TextCase : std::uint8_t { Ignore /* (Default) */, Match };

struct TextMatch {
    static constexpr std::size_t nowhere = static_cast<std::size_t>(-1);
    std::size_t begin = nowhere;
    std::size_t end = nowhere;

    bool is_found() const { return begin != nowhere; }
    bool operator==(TextMatch const&) const = default;
};

class TextSearch {
public:
    TextSearch() = default;
    // An empty needle is found nowhere.
    explicit TextSearch(std::string_view needle, TextCase text_case = TextCase::Ignore);

    bool is_empty() const { return m_needle.empty(); }
    std::string const& needle() const { return m_needle; }
    TextCase text_case() const { return m_case; }

    // The first match that begins at or after `from`, and the last that ends at or before `to`.
    TextMatch find(std::string_view text, std::size_t from = 0) const;
    TextMatch find_last(std::string_view text) const;
    // The same in a document; matches that begin in `from` … `to`.
    TextMatch find(TextDocument const& document, std::size_t from, std::size_t to) const;
    TextMatch find_last(TextDocument const& document, std::size_t from, std::size_t to) const;

    bool operator==(TextSearch const& other) const = default;

private:
    std::size_t match_at(std::string_view text, std::size_t begin) const;

    std::string m_needle;
    std::u32string m_folded;
    TextCase m_case = TextCase::Ignore;
};

}

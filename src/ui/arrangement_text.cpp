// SPDX-License-Identifier: MIT
//
// Reads the text of an arrangement, whatever is in it.

#include "arrangement.h"

#include <oriel/text/utf8.h>

#include <algorithm>

namespace oriel {

static bool is_control(char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; }

static std::string_view trimmed(std::string_view text)
{
    while (!text.empty() && (text.front() == ' ' || text.front() == '\t'))
        text.remove_prefix(1);
    while (!text.empty() && (text.back() == ' ' || text.back() == '\t' || text.back() == '\r'))
        text.remove_suffix(1);
    return text;
}

static bool is_text(std::string_view line)
{
    return line.size() <= Arrangement::longest_line && is_valid_utf8(line)
           && std::none_of(line.begin(), line.end(), is_control);
}

// "[kind path]". Null where it is none.
ArrangedEntry* Arrangement::read_heading(std::string_view line, std::uint32_t number)
{
    std::string_view const name =
        line.back() == ']' ? line.substr(1, line.size() - 2) : std::string_view {};
    std::size_t const space = name.find(' ');
    if (space == 0 || space == std::string_view::npos || space + 1 == name.size()) {
        report(number, "is no heading such as [window Tools]");
        return nullptr;
    }
    if (m_entries.size() >= most_entries && !m_entries.contains(name)) {
        report(number, "is one heading too many");
        return nullptr;
    }
    return &ensure_entry(name);
}

void Arrangement::read_value(ArrangedEntry& entry, std::string_view line, std::uint32_t number)
{
    std::size_t const equals = line.find('=');
    std::string_view const key = trimmed(line.substr(0, std::min(equals, line.size())));
    if (equals == std::string_view::npos || key.empty())
        return report(number, "is neither a heading nor a value such as open = yes");
    std::string_view const text = trimmed(line.substr(equals + 1));
    if (text.empty())
        return report(number, "has no value");
    auto const found = std::lower_bound(entry.values.begin(), entry.values.end(), key,
        [](ArrangedValue const& each, std::string_view wanted) { return each.key < wanted; });
    if (found != entry.values.end() && found->key == key)
        return report(number, "was said before");
    entry.values.insert(found, { std::string(key), std::string(text), number });
}

void Arrangement::set_text(std::string_view text)
{
    m_entries.clear();
    ++m_loaded;
    ++m_swept;
    ArrangedEntry* entry = nullptr;
    bool is_under_broken_heading = false;
    std::uint32_t number = 0;
    while (!text.empty()) {
        std::size_t const end = std::min(text.find('\n'), text.size());
        std::string_view const line = trimmed(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
        ++number;
        if (line.empty() || line.front() == '#')
            continue;
        if (!is_text(line)) {
            report(number, "is no text");
        } else if (line.front() == '[') {
            entry = read_heading(line, number);
            is_under_broken_heading = entry == nullptr;
        } else if (entry) {
            read_value(*entry, line, number);
        } else if (!is_under_broken_heading) {
            report(number, "stands under no heading");
        }
    }
}

}

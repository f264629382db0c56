// SPDX-License-Identifier: MIT

#include "arrangement.h"

#include <oriel/core/hash.h>
#include <oriel/text/utf8.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <utility>

namespace oriel {

static constexpr std::size_t longest_part = 80;
static constexpr std::size_t most_problems = 100;

static bool is_control(char c)
{
    auto const byte = static_cast<unsigned char>(c);
    return byte < 0x20 || byte == 0x7f;
}

static bool is_middle_of_character(char c)
{
    return (static_cast<unsigned char>(c) & 0xc0) == 0x80;
}

static void append_hex(std::string& text, std::uint64_t number, int digits)
{
    for (int shift = (digits - 1) * 4; shift >= 0; shift -= 4)
        text.push_back("0123456789abcdef"[number >> shift & 15]);
}

void append_path_part(std::string& path, std::string_view any_label)
{
    std::string const label = valid_utf8(any_label);
    std::size_t cut = label.size();
    if (cut > longest_part) {
        cut = longest_part - 16;
        while (cut > 0 && is_middle_of_character(label[cut]))
            --cut;
    }
    for (char const c : std::string_view(label).substr(0, cut)) {
        if (is_control(c)) {
            path.append("\\x");
            append_hex(path, static_cast<unsigned char>(c), 2);
            continue;
        }
        if (c == '/' || c == '\\')
            path.push_back('\\');
        path.push_back(c);
    }
    if (cut == label.size())
        return;
    path.push_back('~');
    append_hex(path, hash_bytes(label), 16);
}

void append_arranged_word(std::string& list, std::string_view word)
{
    if (!list.empty())
        list.append(", ");
    for (char const c : word) {
        if (c == ',' || c == '\\')
            list.push_back('\\');
        list.push_back(is_control(c) ? ' ' : c);
    }
}

bool take_arranged_word(std::string_view& list, std::string& word)
{
    word.clear();
    while (!list.empty() && list.front() == ' ')
        list.remove_prefix(1);
    if (list.empty())
        return false;
    std::size_t at = 0;
    for (; at < list.size() && list[at] != ','; ++at) {
        if (list[at] == '\\' && at + 1 < list.size())
            ++at;
        word.push_back(list[at]);
    }
    list.remove_prefix(std::min(at + 1, list.size()));
    return true;
}

std::string Arrangement::text() const
{
    std::string text;
    for (auto const& [name, entry] : m_entries) {
        if (entry.values.empty())
            continue;
        if (!text.empty())
            text.push_back('\n');
        text.append("[").append(name).append("]\n");
        for (ArrangedValue const& value : entry.values)
            text.append(value.key).append(" = ").append(value.text).append("\n");
    }
    return text;
}

std::vector<ArrangementProblem> Arrangement::take_problems()
{
    return std::exchange(m_problems, {});
}

void Arrangement::report(std::uint32_t line, std::string message)
{
    if (m_problems.size() < most_problems)
        m_problems.push_back({ line, std::move(message) });
}

ArrangedEntry& Arrangement::ensure_entry(std::string_view name)
{
    auto found = m_entries.find(name);
    if (found == m_entries.end()) {
        found = m_entries.emplace(std::string(name), ArrangedEntry {}).first;
        found->second.name = found->first;
    }
    return found->second;
}

// Of two that are there at once and called the same, the later one is numbered.
void Arrangement::tell_apart(std::string& name, Id id, std::uint64_t frame)
{
    std::size_t const bare = name.size();
    for (int number = 2;; ++number) {
        auto const found = m_entries.find(name);
        bool const is_taken = found != m_entries.end() && !found->second.owner.is_null()
                              && found->second.owner != id && found->second.frame + 1 >= frame;
        if (!is_taken)
            return;
        name.resize(bare);
        name.append(" #").append(std::to_string(number));
    }
}

Arranged Arrangement::find(ArrangedPlace& place, Id id, std::uint64_t frame)
{
    if (m_entries.size() > m_sweep_at)
        sweep(frame);
    if (place.swept != m_swept) {
        place.entry = &ensure_entry(place.name);
        place.swept = m_swept;
    }
    place.entry->owner = id;
    place.entry->frame = frame;
    bool const is_due = std::exchange(place.loaded, m_loaded) != m_loaded;
    return Arranged(*this, *place.entry, is_due);
}

// Of what nobody arranged, that which nobody asks for any more.
void Arrangement::sweep(std::uint64_t frame)
{
    std::erase_if(m_entries, [frame](auto const& item) {
        return item.second.values.empty() && item.second.frame + 1 < frame;
    });
    m_sweep_at = std::max<std::size_t>(1024, m_entries.size() * 2);
    ++m_swept;
}

void Arrangement::set(ArrangedEntry& entry, std::string_view key, std::string_view value)
{
    auto const found = std::lower_bound(entry.values.begin(), entry.values.end(), key,
        [](ArrangedValue const& each, std::string_view wanted) { return each.key < wanted; });
    bool const is_there = found != entry.values.end() && found->key == key;
    if (is_there ? found->text == value : value.empty())
        return;
    ++m_serial;
    if (value.empty())
        entry.values.erase(found);
    else if (is_there)
        found->text = value;
    else
        entry.values.insert(found, { std::string(key), std::string(value), 0 });
}

std::string_view Arranged::value(std::string_view key) const noexcept
{
    for (ArrangedValue const& value : m_entry.values) {
        if (value.key == key)
            return value.text;
    }
    return {};
}

void Arranged::reject(std::string_view key) noexcept
{
    for (ArrangedValue const& value : m_entry.values) {
        if (value.key != key || value.line == 0)
            continue;
        std::string message("[");
        message.append(m_entry.name).append("] does not understand ").append(value.text);
        m_all.report(value.line, std::move(message));
    }
}

static std::string_view trimmed(std::string_view text)
{
    auto const is_space = [](char c) { return c == ' ' || c == '\t' || c == '\r'; };
    while (!text.empty() && is_space(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && is_space(text.back()))
        text.remove_suffix(1);
    return text;
}

bool Arranged::numbers(std::string_view key, std::span<float> numbers) noexcept
{
    std::string_view text = value(key);
    if (text.empty())
        return false;
    std::vector<float> read;
    while (read.size() <= numbers.size() && !text.empty()) {
        float number = 0;
        auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
        if (error != std::errc() || !std::isfinite(number))
            break;
        read.push_back(number);
        text = trimmed(text.substr(static_cast<std::size_t>(end - text.data())));
    }
    if (!text.empty() || read.size() != numbers.size()) {
        reject(key);
        return false;
    }
    std::copy(read.begin(), read.end(), numbers.begin());
    return true;
}

bool Arranged::answer(std::string_view key, bool& answer) noexcept
{
    std::string_view const text = value(key);
    if (text == "yes" || text == "no") {
        answer = text == "yes";
        return true;
    }
    reject(key);
    return false;
}

void Arranged::set(std::string_view key, std::string_view value) noexcept
{
    if (std::none_of(value.begin(), value.end(), is_control) && is_valid_utf8(value))
        return m_all.set(m_entry, key, trimmed(value));
    std::string clean = valid_utf8(value);
    std::erase_if(clean, is_control);
    m_all.set(m_entry, key, trimmed(clean));
}

void Arranged::set_numbers(std::string_view key, std::span<float const> numbers) noexcept
{
    std::string text;
    for (float const number : numbers) {
        char digits[32];
        float const sane = std::isfinite(number) ? number + 0.0f : 0.0f;
        auto const [end, error] = std::to_chars(digits, digits + sizeof digits, sane);
        if (!text.empty())
            text.push_back(' ');
        text.append(digits, static_cast<std::size_t>(end - digits));
    }
    set(key, text);
}

}

// SPDX-License-Identifier: MIT

#include "kept_place.h"

#include <algorithm>
#include <charconv>
#include <string>
#include <system_error>
#include <utility>

namespace oriel {

static constexpr std::uint64_t most_searched = 1'000'000;
static constexpr std::size_t most_ranges = 1000;

static bool read_number(std::string_view text, std::uint64_t& number)
{
    auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc {} && end == text.data() + text.size();
}

void read_kept_top(Arranged& kept, VirtualRows& rows, RowPicker const& picker, std::uint64_t count)
{
    std::uint64_t key = 0;
    if (kept.value("top").empty())
        return;
    if (!read_number(kept.value("top"), key))
        return kept.reject("top");
    // Where keys are places it is there; else it is looked for.
    std::uint64_t row = key < count && picker.key_of(key) == key ? key : 0;
    while (row < std::min(count, most_searched) && picker.key_of(row) != key)
        ++row;
    if (row < count && picker.key_of(row) == key)
        rows.reveal({ row, RevealAt::Start });
}

void write_kept_top(
    Arranged& kept, VirtualRows const& rows, RowPicker const& picker, KeptTopState& state)
{
    bool const is_empty = rows.first() == rows.last();
    if (is_empty)
        return;
    std::uint64_t const key = picker.key_of(rows.first());
    bool const was_known = std::exchange(state.is_known, true);
    if (std::exchange(state.key, key) == key || !was_known)
        return;
    kept.set("top", rows.first() == 0 ? std::string() : std::to_string(key));
}

static bool read_range(std::string_view word, RowRange& range)
{
    std::size_t const dash = word.find('-');
    if (dash == std::string_view::npos) {
        bool const is_number = read_number(word, range.first);
        range.last = range.first;
        return is_number;
    }
    return read_number(word.substr(0, dash), range.first)
           && read_number(word.substr(dash + 1), range.last) && range.first <= range.last;
}

void read_kept_open(Arranged& kept, TreeRows& nodes)
{
    std::string_view list = kept.value("open");
    if (list.empty())
        return;
    RowSelection open;
    if (list == "none")
        return nodes.set_open_keys(std::move(open));
    std::string word;
    for (std::size_t i = 0; i < most_ranges && take_arranged_word(list, word); ++i) {
        RowRange range;
        if (!read_range(word, range))
            return kept.reject("open");
        open.add(range);
    }
    nodes.set_open_keys(std::move(open));
}

void write_kept_open(Arranged& kept, TreeRows const& nodes, RowSelection& written)
{
    if (nodes.open_keys() == written)
        return;
    written = nodes.open_keys();
    std::string list;
    for (RowRange const& range :
        written.ranges().first(std::min(written.ranges().size(), most_ranges))) {
        std::string word = std::to_string(range.first);
        if (range.last != range.first)
            word.append("-").append(std::to_string(range.last));
        append_arranged_word(list, word);
    }
    kept.set("open", list.empty() ? "none" : list);
}

}

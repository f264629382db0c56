// SPDX-License-Identifier: MIT
//
// RowSelection: which rows of a list, table, tree or grid of items are selected: runs of keys, so
// that all of ten million rows are one run. A row's key is its index unless the widget was told
// another. The application owns it, reads it and may change it at any time.
//
//     RowSelection selection;
//     ui.list("Files", files.size(), { .selection = &selection }, …);
//     for (RowRange const& range : selection.ranges())
//         for (std::uint64_t key = range.first; key <= range.last; ++key) …

#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace oriel {

enum class SelectionMode : std::uint8_t {
    Multiple, // (Default) Shift, Control, Ctrl+A and the rubber band add to it
    Single,   // a row at most
};

struct RowRange {
    std::uint64_t first = 0;
    std::uint64_t last = 0; // included

    bool operator==(RowRange const&) const = default;
};

class RowSelection {
public:
    bool contains(std::uint64_t key) const;
    bool is_empty() const { return m_ranges.empty(); }
    std::uint64_t count() const;
    // In order, apart from each other.
    std::span<RowRange const> ranges() const { return m_ranges; }

    void clear() { m_ranges.clear(); }
    void add(std::uint64_t key) { add({ key, key }); }
    void add(RowRange const& range);
    void remove(std::uint64_t key) { remove({ key, key }); }
    void remove(RowRange const& range);
    void toggle(std::uint64_t key);
    void set_only(std::uint64_t key);

    bool operator==(RowSelection const&) const = default;

private:
    std::vector<RowRange> m_ranges;
};

}

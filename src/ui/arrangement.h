// SPDX-License-Identifier: MIT
//
// Arrangement: what is kept of all widgets, by "kind path of labels".

#pragma once

#include <oriel/core/id.h>
#include <oriel/ui/arrangement.h>

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace oriel {

struct ArrangedValue {
    std::string key;
    std::string text;
    std::uint32_t line = 0; // it was read from; 0: it was not
};

struct ArrangedEntry {
    std::vector<ArrangedValue> values;
    std::string_view name {}; // as the map has it
    Id owner {};              // who asked for it last
    std::uint64_t frame = 0;  // … and when
};

// What a widget's state remembers of its entry.
struct ArrangedPlace {
    std::string name; // empty: not asked for yet
    std::size_t path_begin = 0;
    ArrangedEntry* entry = nullptr;
    std::uint64_t loaded = 0; // that was read last
    std::uint64_t swept = 0;  // the entry is valid as long as this is the present one

    std::string_view path() const { return std::string_view(name).substr(path_begin); }
};

class Arrangement {
public:
    static constexpr std::size_t most_entries = 10'000;
    static constexpr std::size_t longest_line = 64 * 1024;

    std::string text() const;
    void set_text(std::string_view text);
    // Grows with each change that a widget makes.
    std::uint64_t serial() const { return m_serial; }
    std::vector<ArrangementProblem> take_problems();

    // `path` is asked for once.
    template <typename Path>
    Arranged ensure(
        ArrangedPlace& place, Id id, std::string_view kind, std::uint64_t frame, Path const& path)
    {
        if (place.name.empty()) {
            place.name.append(kind).append(" ");
            place.path_begin = place.name.size();
            path(place.name);
            tell_apart(place.name, id, frame);
        }
        return find(place, id, frame);
    }

private:
    friend class Arranged;
    using Entries = std::map<std::string, ArrangedEntry, std::less<>>;

    Arranged find(ArrangedPlace& place, Id id, std::uint64_t frame);
    ArrangedEntry& ensure_entry(std::string_view name);
    void tell_apart(std::string& name, Id id, std::uint64_t frame);
    void sweep(std::uint64_t frame);
    void set(ArrangedEntry& entry, std::string_view key, std::string_view value);
    void report(std::uint32_t line, std::string message);
    ArrangedEntry* read_heading(std::string_view line, std::uint32_t number);
    void read_value(ArrangedEntry& entry, std::string_view line, std::uint32_t number);

    Entries m_entries;
    std::vector<ArrangementProblem> m_problems;
    std::uint64_t m_serial = 0;
    std::uint64_t m_loaded = 1;
    std::uint64_t m_swept = 1;
    std::size_t m_sweep_at = 1024;
};

// As one part of a path: separators and what is no character are escaped, long ones are cut.
void append_path_part(std::string& path, std::string_view label);

}

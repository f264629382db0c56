// SPDX-License-Identifier: MIT
//
// Damage: which pixels differ from what a buffer shows. Every record's hash is mixed, in painter's
// order, into each 64 × 64 tile that its ink touches; grids of two frames are compared. What no
// tile shows cannot be missed by a dirty flag that somebody forgot to set. Where few records
// changed, the damage is no more than their ink.
//
//     Damage damage = tracker.update(list, buffer_age);
//     if (!damage.is_empty())
//         renderer.render(list, damage);

#pragma once

#include <oriel/core/geometry.h>
#include <oriel/draw/draw_list.h>

#include <cstdint>
#include <span>
#include <vector>

namespace oriel {

class Damage {
public:
    // Nothing.
    Damage() = default;
    static Damage everything();

    bool is_empty() const { return !m_is_everything && m_count == 0; }
    bool is_everything() const { return m_is_everything; }
    // Disjoint, inside the surface; empty when everything or nothing is damaged.
    std::span<IntRect const> rects() const { return { m_rects, m_count }; }
    // Device pixels in all rects; 0 when everything is damaged.
    std::int64_t area() const;

    static constexpr std::uint32_t max_rects = 16;
    // Grows the rects that it covers in part, or the nearest one when there are max_rects.
    void add(IntRect const& rect);
    // The same, and lengthens a rect that ends where this begins and is as wide.
    void add_below(IntRect const& rect);

private:
    void remove(std::uint32_t index);
    std::uint32_t cheapest_to_grow(IntRect const& rect) const;

    bool m_is_everything = false;
    std::uint32_t m_count = 0;
    IntRect m_rects[max_rects];
};

class DamageTracker {
public:
    static constexpr int tile_size = 64;

    // Hashes the list and compares it with what the target buffer showed `buffer_age` updates
    // ago: 1 is a buffer that keeps its content, 2 and 3 are swapped ones, 0 is unknown content.
    // Empty damage means that the screen shows this list already: nothing is to be presented, and
    // the update does not count. Everything is damaged when more than 60 % is.
    Damage update(DrawList const& list, int buffer_age = 1);
    // The next update damages everything: the surface was exposed, lost or resized.
    void forget();

private:
    static constexpr int max_age = 4;
    struct Grid {
        IntSize size;
        Color background;
        std::vector<std::uint64_t> tiles;

        int columns() const { return (size.width + tile_size - 1) / tile_size; }
        int rows() const { return (size.height + tile_size - 1) / tile_size; }
    };
    // Of a record: what it looks like and where.
    struct Mark {
        std::uint64_t hash = 0;
        IntRect ink {};
    };
    void hash_into_tiles(DrawList const& list);
    Damage tightened(Damage const& damage);
    bool find_changed();
    Damage difference_to(Grid const& old) const;
    void add_row_difference(Damage& damage, Grid const& old, int row) const;

    Grid m_next;           // of the list at hand
    Grid m_grids[max_age]; // of the updates before, the newest first
    int m_known = 0;       // how many of them
    std::vector<std::uint64_t> m_state_hashes;
    std::vector<Mark> m_marks;      // of the list at hand
    std::vector<Mark> m_last_marks; // of the newest grid
    std::vector<IntRect> m_changed; // the ink of what came, went or changed
};

// A hash of everything that is seen, equal on every compiler and machine: for golden tests of
// records and for comparing a replay with its recording.
std::uint64_t hash_of(DrawList const& list);

}

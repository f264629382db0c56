// SPDX-License-Identifier: MIT

#include <oriel/draw/damage.h>

#include <utility>

#include <draw/record_hash.h>

namespace oriel {

Damage DamageTracker::update(DrawList const& list, int buffer_age)
{
    hash_into_tiles(list);
    Damage const since_last = m_known > 0 ? difference_to(m_grids[0]) : Damage::everything();
    if (since_last.is_empty())
        return since_last;
    bool const is_known = buffer_age >= 1 && buffer_age <= m_known;
    Damage damage = is_known ? difference_to(m_grids[buffer_age - 1]) : Damage::everything();
    // The buffer happens to hold this picture, but the screen does not: something must be shown.
    if (damage.is_empty())
        damage = since_last;
    for (int i = max_age - 1; i > 0; --i)
        std::swap(m_grids[i], m_grids[i - 1]);
    std::swap(m_grids[0], m_next);
    m_known = std::min(m_known + 1, max_age);
    return damage;
}

void DamageTracker::forget() { m_known = 0; }

// A tile's new hash depends on all that it mixed in before: the order matters.
static void mix_into_tile(std::uint64_t& tile, std::uint64_t hash)
{
    tile = hash_fold(tile ^ hash, hash_constant_a) + hash;
}

void DamageTracker::hash_into_tiles(DrawList const& list)
{
    m_next.size = list.size();
    m_next.background = list.background();
    auto const columns = static_cast<std::size_t>(m_next.columns());
    m_next.tiles.assign(columns * static_cast<std::size_t>(m_next.rows()), 0);
    hash_states(list, m_state_hashes);

    IntRect const surface { 0, 0, list.size().width, list.size().height };
    InkBounds bounds(list);
    for (Record const& record : list.records()) {
        IntRect const ink = bounds.of(record).intersected(surface);
        if (ink.is_empty())
            continue;
        std::uint64_t const hash = hash_of_record(list, record, m_state_hashes[record.state]);
        int const last_row = (ink.bottom - 1) / tile_size;
        int const last_column = (ink.right - 1) / tile_size;
        for (int row = ink.top / tile_size; row <= last_row; ++row) {
            std::uint64_t* const tiles = &m_next.tiles[static_cast<std::size_t>(row) * columns];
            for (int column = ink.left / tile_size; column <= last_column; ++column)
                mix_into_tile(tiles[column], hash);
        }
    }
}

Damage DamageTracker::difference_to(Grid const& old) const
{
    if (old.size != m_next.size || old.background != m_next.background)
        return Damage::everything();
    Damage damage;
    for (int row = 0; row < m_next.rows(); ++row)
        add_row_difference(damage, old, row);
    std::int64_t const surface = static_cast<std::int64_t>(m_next.size.width) * m_next.size.height;
    return damage.area() * 10 > surface * 6 ? Damage::everything() : damage;
}

// Each run of changed tiles becomes one rect, or lengthens the equally wide one above it.
void DamageTracker::add_row_difference(Damage& damage, Grid const& old, int row) const
{
    int const columns = m_next.columns();
    std::size_t const first = static_cast<std::size_t>(row) * static_cast<std::size_t>(columns);
    std::uint64_t const* const before = old.tiles.data() + first;
    std::uint64_t const* const after = m_next.tiles.data() + first;
    for (int column = 0; column < columns; ++column) {
        if (before[column] == after[column])
            continue;
        int const begin = column;
        while (column < columns && before[column] != after[column])
            ++column;
        damage.add_below(
            { begin * tile_size, row * tile_size, std::min(column * tile_size, m_next.size.width),
                std::min((row + 1) * tile_size, m_next.size.height) });
    }
}

}

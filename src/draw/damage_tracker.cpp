// SPDX-License-Identifier: MIT

#include <oriel/draw/damage.h>

#include <utility>

#include <draw/record_hash.h>

namespace oriel {

Damage DamageTracker::update(DrawList const& list, int buffer_age)
{
    hash_states(list, m_state_hashes);
    std::uint64_t const hash = hash_as_it_stands(list, m_state_hashes);
    if (m_known > 0 && m_grids[0].size == list.size() && m_grids[0].tiles.back() == hash)
        return {};
    hash_into_tiles(list);
    m_next.tiles.push_back(hash); // behind the tiles: that of all
    Damage const since_last = m_known > 0 ? difference_to(m_grids[0]) : Damage::everything();
    if (since_last.is_empty())
        return since_last;
    bool const is_known = buffer_age >= 1 && buffer_age <= m_known;
    Damage damage = !is_known         ? Damage::everything()
                    : buffer_age == 1 ? tightened(since_last)
                                      : difference_to(m_grids[buffer_age - 1]);
    // The buffer happens to hold this picture, but the screen does not: something must be shown.
    if (damage.is_empty())
        damage = since_last;
    for (int i = max_age - 1; i > 0; --i)
        std::swap(m_grids[i], m_grids[i - 1]);
    std::swap(m_grids[0], m_next);
    std::swap(m_last_marks, m_marks);
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
    IntRect const surface { 0, 0, list.size().width, list.size().height };
    m_marks.clear();
    InkBounds bounds(list);
    for (Record const& record : list.records()) {
        IntRect const ink = bounds.of(record).intersected(surface);
        if (ink.is_empty())
            continue;
        std::uint64_t const hash = hash_of_record(list, record, m_state_hashes[record.state]);
        m_marks.push_back({ hash, ink });
        int const last_row = (ink.bottom - 1) / tile_size;
        int const last_column = (ink.right - 1) / tile_size;
        for (int row = ink.top / tile_size; row <= last_row; ++row) {
            std::uint64_t* const tiles = &m_next.tiles[static_cast<std::size_t>(row) * columns];
            for (int column = ink.left / tile_size; column <= last_column; ++column)
                mix_into_tile(tiles[column], hash);
        }
    }
}

// Pixels that no changed record touches, neither as it was nor as it is, are drawn by the same
// records in the same order: they are the same.
Damage DamageTracker::tightened(Damage const& damage)
{
    if (damage.is_everything() || !find_changed())
        return damage;
    Damage tight;
    for (IntRect const& ink : m_changed) {
        for (IntRect const& rect : damage.rects())
            tight.add(rect.intersected(ink));
    }
    return tight.area() < damage.area() ? tight : damage;
}

// Walks through both lists at once and looks a little ahead where they differ. Finding less in
// common than there is only makes the damage larger. False when too much has changed.
bool DamageTracker::find_changed()
{
    static constexpr std::size_t reach = 8;
    static constexpr std::size_t most_changed = 32;
    m_changed.clear();
    std::size_t before = 0;
    std::size_t after = 0;
    auto const is_same = [&](std::size_t i, std::size_t j) {
        return i < m_last_marks.size() && j < m_marks.size()
               && m_last_marks[i].hash == m_marks[j].hash && m_last_marks[i].ink == m_marks[j].ink;
    };
    auto const skip = [&](std::size_t old_count, std::size_t new_count) {
        for (; old_count > 0 && before < m_last_marks.size(); --old_count)
            m_changed.push_back(m_last_marks[before++].ink);
        for (; new_count > 0 && after < m_marks.size(); --new_count)
            m_changed.push_back(m_marks[after++].ink);
    };
    while (before < m_last_marks.size() || after < m_marks.size()) {
        if (is_same(before, after)) {
            ++before;
            ++after;
            continue;
        }
        std::size_t step = 1;
        while (step < reach && !is_same(before + step, after) && !is_same(before, after + step)
               && !is_same(before + step, after + step))
            ++step;
        bool const is_gone = step < reach && is_same(before + step, after);
        bool const is_new = step < reach && is_same(before, after + step);
        skip(is_new && !is_gone ? 0
             : step == reach    ? 1
                                : step,
            is_gone         ? 0
            : step == reach ? 1
                            : step);
        if (m_changed.size() > most_changed)
            return false;
    }
    return true;
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

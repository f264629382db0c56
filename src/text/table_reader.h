// SPDX-License-Identifier: MIT
//
// TableReader: the big-endian numbers of a table of a font file. What lies beyond its end reads as
// 0 and is remembered, and so is when more was read than any sane font has: offsets may overlap, so
// that a small file can say a lot.
//
//     TableReading reading;
//     TableReader table(bytes, reading);
//     TableReader list = table.at_offset(8);

#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

namespace oriel::detail {

struct TableReading {
    std::size_t numbers_left = std::size_t { 1 } << 22;
    bool is_broken = false;
};

class TableReader {
public:
    TableReader(std::span<char const> bytes, TableReading& reading)
        : m_bytes(bytes)
        , m_reading(&reading)
    {}

    std::size_t u16(std::size_t place) const
    {
        spend(1);
        if (place + 2 > m_bytes.size())
            m_reading->is_broken = true;
        if (is_broken())
            return 0;
        auto const byte = [&](std::size_t i) { return static_cast<unsigned char>(m_bytes[i]); };
        return static_cast<std::size_t>(byte(place) << 8 | byte(place + 1));
    }
    std::size_t u32(std::size_t place) const { return u16(place) << 16 | u16(place + 2); }
    bool is_broken() const { return m_reading->is_broken; }
    // For work that no number read accounts for.
    void spend(std::size_t numbers) const
    {
        if (m_reading->numbers_left < numbers)
            m_reading->is_broken = true;
        else
            m_reading->numbers_left -= numbers;
    }

    // The part that begins `offset` bytes from here.
    TableReader part(std::size_t offset) const
    {
        if (offset <= m_bytes.size())
            return { m_bytes.subspan(offset), *m_reading };
        m_reading->is_broken = true;
        return { {}, *m_reading };
    }
    // The part to which the number at `place` points.
    TableReader at_offset(std::size_t place) const { return part(u16(place)); }

private:
    std::span<char const> m_bytes;
    TableReading* m_reading;
};

}

// SPDX-License-Identifier: MIT
//
// Sheet: cells that hold text, numbers and formulas. When one changes, those that read it are
// computed anew, and no others.
//
//     sheet.set({ 0, 0 }, "2");
//     sheet.set({ 1, 0 }, "=A1 * 3");
//     sheet.shown({ 1, 0 });                                       // "6"

#pragma once

#include "formula.h"

#include <limits>
#include <string>
#include <string_view>
#include <vector>

namespace sevenguis {

class Sheet {
public:
    static constexpr int columns = 26;
    static constexpr int rows = 100;

    void set(Place place, std::string_view source);
    std::string_view source(Place place) const { return at(place).source; }
    // What the cell says: its text, its value, or what is wrong with it.
    std::string_view shown(Place place) const { return at(place).shown; }
    bool is_number(Place place) const { return at(place).value == at(place).value; }
    // How many cells were computed so far.
    int computed() const { return m_computed; }

private:
    struct Cell {
        std::string source;
        std::string shown;
        double value = std::numeric_limits<double>::quiet_NaN();
        std::vector<Place> reads;
        std::vector<Place> read_by;
        bool is_computing = false;
    };

    Cell& at(Place place) { return m_cells[index_of(place)]; }
    Cell const& at(Place place) const { return m_cells[index_of(place)]; }
    static std::size_t index_of(Place place)
    {
        return static_cast<std::size_t>(place.row * columns + place.column);
    }
    void compute(Place place);
    void show(Cell& cell, std::optional<double> value);
    void collect_readers(Place place, std::vector<Place>& order);
    bool reads_itself(Place place) const;

    std::vector<Cell> m_cells = std::vector<Cell>(columns * rows);
    int m_computed = 0;
};

}

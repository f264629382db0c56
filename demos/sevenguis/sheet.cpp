// SPDX-License-Identifier: MIT

#include "sheet.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

namespace sevenguis {

void Sheet::set(Place place, std::string_view source)
{
    if (at(place).source == source)
        return;
    at(place).source = source;
    compute(place);
    std::vector<Place> order;
    collect_readers(place, order);
    for (auto reader = order.rbegin(); reader != order.rend(); ++reader) {
        if (!(*reader == place))
            compute(*reader);
    }
}

// Those that read a cell, directly or not; whoever is read stands behind its readers.
void Sheet::collect_readers(Place place, std::vector<Place>& order)
{
    Cell& cell = at(place);
    if (cell.is_computing || std::find(order.begin(), order.end(), place) != order.end())
        return;
    cell.is_computing = true;
    for (Place const reader : cell.read_by)
        collect_readers(reader, order);
    cell.is_computing = false;
    order.push_back(place);
}

bool Sheet::reads_itself(Place place) const
{
    std::vector<Place> seen = at(place).reads;
    for (std::size_t i = 0; i < seen.size(); ++i) {
        if (seen[i] == place)
            return true;
        for (Place const next : at(seen[i]).reads) {
            if (std::find(seen.begin(), seen.end(), next) == seen.end())
                seen.push_back(next);
        }
    }
    return false;
}

void Sheet::compute(Place place)
{
    Cell& cell = at(place);
    for (Place const read : cell.reads)
        std::erase(at(read).read_by, place);
    cell.reads.clear();
    ++m_computed;
    if (!cell.source.starts_with('=')) {
        double value = 0;
        char const* const end = cell.source.data() + cell.source.size();
        bool const is_number =
            std::from_chars(cell.source.data(), end, value).ptr == end && !cell.source.empty();
        cell.value = is_number ? value : std::numeric_limits<double>::quiet_NaN();
        cell.shown = cell.source;
        return;
    }
    auto const value = evaluate(std::string_view(cell.source).substr(1),
        { .value = [this](Place read) { return at(read).value; },
            .depends_on =
                [&](Place read) {
                    if (std::find(cell.reads.begin(), cell.reads.end(), read) == cell.reads.end())
                        cell.reads.push_back(read);
                } });
    for (Place const read : cell.reads)
        at(read).read_by.push_back(place);
    show(cell, value);
    if (reads_itself(place)) {
        cell.value = std::numeric_limits<double>::quiet_NaN();
        cell.shown = "#CYCLE";
    }
}

void Sheet::show(Cell& cell, std::optional<double> value)
{
    cell.value = value.value_or(std::numeric_limits<double>::quiet_NaN());
    if (!value)
        cell.shown = "#FORMULA";
    else if (cell.value != cell.value)
        cell.shown = "#VALUE";
    else
        cell.shown = fmt::format("{:.10g}", cell.value);
}

}

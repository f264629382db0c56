// SPDX-License-Identifier: MIT
#include "spelling.h"

#include "kiosk/markup/fault.h"

#include <algorithm>
#include <array>

namespace oriel::kiosk::check {

namespace {

constexpr std::size_t most = 48;

char folded(char character)
{
    if (character == '_')
        return '-';
    return character >= 'A' && character <= 'Z' ? static_cast<char>(character + 32) : character;
}

// Letters to insert, remove, change or swap with their neighbour.
int distance(std::string_view a, std::string_view b)
{
    std::array<std::array<int, most + 1>, 3> rows {};
    for (std::size_t column = 0; column <= b.size(); ++column)
        rows[0][column] = static_cast<int>(column);
    for (std::size_t row = 1; row <= a.size(); ++row) {
        auto& here = rows[row % 3];
        auto const& above = rows[(row + 2) % 3];
        here[0] = static_cast<int>(row);
        for (std::size_t column = 1; column <= b.size(); ++column) {
            bool const is_same = folded(a[row - 1]) == folded(b[column - 1]);
            here[column] = std::min(
                { above[column] + 1, here[column - 1] + 1, above[column - 1] + (is_same ? 0 : 1) });
            if (row > 1 && column > 1 && folded(a[row - 1]) == folded(b[column - 2])
                && folded(a[row - 2]) == folded(b[column - 1]))
                here[column] = std::min(here[column], rows[(row + 1) % 3][column - 2] + 1);
        }
    }
    return rows[a.size() % 3][b.size()];
}

}

std::string_view nearest_name(std::string_view written, std::vector<std::string_view> const& names)
{
    std::string_view nearest;
    int least = static_cast<int>(written.size()) / 3 + 1;
    for (std::string_view const name : names) {
        if (name.size() > most || written.size() > most)
            continue;
        int const far = distance(written, name);
        if (far < least || (far == least && nearest.empty() && far < 3 && name.size() > 2)) {
            least = far;
            nearest = name;
        }
    }
    return nearest;
}

std::string spelling_remedy(std::string_view written, std::vector<std::string_view> const& names,
    std::string_view otherwise)
{
    std::string_view const meant = nearest_name(written, names);
    return meant.empty() ? std::string(otherwise) : told({ "write `", meant, "`" });
}

}

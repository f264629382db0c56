// SPDX-License-Identifier: MIT

#include "formula.h"

#include <algorithm>
#include <cctype>
#include <charconv>
#include <limits>
#include <string>

namespace sevenguis {
namespace {

constexpr double nothing = std::numeric_limits<double>::quiet_NaN();
constexpr int deepest = 64; // parentheses and functions inside each other

struct Reader {
    std::string_view rest;
    FormulaContext const& context;
    bool is_wrong = false;
    int depth = 0;

    void skip_spaces()
    {
        while (!rest.empty() && rest[0] == ' ')
            rest.remove_prefix(1);
    }
    bool take(char wanted)
    {
        skip_spaces();
        if (rest.empty() || rest[0] != wanted)
            return false;
        rest.remove_prefix(1);
        return true;
    }
    std::string_view take_word()
    {
        skip_spaces();
        std::size_t end = 0;
        while (end < rest.size() && std::isalnum(static_cast<unsigned char>(rest[end])))
            ++end;
        std::string_view const word = rest.substr(0, end);
        rest.remove_prefix(end);
        return word;
    }
    double wrong()
    {
        is_wrong = true;
        return nothing;
    }
    double value_at(Place place)
    {
        context.depends_on(place);
        return context.value(place);
    }

    double sum();
    double product();
    double factor();
    double named();
    double called(std::string const& function);
    void argument(std::vector<double>& values);
    void range(Place from, Place to, std::vector<double>& values);
};

double Reader::sum()
{
    double left = product();
    while (!is_wrong) {
        if (take('+'))
            left += product();
        else if (take('-'))
            left -= product();
        else
            break;
    }
    return left;
}

double Reader::product()
{
    double left = factor();
    while (!is_wrong) {
        if (take('*'))
            left *= factor();
        else if (take('/'))
            left /= factor();
        else
            break;
    }
    return left;
}

double Reader::factor()
{
    if (++depth > deepest)
        return wrong();
    double value = nothing;
    if (take('-')) {
        value = -factor();
    } else if (take('(')) {
        value = sum();
        if (!take(')'))
            return wrong();
    } else {
        skip_spaces();
        auto const [end, error] = std::from_chars(rest.data(), rest.data() + rest.size(), value);
        if (error == std::errc())
            rest.remove_prefix(static_cast<std::size_t>(end - rest.data()));
        else
            value = named();
    }
    --depth;
    return value;
}

double Reader::named()
{
    std::string word(take_word());
    if (word.empty())
        return wrong();
    if (take('('))
        return called(word);
    auto const place = place_of(word);
    return place ? value_at(*place) : wrong();
}

void Reader::range(Place from, Place to, std::vector<double>& values)
{
    for (int row = std::min(from.row, to.row); row <= std::max(from.row, to.row); ++row) {
        for (int column = std::min(from.column, to.column);
             column <= std::max(from.column, to.column); ++column)
            values.push_back(value_at({ column, row }));
    }
}

// A range, or a number. Cells without a number are passed over in a range.
void Reader::argument(std::vector<double>& values)
{
    std::string_view const before = rest;
    auto const from = place_of(take_word());
    if (from && take(':')) {
        auto const to = place_of(take_word());
        if (!to) {
            wrong();
            return;
        }
        range(*from, *to, values);
        std::erase_if(values, [](double value) { return value != value; });
        return;
    }
    rest = before;
    values.push_back(sum());
}

double Reader::called(std::string const& function)
{
    std::vector<double> values;
    do {
        argument(values);
    } while (!is_wrong && take(','));
    if (!take(')'))
        return wrong();
    double sum = 0;
    double product = 1;
    for (double const value : values) {
        sum += value;
        product *= value;
    }
    if (function == "sum")
        return sum;
    if (function == "product")
        return product;
    if (function == "count")
        return static_cast<double>(values.size());
    if (function == "average")
        return sum / static_cast<double>(values.size());
    if (function == "min")
        return values.empty() ? nothing : *std::min_element(values.begin(), values.end());
    if (function == "max")
        return values.empty() ? nothing : *std::max_element(values.begin(), values.end());
    return wrong();
}

}

std::optional<Place> place_of(std::string_view name)
{
    if (name.size() < 2 || !std::isalpha(static_cast<unsigned char>(name[0])))
        return {};
    int row = 0;
    auto const [end, error] = std::from_chars(name.data() + 1, name.data() + name.size(), row);
    if (error != std::errc() || end != name.data() + name.size() || row < 1 || row > 100)
        return {};
    return Place { std::toupper(static_cast<unsigned char>(name[0])) - 'A', row - 1 };
}

std::optional<double> evaluate(std::string_view formula, FormulaContext const& context)
{
    Reader reader { formula, context };
    double const value = reader.sum();
    reader.skip_spaces();
    if (reader.is_wrong || !reader.rest.empty())
        return {};
    return value;
}

}

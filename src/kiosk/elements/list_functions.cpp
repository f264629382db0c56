// SPDX-License-Identifier: MIT
#include "kiosk/elements/families.h"

#include <oriel/kiosk/value.h>

#include <algorithm>

namespace oriel::kiosk {

namespace {

using Arguments = std::span<Value const>;

void length(Arguments a, Value& result)
{
    result.set_int(static_cast<std::int64_t>(a[0].items().size()));
}
void is_empty(Arguments a, Value& result) { result.set_bool(a[0].items().empty()); }
void contains(Arguments a, Value& result)
{
    auto const items = a[0].items();
    result.set_bool(std::find(items.begin(), items.end(), a[1]) != items.end());
}
void index_of(Arguments a, Value& result)
{
    auto const items = a[0].items();
    auto const found = std::find(items.begin(), items.end(), a[1]);
    result.set_int(found == items.end() ? -1 : found - items.begin());
}
void copy(std::span<Value const> from, std::span<Value> to)
{
    for (std::size_t i = 0; i < std::min(from.size(), to.size()); ++i)
        to[i].assign(from[i]);
}
void append(Arguments a, Value& result)
{
    std::span<Value> const items = result.write_items(a[0].items().size() + 1);
    copy(a[0].items(), items);
    items.back().assign(a[1]);
}
void remove(Arguments a, Value& result)
{
    auto const from = a[0].items();
    std::int64_t const place = a[1].as_int();
    if (place < 0 || place >= static_cast<std::int64_t>(from.size()))
        return copy(from, result.write_items(from.size()));
    auto const at = static_cast<std::size_t>(place);
    std::span<Value> const items = result.write_items(from.size() - 1);
    copy(from.first(at), items);
    copy(from.subspan(at + 1), items.subspan(at));
}
void slice(Arguments a, Value& result)
{
    auto const from = a[0].items();
    auto const size = static_cast<std::int64_t>(from.size());
    std::int64_t const first = std::clamp<std::int64_t>(a[1].as_int(), 0, size);
    std::int64_t const count = std::clamp<std::int64_t>(a[2].as_int(), 0, size - first);
    auto const part =
        from.subspan(static_cast<std::size_t>(first), static_cast<std::size_t>(count));
    copy(part, result.write_items(part.size()));
}
void reversed(Arguments a, Value& result)
{
    auto const from = a[0].items();
    std::span<Value> const items = result.write_items(from.size());
    for (std::size_t i = 0; i < from.size(); ++i)
        items[i].assign(from[from.size() - 1 - i]);
}
void sum(Arguments a, Value& result)
{
    double total = 0;
    for (Value const& item : a[0].items())
        total += item.as_number();
    result.set_number(total);
}

constexpr FunctionDeclaration functions[] = {
    { "length", "items: [any]", "int", "How many there are.", length },
    { "is-empty", "items: [any]", "bool", "There is none.", is_empty },
    { "contains", "items: [any], item: any", "bool", "One of them is equal.", contains },
    { "index-of", "items: [any], item: any", "int", "The place of an equal one, or -1.", index_of },
    { "append", "items: [any], item: any", "[any]", "With one more at the end.", append },
    { "remove", "items: [any], place: int", "[any]", "Without the one at a place.", remove },
    { "slice", "items: [any], first: int, count: int", "[any]", "So many, from the first on.",
        slice },
    { "reverse", "items: [any]", "[any]", "The last one first.", reversed },
    { "sum", "items: [float]", "float", "All of them added.", sum },
};

}

void add_list_functions(Library& library)
{
    for (FunctionDeclaration const& each : functions)
        library.add(each);
}

}

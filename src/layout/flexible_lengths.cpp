// SPDX-License-Identifier: MIT

#include "flexible_lengths.h"

#include "lengths.h"

namespace oriel::detail {

namespace {

enum class Direction : std::uint8_t { Growing, Shrinking };

float hypothetical(FlexItem const& item)
{
    return std::max(item.minimum, std::min(item.maximum, item.base));
}

double weight(FlexItem const& item, Direction direction)
{
    return direction == Direction::Growing
               ? double { item.grow }
               : double { item.shrink } * std::max(0.0f, item.base - item.padding);
}

// 9.7, step 3. Returns the weights of the others.
double freeze_inflexible(std::span<FlexItem> items, Direction direction)
{
    double factors = 0;
    for (FlexItem& item : items) {
        item.length = hypothetical(item);
        float const factor = direction == Direction::Growing ? item.grow : item.shrink;
        item.is_frozen = factor == 0
                         || (direction == Direction::Growing ? item.base > item.length
                                                             : item.base < item.length);
        factors += item.is_frozen ? 0 : factor;
    }
    return factors;
}

struct Unfrozen {
    double free = 0;
    double factors = 0;
    double weights = 0;
    std::size_t count = 0;
};

Unfrozen unfrozen(std::span<FlexItem const> items, Direction direction, double available)
{
    Unfrozen sum { .free = available };
    for (FlexItem const& item : items) {
        sum.free -= item.is_frozen ? item.length : item.base;
        if (item.is_frozen)
            continue;
        sum.factors += direction == Direction::Growing ? item.grow : item.shrink;
        sum.weights += weight(item, direction);
        ++sum.count;
    }
    return sum;
}

// 9.7, step 4c and 4d: gives each its share and clamps it. Returns the total violation.
double share(std::span<FlexItem> items, Direction direction, double free, double weights)
{
    double violation = 0;
    for (FlexItem& item : items) {
        if (item.is_frozen)
            continue;
        double const part = weights > 0 ? free * weight(item, direction) / weights : 0;
        auto const wanted = static_cast<float>(item.base + part);
        item.length = std::max(item.minimum, std::min(item.maximum, std::max(0.0f, wanted)));
        violation += double { item.length } - wanted;
    }
    return violation;
}

// 9.7, step 4e. Repeats the sum of step 4d, so that it needs no more room in the item.
void freeze_violating(
    std::span<FlexItem> items, Direction direction, double free, double weights, double violation)
{
    for (FlexItem& item : items) {
        if (item.is_frozen)
            continue;
        double const part = weights > 0 ? free * weight(item, direction) / weights : 0;
        auto const wanted = static_cast<float>(item.base + part);
        item.is_frozen =
            violation == 0 || (violation > 0 ? item.length > wanted : item.length < wanted);
    }
}

// Each round freezes at least one item, and nearly always most of them. The bound keeps a line
// made to defeat this linear; what is not frozen by then keeps its clamped share.
constexpr int round_limit = 64;

void share_in_rounds(
    std::span<FlexItem> items, Direction direction, double available, double first_factors)
{
    double const initial_free = unfrozen(items, direction, available).free;
    for (int round = 0; round < round_limit; ++round) {
        Unfrozen const sum = unfrozen(items, direction, available);
        if (sum.count == 0)
            return;
        double free = sum.free;
        double const part = initial_free * sum.factors;
        if (sum.factors < 1 && first_factors > 0 && std::abs(part) < std::abs(free))
            free = part;
        double const violation = share(items, direction, free, sum.weights);
        freeze_violating(items, direction, free, sum.weights, violation);
    }
}

}

std::size_t line_count(std::span<FlexItem const> items, float available, float gap)
{
    float used = 0;
    for (std::size_t i = 0; i < items.size(); ++i) {
        used += hypothetical(items[i]) + (i > 0 ? gap : 0);
        if (i > 0 && used > available + rounding_slack)
            return i;
    }
    return items.size();
}

void resolve_flexible_lengths(std::span<FlexItem> items, float available)
{
    double wanted = 0;
    for (FlexItem const& item : items)
        wanted += hypothetical(item);
    Direction const direction = wanted < available ? Direction::Growing : Direction::Shrinking;
    double const factors = freeze_inflexible(items, direction);
    share_in_rounds(items, direction, available, factors);
}

}

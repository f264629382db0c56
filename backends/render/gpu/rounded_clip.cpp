// SPDX-License-Identifier: MIT

#include "rounded_clip.h"

#include <algorithm>
#include <cmath>

namespace oriel {

namespace {

// As in record.h, in the box's own space.
float distance_to_round(DrawState const& state, Point p)
{
    bool const is_left = p.x < (state.round_x0 + state.round_x1) * 0.5f;
    bool const is_top = p.y < (state.round_y0 + state.round_y1) * 0.5f;
    int const corner = is_top ? (is_left ? 0 : 1) : (is_left ? 3 : 2);
    float const half = std::max(
        0.0f, std::min(state.round_x1 - state.round_x0, state.round_y1 - state.round_y0) * 0.5f);
    float const radius = std::min(static_cast<float>(state.round_radii[corner]) / 16, half);
    float const x = std::max(state.round_x0 - p.x, p.x - state.round_x1) + radius;
    float const y = std::max(state.round_y0 - p.y, p.y - state.round_y1) + radius;
    float const outside_x = std::max(x, 0.0f);
    float const outside_y = std::max(y, 0.0f);
    return std::sqrt(outside_x * outside_x + outside_y * outside_y) + std::min(std::max(x, y), 0.0f)
           - radius;
}

// The box of full coverage is convex: it holds all pixels when it holds the four at the corners.
bool cuts(DrawState const& state, IntRect const& ink)
{
    float const growth =
        std::sqrt(std::abs(state.round_xx * state.round_yy - state.round_xy * state.round_yx));
    float const full = -0.51f * growth;
    auto const is_full_at = [&](int x, int y) {
        Point const p { static_cast<float>(x) + 0.5f, static_cast<float>(y) + 0.5f };
        Point const place { state.round_xx * p.x + state.round_xy * p.y,
            state.round_yx * p.x + state.round_yy * p.y };
        return distance_to_round(state, place) <= full;
    };
    int const right = ink.right - 1;
    int const bottom = ink.bottom - 1;
    return !(is_full_at(ink.left, ink.top) && is_full_at(right, ink.top)
             && is_full_at(ink.left, bottom) && is_full_at(right, bottom));
}

}

std::uint16_t first_cutting_state(
    std::span<DrawState const> states, std::uint16_t index, IntRect const& ink)
{
    while (index < states.size()) {
        DrawState const& state = states[index];
        if (state.has_round != 0 && cuts(state, ink))
            return index;
        if (state.outer >= index)
            break;
        index = state.outer;
    }
    return DrawState::no_outer;
}

}

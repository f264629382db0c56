// SPDX-License-Identifier: MIT

#include "rounded_clip.h"

#include <algorithm>
#include <cmath>

namespace oriel::software {

static RoundedClip rounded_clip_of(DrawState const& state)
{
    RoundedClip clip { state.round_x0, state.round_y0, state.round_x1, state.round_y1, {},
        state.round_xx, state.round_xy, state.round_yx, state.round_yy, 1 };
    float const half = std::max(0.0f, std::min(clip.x1 - clip.x0, clip.y1 - clip.y0) * 0.5f);
    for (int i = 0; i < 4; ++i)
        clip.radii[i] = std::min(static_cast<float>(state.round_radii[i]) / 16, half);
    float const growth = std::sqrt(std::fabs(clip.xx * clip.yy - clip.xy * clip.yx));
    clip.scale = growth > 0 ? 1 / growth : 0;
    return clip;
}

void find_rounded_clips(
    std::span<DrawState const> states, std::uint16_t state, std::vector<RoundedClip>& clips)
{
    clips.clear();
    for (;;) {
        DrawState const& inner = states[state];
        if (inner.has_round != 0)
            clips.push_back(rounded_clip_of(inner));
        if (inner.outer >= state) // none, or not what a list may hold
            return;
        state = inner.outer;
    }
}

static bool is_upright(RoundedClip const& clip)
{
    return clip.xx == 1 && clip.xy == 0 && clip.yx == 0 && clip.yy == 1;
}

namespace {

struct Place {
    float x;
    float y;
};

}

static Place place_of(RoundedClip const& clip, float x, float y)
{
    return { clip.xx * x + clip.xy * y, clip.yx * x + clip.yy * y };
}

static float distance_of(RoundedClip const& clip, Place p)
{
    bool const is_left = p.x < (clip.x0 + clip.x1) * 0.5f;
    bool const is_top = p.y < (clip.y0 + clip.y1) * 0.5f;
    float const radius = clip.radii[is_top ? (is_left ? 0 : 1) : (is_left ? 3 : 2)];
    float const q_x = std::max(clip.x0 - p.x, p.x - clip.x1) + radius;
    float const q_y = std::max(clip.y0 - p.y, p.y - clip.y1) + radius;
    float const out_x = std::max(q_x, 0.0f);
    float const out_y = std::max(q_y, 0.0f);
    float const outside = std::sqrt(out_x * out_x + out_y * out_y);
    return (outside + std::min(std::max(q_x, q_y), 0.0f) - radius) * clip.scale;
}

// What is covered wholly is convex, so the centers of the four outermost pixels tell of all.
Coverage coverage_of(RoundedClip const& clip, IntRect const& rect)
{
    float const left = static_cast<float>(rect.left) + 0.5f;
    float const top = static_cast<float>(rect.top) + 0.5f;
    float const right = static_cast<float>(rect.right) - 0.5f;
    float const bottom = static_cast<float>(rect.bottom) - 0.5f;
    Place const corners[] = { place_of(clip, left, top), place_of(clip, right, top),
        place_of(clip, right, bottom), place_of(clip, left, bottom) };
    float const reach = clip.scale > 0 ? 0.5f / clip.scale : 0;
    auto const are_all = [&](auto const& question) {
        return std::all_of(std::begin(corners), std::end(corners), question);
    };
    if (are_all([&](Place p) { return distance_of(clip, p) <= -0.5f; }))
        return Coverage::All;
    bool const is_beside = are_all([&](Place p) { return p.x <= clip.x0 - reach; })
                           || are_all([&](Place p) { return p.x >= clip.x1 + reach; })
                           || are_all([&](Place p) { return p.y <= clip.y0 - reach; })
                           || are_all([&](Place p) { return p.y >= clip.y1 + reach; });
    return is_beside ? Coverage::None : Coverage::Some;
}

static bool is_between(float place, int from, int to)
{
    return place > static_cast<float>(from) && place < static_cast<float>(to);
}

// Along the edges of the corners.
static ClipCut cut_of_upright(RoundedClip const& clip, IntRect const& rect)
{
    float const* const radii = clip.radii;
    float const rows[] = { std::ceil(clip.y0 + std::max(radii[0], radii[1])),
        std::floor(clip.y1 - std::max(radii[2], radii[3])), std::ceil(clip.y0),
        std::floor(clip.y1) };
    for (float const row : rows) {
        if (is_between(row, rect.top, rect.bottom))
            return { ClipCut::Side::Row, static_cast<int>(row) };
    }
    float const columns[] = { std::ceil(clip.x0 + std::max(radii[0], radii[3])),
        std::floor(clip.x1 - std::max(radii[1], radii[2])), std::ceil(clip.x0),
        std::floor(clip.x1) };
    for (float const column : columns) {
        if (is_between(column, rect.left, rect.right))
            return { ClipCut::Side::Column, static_cast<int>(column) };
    }
    return {};
}

ClipCut cut_of(RoundedClip const& clip, IntRect const& rect)
{
    static constexpr int small_area = 32 * 32;
    if (is_upright(clip)) {
        ClipCut const cut = cut_of_upright(clip, rect);
        if (cut.side != ClipCut::Side::None)
            return cut;
    }
    if (rect.width() * rect.height() <= small_area)
        return {};
    if (rect.width() > rect.height())
        return { ClipCut::Side::Column, rect.left + rect.width() / 2 };
    return { ClipCut::Side::Row, rect.top + rect.height() / 2 };
}

}

// SPDX-License-Identifier: MIT
//
// Track sizing (CSS Grid 12.3 to 12.7). A Fit track is CSS's auto, a Fraction is its fr; tracks
// are never stretched (12.8).

#include "grid.h"
#include "lengths.h"

#include <algorithm>

namespace oriel::detail {

namespace {

using Tracks = std::span<GridTrack>;

bool is_fraction(GridTrack const& track) { return track.style.kind == Track::Kind::Fraction; }
bool is_fit(GridTrack const& track) { return track.style.kind == Track::Kind::Fit; }

void initialize(Tracks tracks)
{
    for (GridTrack& track : tracks) {
        bool const is_fixed = track.style.kind == Track::Kind::Fixed;
        track.size = is_fixed ? track.style.value : 0;
        track.limit = is_fixed ? track.style.value : no_maximum;
    }
}

// What the base sizes of the tracks must hold. Of a grid as small as its content can be this is
// what browsers do; the specification would have the smallest content also of items that scroll.
float demanded(TrackDemand const& demand, TrackSizing sizing)
{
    return sizing == TrackSizing::MaxContent ? std::max(demand.minimum, demand.preferred)
                                             : demand.minimum;
}

void serve_single(Tracks tracks, TrackDemand const& demand, TrackSizing sizing)
{
    GridTrack& track = tracks[demand.first];
    if (track.style.kind == Track::Kind::Fixed)
        return;
    track.size = std::max(track.size, demanded(demand, sizing));
    if (is_fit(track))
        track.limit =
            std::max({ track.limit == no_maximum ? 0 : track.limit, track.size, demand.preferred });
}

// Gives `space` in equal parts to the Fit tracks, none beyond its limit, as long as some can
// take more (12.5.1, "distribute space up to limits"). Returns what is left.
float increase_up_to_limits(Tracks tracks, float space)
{
    for (std::size_t round = 0; round <= tracks.size() && space > 0; ++round) {
        auto const growing = static_cast<float>(
            std::count_if(tracks.begin(), tracks.end(), [](GridTrack const& track) {
                return is_fit(track) && track.size + track.increase < track.limit;
            }));
        if (growing == 0)
            break;
        float const part = space / growing;
        for (GridTrack& track : tracks) {
            if (!is_fit(track) || track.size + track.increase >= track.limit)
                continue;
            float const taken = std::min(part, track.limit - track.size - track.increase);
            track.increase += taken;
            space -= taken;
        }
        if (part < 1e-4f)
            break;
    }
    return space;
}

void increase_equally(Tracks tracks, float space)
{
    auto const count = static_cast<float>(std::count_if(tracks.begin(), tracks.end(), is_fit));
    for (GridTrack& track : tracks)
        track.increase += is_fit(track) && count > 0 ? space / count : 0;
}

void plan_increases(Tracks tracks)
{
    for (GridTrack& track : tracks) {
        track.planned = std::max(track.planned, track.increase);
        track.increase = 0;
    }
}

void plan_sizes(Tracks spanned, float needed)
{
    float space = needed;
    for (GridTrack const& track : spanned)
        space -= track.size;
    if (space <= 0)
        return;
    float const rest = increase_up_to_limits(spanned, space);
    if (rest > 0)
        increase_equally(spanned, rest);
    plan_increases(spanned);
}

// Limits that are still infinite grow from the base size, and first alone.
void plan_limits(Tracks spanned, float needed)
{
    float space = needed;
    float unlimited = 0;
    for (GridTrack const& track : spanned) {
        bool const is_unlimited = track.limit == no_maximum;
        space -= is_unlimited ? track.size : track.limit;
        unlimited += is_fit(track) && is_unlimited ? 1.0f : 0.0f;
    }
    if (space <= 0)
        return;
    auto const fits = static_cast<float>(std::count_if(spanned.begin(), spanned.end(), is_fit));
    for (GridTrack& track : spanned) {
        if (!is_fit(track) || (unlimited > 0 && track.limit != no_maximum))
            continue;
        track.increase = space / (unlimited > 0 ? unlimited : fits);
    }
    plan_increases(spanned);
}

void apply_sizes(Tracks tracks)
{
    for (GridTrack& track : tracks) {
        track.size += track.planned;
        track.limit = std::max(track.limit, track.size);
        track.planned = 0;
    }
}

void apply_limits(Tracks tracks, std::span<TrackDemand const> group)
{
    for (TrackDemand const& demand : group) {
        for (GridTrack& track : tracks.subspan(demand.first, demand.span)) {
            if (track.limit == no_maximum && is_fit(track))
                track.limit = track.size;
        }
    }
    for (GridTrack& track : tracks) {
        track.limit += track.planned;
        track.planned = 0;
    }
}

// Items of one span together (12.5, step 3).
void serve_group(Tracks tracks, std::span<TrackDemand const> group, TrackSizing sizing, float gap)
{
    for (TrackDemand const& demand : group) {
        float const gaps = gaps_of(demand.span, gap);
        plan_sizes(tracks.subspan(demand.first, demand.span), demand.minimum - gaps);
    }
    apply_sizes(tracks);
    if (sizing == TrackSizing::MaxContent) {
        for (TrackDemand const& demand : group) {
            plan_sizes(tracks.subspan(demand.first, demand.span),
                demanded(demand, sizing) - gaps_of(demand.span, gap));
        }
        apply_sizes(tracks);
    }
    for (TrackDemand const& demand : group) {
        float const gaps = gaps_of(demand.span, gap);
        plan_limits(tracks.subspan(demand.first, demand.span), demand.preferred - gaps);
    }
    apply_limits(tracks, group);
}

// Items over a Fraction: only Fractions grow, by their shares (12.5, step 4).
void serve_over_fractions(
    Tracks tracks, std::span<TrackDemand const> group, TrackSizing sizing, float gap)
{
    for (TrackDemand const& demand : group) {
        Tracks const spanned = tracks.subspan(demand.first, demand.span);
        float space = demanded(demand, sizing) - total_size(spanned, gap);
        float shares = 0;
        float count = 0;
        for (GridTrack const& track : spanned) {
            shares += is_fraction(track) ? track.style.value : 0;
            count += is_fraction(track) ? 1.0f : 0.0f;
        }
        for (GridTrack& track : spanned) {
            if (space > 0 && is_fraction(track))
                track.increase = shares > 0 ? space * track.style.value / shares : space / count;
        }
        plan_increases(spanned);
    }
    apply_sizes(tracks);
}

bool is_single(TrackDemand const& demand) { return demand.span == 1 && !demand.crosses_fraction; }

void serve_demands(Tracks tracks, std::span<TrackDemand> demands, TrackSizing sizing, float gap)
{
    auto group = std::partition(demands.begin(), demands.end(), is_single);
    for (TrackDemand const& demand :
        demands.first(static_cast<std::size_t>(group - demands.begin())))
        serve_single(tracks, demand, sizing);
    std::sort(group, demands.end(), [](TrackDemand const& a, TrackDemand const& b) {
        return a.crosses_fraction != b.crosses_fraction ? b.crosses_fraction : a.span < b.span;
    });
    while (group != demands.end() && !group->crosses_fraction) {
        auto const last = std::find_if(group, demands.end(), [&](TrackDemand const& demand) {
            return demand.crosses_fraction || demand.span != group->span;
        });
        serve_group(tracks, { group, last }, sizing, gap);
        group = last;
    }
    serve_over_fractions(tracks, { group, demands.end() }, sizing, gap);
}

void finish_limits(Tracks tracks)
{
    for (GridTrack& track : tracks) {
        if (track.limit == no_maximum)
            track.limit = track.size;
    }
}

// 12.6
void maximize(Tracks tracks, TrackSizing sizing, float gap, float available)
{
    if (sizing == TrackSizing::MaxContent) {
        for (GridTrack& track : tracks)
            track.size = std::max(track.size, is_fraction(track) ? 0 : track.limit);
    } else if (sizing == TrackSizing::Definite) {
        float const free = available - total_size(tracks, gap);
        if (free > 0)
            increase_up_to_limits(tracks, free);
        for (GridTrack& track : tracks) {
            track.size += track.increase;
            track.increase = 0;
        }
    }
}

// 12.7.1: the size of one share, such that no Fraction gets less than its base size.
float share_size(Tracks tracks, float space)
{
    for (GridTrack& track : tracks)
        track.is_inflexible = !is_fraction(track);
    for (;;) {
        float left = space;
        float shares = 0;
        for (GridTrack const& track : tracks) {
            left -= track.is_inflexible ? track.size : 0;
            shares += track.is_inflexible ? 0 : track.style.value;
        }
        float const share = std::max(0.0f, left) / std::max(shares, 1.0f);
        bool is_done = true;
        for (GridTrack& track : tracks) {
            if (track.is_inflexible || share * track.style.value >= track.size - rounding_slack)
                continue;
            track.is_inflexible = true;
            is_done = false;
        }
        if (is_done)
            return share;
    }
}

float content_share_size(Tracks tracks, std::span<TrackDemand const> demands, float gap)
{
    float share = 0;
    for (GridTrack const& track : tracks) {
        if (is_fraction(track))
            share = std::max(share, track.size / std::max(1.0f, track.style.value));
    }
    for (TrackDemand const& demand : demands) {
        if (demand.crosses_fraction)
            share = std::max(share, share_size(tracks.subspan(demand.first, demand.span),
                                        demand.preferred - gaps_of(demand.span, gap)));
    }
    return share;
}

// 12.7
void expand_fractions(Tracks tracks, std::span<TrackDemand const> demands, TrackSizing sizing,
    float gap, float available)
{
    if (sizing == TrackSizing::MinContent
        || std::none_of(tracks.begin(), tracks.end(), is_fraction))
        return;
    float const share = sizing == TrackSizing::MaxContent
                            ? content_share_size(tracks, demands, gap)
                            : share_size(tracks, available - gaps_of(tracks.size(), gap));
    for (GridTrack& track : tracks) {
        if (is_fraction(track))
            track.size = std::max(track.size, tamed(share * track.style.value));
    }
}

}

void size_tracks(
    Tracks tracks, std::span<TrackDemand> demands, TrackSizing sizing, float gap, float available)
{
    initialize(tracks);
    for (TrackDemand& demand : demands) {
        auto const spanned = tracks.subspan(demand.first, demand.span);
        demand.crosses_fraction = std::any_of(spanned.begin(), spanned.end(), is_fraction);
    }
    serve_demands(tracks, demands, sizing, gap);
    finish_limits(tracks);
    maximize(tracks, sizing, gap, available);
    expand_fractions(tracks, demands, sizing, gap, available);
}

}

// SPDX-License-Identifier: MIT
//
// ClipRasteriser: the coverage of rounded clips, and what it leaves of a drawing.

#pragma once

#include "blend.h"

namespace oriel::software {

template <typename V>
class ClipRasteriser {
public:
    static void restore(Canvas const& canvas, IntRect const& clip, Canvas const& before,
        RoundedClip const* clips, std::size_t count)
    {
        for (int y = clip.top; y < clip.bottom; ++y) {
            std::uint32_t* const row = B::row(canvas, y);
            std::uint32_t const* const old = B::row(before, y);
            for (int x = clip.left; x < clip.right; x += 8) {
                Words const inside = V::first_lanes(clip.right - x);
                Words const kept =
                    V::select(inside, coverage(x, y, clips, count), V::splat_words(255));
                std::uint32_t const* const old_pixels = old + x;
                B::change_group(row + x, canvas.right - x,
                    [&](Words drawn) { return mixed(V::load(old_pixels), drawn, kept); });
            }
        }
    }

private:
    using B = Blend<V>;
    using Words = typename V::Words;
    using Floats = typename V::Floats;
    using Channels = typename V::Channels;

    static Words mixed(Words old, Words drawn, Words share)
    {
        Channels const kept = V::spread(share);
        return B::over(old, V::mul(V::widen(drawn), kept), B::rest_of(kept));
    }

    static Words coverage(int x, int y, RoundedClip const* clips, std::size_t count)
    {
        Floats all = V::splat(255);
        for (std::size_t i = 0; i < count; ++i) {
            Floats const inside = V::sub(V::splat(0.5f), distance(x, y, clips[i]));
            all = V::mul(all, V::min(V::max(inside, V::splat(0)), V::splat(1)));
        }
        return V::truncate(V::add(all, V::splat(0.5f)));
    }

    // The closed form of record.h, in device pixels.
    static Floats distance(int x, int y, RoundedClip const& clip)
    {
        float const center_y = static_cast<float>(y) + 0.5f;
        Floats const center_x = V::ramp(static_cast<float>(x) + 0.5f);
        Floats const px = V::add(V::mul(center_x, V::splat(clip.xx)), V::splat(clip.xy * center_y));
        Floats const py = V::add(V::mul(center_x, V::splat(clip.yx)), V::splat(clip.yy * center_y));
        Words const is_left = V::less(px, V::splat((clip.x0 + clip.x1) * 0.5f));
        Words const is_top = V::less(py, V::splat((clip.y0 + clip.y1) * 0.5f));
        float const* const radii = clip.radii;
        Floats const upper = V::select(is_left, V::splat(radii[0]), V::splat(radii[1]));
        Floats const lower = V::select(is_left, V::splat(radii[3]), V::splat(radii[2]));
        Floats const radius = V::select(is_top, upper, lower);
        Floats const q_x = V::add(beyond(px, clip.x0, clip.x1), radius);
        Floats const q_y = V::add(beyond(py, clip.y0, clip.y1), radius);
        Floats const zero = V::splat(0);
        Floats const out_x = V::max(q_x, zero);
        Floats const out_y = V::max(q_y, zero);
        Floats const outside = V::sqrt(V::add(V::mul(out_x, out_x), V::mul(out_y, out_y)));
        Floats const inside = V::min(V::max(q_x, q_y), zero);
        return V::mul(V::sub(V::add(outside, inside), radius), V::splat(clip.scale));
    }
    // How far outside of [from, to].
    static Floats beyond(Floats place, float from, float to)
    {
        return V::max(V::sub(V::splat(from), place), V::sub(place, V::splat(to)));
    }
};

}

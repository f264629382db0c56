// SPDX-License-Identifier: MIT
//
// PreparedList: what is known of a draw list before its first pixel. Drawing only reads it, so
// several threads may share one.

#pragma once

#include <oriel/draw/draw_list.h>
#include <oriel/draw/shadow_mask.h>
#include <oriel/draw/textures.h>

#include <vector>

#include "kernels.h"
#include "opaque_covers.h"

namespace oriel::software {

class PreparedList {
public:
    // `visible` bounds what will be drawn.
    void prepare(DrawList const& list, IntRect const& visible);

    DrawList const& list() const { return *m_list; }
    // What a record touches.
    IntRect const& ink(std::size_t index) const { return m_inks[index]; }
    OpaqueCovers const& covers() const { return m_covers; }
    // Glyph pages, by texture id - 1; those that are not there have no width.
    std::span<CoverageView const> pages() const { return m_pages; }
    // Null for what is not visible.
    ShadowMask const* shadow(Record const& record) const;
    // False when there is nothing to show: no such texture, or no texel in the source rectangle.
    bool find_image(std::uint16_t texture, ImageSource const& source, ImageView& image) const;

private:
    void find_pages();
    bool is_opaque(Record const& record) const;

    DrawList const* m_list = nullptr;
    std::vector<IntRect> m_inks;
    OpaqueCovers m_covers;
    std::vector<CoverageView> m_pages;
    ShadowMasks m_shadows;
};

}

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
    // What a record touches; of one in a layer, no more than the layer does.
    IntRect const& ink(std::size_t index) const { return m_inks[index]; }
    OpaqueCovers const& covers() const { return m_covers; }
    // By texture id - 1; those that are not there have no width.
    std::span<GlyphPage const> pages() const { return m_pages; }
    // Of a LayerBegin: the index of its end; without one, the number of records.
    std::size_t layer_end(std::size_t begin) const { return m_layer_ends[begin]; }
    // Null for what is not visible.
    ShadowMask const* shadow(Record const& record) const;
    // False when the texture shows nothing; all of it.
    bool find_image(std::uint16_t texture, ImageView& image) const;
    // False when there is nothing to show: no such texture, or no texel in the source rectangle.
    bool find_image(std::uint16_t texture, ImageSource const& source, ImageView& image) const;

private:
    void find_pages();
    IntRect within_layer(IntRect const& ink) const;
    void begin_layer(std::size_t index);
    void end_layer(std::size_t index);
    void add_cover(std::size_t index);
    bool is_opaque(Record const& record) const;

    DrawList const* m_list = nullptr;
    std::vector<IntRect> m_inks;
    std::vector<std::size_t> m_layer_ends;  // empty without layers
    std::vector<std::size_t> m_open_layers; // while the list is prepared
    std::vector<RoundedClip> m_clips;
    OpaqueCovers m_covers;
    std::vector<GlyphPage> m_pages;
    ShadowMasks m_shadows;
};

}

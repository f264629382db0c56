// SPDX-License-Identifier: MIT
//
// Textures: the table of everything a renderer must have before it can draw a list: the atlases'
// pages and the images shown lately. Several renderers may follow one table; each brings itself
// up to date by generation, so a frame that was never rendered loses nothing.
//
//     for (TextureView const& view : textures.views()) … // upload where the generation is new

#pragma once

#include <oriel/core/geometry.h>
#include <oriel/draw/image.h>
#include <oriel/text/glyph_atlas.h>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <vector>

namespace oriel {

class MaskAtlas;

using TextureId = std::uint16_t; // 0 is none; see Textures for the ranges

enum class TextureFormat : std::uint8_t {
    Coverage8, // (Default) one byte a texel
    Rgba8Premultiplied,
};

struct TextureView {
    TextureId id = 0;
    TextureFormat format = TextureFormat::Coverage8;
    IntSize size;
    std::uint8_t const* pixels = nullptr; // rows without padding; valid until the next frame
    // Grows with each change of the pixels, and is never reused for another texture of this id.
    std::uint64_t generation = 0;
    // What changed from `changed_since` to `generation`; a renderer that is older takes all.
    IntRect changed;
    std::uint64_t changed_since = 0;
};

// Tells one table from another, also from one that was at its address before.
struct TexturesIdentity {};

class Textures {
public:
    Textures() = default;
    Textures(Textures const&) = delete;
    Textures& operator=(Textures const&) = delete;

    // Page n of the glyph atlas is first_glyph_page + n, of the mask atlas first_mask_page + n.
    static constexpr TextureId first_glyph_page = 1;
    static constexpr TextureId first_mask_page = 32;
    static constexpr TextureId first_image = 64;
    static constexpr std::uint64_t keep_frames = 120;
    static constexpr std::size_t max_images = 65535 - first_image;

    // Takes over what the atlas rasterised since the last call. Once per frame, after painting.
    void update_from(GlyphAtlas& atlas);
    // The same for the coverage of paths.
    void update_from(MaskAtlas& atlas);
    // The id under which renderers find the image this frame; kept while it is drawn, given to
    // another image after `keep_frames` frames without. 0 for an image without pixels, and when
    // there are too many.
    TextureId ensure(Image const& image);
    void begin_frame(std::uint64_t frame);

    // Only live ones; ids that are missing have been destroyed.
    std::span<TextureView const> views() const { return m_views; }
    TextureView const* find(TextureId id) const;
    std::shared_ptr<TexturesIdentity const> const& identity() const { return m_identity; }

private:
    struct Slot {
        Image image; // keeps the pixels while a renderer may read them
        std::uint64_t last_frame = 0;
        std::uint32_t generation = 0; // of the image, when the view was last made
    };
    // A page as it is now, of which `changes` is new since the last call; what changed for
    // renderers is found out here.
    void update_page(TextureView const& page, IntRect const& changes);
    Slot* find_slot(Image const& image, Slot*& free_slot);
    void update_view(TextureId id, Slot& slot);
    TextureView& ensure_view(TextureId id);
    void remove_view(TextureId id);

    std::shared_ptr<TexturesIdentity const> m_identity = std::make_shared<TexturesIdentity>();
    std::vector<TextureView> m_views;
    std::vector<std::uint16_t> m_places; // by id: index into m_views + 1, 0 for none
    std::vector<Slot> m_slots;           // of image id first_image + n
    std::uint64_t m_frame = 0;
    std::uint64_t m_next_generation = 1;
};

}

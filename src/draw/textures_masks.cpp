// SPDX-License-Identifier: MIT
//
// By itself, so that programs that draw no paths link no rasteriser.

#include <oriel/draw/mask_atlas.h>
#include <oriel/draw/textures.h>

namespace oriel {

void Textures::update_from(MaskAtlas& atlas)
{
    static_assert(first_mask_page + MaskAtlas::max_pages <= first_image);
    static constexpr IntSize size { MaskAtlas::page_size, MaskAtlas::page_size };
    for (int index = 0; index < atlas.page_count(); ++index) {
        MaskAtlas::Page const page = atlas.page(index);
        update_page({ .id = static_cast<TextureId>(first_mask_page + index),
                        .format = TextureFormat::Coverage8,
                        .size = size,
                        .pixels = page.pixels,
                        .generation = page.generation,
                        .changed = {},
                        .changed_since = 0 },
            atlas.take_changes(index));
    }
}

}

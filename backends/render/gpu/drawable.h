// SPDX-License-Identifier: MIT
//
// Whether what a record refers to is there: a GPU that is sent elsewhere draws rubbish, or worse.

#pragma once

#include <oriel/draw/draw_list.h>
#include <oriel/draw/textures.h>

#include <cstdint>

namespace oriel {

// Null when there is none.
TextureView const* find_texture(DrawList const& list, TextureId id);
// A texture of that format, with a texel in the source rectangle.
bool has_source(
    DrawList const& list, TextureId id, ImageSource const& source, TextureFormat format);
bool is_drawable_paint(DrawList const& list, std::uint32_t paint);
// All of its indices are those of vertices.
bool is_drawable_mesh(DrawList const& list, Record const& mesh);
bool is_drawable_host(DrawList const& list, Record const& host);
// All pixels of it, clipped or not.
IntRect box_of_host(Record const& host);

}

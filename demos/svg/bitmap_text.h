// SPDX-License-Identifier: MIT

#pragma once

#include <oriel/draw/textures.h>

#include <string>

// Without the empty ones at the bottom: an atlas page fills from the top.
int used_rows(oriel::TextureView const& view);
// Those rows of a texture as a BMP file in base64, for a data URL. Coverage becomes grey.
std::string bitmap_text(oriel::TextureView const& view);

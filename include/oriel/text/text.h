// SPDX-License-Identifier: MIT
//
// text: strings in, measured lines of positioned glyphs out, cached so that a label seen before
// costs nanoseconds.
//
//     utf8.h            decoding; invalid bytes become U+FFFD and keep their offsets
//     font.h            font files and stacks of them; FreeType and HarfBuzz behind it
//     text_layout.h     TextLayout: lines, glyph blocks, carets; immutable
//     text_engine.h     TextEngine: shapes, breaks, caches, rasterises; one per context
//     glyph_atlas.h     pages of coverage that renderers sample
//     text_editor.h     editing of one string: carets, selection, undo; no picture, no keyboard
//
// Sizes going in and out are logical pixels; glyph positions are device pixels, because that is
// what the atlas holds. Colors are not part of a layout. Text cannot fail: a missing glyph is a
// box, an absurd length is clamped and diagnosed.
//
//     TextEngine text(diagnostics);
//     text.begin_frame(1, 1.5f);
//     TextLayout const& label = text.layout("Hello", { .size = 14 });
//     float width = label.size().width;

#pragma once

#include <oriel/text/font.h>
#include <oriel/text/glyph_atlas.h>
#include <oriel/text/text_editor.h>
#include <oriel/text/text_engine.h>
#include <oriel/text/text_layout.h>
#include <oriel/text/utf8.h>

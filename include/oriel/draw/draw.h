// SPDX-License-Identifier: MIT
//
// draw: typed records instead of triangles, and what changed since the last time.
//
//     record.h          Record: one drawn primitive in 64 bytes, device pixels, already snapped
//     draw_list.h       DrawList: records in painter's order, clip states, glyph blocks
//     painter.h         Painter: logical coordinates in, snapped records out
//     paint.h           Paint: gradients and images as fills; mesh.h, host_draw.h: side tables
//     gradient.h        Gradient, made into pieces that every backend mixes alike; fill.h
//     image.h           Image: pixels of the application; textures.h: what renderers upload
//     text_paint.h      TextPaint: colors, backgrounds, underlines of spans of text
//     path.h            Path: lines and curves; stroke_style.h: how a pen follows them
//     mask_atlas.h      MaskAtlas: the coverage of paths, made once for every backend
//     shadow_mask.h     ShadowMask: blurred coverage that every backend samples
//     damage.h          DamageTracker: hashes the list into tiles and compares the grids
//     renderer.h        Renderer: the interface that every backend implements
//
// Rules that make backends agree: painter's order is the contract; the Painter snaps and backends
// never do; a color's alpha is folded into coverage before the only rounding to 8 bits; blending
// happens on sRGB bytes, as on the web (linear blending makes small text too thin or too thick).
//
// It does not shape text, arrange, or talk to a GPU.
//
//     DrawList list;
//     Painter painter(list, text_engine, textures, masks, diagnostics);
//     painter.begin({ 800, 600 }, 1.5f, Color::white());
//     painter.rectangle({ 10, 10, 120, 32 }, { .fill = accent, .radius = 6 });

#pragma once

#include <oriel/draw/damage.h>
#include <oriel/draw/draw_list.h>
#include <oriel/draw/fill.h>
#include <oriel/draw/gradient.h>
#include <oriel/draw/host_draw.h>
#include <oriel/draw/image.h>
#include <oriel/draw/mask_atlas.h>
#include <oriel/draw/mesh.h>
#include <oriel/draw/paint.h>
#include <oriel/draw/painter.h>
#include <oriel/draw/path.h>
#include <oriel/draw/record.h>
#include <oriel/draw/renderer.h>
#include <oriel/draw/shadow_mask.h>
#include <oriel/draw/stroke_style.h>
#include <oriel/draw/text_paint.h>
#include <oriel/draw/textures.h>

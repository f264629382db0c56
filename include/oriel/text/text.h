// SPDX-License-Identifier: MIT
//
// text: strings in, measured lines of positioned glyphs out, cached so that a label seen before
// costs nanoseconds.
//
//     utf8.h            decoding; invalid bytes become U+FFFD and keep their offsets
//     font.h            font files and stacks of them; FreeType and HarfBuzz behind it
//     icon.h            the embedded icons, as text
//     language.h        of a text: decides between forms of letters
//     font_provider.h   fonts for what no stack has: of a folder (directory_fonts.h), of the
//                       system, or of the application
//     rich_text.h       parts of one text that look different, and boxes among its letters
//     tab_stop.h        where tabs of a paragraph lead
//     text_layout.h     TextLayout: lines, carets, selections in every direction; immutable
//     text_engine.h     TextEngine: shapes, breaks, caches, rasterises; one per context
//     glyph_atlas.h     pages of coverage that renderers sample
//     graphemes.h       what readers take for characters, counted and cut
//     text_store.h      a text that is edited: a string lent by its owner (lent_string.h) or a
//                       document of any size (text_document.h); undo (text_history.h)
//     text_editor.h     caret and selection in it; no picture (text_geometry.h), no keyboard
//     document_layout.h DocumentLayout: a document's lines, laid out as they come into view
//     log_source.h      LogSource: what is appended to, in memory or in a file; log_index.h finds
//                       its lines
//     text_search.h     TextSearch: finding, whatever the case
//
// A string becomes a layout in these stages, each in src/text under its name: bidi (levels),
// itemizer (runs of one level, script and font), shaper (glyphs), line_breaker (where lines may
// end), line_filler (what stands on each), line_arranger (from left to right), layout_builder
// (with carets and boxes). Text
// that runs to the left is stored in its own order all the way; only the last stage turns it.
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

#include <oriel/text/directory_fonts.h>
#include <oriel/text/document_layout.h>
#include <oriel/text/document_segment.h>
#include <oriel/text/font.h>
#include <oriel/text/font_provider.h>
#include <oriel/text/glyph_atlas.h>
#include <oriel/text/graphemes.h>
#include <oriel/text/icon.h>
#include <oriel/text/isolate.h>
#include <oriel/text/language.h>
#include <oriel/text/lent_string.h>
#include <oriel/text/log_index.h>
#include <oriel/text/log_source.h>
#include <oriel/text/rich_text.h>
#include <oriel/text/tab_stop.h>
#include <oriel/text/text_document.h>
#include <oriel/text/text_editor.h>
#include <oriel/text/text_engine.h>
#include <oriel/text/text_geometry.h>
#include <oriel/text/text_history.h>
#include <oriel/text/text_layout.h>
#include <oriel/text/text_search.h>
#include <oriel/text/text_snapshot.h>
#include <oriel/text/text_store.h>
#include <oriel/text/utf8.h>

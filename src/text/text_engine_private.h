// SPDX-License-Identifier: MIT

#pragma once

#include <oriel/text/text_engine.h>
#include <text/layout_builder.h>
#include <text/shape_cache.h>

namespace oriel
{

struct TextEngine::Private {
    Private(DiagnosticSink& sink, TextEngineOptions const& options, std::uint64_t random)
        : diagnostics(sink)
        , seed(random)
        , shaper(fonts, sink)
        , shapes(options.cache_bytes / 4)
        , glyphs(fonts, sink, options.atlas_pages)
        , resolver(glyphs)
        , layouts({ options.cache_bytes - options.cache_bytes / 4, options.keep_frames })
    {
    }

    detail::LayoutEntry* create(std::string_view text, std::uint64_t text_hash,
        TextStyle const& style, ParagraphStyle const& paragraph);
    void check(TextStyle const& style, ParagraphStyle const& paragraph);
    void report_too_long();

    DiagnosticSink& diagnostics;
    std::uint64_t seed;
    float scale = 1;
    detail::FontLibrary fonts;
    detail::Shaper shaper;
    detail::ShapeCache shapes;
    detail::ShapedText shaped;   // for one layout at a time
    detail::ShapedText ellipsis; // likewise
    TextLayoutBuilder builder;
    detail::GlyphCache glyphs;
    detail::GlyphResolver resolver;
    detail::FrameTable<detail::LayoutEntry> layouts;
};

}

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

    // What a miss costs.
    detail::LayoutEntry* add(std::string_view text, std::uint64_t text_hash, TextStyle const& style,
        ParagraphStyle const& paragraph, detail::LayoutKey const& key, std::uint64_t hash);
    detail::LayoutEntry* create(std::string_view text, std::uint64_t text_hash,
        TextStyle const& style, ParagraphStyle const& paragraph);
    // Reports what is clamped.
    void check(std::string_view text, TextStyle const& style, ParagraphStyle const& paragraph);

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

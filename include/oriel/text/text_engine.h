// SPDX-License-Identifier: MIT
//
// TextEngine: the way from strings to glyph blocks, with its caches. One per context, used by
// one thread at a time.
//
//     engine.begin_frame(frame, scale);
//     TextLayout const& layout = engine.layout("Save", style);
//     for (GlyphBlock const& block : engine.blocks(layout)) …

#pragma once

#include <oriel/core/diagnostic.h>
#include <oriel/core/result.h>
#include <oriel/text/font.h>
#include <oriel/text/font_provider.h>
#include <oriel/text/glyph_atlas.h>
#include <oriel/text/outline.h>
#include <oriel/text/rich_text.h>
#include <oriel/text/text_layout.h>

#include <cstddef>
#include <memory>
#include <span>
#include <string_view>

namespace oriel {

constexpr int default_raster_budget = 1000;

struct TextEngineOptions {
    std::size_t cache_bytes = 8u << 20; // layouts beyond it go, oldest first
    // Layouts not asked for so long go; those of one frame at once.
    std::uint32_t keep_frames = 120;
    int atlas_pages = 4;                       // at most, of 1 MiB each
    int color_pages = 2;                       // of glyphs with colors of their own, of 4 MiB each
    int raster_budget = default_raster_budget; // see set_raster_budget()
    std::string_view language = {};            // BCP 47, of all texts; empty: unknown
};

class TextEngine {
public:
    explicit TextEngine(DiagnosticSink& diagnostics, TextEngineOptions const& options = {});
    ~TextEngine();
    TextEngine(TextEngine const&) = delete;
    TextEngine& operator=(TextEngine const&) = delete;

    // The embedded fonts: stack 0 is the sans, stack 1 its semibold, stack 2 the monospaced one.
    void add_embedded_fonts();
    // The bytes are copied; `face` counts the fonts of a collection. An Error says why a file is
    // no font.
    Result<FontId> add_font(std::span<std::byte const> file, int face = 0);
    // Fonts are tried in order for each character; those of one family stand where its first does,
    // the one nearest to the style first.
    FontStackId add_stack(std::span<FontId const> fonts);
    // Equal ones have one id.
    FontSettingsId add_settings(FontSettings const& settings);
    // Asked for what no font of a stack has, in the order added, before the first layout. Must
    // outlive the engine.
    void add_provider(FontProvider& provider);

    // Before any layout of a frame; again, with the same `frame`, where the scale changes within
    // it. `scale` is device pixels per logical pixel.
    void begin_frame(std::uint64_t frame, float scale);
    float scale() const;

    // Never fails. The reference stays valid until the next frame's layouts have been asked for:
    // a layout not asked for in a frame may go when that frame ends.
    TextLayout const& layout(
        std::string_view text, TextStyle const& style, ParagraphStyle const& paragraph = {});
    // The same, for a caller that has hash_bytes(text) already.
    TextLayout const& layout_hashed(std::string_view text, std::uint64_t text_hash,
        TextStyle const& style, ParagraphStyle const& paragraph = {});

    // A text of several styles; `style` is that of the paragraph: every line is at least as high
    // as its, and the ellipsis is written in it.
    TextLayout const& layout(
        RichText const& rich, TextStyle const& style, ParagraphStyle const& paragraph = {});

    // The glyphs of a layout, all of them in the atlas; valid until this frame ends.
    std::span<GlyphBlock const> blocks(TextLayout const& layout);

    // The same glyphs as shapes, in logical pixels from the layout's top left corner. Needs no
    // atlas; places are good to a quarter of a device pixel.
    void outline(TextLayout const& layout, OutlineSink& sink);
    // Those of one span; see TextLayout::span_count().
    void outline_span(TextLayout const& layout, std::size_t span, OutlineSink& sink);

    // The layouts that this frame asked for so far, in order, repeated ones too. Whoever draws one
    // again without asking for it keeps it.
    std::size_t question_count() const;
    TextLayout const& question(std::size_t index) const;
    void keep(TextLayout const& layout);
    // Before the first question of a frame: it asks for all that the last one asked for.
    void keep_last_questions();
    // Once: of a layout that this frame asked for and does not show after all.
    void forget_question(TextLayout const& layout);

    // Keeps all that blocks() gave in the last frame good for this one. False when some of it was
    // moved since, or is incomplete: ask blocks() again.
    bool keep_last_blocks();

    // About how many microseconds a frame may spend on glyphs that the atlas does not have, by
    // their kind and size; 0: as many as it takes. Blocks that need more are empty in this frame,
    // and the next one shows them: ask for one while there are.
    void set_raster_budget(int microseconds);
    bool has_waiting_glyphs() const;
    // Whether glyphs of it are so large that they are not worth a place in the atlas.
    bool is_large(TextLayout const& layout) const;

    GlyphAtlas& atlas();

private:
    struct Private;
    std::unique_ptr<Private> m;
};

}

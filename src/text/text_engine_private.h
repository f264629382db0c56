// SPDX-License-Identifier: MIT

#pragma once

#include <oriel/text/text_engine.h>
#include <text/ascii_paragraph.h>
#include <text/glyph_outlines.h>
#include <text/glyph_pictures.h>
#include <text/glyph_resolver.h>
#include <text/label_builder.h>
#include <text/layout_builder.h>
#include <text/layout_entry.h>
#include <text/layout_spans.h>
#include <text/shape_cache.h>

#include <vector>

namespace oriel {

constexpr std::size_t max_text = std::size_t { 1 } << 20; // bytes

// At most max_text bytes, ending between code points.
inline std::string_view shown_part(std::string_view text)
{
    if (text.size() <= max_text) [[likely]]
        return text;
    std::size_t size = max_text;
    while (size > max_text - 4 && (static_cast<unsigned char>(text[size]) & 0xc0) == 0x80)
        --size;
    return text.substr(0, size);
}

struct TextEngine::Private {
    Private(DiagnosticSink& sink, TextEngineOptions const& options, std::uint64_t random)
        : diagnostics(sink)
        , seed(random)
        , shaper(fonts, sink)
        , shapes(options.cache_bytes / 4)
        , glyphs(fonts, sink, { options.atlas_pages, options.color_pages })
        , resolver(glyphs, entry_memory)
        , layouts({ options.cache_bytes - options.cache_bytes / 4, options.keep_frames, true })
    {}

    // Most frames ask for what the last one asked for, in the same order: the entry that is next,
    // null at the end. It stays, because the last frame asked for it.
    detail::LayoutEntry* expected() const
    {
        return next < last_asked.size() ? last_asked[next] : nullptr;
    }
    // After a question: the next one is expected behind the place of this one.
    void remember(detail::LayoutEntry& entry)
    {
        bool const was_expected = expected() == &entry;
        bool const is_elsewhere =
            !was_expected && entry.place < last_asked.size() && last_asked[entry.place] == &entry;
        next = is_elsewhere ? entry.place + 1 : next + 1;
        entry.place = static_cast<std::uint32_t>(asked.size());
        asked.push_back(&entry);
        fetch_next();
    }
    void remember_expected(detail::LayoutEntry& entry)
    {
        entry.last_frame = layouts.frame();
        entry.place = static_cast<std::uint32_t>(asked.size());
        ++next;
        asked.push_back(&entry);
        fetch_next();
    }
    // Entries lie far apart: their head and their text are on the way before they are compared.
    void fetch_next() const
    {
        constexpr std::size_t distance = 4;
        if (next + distance >= last_asked.size())
            return;
        detail::LayoutEntry const* const entry = last_asked[next + distance];
        __builtin_prefetch(entry);
        __builtin_prefetch(&entry->layout);
        __builtin_prefetch(entry + 1);
    }
    void begin_questions()
    {
        last_asked.swap(asked);
        asked.clear();
        next = 0;
    }

    // What a miss costs.
    struct Question {
        RichText rich; // no spans: plain
        std::uint64_t text_hash;
        TextStyle const& style;
        ParagraphStyle const& paragraph;
    };
    // `hash` is of all of the question.
    detail::LayoutEntry* add(
        Question const& question, detail::LayoutKey const& key, std::uint64_t hash);
    detail::LayoutEntry* create(Question const& question, detail::LayoutKey const& key);
    // Null when the text needs more, or its lines do not only depend on their width.
    detail::LayoutEntry* create_paragraph(
        Question const& question, detail::LayoutKey const& key, detail::ShapeStyle const& shape);
    detail::AsciiParagraph::Before text_before(
        Question const& question, detail::LayoutKey const& key) const;
    detail::ShapedText const& ensure_shaped(
        Question const& question, detail::ShapeStyle const& shape);
    // Valid until the next call.
    detail::Tabs tabs_of(std::string_view text, ParagraphStyle const& paragraph);
    void shape_ellipsis(detail::ShapeStyle const& shape, TextLayoutOptions& options);
    // Reports what is clamped; false when something is.
    bool check(Question const& question);
    bool check(TextStyle const& style);

    DiagnosticSink& diagnostics;
    std::uint64_t seed;
    float scale = 1;
    std::vector<detail::LayoutEntry*> asked;      // in this frame, in order
    std::vector<detail::LayoutEntry*> last_asked; // in the one before
    std::size_t next = 0;                         // in last_asked
    std::uint64_t frame = 0;
    std::uint64_t kept_epoch = 0; // of the atlas at the last keep_last_blocks()
    detail::FontLibrary fonts;
    detail::GlyphOutlines outlines;
    detail::GlyphPictures pictures;
    detail::Shaper shaper;
    detail::ShapeCache shapes;
    detail::LayoutSpans spans { fonts };
    detail::ShapedText shaped;                    // for one layout at a time
    detail::ShapedText ellipsis;                  // likewise
    std::vector<detail::DeviceTabStop> tab_stops; // likewise
    detail::EntryMemory entry_memory;             // before all that holds entries
    TextLayoutBuilder builder { entry_memory };
    detail::AsciiParagraph paragraphs { fonts, shaper, entry_memory };
    detail::LabelBuilder labels { fonts, shaper, entry_memory };
    detail::GlyphCache glyphs;
    detail::GlyphResolver resolver;
    detail::FrameTable<detail::LayoutEntry> layouts;
};

}

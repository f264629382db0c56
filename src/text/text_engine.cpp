// SPDX-License-Identifier: MIT

#include <oriel/text/text_engine.h>

#include <oriel/core/hash.h>
#include <text/layout_builder.h>
#include <text/layout_entry.h>
#include <text/shape_cache.h>
#include <text/text_engine_private.h>

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstddef>
#include <cstring>
#include <random>
#include <utility>

namespace oriel {

using namespace detail;

namespace {

constexpr float least_scale = 0.25f;
constexpr float largest_scale = 16;

std::uint64_t random_seed()
{
    std::random_device device;
    return static_cast<std::uint64_t>(device()) << 32 | device();
}

// Like ==, without a call for what is as short as a label.
inline bool is_same(std::string_view a, std::string_view b)
{
    std::size_t const size = a.size();
    if (size != b.size())
        return false;
    char const* const p = a.data();
    char const* const q = b.data();
    auto const difference = [&](std::size_t i) { return load64(p + i) ^ load64(q + i); };
    if (size > 32 || size < 4)
        return a == b;
    if (size >= 16)
        return (difference(0) | difference(8) | difference(size - 16) | difference(size - 8)) == 0;
    if (size >= 8)
        return (difference(0) | difference(size - 8)) == 0;
    return ((load32(p) ^ load32(q)) | (load32(p + size - 4) ^ load32(q + size - 4))) == 0;
}

// What no tab leads to says nothing.
std::span<TabStop const> counted_stops(std::string_view text, ParagraphStyle const& paragraph)
{
    std::span<TabStop const> const all = paragraph.tab_stops;
    if (all.empty() || text.find('\t') == text.npos)
        return {};
    return all.first(std::min(all.size(), max_tab_stops));
}

[[gnu::always_inline]] inline bool is_plain_text(
    LayoutEntry const& known, LayoutKey const& key, std::string_view text)
{
    return known.key == key && is_same(known.text, shown_part(text));
}

}

TextEngine::TextEngine(DiagnosticSink& diagnostics, TextEngineOptions const& options)
    : m(std::make_unique<Private>(diagnostics, options, random_seed()))
{
    m->glyphs.set_budget(options.raster_budget);
    if (!options.language.empty())
        m->shaper.set_language(options.language);
}

TextEngine::~TextEngine() = default;

Result<FontId> TextEngine::add_font(std::span<std::byte const> file, int face)
{
    return m->fonts.add_copied(file, face);
}

FontStackId TextEngine::add_stack(std::span<FontId const> fonts)
{
    return m->fonts.add_stack(fonts);
}

FontSettingsId TextEngine::add_settings(FontSettings const& settings)
{
    return m->fonts.add_settings(settings);
}

void TextEngine::add_provider(FontProvider& provider) { m->shaper.add_provider(provider); }

void TextEngine::begin_frame(std::uint64_t frame, float scale)
{
    // NaN becomes the least.
    m->scale = std::clamp(finite_or_zero(scale), least_scale, largest_scale);
    if (std::exchange(m->frame, frame) == frame)
        return;
    m->begin_questions();
    m->layouts.begin_frame();
    m->shapes.begin_frame();
    m->glyphs.begin_frame();
}

float TextEngine::scale() const { return m->scale; }

TextLayout const& TextEngine::layout(
    std::string_view text, TextStyle const& style, ParagraphStyle const& paragraph)
{
    if (!paragraph.tab_stops.empty()) [[unlikely]]
        return layout(RichText { text }, style, paragraph);
    LayoutKey const key = layout_key(style, paragraph, m->scale);
    LayoutEntry* entry = m->expected();
    if (entry == nullptr || !is_plain_text(*entry, key, text)) [[unlikely]] {
        // What is not shown is not hashed.
        return layout_hashed(text, hash_bytes(text.substr(0, max_text)), style, paragraph);
    }
    m->remember_expected(*entry);
    return entry->layout;
}

TextLayout const& TextEngine::layout_hashed(std::string_view text, std::uint64_t text_hash,
    TextStyle const& style, ParagraphStyle const& paragraph)
{
    if (!paragraph.tab_stops.empty()) [[unlikely]]
        return layout(RichText { text }, style, paragraph);
    LayoutKey const key = layout_key(style, paragraph, m->scale);
    auto const is_asked_for = [&](LayoutEntry const& known) {
        return is_plain_text(known, key, text);
    };
    LayoutEntry* entry = m->expected();
    if (entry != nullptr && is_asked_for(*entry)) [[likely]] {
        m->remember_expected(*entry);
        return entry->layout;
    }
    std::uint64_t const hash = hash_of(key, text_hash, m->seed);
    entry = m->layouts.find(hash, is_asked_for);
    if (entry == nullptr) [[unlikely]]
        entry = m->add({ { text }, text_hash, style, paragraph }, key, hash);
    m->remember(*entry);
    return entry->layout;
}

TextLayout const& TextEngine::layout(
    RichText const& rich, TextStyle const& style, ParagraphStyle const& paragraph)
{
    ParagraphStyle counted = paragraph;
    counted.tab_stops = counted_stops(rich.text, paragraph);
    if (rich.spans.empty() && counted.tab_stops.empty())
        return layout(rich.text, style, counted);
    std::uint64_t const text_hash = hash_bytes(rich.text.substr(0, max_text));
    LayoutKey key = layout_key(style, counted, m->scale);
    key.spans = hash_of(rich.spans, counted.tab_stops, m->seed);
    auto const is_asked_for = [&](LayoutEntry const& known) {
        return known.key == key && known.text == shown_part(rich.text)
               && std::ranges::equal(known.layout.spans(), rich.spans)
               && std::ranges::equal(known.layout.tab_stops(), counted.tab_stops);
    };
    std::uint64_t const hash = hash_of(key, text_hash, m->seed);
    LayoutEntry* entry = m->layouts.find(hash, is_asked_for);
    if (entry == nullptr)
        entry = m->add({ rich, text_hash, style, counted }, key, hash);
    m->remember(*entry);
    return entry->layout;
}

std::span<GlyphBlock const> TextEngine::blocks(TextLayout const& layout)
{
    if (layout.m_glyphs == nullptr)
        return {};
    m->resolver.ensure(*layout.m_glyphs);
    return layout.m_glyphs->blocks;
}

void TextEngine::outline(TextLayout const& layout, OutlineSink& sink)
{
    for (std::size_t span = 0; span < layout.span_count(); ++span)
        outline_span(layout, span, sink);
}

void TextEngine::outline_span(TextLayout const& layout, std::size_t span, OutlineSink& sink)
{
    if (layout.m_glyphs == nullptr)
        return;
    m->resolver.place(*layout.m_glyphs);
    LayoutGlyphs const& glyphs = *layout.m_glyphs;
    float const pixel = 1 / m->scale;
    for (std::size_t i = 0; i < glyphs.placed_blocks.size(); ++i) {
        PlacedBlock const& block = glyphs.placed_blocks[i];
        if (glyphs.blocks[i].span != span)
            continue;
        float const em = static_cast<float>(block.size) / fixed_one * pixel;
        for (PlacedGlyph const& placed : glyphs.placed.subspan(block.first, block.count)) {
            float const phase = static_cast<float>(placed.phase) / GlyphKey::phases;
            Point const origin = Point { static_cast<float>(glyphs.blocks[i].x + placed.x) + phase,
                static_cast<float>(glyphs.blocks[i].y + placed.y) }
                                 * pixel;
            float const pixels = static_cast<float>(block.size) / fixed_one * sink.zoom();
            if (!m->pictures.draw(m->fonts, placed.font, placed.glyph, origin, em, pixels, sink))
                m->outlines.draw(m->fonts, placed.font, placed.glyph, origin, em, sink);
        }
    }
}

std::size_t TextEngine::question_count() const { return m->asked.size(); }
TextLayout const& TextEngine::question(std::size_t index) const { return m->asked[index]->layout; }
void TextEngine::keep(TextLayout const& layout)
{
    if (layout.m_glyphs != nullptr)
        *layout.m_glyphs->last_frame = m->layouts.frame();
}

void TextEngine::keep_last_questions()
{
    for (LayoutEntry* const entry : m->last_asked)
        m->remember_expected(*entry);
}

void TextEngine::forget_question(TextLayout const& layout)
{
    auto const found = std::find_if(m->asked.begin(), m->asked.end(),
        [&](LayoutEntry const* entry) { return &entry->layout == &layout; });
    if (found != m->asked.end())
        m->asked.erase(found);
}

bool TextEngine::keep_last_blocks()
{
    m->glyphs.use_last();
    std::uint64_t const epoch = m->glyphs.epoch();
    return std::exchange(m->kept_epoch, epoch) == epoch && !m->glyphs.was_full();
}

void TextEngine::set_raster_budget(int microseconds) { m->glyphs.set_budget(microseconds); }
bool TextEngine::has_waiting_glyphs() const { return m->glyphs.has_waiting(); }

bool TextEngine::is_large(TextLayout const& layout) const
{
    constexpr Fixed first_large = 96 * fixed_one;
    if (layout.m_glyphs == nullptr)
        return false;
    AsciiText const* const ascii = layout.m_glyphs->ascii;
    bool const has_ascii = ascii != nullptr && !layout.m_glyphs->blocks.empty();
    return (has_ascii && ascii->size > first_large)
           || std::any_of(layout.m_glyphs->placed_blocks.begin(),
               layout.m_glyphs->placed_blocks.end(),
               [](PlacedBlock const& block) { return block.size > first_large; });
}

GlyphAtlas& TextEngine::atlas() { return m->glyphs; }

}

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

constexpr std::size_t max_text = std::size_t { 1 } << 20;
constexpr float least_scale = 0.25f;
constexpr float largest_scale = 16;
constexpr std::int32_t no_width = 0x7fffffff;

std::uint64_t random_seed()
{
    std::random_device device;
    return static_cast<std::uint64_t>(device()) << 32 | device();
}

std::uint64_t bits(float value) { return std::bit_cast<std::uint32_t>(value); }

// Wrap, align, ellipsis and direction, a byte each: one load instead of four on every hit.
std::uint32_t packed(ParagraphStyle const& paragraph)
{
    static_assert(offsetof(ParagraphStyle, direction) == offsetof(ParagraphStyle, wrap) + 3);
    std::uint32_t bytes;
    std::memcpy(&bytes, reinterpret_cast<char const*>(&paragraph) + offsetof(ParagraphStyle, wrap),
        sizeof bytes);
    return bytes;
}

// Weight, width, slant and language, in one load likewise.
std::uint64_t packed_face(TextStyle const& style)
{
    static_assert(offsetof(TextStyle, language) == offsetof(TextStyle, weight) + 4);
    std::uint64_t bytes;
    std::memcpy(
        &bytes, reinterpret_cast<char const*>(&style) + offsetof(TextStyle, weight), sizeof bytes);
    return bytes;
}

constexpr ParagraphStyle left_to_right { .direction = TextDirection::LeftToRight };

// Whole device pixels, rounded down but for the error of a width that was a layout's own.
std::int32_t device_width(ParagraphStyle const& paragraph, float scale)
{
    bool const matters = packed(paragraph) != 0 && packed(paragraph) != packed(left_to_right);
    constexpr float limit = 1 << 24;
    float const width = paragraph.width * scale;
    if (!matters || !(width < limit)) // infinite and NaN, too
        return no_width;
    return width <= 0 ? 0 : static_cast<std::int32_t>(width + 1.0f / 64);
}

LayoutKey key_of(TextStyle const& style, ParagraphStyle const& paragraph, float scale)
{
    auto const width = static_cast<std::uint32_t>(device_width(paragraph, scale));
    return { bits(style.size) | bits(style.line_height) << 32,
        width | static_cast<std::uint64_t>(paragraph.max_lines) << 32
            | static_cast<std::uint64_t>(style.font) << 48,
        bits(scale) | static_cast<std::uint64_t>(packed(paragraph)) << 32, packed_face(style),
        style.settings, bits(style.letter_spacing) | bits(paragraph.tab_width) << 32 };
}

std::uint64_t hash_of(LayoutKey const& key, std::uint64_t text_hash, std::uint64_t seed)
{
    std::uint64_t const style = hash_fold(key.style ^ seed, key.lines ^ hash_constant_b);
    std::uint64_t const face = key.face ^ key.settings << 48;
    std::uint64_t const rest = face ^ key.spacing * hash_constant_a ^ key.spans;
    return hash_fold(text_hash ^ seed, style ^ key.others ^ rest ^ hash_constant_a);
}

// Like ==, without a call for what is as short as a label.
bool is_same(std::string_view a, std::string_view b)
{
    std::size_t const size = a.size();
    if (size != b.size())
        return false;
    char const* const p = a.data();
    char const* const q = b.data();
    auto const difference = [&](std::size_t i) { return load64(p + i) ^ load64(q + i); };
    if (size > 32 || size < 4)
        return std::memcmp(p, q, size) == 0;
    if (size >= 16)
        return (difference(0) | difference(8) | difference(size - 16) | difference(size - 8)) == 0;
    if (size >= 8)
        return (difference(0) | difference(size - 8)) == 0;
    return ((load32(p) ^ load32(q)) | (load32(p + size - 4) ^ load32(q + size - 4))) == 0;
}

// At most max_text bytes, ending between code points.
std::string_view shown_part(std::string_view text)
{
    if (text.size() <= max_text) [[likely]]
        return text;
    std::size_t size = max_text;
    while (size > max_text - 4 && (static_cast<unsigned char>(text[size]) & 0xc0) == 0x80)
        --size;
    return text.substr(0, size);
}

std::uint64_t hash_of(TextStyle const& style, std::uint64_t hash)
{
    hash = hash_mix(hash, bits(style.size) | bits(style.line_height) << 32);
    hash = hash_mix(hash, packed_face(style) ^ static_cast<std::uint64_t>(style.settings) << 48);
    return hash_mix(
        hash, bits(style.letter_spacing) | static_cast<std::uint64_t>(style.font) << 32);
}

bool is_plain_text(LayoutEntry const& known, LayoutKey const& key, std::string_view text)
{
    return known.key == key && is_same(known.text, shown_part(text));
}

// Never 0, which is that of plain text.
std::uint64_t hash_of(std::span<TextSpan const> spans, std::uint64_t seed)
{
    std::uint64_t hash = hash_mix(seed, spans.size());
    for (TextSpan const& span : spans) {
        hash = hash_of(span.style, hash_mix(hash, span.end));
        if (span.box == InlineBox {})
            continue;
        hash = hash_mix(hash, bits(span.box.size.width) | bits(span.box.size.height) << 32);
        hash = hash_mix(
            hash, bits(span.box.baseline) | static_cast<std::uint64_t>(span.box.align) << 32);
    }
    return hash | 1;
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
    LayoutKey const key = key_of(style, paragraph, m->scale);
    LayoutEntry* entry = m->expected();
    if (entry == nullptr || !is_plain_text(*entry, key, text)) [[unlikely]] {
        // What is not shown is not hashed.
        return layout_hashed(text, hash_bytes(text.substr(0, max_text)), style, paragraph);
    }
    entry->last_frame = m->layouts.frame();
    m->remember(*entry);
    return entry->layout;
}

TextLayout const& TextEngine::layout_hashed(std::string_view text, std::uint64_t text_hash,
    TextStyle const& style, ParagraphStyle const& paragraph)
{
    LayoutKey const key = key_of(style, paragraph, m->scale);
    auto const is_asked_for = [&](LayoutEntry const& known) {
        return is_plain_text(known, key, text);
    };
    LayoutEntry* entry = m->expected();
    if (entry != nullptr && is_asked_for(*entry)) [[likely]]
        entry->last_frame = m->layouts.frame();
    else
        entry = m->layouts.find(hash_of(key, text_hash, m->seed), is_asked_for);
    if (entry == nullptr) [[unlikely]]
        entry = m->add({ { text }, text_hash, style, paragraph }, key);
    m->remember(*entry);
    return entry->layout;
}

TextLayout const& TextEngine::layout(
    RichText const& rich, TextStyle const& style, ParagraphStyle const& paragraph)
{
    if (rich.spans.empty())
        return layout(rich.text, style, paragraph);
    std::uint64_t const text_hash = hash_bytes(rich.text.substr(0, max_text));
    LayoutKey key = key_of(style, paragraph, m->scale);
    key.spans = hash_of(rich.spans, m->seed);
    auto const is_asked_for = [&](LayoutEntry const& known) {
        std::span<TextSpan const> const spans = known.layout.spans();
        return known.key == key && known.text == shown_part(rich.text)
               && std::equal(spans.begin(), spans.end(), rich.spans.begin(), rich.spans.end());
    };
    LayoutEntry* entry = m->layouts.find(hash_of(key, text_hash, m->seed), is_asked_for);
    if (entry == nullptr)
        entry = m->add({ rich, text_hash, style, paragraph }, key);
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
    return layout.m_glyphs != nullptr
           && std::any_of(layout.m_glyphs->placed_blocks.begin(),
               layout.m_glyphs->placed_blocks.end(),
               [](PlacedBlock const& block) { return block.size > first_large; });
}

GlyphAtlas& TextEngine::atlas() { return m->glyphs; }

LayoutEntry* TextEngine::Private::add(Question const& question, LayoutKey const& key)
{
    check(question);
    LayoutEntry* const entry = create(question, key);
    entry->key = key;
    entry->hash = hash_of(key, question.text_hash, seed);
    layouts.insert(entry);
    return entry;
}

LayoutEntry* TextEngine::Private::create(Question const& question, LayoutKey const& key)
{
    ParagraphStyle const& paragraph = question.paragraph;
    RichText const shown { shown_part(question.rich.text), question.rich.spans };
    ShapeStyle shape = shape_style_of(question.style, paragraph.direction, scale);
    bool const depends_on_width =
        paragraph.wrap != TextWrap::No || paragraph.ellipsis != Ellipsis::No;
    shape.breaks = depends_on_width ? ShapeBreaks::All : ShapeBreaks::None;
    spans.prepare(shown, question.style, shape, scale);
    std::int32_t const width = device_width(paragraph, scale);
    float const tab_width = std::clamp(finite_or_zero(paragraph.tab_width), 0.0f, 10'000.0f);
    TextLayoutOptions options { .scale = scale,
        .spans = spans.spans(),
        .wished = shown.spans,
        .fill = { .width = width == no_width ? unlimited_width : WideFixed { width } * fixed_one,
            .wrap = paragraph.wrap,
            .ellipsis = paragraph.ellipsis,
            .ellipsis_advance = 0,
            .max_lines = paragraph.max_lines,
            .tab_width = std::lround(tab_width * scale * fixed_one) },
        .align = paragraph.align,
        .ellipsis = nullptr,
        .atlas_pages = glyphs.page_limit() };
    if (paragraph.ellipsis != Ellipsis::No)
        shape_ellipsis(shape, options);
    if (depends_on_width)
        return builder.build(shown.text, ensure_shaped(question, shape, key.spans), options);
    shaper.shape(shown.text, shape, spans.runs(), shaped);
    return builder.build(shown.text, shaped, options);
}

// What is shaped alike shares it, however it is painted.
ShapedText const& TextEngine::Private::ensure_shaped(
    Question const& question, ShapeStyle const& shape, std::uint64_t spans_hash)
{
    std::uint64_t hash = hash_mix(
        question.text_hash ^ seed, static_cast<std::uint64_t>(shape.direction) << 48 | bits(scale));
    hash = hash_of(question.style, hash);
    if (spans_hash != 0) {
        for (ShapeRun const& run : spans.runs())
            hash = hash_mix(hash, static_cast<std::uint64_t>(run.end) << 32
                                      | static_cast<std::uint32_t>(run.style.size ^ run.box_width));
    }
    return shapes.ensure(shown_part(question.rich.text), hash, shape, spans.runs(), shaper);
}

void TextEngine::Private::shape_ellipsis(ShapeStyle const& shape, TextLayoutOptions& options)
{
    shaper.shape("…", shape, ellipsis);
    for (ShapedCluster const& cluster : ellipsis.clusters)
        options.fill.ellipsis_advance += cluster.advance;
    options.ellipsis = &ellipsis;
}

void TextEngine::Private::check(Question const& question)
{
    if (question.rich.text.size() > max_text)
        diagnostics.report({ .kind = DiagnosticKind::TextTooLong,
            .cause = "A text is longer than a mebibyte; the rest is not shown.",
            .remedy = "Lay out only what is visible, a paragraph or a line at a time.",
            .id = {} });
    if (std::isnan(question.paragraph.width) || !std::isfinite(question.paragraph.tab_width))
        diagnostics.report({ .kind = DiagnosticKind::InvalidNumber,
            .cause = "A paragraph's width or tab width is no number.",
            .remedy = "They are logical pixels; an infinite width is allowed.",
            .id = {} });
    check(question.style);
    for (TextSpan const& span : question.rich.spans)
        check(span.style);
}

void TextEngine::Private::check(TextStyle const& style)
{
    bool const is_finite = std::isfinite(style.size) && std::isfinite(style.line_height)
                           && std::isfinite(style.letter_spacing);
    if (!is_finite)
        diagnostics.report({ .kind = DiagnosticKind::InvalidNumber,
            .cause = "A text style's size, line height or letter spacing is no number.",
            .remedy = "They are logical pixels.",
            .id = {} });
    if (!fonts.has_stack(style.font) || fonts.stack(style.font).empty())
        diagnostics.report({ .kind = DiagnosticKind::MissingFont,
            .cause = "A text style names a font stack that the engine does not have.",
            .remedy = "Call add_embedded_fonts() or add_stack() before the first layout.",
            .id = {} });
}

}

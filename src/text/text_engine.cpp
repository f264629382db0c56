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
        style.settings };
}

std::uint64_t hash_of(LayoutKey const& key, std::uint64_t text_hash, std::uint64_t seed)
{
    std::uint64_t const style = hash_fold(key.style ^ seed, key.lines ^ hash_constant_b);
    std::uint64_t const rest = key.others ^ key.face ^ key.more << 48;
    return hash_fold(text_hash ^ seed, style ^ rest ^ hash_constant_a);
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

Fixed device_size(float size, float scale)
{
    float const logical = std::clamp(finite_or_zero(size), 1.0f, 1000.0f);
    return std::clamp(
        static_cast<Fixed>(std::lround(logical * scale * fixed_one)), fixed_one, 0xfffff);
}

}

TextEngine::TextEngine(DiagnosticSink& diagnostics, TextEngineOptions const& options)
    : m(std::make_unique<Private>(diagnostics, options, random_seed()))
{
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
    // What is not shown is not hashed.
    return layout_hashed(text, hash_bytes(text.substr(0, max_text)), style, paragraph);
}

TextLayout const& TextEngine::layout_hashed(std::string_view text, std::uint64_t text_hash,
    TextStyle const& style, ParagraphStyle const& paragraph)
{
    LayoutKey const key = key_of(style, paragraph, m->scale);
    auto const is_asked_for = [&](LayoutEntry const& known) {
        return known.key == key && is_same(known.text, shown_part(text));
    };
    LayoutEntry* entry = m->expected();
    if (entry != nullptr && is_asked_for(*entry)) [[likely]]
        entry->last_frame = m->layouts.frame();
    else
        entry = m->layouts.find(hash_of(key, text_hash, m->seed), is_asked_for);
    if (entry == nullptr) [[unlikely]]
        entry = m->add(text, text_hash, style, paragraph);
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
    if (layout.m_glyphs == nullptr)
        return;
    LayoutGlyphs const& glyphs = *layout.m_glyphs;
    float const pixel = 1 / m->scale;
    float const em = static_cast<float>(glyphs.size) / fixed_one * pixel;
    for (std::size_t i = 0; i < glyphs.placed_blocks.size(); ++i) {
        PlacedBlock const& block = glyphs.placed_blocks[i];
        for (PlacedGlyph const& placed : glyphs.placed.subspan(block.first, block.count)) {
            float const phase = static_cast<float>(placed.phase) / GlyphKey::phases;
            Point const origin = Point { static_cast<float>(glyphs.blocks[i].x + placed.x) + phase,
                static_cast<float>(glyphs.blocks[i].y + placed.y) }
                                 * pixel;
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

GlyphAtlas& TextEngine::atlas() { return m->glyphs; }

// Everything is computed again, so that a hit need not keep it.
LayoutEntry* TextEngine::Private::add(std::string_view text, std::uint64_t text_hash,
    TextStyle const& style, ParagraphStyle const& paragraph)
{
    check(text, style, paragraph);
    LayoutEntry* const entry = create(shown_part(text), text_hash, style, paragraph);
    entry->key = key_of(style, paragraph, scale);
    entry->hash = hash_of(entry->key, text_hash, seed);
    layouts.insert(entry);
    return entry;
}

LayoutEntry* TextEngine::Private::create(std::string_view text, std::uint64_t text_hash,
    TextStyle const& style, ParagraphStyle const& paragraph)
{
    ShapeStyle shape { .stack = style.font,
        .size = device_size(style.size, scale),
        .direction = paragraph.direction,
        .face = { style.weight, style.width, style.slant, style.settings },
        .language = style.language };
    float const line_height =
        std::clamp(finite_or_zero(style.line_height), 0.0f, 10'000.0f) * scale;
    std::int32_t const width = device_width(paragraph, scale);
    TextLayoutOptions options { .scale = scale,
        .size = shape.size,
        .metrics = fonts.metrics(shape.stack, shape.size),
        .line_height =
            line_height > 0 ? std::max(1, static_cast<int>(std::lround(line_height))) : 0,
        .fill = { .width = width == no_width ? unlimited_width : WideFixed { width } * fixed_one,
            .wrap = paragraph.wrap,
            .ellipsis = paragraph.ellipsis,
            .ellipsis_advance = 0,
            .max_lines = paragraph.max_lines },
        .align = paragraph.align,
        .ellipsis = nullptr,
        .atlas_pages = glyphs.page_limit() };
    if (paragraph.ellipsis == Ellipsis::End) {
        shaper.shape("…", shape, ellipsis);
        for (ShapedCluster const& cluster : ellipsis.clusters)
            options.fill.ellipsis_advance += cluster.advance;
        options.ellipsis = &ellipsis;
    }
    bool const depends_on_width =
        paragraph.wrap != TextWrap::No || paragraph.ellipsis != Ellipsis::No;
    if (!depends_on_width) {
        shape.breaks = ShapeBreaks::None;
        shaper.shape(text, shape, shaped);
        return builder.build(text, shaped, options);
    }
    std::uint64_t const hash = hash_mix(text_hash ^ seed,
        static_cast<std::uint64_t>(shape.stack) << 32
            | static_cast<std::uint64_t>(shape.direction) << 48 | bits(style.size));
    std::uint64_t const shape_hash =
        hash_mix(hash, packed_face(style) ^ static_cast<std::uint64_t>(style.settings) << 32);
    return builder.build(text, shapes.ensure(text, shape_hash, shape, shaper), options);
}

void TextEngine::Private::check(
    std::string_view text, TextStyle const& style, ParagraphStyle const& paragraph)
{
    if (text.size() > max_text)
        diagnostics.report({ .kind = DiagnosticKind::TextTooLong,
            .cause = "A text is longer than a mebibyte; the rest is not shown.",
            .remedy = "Lay out only what is visible, a paragraph or a line at a time.",
            .id = {} });
    if (!std::isfinite(style.size) || !std::isfinite(style.line_height)
        || std::isnan(paragraph.width))
        diagnostics.report({ .kind = DiagnosticKind::InvalidNumber,
            .cause = "A text style's size or line height, or a paragraph's width, is no number.",
            .remedy = "Sizes are logical pixels; an infinite width is allowed.",
            .id = {} });
    if (!fonts.has_stack(style.font) || fonts.stack(style.font).empty())
        diagnostics.report({ .kind = DiagnosticKind::MissingFont,
            .cause = "A text style names a font stack that the engine does not have.",
            .remedy = "Call add_embedded_fonts() or add_stack() before the first layout.",
            .id = {} });
}

}

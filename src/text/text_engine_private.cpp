// SPDX-License-Identifier: MIT

#include <text/text_engine_private.h>

#include <oriel/core/hash.h>

#include <algorithm>
#include <cmath>

namespace oriel {

using namespace detail;

LayoutEntry* TextEngine::Private::add(
    Question const& question, LayoutKey const& key, std::uint64_t hash)
{
    bool const is_label = question.rich.spans.empty() && is_unbound(question.paragraph)
                          && !std::isnan(question.paragraph.width);
    LayoutEntry* entry = is_label ? labels.build(question.rich.text, key) : nullptr;
    if (entry == nullptr)
        entry = create(question, key);
    entry->key = key;
    entry->hash = hash;
    layouts.insert(entry);
    return entry;
}

LayoutEntry* TextEngine::Private::create(Question const& question, LayoutKey const& key)
{
    bool const is_sound = check(question);
    ParagraphStyle const& paragraph = question.paragraph;
    RichText const shown { shown_part(question.rich.text), question.rich.spans };
    ShapeStyle shape = shape_style_of(question.style, paragraph.direction, scale);
    bool const depends_on_width =
        paragraph.wrap != TextWrap::No || paragraph.ellipsis != Ellipsis::No;
    shape.breaks = depends_on_width ? ShapeBreaks::All : ShapeBreaks::None;
    spans.prepare(shown, question.style, shape, scale);
    if (LayoutEntry* const entry = create_paragraph(question, key, shape))
        return entry;
    std::int32_t const width = device_width(paragraph, scale);
    TextLayoutOptions options { .scale = scale,
        .spans = spans.spans(),
        .wished = shown.spans,
        .tab_width = paragraph.tab_width,
        .tab_stops = paragraph.tab_stops,
        .fill = { .width = width == no_width ? unlimited_width : WideFixed { width } * fixed_one,
            .wrap = paragraph.wrap,
            .ellipsis = paragraph.ellipsis,
            .ellipsis_advance = 0,
            .max_lines = paragraph.max_lines,
            .tabs = tabs_of(shown.text, paragraph) },
        .align = paragraph.align,
        .ellipsis = nullptr,
        .atlas_pages = glyphs.page_limit() };
    if (paragraph.ellipsis != Ellipsis::No)
        shape_ellipsis(shape, options);
    if (depends_on_width)
        return builder.build(shown.text, ensure_shaped(question, shape), options);
    shaper.shape(shown.text, shape, spans.runs(), shaped);
    if (is_sound && shown.spans.empty() && is_unbound(paragraph))
        labels.learn(key, { shape, spans.spans().back(), scale, glyphs.page_limit() });
    return builder.build(shown.text, shaped, options);
}

Tabs TextEngine::Private::tabs_of(std::string_view text, ParagraphStyle const& paragraph)
{
    auto const device = [&](float logical) {
        float const length = std::clamp(finite_or_zero(logical), 0.0f, 10'000.0f);
        return static_cast<WideFixed>(std::lround(length * scale * fixed_one));
    };
    tab_stops.clear();
    for (TabStop const& stop : paragraph.tab_stops)
        tab_stops.push_back({ device(stop.position), stop.align, stop.decimal_point });
    return { device(paragraph.tab_width), tab_stops, text };
}

LayoutEntry* TextEngine::Private::create_paragraph(
    Question const& question, LayoutKey const& key, ShapeStyle const& shape)
{
    ParagraphStyle const& paragraph = question.paragraph;
    std::int32_t const width = device_width(paragraph, scale);
    bool const is_plain = paragraph.wrap == TextWrap::Word && paragraph.ellipsis == Ellipsis::No
                          && paragraph.max_lines == 0 && paragraph.align != TextAlign::Justify
                          && question.rich.spans.empty() && width != no_width;
    if (!is_plain)
        return nullptr;
    return paragraphs.build({ .text = shown_part(question.rich.text),
                                .shape = shape,
                                .span = spans.spans().back(),
                                .width = width,
                                .align = paragraph.align,
                                .scale = scale,
                                .atlas_pages = glyphs.page_limit() },
        text_before(question, key));
}

// Whoever types asks for nearly what the last frame asked for.
AsciiParagraph::Before TextEngine::Private::text_before(
    Question const& question, LayoutKey const& key) const
{
    constexpr std::size_t worth_looking = 128;
    LayoutEntry const* const before = expected();
    if (before == nullptr || question.rich.text.size() < worth_looking)
        return {};
    AsciiText const* const text = before->glyphs.ascii;
    if (text == nullptr || text->notes.empty() || !has_same_style(before->key, key))
        return {};
    return { text, before->text.size(), before->key == key };
}

// What is shaped alike shares it, however it is painted.
ShapedText const& TextEngine::Private::ensure_shaped(
    Question const& question, ShapeStyle const& shape)
{
    std::uint64_t hash = hash_mix(
        question.text_hash ^ seed, static_cast<std::uint64_t>(shape.direction) << 48 | bits(scale));
    hash = hash_of(question.style, hash);
    if (!question.rich.spans.empty()) {
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

bool TextEngine::Private::check(Question const& question)
{
    if (question.rich.text.size() > max_text)
        diagnostics.report({ .kind = DiagnosticKind::TextTooLong,
            .cause = "A text is longer than a mebibyte; the rest is not shown.",
            .remedy = "Lay out only what is visible, a paragraph or a line at a time.",
            .id = {} });
    ParagraphStyle const& paragraph = question.paragraph;
    bool is_sound = !std::isnan(paragraph.width) && std::isfinite(paragraph.tab_width)
                    && std::all_of(paragraph.tab_stops.begin(), paragraph.tab_stops.end(),
                        [](TabStop const& stop) { return std::isfinite(stop.position); });
    if (!is_sound)
        diagnostics.report({ .kind = DiagnosticKind::InvalidNumber,
            .cause = "A paragraph's width, tab width or tab stop is no number.",
            .remedy = "They are logical pixels; an infinite width is allowed.",
            .id = {} });
    is_sound = check(question.style) && is_sound;
    for (TextSpan const& span : question.rich.spans)
        is_sound = check(span.style) && is_sound;
    return is_sound;
}

bool TextEngine::Private::check(TextStyle const& style)
{
    bool const is_finite = std::isfinite(style.size) && std::isfinite(style.line_height)
                           && std::isfinite(style.letter_spacing);
    if (!is_finite)
        diagnostics.report({ .kind = DiagnosticKind::InvalidNumber,
            .cause = "A text style's size, line height or letter spacing is no number.",
            .remedy = "They are logical pixels.",
            .id = {} });
    bool const has_font = fonts.has_stack(style.font) && !fonts.stack(style.font).empty();
    if (!has_font)
        diagnostics.report({ .kind = DiagnosticKind::MissingFont,
            .cause = "A text style names a font stack that the engine does not have.",
            .remedy = "Call add_embedded_fonts() or add_stack() before the first layout.",
            .id = {} });
    return is_finite && has_font;
}

}

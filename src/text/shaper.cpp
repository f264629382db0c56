// SPDX-License-Identifier: MIT

#include <text/shaper.h>

#include <oriel/text/utf8.h>
#include <text/missing_box.h>
#include <text/unicode.h>

#include <algorithm>
#include <cstdio>

namespace oriel::detail {

namespace {

constexpr Fixed spaces_in_a_tab = 4;
constexpr char32_t word_joiner = 0x2060;
constexpr std::size_t max_reported = 1024;
constexpr Fixed max_advance = 1 << 24; // of a cluster, against broken fonts

// Tabs are wide spaces; other control characters are drawn as nothing and glue.
char32_t shaped_code_point(char32_t c)
{
    if (c == '\t')
        return ' ';
    return is_control(c) ? word_joiner : c;
}

std::size_t newline_size(std::string_view text, std::size_t offset, std::size_t size)
{
    bool const is_pair =
        text[offset] == '\r' && offset + 1 < text.size() && text[offset + 1] == '\n';
    return is_pair ? 2 : size;
}

}

Shaper::Shaper(FontLibrary& fonts, DiagnosticSink& diagnostics)
    : m_fonts(fonts)
    , m_diagnostics(diagnostics)
    , m_buffer(hb_buffer_create())
    , m_language(hb_language_from_string("und", -1))
    , m_style_language(m_language)
    , m_fallback(fonts)
{}

void Shaper::set_language(std::string_view language)
{
    m_language = hb_language_from_string(language.data(), static_cast<int>(language.size()));
    m_fallback.set_language(language);
}

void Shaper::shape(std::string_view text, ShapeStyle const& style, ShapedText& shaped)
{
    shaped.clear();
    begin_style(style);
    m_text = text;
    m_has_invalid = false;
    std::size_t offset = 0;
    std::size_t next = 0;
    do {
        offset = next;
        next = decode_line(offset);
        HardLine line;
        line.first_cluster = static_cast<std::uint32_t>(shaped.clusters.size());
        line.byte_begin = static_cast<std::uint32_t>(offset);
        line.byte_end = m_offsets.back();
        resolve_levels(style.direction, line);
        shape_line(style, shaped);
        line.end_cluster = static_cast<std::uint32_t>(shaped.clusters.size());
        shaped.lines.push_back(line);
        // A newline at the very end begins one more line, empty.
    } while (next > m_offsets.back());
    shaped.clusters.push_back({ .byte = m_offsets.back(),
        .first_glyph = static_cast<std::uint32_t>(shaped.glyphs.size()) });
    if (m_has_invalid)
        report_invalid();
}

void Shaper::begin_style(ShapeStyle const& style)
{
    std::span<hb_feature_t const> const features = m_fonts.features(style.face.settings);
    m_features.assign(features.begin(), features.end());
    m_style_language = m_language;
    if (style.language.is_unknown())
        return;
    Language::Tag const tag = style.language.tag();
    m_style_language = hb_language_from_string(tag.letters.data(), tag.size);
}

std::size_t Shaper::decode_line(std::size_t offset)
{
    std::string_view const text = m_text;
    m_code_points.clear();
    m_offsets.clear();
    while (offset < text.size()) {
        Utf8Step const step = decode_utf8(text, offset);
        m_offsets.push_back(static_cast<std::uint32_t>(offset));
        if (is_newline(step.code_point))
            return offset + newline_size(text, offset, step.size);
        m_has_invalid = m_has_invalid || !step.is_valid;
        m_code_points.push_back(step.code_point);
        offset += step.size;
    }
    m_offsets.push_back(static_cast<std::uint32_t>(text.size()));
    return text.size();
}

void Shaper::resolve_levels(TextDirection direction, HardLine& line)
{
    BidiParagraph const paragraph = m_bidi.resolve(m_code_points, direction);
    m_levels = paragraph.levels;
    line.base = paragraph.base;
    line.is_reordered = !m_levels.empty();
}

void Shaper::shape_line(ShapeStyle const& style, ShapedText& shaped)
{
    if (m_code_points.empty())
        return;
    find_breaks(style.breaks);
    std::span<std::uint16_t const> const stack = m_fonts.faces(style.stack, style.face);
    if (stack.empty())
        return append_boxes(style.size, shaped);
    std::vector<char32_t>& line = m_code_points;
    std::transform(line.begin(), line.end(), line.begin(), shaped_code_point);
    for (TextRun const& run :
        m_itemizer.runs(stack, { style.face, style.language }, line, m_levels))
        shape_run(run, style, shaped);
}

void Shaper::find_breaks(ShapeBreaks breaks)
{
    m_breaks.assign(m_code_points.size(), false);
    if (breaks == ShapeBreaks::None)
        return;
    std::string_view const line = m_text.substr(0, m_offsets.back());
    LineBreaker breaker(line, m_offsets.front(), { .keeps_leading_hyphens = true });
    for (std::size_t i = 0, at = breaker.next(); at < line.size(); at = breaker.next()) {
        while (m_offsets[i] < at)
            ++i;
        m_breaks[i] = true;
    }
}

void Shaper::shape_run(TextRun const& run, ShapeStyle const& style, ShapedText& shaped)
{
    hb_buffer_t* const buffer = m_buffer.get();
    hb_buffer_clear_contents(buffer);
    hb_buffer_set_direction(buffer, runs_left(run.level) ? HB_DIRECTION_RTL : HB_DIRECTION_LTR);
    hb_buffer_set_script(buffer, run.script);
    hb_buffer_set_language(buffer, m_style_language);
    hb_buffer_add_codepoints(buffer, reinterpret_cast<hb_codepoint_t const*>(m_code_points.data()),
        static_cast<int>(m_code_points.size()), run.begin, static_cast<int>(run.end - run.begin));
    hb_shape(m_fonts.font(run.font).sized(style.size), buffer, m_features.data(),
        static_cast<unsigned>(m_features.size()));
    if (runs_left(run.level))
        hb_buffer_reverse_clusters(buffer); // to the order of the string

    unsigned count = 0;
    hb_glyph_info_t const* const infos = hb_buffer_get_glyph_infos(buffer, &count);
    hb_glyph_position_t const* const positions = hb_buffer_get_glyph_positions(buffer, &count);
    for (unsigned begin = 0; begin < count;) {
        unsigned end = begin + 1;
        while (end < count && infos[end].cluster == infos[begin].cluster)
            ++end;
        append_cluster({ infos + begin, end - begin }, positions + begin, run, style.size, shaped);
        begin = end;
    }
}

// The place of the character that a glyph of a cluster stands for, when it is missing. Of a
// cluster of which nothing is there, glyphs are one for one.
[[gnu::cold]] static std::size_t missing_place(
    std::span<hb_glyph_info_t const> infos, std::size_t glyph, TextRun const& run)
{
    bool const is_all_missing = std::all_of(infos.begin(), infos.end(),
        [](hb_glyph_info_t const& info) { return info.codepoint == 0; });
    if (!is_all_missing)
        return infos[0].cluster;
    std::size_t const place = runs_left(run.level) ? infos.size() - 1 - glyph : glyph;
    return std::min<std::size_t>(infos[0].cluster + place, run.end - 1);
}

void Shaper::append_cluster(std::span<hb_glyph_info_t const> infos,
    hb_glyph_position_t const* positions, TextRun const& run, Fixed size, ShapedText& shaped)
{
    std::uint32_t const code_point = infos[0].cluster;
    ShapedCluster cluster = begin_cluster(code_point, shaped);
    for (std::size_t i = 0; i < infos.size(); ++i) {
        if (infos[i].codepoint == 0) [[unlikely]] {
            append_missing(missing_place(infos, i, run), size, cluster, shaped);
            continue;
        }
        shaped.glyphs.push_back({ static_cast<std::uint16_t>(infos[i].codepoint), run.font,
            cluster.advance + positions[i].x_offset, -positions[i].y_offset });
        cluster.advance += positions[i].x_advance;
    }
    if (m_text[cluster.byte] == '\t')
        cluster.advance *= spaces_in_a_tab;
    cluster.advance = std::clamp(cluster.advance, 0, max_advance);
    shaped.clusters.push_back(cluster);
}

ShapedCluster Shaper::begin_cluster(std::uint32_t code_point, ShapedText const& shaped) const
{
    ShapedCluster cluster;
    cluster.byte = m_offsets[code_point];
    cluster.first_glyph = static_cast<std::uint32_t>(shaped.glyphs.size());
    if (is_breaking_space(m_code_points[code_point]))
        cluster.flags = cluster.flags | ClusterFlags::Space;
    if (!m_levels.empty())
        cluster.level = m_levels[code_point];
    if (!m_levels.empty()
        && properties_of(m_code_points[code_point]).has(CodePointFlags::BidiBlank))
        cluster.flags = cluster.flags | ClusterFlags::BidiBlank;
    if (m_breaks[code_point])
        cluster.flags = cluster.flags | ClusterFlags::BreakBefore;
    return cluster;
}

void Shaper::append_missing(
    std::size_t place, Fixed size, ShapedCluster& cluster, ShapedText& shaped)
{
    report_missing(m_code_points[place]);
    append_box(m_code_points[place], size, cluster, shaped);
}

void Shaper::append_box(char32_t c, Fixed size, ShapedCluster& cluster, ShapedText& shaped)
{
    shaped.glyphs.push_back(
        { static_cast<std::uint16_t>(c & 0xffff), missing_font_of(c), cluster.advance, 0 });
    cluster.advance += missing_box_advance(c, size);
}

void Shaper::append_boxes(Fixed size, ShapedText& shaped)
{
    for (std::uint32_t i = 0; i < m_code_points.size(); ++i) {
        ShapedCluster cluster = begin_cluster(i, shaped);
        append_box(m_code_points[i], size, cluster, shaped);
        if (has_flag(cluster.flags, ClusterFlags::Space))
            shaped.glyphs.pop_back();
        shaped.clusters.push_back(cluster);
    }
}

void Shaper::report_missing(char32_t code_point)
{
    auto const place = std::lower_bound(m_reported.begin(), m_reported.end(), code_point);
    if (m_reported.size() == max_reported || (place != m_reported.end() && *place == code_point))
        return;
    m_reported.insert(place, code_point);
    char cause[64];
    std::snprintf(
        cause, sizeof cause, "No font of the stack has U+%04X.", static_cast<unsigned>(code_point));
    m_diagnostics.report({ .kind = DiagnosticKind::MissingGlyph,
        .cause = cause,
        .remedy = "Add a font that has it to the stack; a box is drawn for it.",
        .id = {} });
}

void Shaper::report_invalid()
{
    m_diagnostics.report({ .kind = DiagnosticKind::InvalidUtf8,
        .cause = "A text holds bytes that are not UTF-8.",
        .remedy = "Convert it before; U+FFFD is drawn for each invalid part.",
        .id = {} });
}

}

// SPDX-License-Identifier: MIT
//
// From runs of one font to clusters: glyphs, advances, and boxes for what no font has.

#include <text/shaper.h>

#include <text/missing_box.h>
#include <text/unicode.h>

#include <algorithm>
#include <cstdio>

namespace oriel::detail {

namespace {

constexpr Fixed spaces_in_a_tab = 4;
constexpr std::size_t max_reported = 1024;
constexpr Fixed max_advance = 1 << 24; // of a cluster, against broken fonts

// Space between letters that are joined would cut them apart.
bool is_cursive(hb_script_t script)
{
    switch (script) {
    case HB_SCRIPT_ARABIC:
    case HB_SCRIPT_SYRIAC:
    case HB_SCRIPT_MANDAIC:
    case HB_SCRIPT_MANICHAEAN:
    case HB_SCRIPT_MONGOLIAN:
    case HB_SCRIPT_NKO:
    case HB_SCRIPT_PHAGS_PA:
    case HB_SCRIPT_ADLAM:
    case HB_SCRIPT_HANIFI_ROHINGYA:
    case HB_SCRIPT_SOGDIAN:
        return true;
    default:
        return false;
    }
}

}

// Of the paragraph's own style, in all of its styles.
Fixed Shaper::tab_advance()
{
    if (m_tab_advance != 0)
        return m_tab_advance;
    ShapeStyle const& style = *m_style;
    hb_font_t* const font = m_fonts.font(m_fonts.stack(style.stack)[0]).sized(style.size);
    hb_codepoint_t space = 0;
    hb_font_get_nominal_glyph(font, ' ', &space);
    Fixed const advance = hb_font_get_glyph_h_advance(font, space);
    m_tab_advance = std::clamp(advance, 1, max_advance / spaces_in_a_tab) * spaces_in_a_tab;
    return m_tab_advance;
}

// All of its text is one cluster without a glyph.
void Shaper::append_inline_box(TextRun const& run, ShapedText& shaped)
{
    ShapedCluster cluster = begin_cluster(run.begin, shaped);
    cluster.flags = m_breaks[run.begin] ? ClusterFlags::BreakBefore : ClusterFlags::None;
    cluster.advance = m_runs[run.style].box_width;
    shaped.clusters.push_back(cluster);
}

// Behind each cluster, which is on the left of what runs to the left.
void Shaper::space_letters(TextRun const& run, std::size_t first_cluster, ShapedText& shaped) const
{
    if (is_cursive(run.script))
        return;
    Fixed const spacing = style_of(run).letter_spacing;
    for (std::size_t i = first_cluster; i < shaped.clusters.size(); ++i) {
        ShapedCluster& cluster = shaped.clusters[i];
        if (has_flag(cluster.flags, ClusterFlags::Tab) || cluster.advance == 0)
            continue;
        Fixed const before = cluster.advance;
        cluster.advance = std::clamp(before + spacing, 0, max_advance);
        bool const is_last = i + 1 == shaped.clusters.size();
        std::size_t const end = is_last ? shaped.glyphs.size() : shaped.clusters[i + 1].first_glyph;
        for (std::size_t g = cluster.first_glyph; runs_left(run.level) && g < end; ++g)
            shaped.glyphs[g].x += cluster.advance - before;
    }
}

RunStyle Shaper::run_style(
    std::uint16_t font, Fixed size, hb_script_t script, hb_direction_t direction) const
{
    return { .font = m_fonts.font(font).sized(size),
        .font_index = font,
        .size = size,
        .script = script,
        .language = m_style_language,
        .direction = direction,
        .features = m_features };
}

void Shaper::shape_run(TextRun const& run, ShapedText& shaped)
{
    ShapeStyle const& style = style_of(run);
    begin_style(style);
    std::span<RunGlyph const> const glyphs = m_run_shaper.shape(m_code_points, run.begin, run.end,
        run_style(run.font, style.size, run.script,
            runs_left(run.level) ? HB_DIRECTION_RTL : HB_DIRECTION_LTR));
    for (std::size_t begin = 0; begin < glyphs.size();) {
        std::size_t end = begin + 1;
        while (end < glyphs.size() && glyphs[end].cluster == glyphs[begin].cluster)
            ++end;
        append_cluster(glyphs.subspan(begin, end - begin), run, style.size, shaped);
        begin = end;
    }
}

// The place of the character that a glyph of a cluster stands for, when it is missing. Of a
// cluster of which nothing is there, glyphs are one for one.
[[gnu::cold]] static std::size_t missing_place(
    std::span<RunGlyph const> glyphs, std::size_t index, TextRun const& run)
{
    bool const is_all_missing = std::all_of(
        glyphs.begin(), glyphs.end(), [](RunGlyph const& glyph) { return glyph.glyph == 0; });
    if (!is_all_missing)
        return glyphs[0].cluster;
    std::size_t const place = runs_left(run.level) ? glyphs.size() - 1 - index : index;
    return std::min<std::size_t>(glyphs[0].cluster + place, run.end - 1);
}

void Shaper::append_cluster(
    std::span<RunGlyph const> glyphs, TextRun const& run, Fixed size, ShapedText& shaped)
{
    ShapedCluster cluster = begin_cluster(glyphs[0].cluster, shaped);
    for (std::size_t i = 0; i < glyphs.size(); ++i) {
        if (glyphs[i].glyph == 0) [[unlikely]] {
            append_missing(missing_place(glyphs, i, run), size, cluster, shaped);
            continue;
        }
        shaped.glyphs.push_back(
            { glyphs[i].glyph, run.font, cluster.advance + glyphs[i].x, -glyphs[i].y });
        cluster.advance += glyphs[i].advance;
    }
    if (has_flag(cluster.flags, ClusterFlags::Tab))
        cluster.advance = tab_advance();
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
    if (m_text[cluster.byte] == '\t')
        cluster.flags = cluster.flags | ClusterFlags::Tab;
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

}

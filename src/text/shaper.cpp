// SPDX-License-Identifier: MIT

#include <text/shaper.h>

#include <oriel/text/utf8.h>
#include <text/unicode.h>

#include <algorithm>

namespace oriel::detail {

namespace {

constexpr hb_feature_t no_optional_ligatures[] = {
    { HB_TAG('l', 'i', 'g', 'a'), 0, 0, ~0u },
    { HB_TAG('c', 'l', 'i', 'g'), 0, 0, ~0u },
};
constexpr char32_t word_joiner = 0x2060;

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
    ShapeRun const all { static_cast<std::uint32_t>(text.size()), style };
    shape(text, style, { &all, 1 }, shaped);
}

void Shaper::shape(std::string_view text, ShapeStyle const& style, std::span<ShapeRun const> runs,
    ShapedText& shaped)
{
    shaped.clear();
    m_text = text;
    m_style = &style;
    m_runs = runs;
    m_run = 0;
    m_tab_advance = 0;
    m_has_invalid = false;
    std::size_t next = 0;
    do {
        std::size_t const offset = next;
        HardLine line;
        line.first_cluster = static_cast<std::uint32_t>(shaped.clusters.size());
        line.byte_begin = static_cast<std::uint32_t>(offset);
        line.is_ascii = shape_ascii_line(offset, style, shaped);
        if (line.is_ascii) {
            next = std::min<std::size_t>(text.size(), m_offsets.back() + 1);
        } else {
            next = decode_line(offset);
            resolve_levels(style.direction, line);
            shape_line(style, shaped);
        }
        line.byte_end = m_offsets.back();
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
    if (style.letter_spacing != 0)
        m_features.insert(
            m_features.begin(), std::begin(no_optional_ligatures), std::end(no_optional_ligatures));
    m_style_language = m_language;
    if (style.language.is_unknown())
        return;
    Language::Tag const tag = style.language.tag();
    m_style_language = hb_language_from_string(tag.letters.data(), tag.size);
}

std::uint16_t Shaper::ascii_font(ShapeStyle const& style)
{
    if (style.letter_spacing != 0 || style.direction == TextDirection::RightToLeft)
        return no_font;
    std::span<std::uint16_t const> const stack = m_fonts.faces(style.stack, style.face);
    return stack.empty() || !m_fonts.font(stack[0]).has_ascii() ? no_font : stack[0];
}

Shaper::AsciiPairs Shaper::find_pairs(ShapeStyle const& style)
{
    std::uint16_t const font = ascii_font(style);
    if (font == no_font)
        return {};
    begin_style(style);
    RunStyle const run = run_style(font, style.size, HB_SCRIPT_LATIN, HB_DIRECTION_LTR);
    return { m_run_shaper.find_pairs(run), font };
}

bool Shaper::append_ascii(
    std::string_view text, ShapeStyle const& style, std::vector<AsciiPiece>& pieces)
{
    std::uint16_t const font = ascii_font(style);
    if (font == no_font)
        return false;
    begin_style(style);
    RunStyle const run = run_style(font, style.size, HB_SCRIPT_LATIN, HB_DIRECTION_LTR);
    return m_run_shaper.shape_ascii(text, run, pieces);
}

bool Shaper::shape_ascii_line(std::size_t offset, ShapeStyle const& style, ShapedText& shaped)
{
    std::size_t const end =
        m_runs.size() == 1 ? AsciiLineShaper::line_end(m_text, offset) : AsciiLineShaper::none;
    if (end == AsciiLineShaper::none)
        return false;
    std::uint16_t const font = ascii_font(style);
    if (font == no_font)
        return false;
    begin_style(style);
    RunStyle const run = run_style(font, style.size, HB_SCRIPT_LATIN, HB_DIRECTION_LTR);
    m_offsets.assign(1, static_cast<std::uint32_t>(end));
    return m_ascii_shaper.shape(m_text, offset, end, run, style.breaks, shaped);
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
    find_styles(style);
    for (TextRun const& run : m_itemizer.runs(m_styles, line, m_levels)) {
        std::size_t const first = shaped.clusters.size();
        if (m_runs[run.style].box_width != no_box)
            append_inline_box(run, shaped);
        else
            shape_run(run, shaped);
        if (style_of(run).letter_spacing != 0)
            space_letters(run, first, shaped);
    }
}

// Of the line at hand, in code points.
void Shaper::find_styles(ShapeStyle const& style)
{
    m_styles.clear();
    auto const size = static_cast<std::uint32_t>(m_code_points.size());
    while (m_run + 1 < m_runs.size() && m_runs[m_run].end <= m_offsets[0])
        ++m_run;
    for (std::size_t run = m_run; m_styles.empty() || m_styles.back().end < size; ++run) {
        bool const is_last = run + 1 >= m_runs.size();
        auto const end = std::lower_bound(m_offsets.begin(), m_offsets.end(), m_runs[run].end);
        FontStackId const stack = m_runs[run].style.stack;
        m_styles.push_back(
            { is_last ? size : std::min(size, static_cast<std::uint32_t>(end - m_offsets.begin())),
                m_fonts.stack(stack).empty() ? style.stack : stack,
                { m_runs[run].style.face, m_runs[run].style.language },
                static_cast<std::uint16_t>(run), m_runs[run].box_width != no_box });
    }
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

void Shaper::report_invalid()
{
    m_diagnostics.report({ .kind = DiagnosticKind::InvalidUtf8,
        .cause = "A text holds bytes that are not UTF-8.",
        .remedy = "Convert it before; U+FFFD is drawn for each invalid part.",
        .id = {} });
}

}

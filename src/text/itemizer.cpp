// SPDX-License-Identifier: MIT

#include <text/itemizer.h>

#include <text/grapheme_rules.h>

#include <algorithm>

namespace oriel::detail {

namespace {

bool is_plain_ascii(std::span<char32_t const> text)
{
    return std::all_of(text.begin(), text.end(), [](char32_t c) { return c >= 0x20 && c < 0x7f; });
}

std::uint32_t grapheme_end(std::span<char32_t const> text, std::uint32_t begin)
{
    std::uint32_t end = begin + 1;
    GraphemeRules rules(grapheme_class(text[begin]));
    while (end < text.size() && rules.join(grapheme_class(text[end])))
        ++end;
    return end;
}

}

void Itemizer::append(TextRun const& run)
{
    if (!m_runs.empty()) {
        TextRun& last = m_runs.back();
        bool const is_same = last.font == run.font && last.script == run.script
                             && last.level == run.level && last.style == run.style;
        if (is_same && run.font != no_font && run.end - last.begin <= max_run) {
            last.end = run.end;
            return;
        }
    }
    m_runs.push_back(run);
}

std::uint16_t Itemizer::find_in_stack(
    std::span<char32_t const> grapheme, TextPresentation made_for) const
{
    for (std::uint16_t const index : m_stack) {
        FontFace const& font = m_fallback.fonts().font(index);
        bool const is_emoji = made_for == TextPresentation::Emoji;
        if (font.traits().is_emoji == is_emoji && has_all(font, grapheme))
            return index;
    }
    return no_font;
}

// Of the fonts made for what is wanted, emoji or text, those of the stack come first, then those
// of the providers; then the others. Spaces go with what stands before them.
std::uint16_t Itemizer::font_for(
    std::span<char32_t const> grapheme, hb_script_t script, std::uint16_t present)
{
    FontLibrary const& fonts = m_fallback.fonts();
    if (is_breaking_space(grapheme[0]) && present != no_font
        && has_all(fonts.font(present), grapheme))
        return present;
    TextPresentation const wanted = presentation_of(grapheme);
    if (std::uint16_t const font = find_in_stack(grapheme, wanted); font != no_font)
        return font;
    bool const is_emoji = wanted == TextPresentation::Emoji;
    std::uint16_t font = m_fallback.find(grapheme, script, wanted, m_style);
    if (font != no_font && (!is_emoji || fonts.font(font).traits().is_emoji))
        return font;
    auto const other = is_emoji ? TextPresentation::Text : TextPresentation::Emoji;
    if (std::uint16_t const last = find_in_stack(grapheme, other); last != no_font)
        return last;
    if (font == no_font && is_emoji)
        font = m_fallback.find(grapheme, script, TextPresentation::Text, m_style);
    if (font != no_font)
        return font;
    // No font has the marks as well: one that has the base draws at least that.
    for (std::uint16_t const index : m_stack) {
        if (fonts.font(index).has(grapheme[0]))
            return index;
    }
    return present != no_font ? present : m_stack[0];
}

// The fonts are copied: what falls back may add some.
void Itemizer::use(StyleRange const& style)
{
    std::span<std::uint16_t const> const fonts =
        m_fallback.fonts().faces(style.stack, style.face.face);
    m_stack.assign(fonts.begin(), fonts.end());
    m_style = style.face;
}

std::span<TextRun const> Itemizer::runs(std::span<StyleRange const> styles,
    std::span<char32_t const> line, std::span<BidiLevel const> levels)
{
    auto const size = static_cast<std::uint32_t>(line.size());
    m_runs.clear();
    use(styles[0]);
    bool const is_simple =
        styles.size() == 1 && levels.empty() && size <= max_run && is_plain_ascii(line);
    if (is_simple && m_fallback.fonts().font(m_stack[0]).has_ascii()) {
        m_runs.push_back({ 0, size, m_stack[0], HB_SCRIPT_LATIN, 0, styles[0].style });
        return m_runs;
    }
    std::span<hb_script_t const> const scripts = m_scripts.scripts(line);
    std::uint16_t font = no_font;
    std::size_t s = 0;
    for (std::uint32_t begin = 0; begin < size;) {
        std::size_t const before = s;
        while (s + 1 < styles.size() && styles[s].end <= begin)
            ++s;
        StyleRange const& style = styles[s];
        if (s != before || style.is_box) {
            use(style);
            font = no_font;
        }
        std::uint32_t const end =
            style.is_box ? std::min(style.end, size) : grapheme_end(line, begin);
        if (!style.is_box)
            font = font_for(line.subspan(begin, end - begin), scripts[begin], font);
        append({ begin, end, font, scripts[begin], levels.empty() ? BidiLevel {} : levels[begin],
            style.style });
        begin = end;
    }
    return m_runs;
}

}

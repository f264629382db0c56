// SPDX-License-Identifier: MIT

#include <text/itemizer.h>

#include <text/grapheme_rules.h>

#include <algorithm>

namespace oriel::detail {

namespace {

// HarfBuzz takes a buffer at a time; hostile lines of a megabyte come in pieces.
constexpr std::uint32_t max_run = 4096;

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
        if (last.font == run.font && last.script == run.script && last.level == run.level
            && run.end - last.begin <= max_run) {
            last.end = run.end;
            return;
        }
    }
    m_runs.push_back(run);
}

// The first of the stack that has it, but emoji come from a font of emoji; spaces go with what
// stands before them.
std::uint16_t Itemizer::font_for(
    std::span<char32_t const> grapheme, hb_script_t script, std::uint16_t present)
{
    FontLibrary const& fonts = m_fallback.fonts();
    if (is_breaking_space(grapheme[0]) && present != no_font
        && has_all(fonts.font(present), grapheme))
        return present;
    TextPresentation const presentation = presentation_of(grapheme);
    std::uint16_t fallback = no_font;
    if (presentation == TextPresentation::Emoji)
        fallback = m_fallback.find(grapheme, script, presentation, m_style);
    if (fallback != no_font)
        return fallback;
    for (std::uint16_t font : m_stack) {
        if (has_all(fonts.font(font), grapheme))
            return font;
    }
    fallback = m_fallback.find(grapheme, script, TextPresentation::Text, m_style);
    if (fallback != no_font)
        return fallback;
    // No font has the marks as well: one that has the base draws at least that.
    for (std::uint16_t font : m_stack) {
        if (fonts.font(font).has(grapheme[0]))
            return font;
    }
    return present != no_font ? present : m_stack[0];
}

std::span<TextRun const> Itemizer::runs(std::span<std::uint16_t const> stack,
    FallbackStyle const& style, std::span<char32_t const> line, std::span<BidiLevel const> levels)
{
    FontLibrary const& fonts = m_fallback.fonts();
    auto const size = static_cast<std::uint32_t>(line.size());
    m_runs.clear();
    bool const is_simple = levels.empty() && size <= max_run && is_plain_ascii(line);
    if (is_simple && fonts.font(stack[0]).has_ascii()) {
        m_runs.push_back({ 0, size, stack[0], HB_SCRIPT_LATIN, 0 });
        return m_runs;
    }
    m_stack.assign(stack.begin(), stack.end());
    m_style = style;
    std::span<hb_script_t const> const scripts = m_scripts.scripts(line);
    std::uint16_t font = no_font;
    for (std::uint32_t begin = 0; begin < size;) {
        std::uint32_t const end = grapheme_end(line, begin);
        font = font_for(line.subspan(begin, end - begin), scripts[begin], font);
        append({ begin, end, font, scripts[begin], levels.empty() ? BidiLevel {} : levels[begin] });
        begin = end;
    }
    return m_runs;
}

}

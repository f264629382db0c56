// SPDX-License-Identifier: MIT

#include <text/itemizer.h>

#include <text/unicode.h>

#include <algorithm>

namespace oriel::detail {

namespace {

// HarfBuzz takes a buffer at a time; hostile lines of a megabyte come in pieces.
constexpr std::uint32_t max_run = 4096;

bool is_plain_ascii(std::span<char32_t const> text)
{
    return std::all_of(text.begin(), text.end(), [](char32_t c) { return c >= 0x20 && c < 0x7f; });
}

// What no font needs a glyph for.
bool is_invisible(char32_t c)
{
    return c == 0x200c || c == 0x200d || (c >= 0xfe00 && c <= 0xfe0f) || c == 0x2060 || c == 0x200b
           || c == 0x200e || c == 0x200f || c == 0xad;
}

bool continues_grapheme(char32_t c)
{
    GraphemeClass const kind = grapheme_class(c);
    return kind == GraphemeClass::Extend || kind == GraphemeClass::Joiner;
}

std::uint32_t cluster_end(std::span<char32_t const> text, std::uint32_t begin)
{
    std::uint32_t end = begin + 1;
    while (end < text.size() && (continues_grapheme(text[end]) || text[end - 1] == 0x200d))
        ++end;
    return end;
}

bool has_all(FontFace const& font, std::span<char32_t const> cluster)
{
    return std::all_of(
        cluster.begin(), cluster.end(), [&](char32_t c) { return is_invisible(c) || font.has(c); });
}

std::uint16_t font_for(FontLibrary const& fonts, std::span<std::uint16_t const> stack,
    std::span<char32_t const> cluster, std::uint16_t present)
{
    if (is_breaking_space(cluster[0]) && present != no_font
        && has_all(fonts.font(present), cluster))
        return present;
    for (std::uint16_t font : stack) {
        if (has_all(fonts.font(font), cluster))
            return font;
    }
    // No font has the marks as well: one that has the base draws at least that.
    for (std::uint16_t font : stack) {
        if (fonts.font(font).has(cluster[0]))
            return font;
    }
    return present != no_font ? present : stack[0];
}

bool is_real(hb_script_t script)
{
    return script != HB_SCRIPT_COMMON && script != HB_SCRIPT_INHERITED
           && script != HB_SCRIPT_UNKNOWN;
}

// Characters of no script go with what stands before them, the first ones with what follows.
hb_script_t leading_script(std::span<char32_t const> line)
{
    for (char32_t c : line) {
        if (is_real(script_of(c)))
            return script_of(c);
    }
    return HB_SCRIPT_LATIN;
}

hb_direction_t direction_of(hb_script_t script)
{
    return hb_script_get_horizontal_direction(script) == HB_DIRECTION_RTL ? HB_DIRECTION_RTL
                                                                          : HB_DIRECTION_LTR;
}

}

void Itemizer::append(TextRun const& run)
{
    if (!m_runs.empty()) {
        TextRun& last = m_runs.back();
        if (last.font == run.font && last.script == run.script && last.direction == run.direction
            && run.end - last.begin <= max_run) {
            last.end = run.end;
            return;
        }
    }
    m_runs.push_back(run);
}

std::span<TextRun const> Itemizer::runs(
    FontLibrary const& fonts, FontStackId stack_id, std::span<char32_t const> line)
{
    std::span<std::uint16_t const> const stack = fonts.stack(stack_id);
    auto const size = static_cast<std::uint32_t>(line.size());
    m_runs.clear();
    if (size <= max_run && fonts.font(stack[0]).has_ascii() && is_plain_ascii(line)) {
        m_runs.push_back({ 0, size, stack[0], HB_SCRIPT_LATIN, HB_DIRECTION_LTR });
        return m_runs;
    }
    hb_script_t script = leading_script(line);
    std::uint16_t font = no_font;
    for (std::uint32_t begin = 0; begin < size;) {
        std::uint32_t const end = cluster_end(line, begin);
        hb_script_t const own = script_of(line[begin]);
        script = is_real(own) ? own : script;
        font = font_for(fonts, stack, line.subspan(begin, end - begin), font);
        // Digits run to the right in every script.
        bool const is_digit = line[begin] >= '0' && line[begin] <= '9';
        append({ begin, end, font, script, is_digit ? HB_DIRECTION_LTR : direction_of(script) });
        begin = end;
    }
    return m_runs;
}

}

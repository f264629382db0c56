// SPDX-License-Identifier: MIT

#include <text/font_fallback.h>

#include <text/unicode.h>

#include <algorithm>

namespace oriel::detail {

namespace {

// Beyond it nobody is asked any more: hostile text must not make every frame a search.
constexpr std::size_t max_missing = 4096;
constexpr char32_t text_selector = 0xfe0e;
constexpr char32_t emoji_selector = 0xfe0f;

// That of the line when the character belongs to it, even if to others as well.
hb_script_t requested_script(char32_t c, hb_script_t script)
{
    return script_of(c) == script || belongs_to_script(properties_of(c), script) ? script
                                                                                 : HB_SCRIPT_COMMON;
}

std::uint64_t key_of(FontRequest const& request)
{
    return static_cast<std::uint64_t>(request.script) << 32
           | static_cast<std::uint64_t>(request.presentation) << 24 | request.code_point;
}

}

bool has_all(FontFace const& font, std::span<char32_t const> grapheme)
{
    return std::all_of(grapheme.begin(), grapheme.end(),
        [&](char32_t c) { return font.has(c) || properties_of(c).has(CodePointFlags::Ignorable); });
}

TextPresentation presentation_of(std::span<char32_t const> grapheme)
{
    CodePointProperties const& base = properties_of(grapheme[0]);
    if (!base.has(CodePointFlags::Emoji))
        return TextPresentation::Text;
    bool is_emoji = base.has(CodePointFlags::EmojiPresentation);
    for (char32_t c : grapheme.subspan(1)) {
        if (c == text_selector)
            return TextPresentation::Text;
        is_emoji =
            is_emoji || c == emoji_selector || properties_of(c).has(CodePointFlags::EmojiModifier);
    }
    return is_emoji ? TextPresentation::Emoji : TextPresentation::Text;
}

// Emoji are the same in every style.
FontFallback::Found FontFallback::sought(
    hb_script_t script, TextPresentation presentation, FallbackStyle const& style)
{
    Found found;
    found.script = script;
    found.presentation = presentation;
    if (presentation == TextPresentation::Emoji)
        return found;
    found.weight = style.face.weight;
    found.is_slanted = style.face.slant != FontSlant::Upright;
    found.language = style.language;
    return found;
}

bool FontFallback::is_same(Found const& a, Found const& b)
{
    return a.script == b.script && a.presentation == b.presentation && a.weight == b.weight
           && a.is_slanted == b.is_slanted && a.language == b.language;
}

std::uint16_t FontFallback::find(std::span<char32_t const> grapheme, hb_script_t script,
    TextPresentation presentation, FallbackStyle const& style)
{
    if (m_providers.empty())
        return no_font;
    Found wanted = sought(requested_script(grapheme[0], script), presentation, style);
    for (Found const& found : m_found) {
        if (is_same(found, wanted) && has_all(m_fonts.font(found.font), grapheme))
            return m_fonts.ensure_instance(found.font, style.face);
    }
    Language::Tag const language = wanted.language.tag();
    FontRequest const request { grapheme[0], wanted.script,
        wanted.language.is_unknown() ? std::string_view(m_language) : language.view(), presentation,
        wanted.weight, wanted.is_slanted };
    auto const place = std::lower_bound(m_missing.begin(), m_missing.end(), key_of(request));
    bool const is_missing = place != m_missing.end() && *place == key_of(request);
    if (is_missing || m_missing.size() == max_missing)
        return no_font;
    wanted.font = ask(request);
    if (wanted.font == no_font) {
        m_missing.insert(place, key_of(request));
        return no_font;
    }
    bool const is_known = std::any_of(m_found.begin(), m_found.end(),
        [&](Found const& found) { return is_same(found, wanted) && found.font == wanted.font; });
    if (!is_known)
        m_found.push_back(wanted);
    return m_fonts.ensure_instance(wanted.font, style.face);
}

std::uint16_t FontFallback::ask(FontRequest const& request)
{
    for (FontProvider* provider : m_providers) {
        FontData const data = provider->find(request);
        std::uint16_t const font = data.bytes.empty() ? no_font : ensure(data);
        if (font != no_font && m_fonts.font(font).has(request.code_point))
            return font;
    }
    return no_font;
}

std::uint16_t FontFallback::ensure(FontData const& data)
{
    auto const loaded = std::find_if(m_loaded.begin(), m_loaded.end(), [&](Loaded const& known) {
        return known.data.bytes.data() == data.bytes.data() && known.data.face == data.face;
    });
    if (loaded != m_loaded.end())
        return loaded->font;
    Result<FontId> const font = m_fonts.add_lent(data.bytes, data.face);
    m_loaded.push_back({ data, font ? font->index : no_font });
    return m_loaded.back().font;
}

}

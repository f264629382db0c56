// SPDX-License-Identifier: MIT
//
// FontFallback: the fonts of the providers, for what no font of a stack has. What was found for a
// script serves that script first; what was not found is not asked for again.
//
//     std::uint16_t font = fallback.find(grapheme, HB_SCRIPT_ARABIC, TextPresentation::Text);

#pragma once

#include <oriel/text/font_provider.h>
#include <text/font_library.h>

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace oriel::detail {

// Of a text style, what matters to what is found.
struct FallbackStyle {
    FaceStyle face;
    Language language; // unknown: that of all texts
};

class FontFallback {
public:
    explicit FontFallback(FontLibrary& fonts) : m_fonts(fonts) {}

    FontLibrary& fonts() const { return m_fonts; }
    void add_provider(FontProvider& provider) { m_providers.push_back(&provider); }
    // BCP 47; of all texts.
    void set_language(std::string_view language) { m_language = language; }

    // A font that has all of the grapheme that a font needs to have; no_font when there is none.
    // Where an engine has no style, the regular face and its own language.
    std::uint16_t find(std::span<char32_t const> grapheme, hb_script_t script,
        TextPresentation presentation, FallbackStyle const& style = {});

private:
    struct Found {
        hb_script_t script = HB_SCRIPT_COMMON;
        TextPresentation presentation = TextPresentation::Text;
        std::uint16_t weight = 400;
        bool is_slanted = false;
        Language language;
        std::uint16_t font = no_font;
    };
    struct Loaded {
        FontData data;
        std::uint16_t font = no_font; // when it is no font after all
    };
    static Found sought(
        hb_script_t script, TextPresentation presentation, FallbackStyle const& style);
    static bool is_same(Found const& a, Found const& b);
    std::uint16_t ask(FontRequest const& request);
    std::uint16_t ensure(FontData const& data);

    FontLibrary& m_fonts;
    std::vector<FontProvider*> m_providers;
    std::string m_language;
    std::vector<Found> m_found;
    std::vector<Loaded> m_loaded;
    std::vector<std::uint64_t> m_missing; // sorted
};

// Whether the font has all of the grapheme but for what is invisible.
bool has_all(FontFace const& font, std::span<char32_t const> grapheme);
// As emoji or as text, by its characters and its variation selector (UTS #51).
TextPresentation presentation_of(std::span<char32_t const> grapheme);

}

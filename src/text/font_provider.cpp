// SPDX-License-Identifier: MIT

#include <oriel/text/font_provider.h>

#include <cstdlib>
#include <tuple>

namespace oriel {

namespace {

bool contains(std::string_view text, std::string_view part)
{
    return text.find(part) != std::string_view::npos;
}

// How families of fonts for Han call the language that they draw it for.
std::string_view han_of(std::string_view language)
{
    if (language.starts_with("ja"))
        return "JP";
    if (language.starts_with("ko"))
        return "KR";
    if (contains(language, "HK") || contains(language, "MO"))
        return "HK";
    return contains(language, "TW") || contains(language, "Hant") ? "TC" : "SC";
}

// The less, the better.
auto rank_of(FontTraits const& traits, FontRequest const& request)
{
    bool const wants_emoji = request.presentation == TextPresentation::Emoji;
    return std::tuple(contains(traits.family, "Emoji") != wants_emoji, traits.is_slanted,
        std::abs(traits.weight - 400), traits.is_monospaced, !contains(traits.family, "Sans"),
        !contains(traits.family, han_of(request.language)), traits.characters);
}

}

bool is_better_font(FontTraits const& a, FontTraits const& b, FontRequest const& request)
{
    return rank_of(a, request) < rank_of(b, request);
}

}

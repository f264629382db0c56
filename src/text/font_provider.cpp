// SPDX-License-Identifier: MIT

#include <oriel/text/font_provider.h>

#include <text/unicode.h>

#include <cstdlib>
#include <tuple>

namespace oriel {

using namespace detail;

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

// Before these stand rare letters.
char32_t first_sample(std::uint32_t script)
{
    if (script == HB_SCRIPT_HAN)
        return 0x4e00;
    return script == HB_SCRIPT_HANGUL ? 0xac00 : 0;
}

// The less, the better.
auto rank_of(FontTraits const& traits, FontRequest const& request)
{
    bool const wants_emoji = request.presentation == TextPresentation::Emoji;
    bool const is_for_script = traits.script_percent >= 75;
    return std::tuple(contains(traits.family, "Emoji") != wants_emoji, !is_for_script,
        traits.is_slanted != request.is_slanted, std::abs(traits.weight - request.weight),
        traits.is_monospaced, !contains(traits.family, "Sans"),
        !contains(traits.family, han_of(request.language)), traits.characters);
}

}

std::vector<char32_t> script_samples(std::uint32_t script)
{
    constexpr std::size_t enough = 128;
    constexpr char32_t end = 0x20000;
    std::vector<char32_t> samples;
    if (script == HB_SCRIPT_COMMON || script == HB_SCRIPT_INHERITED)
        return samples;
    for (char32_t c = first_sample(script); c < end && samples.size() < enough; ++c) {
        if (properties_of(c).has(CodePointFlags::WordPart)
            && script_of(c) == static_cast<hb_script_t>(script))
            samples.push_back(c);
    }
    return samples;
}

bool is_better_font(FontTraits const& a, FontTraits const& b, FontRequest const& request)
{
    return rank_of(a, request) < rank_of(b, request);
}

}

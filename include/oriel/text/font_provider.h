// SPDX-License-Identifier: MIT
//
// FontProvider: where an engine gets fonts for what no font of a stack has. It is asked once for
// each script and character that needs one, never while nothing is missing, and may take its time:
// reading a font takes milliseconds. directory_fonts.h is one; an application may write another.
//
//     class MyFonts final : public FontProvider {
//         FontData find(FontRequest const& request) override { … }
//     };

#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace oriel {

enum class TextPresentation : std::uint8_t { Text /* (Default) */, Emoji };

struct FontRequest {
    char32_t code_point = 0;
    // Four letters of ISO 15924, the first one highest: 'Arab'; 'Zyyy' for what has none.
    std::uint32_t script = 0;
    std::string_view language = {}; // BCP 47; decides between Chinese, Japanese and Korean Han
    TextPresentation presentation = TextPresentation::Text;
    int weight = 400;
    bool is_slanted = false;
};

// A font file in memory and the number of the font in it. No bytes: nothing was found.
struct FontData {
    std::span<std::byte const> bytes;
    int face = 0;
};

class FontProvider {
public:
    virtual ~FontProvider() = default;
    // The bytes stay where they are as long as the provider lives.
    virtual FontData find(FontRequest const& request) = 0;
};

// What providers know of a font that has the character asked for.
struct FontTraits {
    std::string family;
    int weight = 400; // 100–900
    bool is_slanted = false;
    bool is_monospaced = false;
    int script_percent = 100;     // how many of script_samples() it has
    std::uint32_t characters = 0; // how many it has in all
};

// Letters by which to tell whether a font was made for a script; none for what has no letters.
std::vector<char32_t> script_samples(std::uint32_t script);

// Whether `a` answers the request better than `b`: emoji for emoji, most of the script, upright,
// regular, sans, of the right kind of Han, and made for few scripts rather than for all.
bool is_better_font(FontTraits const& a, FontTraits const& b, FontRequest const& request);

}

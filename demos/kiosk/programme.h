// SPDX-License-Identifier: MIT
//
// What the theatre plays tonight, in every language in which it is sold.

#pragma once

#include <oriel/core/color.h>

#include <string>
#include <vector>

namespace tickets {

enum class Language { English, German, Arabic, Japanese };
constexpr int language_count = 4;

// BCP 47; it names the catalogue in languages/, too.
std::string language_tag(Language language);

struct Show {
    std::string title {};
    std::string hall {};
    std::string symbol {}; // of the icon font
    oriel::Color tint {};  // of its poster, from one corner …
    oriel::Color shade {}; // … to the other
    int starts = 0;        // minutes since midnight
    float price = 0;
    int free = 0;
    int genre = 0; // 1 theatre, 2 music, 3 family
};

std::vector<Show> programme(Language language);

}

// SPDX-License-Identifier: MIT
//
// PangoLines: what Pango makes of a paragraph: where lines begin and where carets stand, in the
// pixels of one font, without hinting, as Oriel does it.
//
//     PangoLines lines("font.ttf", 15.625f, text, 200);

#pragma once

#include <oriel/text/tab_stop.h>

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace oriel {

struct PangoCaret {
    std::size_t offset = 0;
    double strong = 0; // from the left edge of its line
    double weak = 0;
};

struct PangoLine {
    std::size_t begin = 0;
    std::vector<PangoCaret> carets; // of the offsets inside it where a caret may stand
};

std::vector<PangoLine> pango_lines(std::string const& font_file, float size, std::string_view text,
    int width, std::span<TabStop const> tab_stops = {});

}

// SPDX-License-Identifier: MIT
//
// ShapingLine: a line of HarfBuzz's shaping tests: a font, options of hb-shape, characters and the
// glyphs that are to come out.
//
//     ../fonts/a.ttf;--features="kern=0";U+0041,U+0056;[A=0+600|V=1+600]

#pragma once

#include <hb.h>

#include <string>
#include <string_view>
#include <vector>

namespace oriel {

struct ShapingLine {
    std::string font;
    int face = 0;
    int size = 0; // 0: units of the em
    std::u32string before;
    std::u32string text;
    std::u32string behind;
    std::string direction;
    std::string script;
    std::string language;
    std::vector<hb_feature_t> features;
    std::vector<hb_variation_t> variations;
    bool has_names = true;
    bool has_clusters = true;
    bool has_positions = true;
    bool has_advances = true;
    bool keeps_ignorable = true;
    std::string expected; // without brackets
    std::string unusable; // why it cannot be compared; empty when it can

    // Of a file in `folder`.
    static ShapingLine parse(std::string_view line, std::string const& folder);
};

}

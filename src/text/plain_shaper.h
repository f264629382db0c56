// SPDX-License-Identifier: MIT
//
// PlainShaper: a run of one font, script and direction through HarfBuzz, each time anew.
//
//     shaper.shape(line, begin, end, style, glyphs);

#pragma once

#include <text/font_face.h>

#include <hb.h>

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

namespace oriel::detail {

struct RunStyle {
    hb_font_t* font = nullptr;    // of `size`
    std::uint16_t font_index = 0; // of the library; stands for `font` but for the size
    Fixed size = 0;
    hb_script_t script = HB_SCRIPT_COMMON;
    hb_language_t language = HB_LANGUAGE_INVALID;
    hb_direction_t direction = HB_DIRECTION_LTR;
    std::span<hb_feature_t const> features {}; // of all of the run
};

// In the order of the string, whichever way the run goes; those of one cluster from the left.
struct RunGlyph {
    std::uint32_t cluster = 0; // index of its first character
    std::uint16_t glyph = 0;
    Fixed advance = 0;
    Fixed x = 0; // from where it would stand
    Fixed y = 0; // upwards

    bool operator==(RunGlyph const&) const = default;
};

class PlainShaper {
public:
    PlainShaper() : m_buffer(hb_buffer_create()) {}

    // Appends. What stands in the line around the run may change how its ends are joined.
    void shape(std::span<char32_t const> line, std::size_t begin, std::size_t end,
        RunStyle const& style, std::vector<RunGlyph>& glyphs);

private:
    struct Destroy {
        void operator()(hb_buffer_t* buffer) const { hb_buffer_destroy(buffer); }
    };
    std::unique_ptr<hb_buffer_t, Destroy> m_buffer;
};

}

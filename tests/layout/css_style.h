// SPDX-License-Identifier: MIT
//
// Reads the CSS of a fixture into a LayoutStyle. What it does not know is an error, so that no
// fixture says something that is not tested.

#pragma once

#include <oriel/layout/layout_style.h>

#include <string>
#include <string_view>
#include <vector>

namespace oriel::test {

struct CssStyle {
    LayoutStyle style;
    std::vector<Track> columns; // style.columns is to view these
    std::vector<Track> rows;
    std::string error; // empty, or the declaration that is not understood
};

// `kind` is "box", "stack" or "leaf", `css` the content of a style attribute.
CssStyle css_style(std::string_view kind, std::string_view css);

// "30 20" and the like: numbers between spaces, units ignored.
std::vector<float> numbers(std::string_view text);

}

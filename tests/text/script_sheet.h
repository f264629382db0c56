// SPDX-License-Identifier: MIT
//
// Sheets of text, one for each script, dark on light beside light on dark, at several scales. The
// fonts are the embedded ones and those of tests/fonts, so pictures are the same everywhere.
//
//     for (SheetText const& text : sheet_texts()) SheetPicture(text, { 1, 2 }).pixels();

#pragma once

#include <oriel/backends/software_renderer.h>
#include <oriel/core/diagnostic.h>
#include <oriel/core/geometry.h>

#include <cstdint>
#include <string>
#include <vector>

namespace oriel {

struct SheetText {
    std::string name;
    std::vector<std::string> lines;
};
// Those of tests/fonts/sheet_texts.txt.
std::vector<SheetText> sheet_texts();

class SheetPicture {
public:
    SheetPicture(SheetText const& text, std::vector<float> const& scales);

    PixelBuffer pixels() { return { m_pixels.data(), m_size, m_size.width }; }
    // What the text engine found wrong.
    std::vector<DiagnosticKind> const& diagnostics() const { return m_diagnostics; }

private:
    void draw(SheetText const& text, float scale, bool is_dark, int left, int top);

    IntSize m_size;
    std::vector<std::uint32_t> m_pixels;
    std::vector<DiagnosticKind> m_diagnostics;
};

}

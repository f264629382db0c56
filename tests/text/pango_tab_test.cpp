// SPDX-License-Identifier: MIT
//
// Pango puts the same columns at the same places: each caret of each line, at every alignment,
// where columns have room. Where they have none, the two push text aside differently. Pango has
// the middle of a decimal point at its stop, Oriel its begin, where a number without one ends.

#include "pango_layout.h"

#include <tests/text/debian_font.h>
#include <tests/text/text_fixture.h>

#include <gtest/gtest.h>

#include <algorithm>

namespace oriel {

struct Columns {
    std::string_view text;
    std::vector<TabStop> stops;
};

static Columns const columns[] = {
    { "Mercury\t57.9\t0.38\nVenus\t108.2\t0.9\nEarth\t149.6\t1.0\nNeptune\t4515.0\t1.14",
        { { 120, TabAlign::Decimal }, { 240, TabAlign::Decimal } } },
    { "one\ttwo\tthree four\tfive\n\t\tsix\tseven eight\nnine\t\t\tten",
        { { 80 }, { 200, TabAlign::End }, { 300, TabAlign::Center } } },
    { "a\tb\tc\td\ne e e\tf f f\tg g g\th", { { 100, TabAlign::Center }, { 150 }, { 333 } } },
    { "Άλφα\tβήτα\tγάμμα\nдом\tмир\tлес", { { 90, TabAlign::End }, { 180, TabAlign::End } } },
};

TEST(PangoTabs, AgreesOnEveryCaretOfColumns)
{
    std::vector<std::byte> const bytes = read_font(dejavu_sans);
    if (bytes.empty())
        GTEST_SKIP() << "No " << dejavu_sans;
    EngineWithFonts fonts;
    FontId const font = *fonts.engine.add_font(bytes);
    FontStackId const stack = fonts.engine.add_stack({ &font, 1 });
    float const size = 2048.0f / 64;
    float const point = fonts.engine.layout(".", { .font = stack, .size = size }).caret(1).x;
    std::size_t compared = 0;
    for (Columns const& sample : columns) {
        std::vector<TabStop> stops = sample.stops;
        for (TabStop& stop : stops)
            stop.position *= 2.25f; // the letters are large
        TextLayout const& ours = fonts.engine.layout(sample.text, { .font = stack, .size = size },
            { .width = 1200, .wrap = TextWrap::Word, .tab_stops = stops });
        for (TabStop& stop : stops)
            stop.position += stop.align == TabAlign::Decimal ? point / 2 : 0;
        std::vector<PangoLine> const theirs =
            pango_lines(dejavu_sans, size, sample.text, 1200, stops);
        ASSERT_EQ(ours.lines().size(), theirs.size());
        for (PangoLine const& line : theirs) {
            for (PangoCaret const& caret : line.carets) {
                EXPECT_NEAR(ours.caret(caret.offset).x, caret.strong, 0.02)
                    << sample.text << " at " << caret.offset;
                ++compared;
            }
        }
    }
    EXPECT_GT(compared, 150u);
}

}

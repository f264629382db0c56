// SPDX-License-Identifier: MIT
//
// What the programmer got wrong, over the lower edge of the picture, where he looks anyway.

#include "context_private.h"

namespace oriel {

void Context::Private::paint_diagnostics(Painter& painter)
{
    constexpr float padding = 8;
    Color const fill = Color::rgb(0x8c1c2b);
    float bottom = options.size.height;
    // A copy: painting may report, too.
    std::vector<std::string> const lines(diagnostics.lines().begin(), diagnostics.lines().end());
    for (std::string const& line : lines) {
        float const width = options.size.width - 2 * padding;
        TextLayout const& layout =
            text.layout(line, theme.caption, { .width = width, .wrap = TextWrap::Word });
        float const height = layout.size().height + padding;
        bottom -= height;
        painter.rectangle({ 0, bottom, options.size.width, height }, { .fill = fill });
        float const start = runs_left(root_direction) ? width - layout.size().width : 0;
        painter.text(layout, { padding + start, bottom + padding / 2 }, Color::white());
    }
}

}

// SPDX-License-Identifier: MIT

#include "popup.h"

namespace oriel {

void PopupPaint::operator()(Painting const& p) const
{
    p.painter.shadow(p.rect, { .blur = 28 * height,
                                 .offset = { 0, 10 * height },
                                 .spread = -4,
                                 .radius = radius,
                                 .color = p.theme.shadow });
    p.painter.shadow(p.rect, { .blur = 4,
                                 .offset = { 0, 1 },
                                 .radius = radius,
                                 .color = Color::transparent().mixed(p.theme.shadow, 0.5f) });
    p.painter.rectangle(p.rect,
        { .fill = p.theme.raised, .radius = radius, .border_width = 1, .border = p.theme.line });
}

}

// SPDX-License-Identifier: MIT

#include "caption.h"

#include <algorithm>

namespace oriel {

void paint_caption(Painting const& p, Caption const& caption, TextStyle const& style,
    Rect const& box, Color text, Color icon, TextAlign align, IconPlace place)
{
    float const width = std::min(caption.width(), box.width);
    float const free = box.width - width;
    float const shift = align == TextAlign::Start    ? 0
                        : align == TextAlign::Center ? free / 2
                                                     : free;
    Rect rest { box.x + p.painter.snapped(shift), box.y, width, box.height };
    if (caption.icon) {
        float const size = std::min(caption.icon->size().width, rest.width);
        float const gap = caption.text ? caption_icon_gap : 0;
        Rect const part { place == IconPlace::Start ? rest.x : rest.right() - size, rest.y, size,
            rest.height };
        p.line(*caption.icon, Caption::icon_style(p.theme), p.placed(part), icon);
        rest = rest.shrunken(place == IconPlace::Start ? Insets { 0, 0, 0, size + gap }
                                                       : Insets { 0, size + gap, 0, 0 });
    }
    if (caption.text)
        p.line(*caption.text, style, p.placed(rest), text);
}

}

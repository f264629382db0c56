// SPDX-License-Identifier: MIT

#include "page.h"

#include <algorithm>

namespace gallery {
namespace {

class TouchPage final : public Page {
public:
    void example(oriel::Ui& ui) override
    {
        oriel::Sense const sense = oriel::sense_button | oriel::Sense::Drag | oriel::Sense::Pinch
                                   | oriel::Sense::LongPress;
        oriel::Id const id = ui.id("Plane", {}, oriel::CallSite::here());
        oriel::Response const response = ui.interact(id, sense, true);
        if (response.pressed())
            m_grabbed = m_place;
        if (response.dragged())
            m_place = m_grabbed + ui.drag_offset();
        oriel::Pinch const pinch = ui.pinch(id);
        m_size = std::clamp(m_size * pinch.scale, 16.0f, 160.0f);
        m_place = m_place + pinch.moved;
        m_is_long = m_is_long != response.long_pressed();
        ui.leaf({ .id = id,
                    .layout = { .height = 240 },
                    .access = { .role = oriel::Role::Button, .name = "Plane" },
                    .sense = sense,
                    .clipping = oriel::Clipping::Children },
            [place = m_place, size = m_size, is_long = m_is_long](oriel::Painting const& p) {
                p.painter.rectangle(p.rect, { .fill = p.theme.field, .radius = 8 });
                oriel::Point const center = p.rect.center() + place;
                oriel::Rect const disc { center.x - size / 2, center.y - size / 2, size, size };
                p.painter.push_clip(p.rect);
                p.painter.ellipse(disc, is_long ? p.theme.warning : p.theme.accent);
                p.painter.pop_clip();
            });
        ui.label("One finger drags, two zoom, one that stays changes the color. What scrolls is "
                 "thrown, and nothing is hovered.");
    }

private:
    oriel::Point m_place {};
    oriel::Point m_grabbed {};
    float m_size = 64;
    bool m_is_long = false;
};

}

std::unique_ptr<Page> touch_page() { return std::make_unique<TouchPage>(); }

}

// SPDX-License-Identifier: MIT

#include <oriel/kiosk/attract.h>

#include <algorithm>

namespace oriel::kiosk {

static bool is_left(Ui& ui, Id id, Id touch)
{
    auto const keys = ui.key_events(touch);
    bool const is_key = std::any_of(keys.begin(), keys.end(),
        [](Event const& event) { return event.kind == EventKind::KeyPress; });
    Response const response = ui.interact(touch, sense_button | Sense::Text, true);
    return response.pressed() || response.clicked() || is_key
           || ui.dismissed(id) == Dismissal::Escape;
}

// Over what is built, so that nothing of it is pressed.
static void build_touch(Ui& ui, Id touch, std::string_view label)
{
    ui.leaf({ .id = touch,
        .layout = { .grow = 1 },
        .access = { .role = Role::Button, .name = ui.keep(label) },
        .sense = sense_button | Sense::Text });
}

void attract_screen(Ui& ui, std::string_view label, bool& is_open, FunctionRef<void(Ui& ui)> build,
    std::string_view key, CallSite here) noexcept
{
    // Where and who.
    Id const id = ui.id("attract screen", key, here);
    Id const touch = id.child("touch");

    // Input.
    if (is_open && ui.is_there(touch) && is_left(ui, id, touch)) {
        is_open = false;
        ui.request_settle();
    }
    float const share = ui.presence(id.child("share"), is_open, { .seconds = 0.25f });
    if (share <= 0)
        return;
    if (is_open && !ui.is_there(touch))
        ui.request_focus(touch);

    // Picture.
    Effect const faded { .opacity = share };
    oriel::Node layer { .id = id, .layer = Layer::Tooltip };
    layer.layout.width = Length::percent(100);
    layer.layout.height = Length::percent(100);
    layer.layout.flow = Flow::Stack;
    layer.layout.floating = Floating::Surface;
    layer.guard = is_open ? Guard::Keys : Guard::No;
    if (auto const surface = ui.container(layer, id)) {
        oriel::Node page { .layout = { .grow = 1, .flow = Flow::Stack } };
        page.effect = share < 1 ? &faded : nullptr;
        auto const paint = [](Painting const& p) {
            p.painter.rectangle(p.rect, { .fill = p.theme.background });
        };
        if (auto const content = ui.container(page, {}, paint)) {
            if (auto const column = ui.container({ .layout = { .grow = 1 } }))
                build(ui);
        }
        if (is_open)
            build_touch(ui, touch, label);
    }
}

}

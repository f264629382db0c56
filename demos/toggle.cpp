// SPDX-License-Identifier: MIT
//
// A widget of one's own, from public functions alone. ui.toggle() is made in the same way: a
// stranger's widget cannot be told from a built-in one.
//
// Every widget is the same walk, in three movements:
//
//     where and who     its Id, and the texts whose size it needs
//     input             what happened to the rectangle that this Id had on screen
//     picture           a node: how large, what assistive technology hears, who paints it

#include <oriel/oriel.h>

namespace {

constexpr float track_width = 40;
constexpr float track_height = 22;

// What the picture depends on, and nothing else. It is copied, and called when the layout has
// said where the widget is; so it holds values and texts of this frame, never references to what
// may be gone by then.
struct LampPaint {
    oriel::TextLayout const* label;
    bool is_on;
    oriel::Look look; // hovered, held, with a focus ring, disabled

    void operator()(oriel::Painting const& p) const
    {
        oriel::Theme const& theme = p.theme;
        // Think as if lines began at the left; placed() mirrors where they do not.
        float const top = p.painter.snapped(p.rect.y + (p.rect.height - track_height) / 2);
        oriel::Rect const track = p.placed({ p.rect.x, top, track_width, track_height });
        oriel::Color const lit = look.pick(theme.accent, theme.accent_hovered, theme.accent_held);
        p.painter.rectangle(track, { .fill = look.dimmed(is_on ? lit : theme.track, theme.surface),
                                       .radius = track_height / 2 });

        float const size = track_height - 6;
        float const shift = is_on ? track_width - size - 3 : 3;
        p.painter.rectangle(p.placed({ p.rect.x + shift, top + 3, size, size }),
            { .fill = theme.knob, .radius = size / 2 });

        float const text = track_width + theme.box_gap;
        p.line(*label, theme.body,
            p.placed({ p.rect.x + text, p.rect.y, p.rect.width - text, p.rect.height }),
            look.ink(theme.text, theme.text_disabled));
        if (look.is_ringed)
            p.focus_ring(track, track_height / 2, look.is_ringed);
    }
};

oriel::Response lamp(oriel::Ui& ui, std::string_view label, bool& is_on,
    oriel::CallSite here = oriel::CallSite::here())
{
    // Where and who. The Id is made of the label, the line of the call, and what is around it.
    oriel::Id const id = ui.id(label, {}, here);
    oriel::TextLayout const& text = ui.text(label, ui.theme().body);

    // Input. A button is clicked by the pointer, by Space and Enter; Tab reaches it.
    oriel::Response response = ui.interact(id, oriel::sense_button, true);
    if (response.clicked()) {
        is_on = !is_on;
        ui.mark_changed(response); // the frame is built once more, so that all see the new value
    }

    // Picture. The layout gets the size of what is inside, and the space around it.
    float const height = text.size().height;
    float const margin = (ui.theme().control_height - height) / 2;
    ui.leaf({ .id = id,
                .layout = { .padding = { margin, 0 }, .align_self = ui.natural_align() },
                .content = { track_width + ui.theme().box_gap + text.size().width, height,
                    track_width, text.baseline() },
                .access = { .role = oriel::Role::Switch,
                    .states = oriel::access_states(response)
                              | (is_on ? oriel::AccessState::Checked : oriel::AccessState::None),
                    .name = text.text() },
                .sense = oriel::sense_button },
        LampPaint { &text, is_on, oriel::Look::of(response) });
    return response;
}

}

int main(int argc, char** argv)
{
    bool kitchen = true;
    bool hall = false;
    bool built_in = true;
    return oriel::run({ .title = "A widget of one's own",
                          .size = { 420, 260 },
                          .arguments = { argv, static_cast<std::size_t>(argc) } },
        [&](oriel::Ui& ui) {
            ui.heading("Lamps");
            lamp(ui, "Kitchen", kitchen);
            lamp(ui, "Hall", hall);
            if (auto row = ui.row({ .enabled = false }))
                lamp(ui, "Cellar, which is locked", hall);
            ui.separator();
            ui.toggle("What comes with Oriel", built_in);
        });
}

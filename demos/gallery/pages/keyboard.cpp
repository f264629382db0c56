// SPDX-License-Identifier: MIT

#include "page.h"

#include <array>

namespace gallery {
namespace {

class KeyboardPage final : public Page {
public:
    void example(oriel::Ui& ui) override
    {
        static constexpr std::array<std::array<std::string_view, 2>, 8> keys { {
            { "Tab, Shift+Tab", "from one widget to the next" },
            { "Arrow keys", "to the nearest widget in that direction, or within one" },
            { "Enter, Space", "press what has the focus" },
            { "Escape", "leaves, closes, or gives up a drag" },
            { "Menu, Shift+F10", "opens the context menu" },
            { "F10", "goes to the menu bar" },
            { "Page Up, Page Down", "ten steps, or a page" },
            { "Shift, Control", "finer and coarser steps" },
        } };
        static constexpr oriel::Track columns[] { oriel::Track::fit(), oriel::Track::fraction(1) };
        if (auto grid = ui.grid({ .columns = columns, .gap = 8 })) {
            for (auto const& key : keys) {
                ui.label(key[0], { .id = key[0] });
                ui.label(key[1], { .tone = oriel::LabelTone::Muted, .id = key[1] });
            }
        }
        press_here(ui);
    }

private:
    // A widget of this page: it shows the keys that are pressed while it has the focus.
    void press_here(oriel::Ui& ui)
    {
        oriel::Sense const sense = oriel::sense_button | oriel::Sense::Text;
        oriel::Id const id = ui.id("Press keys here", {}, oriel::CallSite::here());
        oriel::Response const response = ui.interact(id, sense, true);
        for (oriel::Event const& event : ui.key_events(id)) {
            if (event.kind == oriel::EventKind::KeyPress)
                m_chord = { event.modifiers, event.key };
        }
        std::string_view const pressed = ui.keep(oriel::KeyChordText(m_chord).view());
        oriel::TextLayout const& text =
            ui.text(m_chord.is_none() ? "Click, then press keys" : pressed, ui.theme().heading);
        ui.leaf({ .id = id,
                    .layout = { .height = 80 },
                    .access = { .role = oriel::Role::Button, .name = "Press keys here" },
                    .sense = sense },
            [text = &text, look = oriel::Look::of(response)](oriel::Painting const& p) {
                p.painter.rectangle(p.rect, { .fill = p.theme.field,
                                                .radius = p.theme.control_radius,
                                                .border_width = 1,
                                                .border = p.theme.field_border });
                p.line(*text, p.theme.heading, p.rect, p.theme.text, oriel::TextAlign::Center);
                if (look.is_ringed)
                    p.focus_ring(p.rect, p.theme.control_radius, look.is_ringed);
            });
    }

    oriel::KeyChord m_chord {};
};

}

std::unique_ptr<Page> keyboard_page() { return std::make_unique<KeyboardPage>(); }

}

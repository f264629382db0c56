// SPDX-License-Identifier: MIT

#include "tab_bar.h"

#include <oriel/text/icon.h>

namespace oriel {

struct TabPaint {
    Look look;
    bool is_chosen;

    void operator()(Painting const& p) const
    {
        Theme const& theme = p.theme;
        Rect const r = p.rect;
        Color const fill =
            is_chosen ? Color::transparent()
                      : look.pick(Color::transparent(), theme.control_hovered, theme.control_held);
        p.painter.rectangle({ r.x, r.y + 2, r.width, r.height - 4 },
            { .fill = fill, .radius = theme.control_radius });
        if (is_chosen)
            p.painter.rectangle({ r.x + 4, r.bottom() - 2, r.width - 8, 2 },
                { .fill = look.ink(theme.accent, theme.text_disabled), .radius = 1 });
        if (look.is_ringed)
            p.focus_ring(r.shrunken({ 5, 4 }), 3, look.is_ringed);
    }
};

// A dot for what is not saved, until the pointer is there.
static void close_button(Ui& ui, Response const& tab, TabOptions const& options, bool is_chosen)
{
    Id const id = tab.id().child("close");
    Response const response = ui.interact(id, Sense::Hover | Sense::Press, options.enabled);
    if (response.clicked()) {
        *options.is_open = false;
        ui.request_settle();
    }
    bool const is_near = tab.hovered() || response.hovered();
    ui.leaf(
        { .id = id,
            .layout = { .width = 20, .height = 20, .shrink = 0, .align_self = AlignSelf::Center },
            .access = { .role = Role::Button, .states = access_states(response), .name = "Close" },
            .sense = Sense::Hover | Sense::Press },
        [look = Look::of(response), shows_dot = options.is_modified && !is_near,
            shows = is_near || is_chosen](Painting const& p) {
            Theme const& theme = p.theme;
            p.painter.rectangle(p.rect, { .fill = look.pick(Color::transparent(),
                                              theme.control_hovered, theme.control_held),
                                            .radius = 4 });
            if (shows_dot)
                p.painter.rectangle(p.rect.shrunken(6), { .fill = theme.text_muted, .radius = 4 });
            else if (shows)
                p.symbol(Icon::Close, 14, p.rect, look.is_hovered ? theme.text : theme.text_muted);
        });
}

static void symbol(Ui& ui, std::string_view icon, float size)
{
    ui.leaf({ .layout = { .width = size,
                  .height = size,
                  .shrink = 0,
                  .align_self = AlignSelf::Center } },
        [&layout = ui.text(icon, { .font = 1, .size = size })](Painting const& p) {
            p.symbol(layout.text(), p.rect.width, p.rect, p.theme.text_muted);
        });
}

void show_tab(Ui& ui, Response const& response, std::string_view title, bool is_chosen,
    TabOptions const& options, Sense sense)
{
    TextLayout const& text = ui.text(title, ui.theme().body);
    AccessState const chosen = is_chosen ? AccessState::Selected : AccessState::None;
    bool const can_close = options.is_open != nullptr;
    Scope const tab =
        ui.container({ .id = response.id(),
                         .layout = { .padding = { 0, can_close ? 6.0f : 12.0f, 0, 12 },
                             .gap = 6,
                             .shrink = 0,
                             .flow = Flow::Row,
                             .align = Align::Center },
                         .access = { .role = Role::Tab,
                             .states = access_states(response) | chosen,
                             .name = text.text() },
                         .sense = sense },
            {}, TabPaint { Look::of(response), is_chosen }, options.enabled);
    if (options.is_pinned)
        symbol(ui, Icon::Pin, 14);
    if (!options.icon.empty())
        symbol(ui, options.icon, 16);
    ui.leaf({ .content = { text.size().width, text.size().height, 0, text.baseline() } },
        [&text, look = Look::of(response), is_chosen](Painting const& p) {
            Color const ink = look.is_disabled               ? p.theme.text_disabled
                              : is_chosen || look.is_hovered ? p.theme.text
                                                             : p.theme.text_muted;
            p.line(text, p.theme.body, p.rect, ink);
        });
    if (can_close)
        close_button(ui, response, options, is_chosen);
    else if (options.is_modified)
        ui.leaf({ .layout = { .width = 8, .height = 8, .align_self = AlignSelf::Center } },
            [](Painting const& p) {
                p.painter.rectangle(p.rect, { .fill = p.theme.text_muted, .radius = 4 });
            });
}

}

// SPDX-License-Identifier: MIT
//
// Breadcrumbs. The first ones go into a menu where there is little room; the last one stays, and
// is cut where it is too long.

#include <oriel/text/icon.h>
#include <oriel/ui/ui.h>

#include <algorithm>
#include <utility>

namespace oriel {

static constexpr float crumb_padding = 6;
static constexpr float arrow_size = 16;
static constexpr float menu_width = 32;

static Response crumb(Ui& ui, Id id, std::string_view text, bool is_last, bool is_enabled)
{
    Theme const& theme = ui.theme();
    TextLayout const& layout = ui.text(text, is_last ? theme.strong : theme.body);
    Response const response = ui.interact(id, sense_button, is_enabled);
    // It keeps the focus that it got as a link, until the focus moves on.
    Sense const sense_last = response.focused() ? Sense::Hover | Sense::Focus : Sense::Hover;
    ui.leaf({ .id = id,
                .layout = { .padding = { 4, crumb_padding } },
                .content = { layout.size().width, layout.size().height, 24, layout.baseline() },
                .access = { .role = is_last ? Role::Label : Role::Link,
                    .states = access_states(response),
                    .name = layout.text() },
                .sense = is_last ? sense_last : sense_button },
        [&layout, is_last, look = Look::of(response)](Painting const& p) {
            Theme const& colors = p.theme;
            Color const fill = is_last ? Color::transparent()
                                       : look.pick(Color::transparent(), colors.control_hovered,
                                           colors.control_held);
            Color const ink = look.is_disabled             ? colors.text_disabled
                              : is_last || look.is_hovered ? colors.text
                                                           : colors.text_muted;
            p.painter.rectangle(p.rect, { .fill = fill, .radius = 4 });
            p.line(layout, is_last ? colors.strong : colors.body, p.rect.shrunken({ 0, 6 }), ink);
            if (look.is_ringed)
                p.focus_ring(p.rect.shrunken(3), 2, look.is_ringed);
        });
    return response;
}

static void arrow(Ui& ui)
{
    ui.leaf({ .layout = { .width = arrow_size, .height = arrow_size, .shrink = 0 } },
        [](Painting const& p) {
            p.symbol(runs_left(p.direction) ? Icon::ChevronLeft : Icon::ChevronRight, arrow_size,
                p.rect, p.theme.text_muted);
        });
}

static float width_of(Ui& ui, std::span<std::string_view const> parts, std::size_t i)
{
    bool const is_last = i + 1 == parts.size();
    TextStyle const& style = is_last ? ui.theme().strong : ui.theme().body;
    return ui.text(parts[i], style).size().width + 2 * crumb_padding + (is_last ? 0 : arrow_size);
}

struct CrumbsFit {
    std::size_t hidden = 0; // that many of the first
    float hidden_width = 0; // their width, less the menu's
};

static CrumbsFit fit(Ui& ui, std::span<std::string_view const> parts, float room)
{
    float whole = 0;
    for (std::size_t i = 0; i < parts.size(); ++i)
        whole += width_of(ui, parts, i);
    CrumbsFit fit;
    float left = whole;
    while (room > 0 && left > room + 0.5f && fit.hidden + 1 < parts.size()) {
        left -= width_of(ui, parts, fit.hidden) - (fit.hidden == 0 ? menu_width + arrow_size : 0);
        ++fit.hidden;
    }
    fit.hidden_width = std::max(0.0f, whole - left);
    return fit;
}

static int hidden_crumbs(
    Ui& ui, std::span<std::string_view const> parts, BreadcrumbsOptions const& options)
{
    int pressed = no_answer;
    auto menu = ui.menu_button("More", { .kind = ButtonKind::Quiet,
                                           .shows_label = false,
                                           .id = "more",
                                           .enabled = options.enabled });
    for (std::size_t i = 0; menu.is_open() && i < parts.size(); ++i) {
        Scope const round = ui.scope(std::uint64_t { i });
        if (menu.item(parts[i]).clicked())
            pressed = static_cast<int>(i);
    }
    return pressed;
}

int Ui::breadcrumbs(std::string_view name, std::span<std::string_view const> parts,
    BreadcrumbsOptions const& options, Here here) noexcept
{
    Id const id = this->id(name, options.id, here);
    if (!is_there(id)) // its room is not known yet
        request_settle();
    CrumbsFit const fit = oriel::fit(*this, parts, rect_of(id).width);
    if (std::exchange(state<std::size_t>(id), fit.hidden) != fit.hidden)
        request_settle();
    Scope const row = container({ .id = id,
                                    .layout = { .min_width = 0,
                                        .shrink = 1000, // before those beside it
                                        .flow = Flow::Row,
                                        .align = Align::Center },
                                    .access = { .role = Role::Group, .name = keep(name) } },
        id, {}, options.enabled);
    int pressed = no_answer;
    if (fit.hidden > 0) {
        pressed = hidden_crumbs(*this, parts.first(fit.hidden), options);
        arrow(*this);
    }
    for (std::size_t i = fit.hidden; i < parts.size(); ++i) {
        bool const is_last = i + 1 == parts.size();
        Response const response =
            crumb(*this, id.child(std::uint64_t { i }), parts[i], is_last, options.enabled);
        if (response.clicked() && !is_last)
            pressed = static_cast<int>(i);
        if (!is_last)
            arrow(*this);
    }
    // It asks for the room of what is hidden, which may come back.
    if (fit.hidden > 0)
        leaf({ .layout = { .width = fit.hidden_width, .min_width = 0, .shrink = 1e6f } });
    return pressed;
}

}

// SPDX-License-Identifier: MIT

#include <oriel/text/icon.h>
#include <oriel/ui/ui.h>

namespace oriel {

struct SectionState {
    bool is_known = false;
    bool is_open = false;
};

struct SectionPaint {
    static constexpr bool is_pure = true;
    TextLayout const* text;
    TextLayout const* icon; // null: none
    Look look;
    std::uint32_t is_open;

    void operator()(Painting const& p) const
    {
        Theme const& theme = p.theme;
        Rect const& r = p.rect;
        Color const ink = look.ink(theme.text, theme.text_disabled);
        p.painter.rectangle(
            r, { .fill = look.pick(Color::transparent(), theme.control_hovered, theme.control_held),
                   .radius = theme.control_radius });
        std::string_view const closed =
            runs_left(p.direction) ? Icon::ChevronLeft : Icon::ChevronRight;
        p.symbol(is_open ? Icon::ExpandMore : closed, 18, p.placed({ r.x + 2, r.y, 20, r.height }),
            look.ink(theme.text_muted, theme.text_disabled));
        float const before = icon ? 48.0f : 24.0f;
        if (icon)
            p.symbol(icon->text(), 16, p.placed({ r.x + 24, r.y, 20, r.height }), ink);
        p.line(*text, theme.strong, p.placed({ r.x + before, r.y, r.width - before - 8, r.height }),
            ink);
        if (look.is_ringed)
            p.focus_ring(r.shrunken(2), theme.control_radius - 2, look.is_ringed);
    }
};

// The arrow keys open and close it, as in a tree.
static bool is_toggled(Ui& ui, Response const& response, bool is_open)
{
    bool toggles = response.clicked();
    Key const opens = runs_left(ui.direction()) ? Key::Left : Key::Right;
    Key const closes = runs_left(ui.direction()) ? Key::Right : Key::Left;
    for (Event const& event : ui.key_events(response.id()))
        toggles = toggles || event.key == (is_open ? closes : opens);
    return toggles;
}

static Response header(
    Ui& ui, Id id, std::string_view label, SectionOptions const& options, bool is_open)
{
    Theme const& theme = ui.theme();
    Sense const sense = sense_button | Sense::Arrows;
    TextLayout const& text = ui.text(label, theme.strong);
    TextLayout const* const icon =
        options.icon.empty() ? nullptr : &ui.text(options.icon, { .font = 1, .size = 16 });
    Response const response = ui.interact(id, sense, options.enabled);
    ui.tooltip(response, options.tooltip);
    Scope const row = ui.container(
        { .layout = { .gap = 4, .shrink = 0, .flow = Flow::Row, .align = Align::Center } }, {}, {},
        options.enabled);
    ui.leaf({ .id = id,
                .layout = { .height = theme.control_height, .padding = { 6, 0 }, .grow = 1 },
                .content = { text.size().width + (icon ? 56 : 32), text.size().height, 0,
                    text.baseline() },
                .access = { .role = Role::Button,
                    .states = access_states(response)
                              | (is_open ? AccessState::Expanded : AccessState::Collapsed),
                    .name = text.text() },
                .sense = sense },
        SectionPaint { &text, icon, Look::of(response), is_open });
    if (options.header)
        options.header(ui);
    return response;
}

// On its way it is cut off below.
static Scope open_body(
    Ui& ui, Id id, std::string_view label, float share, SectionOptions const& options)
{
    Id const body = id.child("body");
    bool const is_cut = share < 1;
    Scope scope = ui.container(
        { .layout = { .height = is_cut ? Length(share * ui.rect_of(body).height) : Length(),
              .shrink = 0 },
            .clipping = is_cut ? Clipping::Children : Clipping::No },
        id, {}, options.enabled);
    ui.nest(scope, { .id = body,
                       .layout = { .padding = options.padding,
                           .gap = options.gap < 0 ? ui.theme().gap : options.gap,
                           .shrink = 0 },
                       .access = { .role = Role::Group, .name = ui.keep(label) } });
    return scope;
}

static std::string_view kept_name(std::string_view label, SectionOptions const& options)
{
    return options.id.empty() ? label : options.id;
}

static void read_kept(
    Ui& ui, Id id, std::string_view label, SectionOptions const& options, SectionState& state)
{
    Arranged kept = ui.arranged(id, "section", kept_name(label, options));
    if (!kept.is_due())
        return;
    state.is_open = options.starts_open;
    if (!kept.value("open").empty())
        kept.answer("open", state.is_open);
}

Scope Ui::section(std::string_view label, SectionOptions const& options, Here here) noexcept
{
    // Where and who.
    Id const id = this->id(label, options.id, here);
    SectionState& state = this->state<SectionState>(id.child("state"));
    if (!state.is_known)
        state = { true, options.starts_open };
    bool& is_open = options.is_open ? *options.is_open : state.is_open;
    if (!options.is_open)
        read_kept(*this, id, label, options, state);

    // Input.
    if (is_toggled(*this, interact(id, sense_button, options.enabled), is_open)) {
        is_open = !is_open;
        request_settle();
        if (!options.is_open)
            arranged(id, "section", kept_name(label, options)).set("open", is_open ? "yes" : "no");
    }

    // Picture.
    header(*this, id, label, options, is_open);
    float const share = presence(id.child("share"), is_open);
    if (share <= 0)
        return closed_scope();
    return open_body(*this, id, label, share, options);
}

Scope Ui::card(CardOptions const& options, Here here) noexcept
{
    Id const id = this->id(options.name, options.id, here);
    return container(
        { .id = id,
            .layout = { .width = options.width,
                .height = options.height,
                .padding = options.padding,
                .gap = options.gap < 0 ? theme().gap : options.gap,
                .grow = options.grow,
                .direction = options.direction },
            .access = { .role = Role::Group, .name = keep(options.name) } },
        id,
        [is_raised = options.is_raised](Painting const& p) {
            if (is_raised)
                p.painter.shadow(
                    p.rect, { .blur = 10,
                                .offset = { 0, 2 },
                                .radius = 8,
                                .color = Color::transparent().mixed(p.theme.shadow, 0.5f) });
            p.painter.rectangle(p.rect, { .fill = p.theme.surface,
                                            .radius = 8,
                                            .border_width = 1,
                                            .border = p.theme.line });
        },
        options.enabled);
}

}

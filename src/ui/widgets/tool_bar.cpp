// SPDX-License-Identifier: MIT

#include <oriel/text/icon.h>
#include <oriel/ui/ui.h>

#include <utility>
#include <vector>

namespace oriel {

static constexpr float tool_size = 32;
static constexpr float tool_gap = 2;
static constexpr float separator_width = 9;
static constexpr float list_width = tool_size + tool_gap;

// One that had no room.
struct HiddenTool {
    Id id {};
    std::string_view label {}; // of this frame
    std::string_view icon {};
    bool is_on = false;
    bool is_enabled = true;
    bool is_separator = false;
};

struct ToolBarState {
    float room = 0;  // in this build
    float used = 0;  // by all tools so far, wherever they are
    float total = 0; // of all in the last build
    bool is_full = false;
    Id picked {}; // in the menu
    std::vector<HiddenTool> hidden;
};

ToolBar::ToolBar(Ui& ui, Scope&& scope, Id id, ToolBarState& state) noexcept
    : m_ui(ui)
    , m_scope(std::move(scope))
    , m_id(id)
    , m_state(state)
{}

ToolBar Ui::tool_bar(std::string_view name, ToolBarOptions const& options, Here here) noexcept
{
    Id const id = this->id(name, options.id, here);
    ToolBarState& state = this->state<ToolBarState>(id);
    float const shown = rect_of(id).width;
    float const room = shown > 0 ? shown : surface_size().width;
    state.room = state.total > room ? room - list_width : room;
    state.used = 0;
    state.is_full = false;
    state.hidden.clear();
    return ToolBar(*this,
        container({ .id = id,
                      .layout = { .height = tool_size,
                          .min_width = tool_size,
                          .gap = tool_gap,
                          .flow = Flow::Row,
                          .align = Align::Center,
                          .align_self = AlignSelf::Stretch },
                      .access = { .role = Role::ToolBar, .name = keep(name) } },
            id, {}, options.enabled),
        id, state);
}

bool ToolBar::has_room(float width) noexcept
{
    m_state.used += (m_state.used > 0 ? tool_gap : 0) + width;
    m_state.is_full = m_state.is_full || m_state.used > m_state.room + 0.01f;
    return !m_state.is_full;
}

struct ToolPaint {
    static constexpr bool is_pure = true;
    TextLayout const* text; // null: not shown
    TextLayout const* icon; // null: none
    Look look;
    std::uint32_t is_on;

    void operator()(Painting const& p) const
    {
        Theme const& theme = p.theme;
        Rect const& r = p.rect;
        Color const normal = is_on ? theme.control_held : Color::transparent();
        Color const ink = look.ink(theme.text, theme.text_disabled);
        p.painter.rectangle(r, { .fill = look.is_disabled ? normal
                                                          : look.pick(normal, theme.control_hovered,
                                                              theme.control_held),
                                   .radius = theme.control_radius });
        float const before = icon && text ? 32.0f : 10.0f;
        if (icon)
            p.symbol(icon->text(), 18, text ? p.placed({ r.x + 6, r.y, 24, r.height }) : r, ink);
        if (text)
            p.line(*text, theme.body,
                p.placed({ r.x + before, r.y, r.width - before - 8, r.height }), ink);
        if (look.is_ringed)
            p.focus_ring(r.shrunken(2), theme.control_radius - 2, look.is_ringed);
    }
};

Response ToolBar::tool(
    std::string_view label, bool is_on, ToolOptions const& options, CallSite here) noexcept
{
    Theme const& theme = m_ui.theme();
    Id const id = m_ui.id(label, options.id, here);
    bool const shows_label = options.shows_label || options.icon.empty();
    TextLayout const& text = m_ui.text(label, theme.body);
    TextLayout const* const icon =
        options.icon.empty() ? nullptr : &m_ui.text(options.icon, { .font = 1, .size = 18 });
    float const before = icon ? 32.0f : 10.0f;
    float const width = shows_label ? before + text.size().width + 10 : tool_size;
    Response response = m_ui.interact(id, sense_button, options.enabled);
    if (m_state.picked == id) {
        m_state.picked = {};
        response.set(Response::Flag::Clicked);
        m_ui.request_frame(0);
    }
    if (!has_room(width)) {
        m_state.hidden.push_back({ id, m_ui.keep(label), m_ui.keep(options.icon), is_on,
            !response.is_disabled(), false });
        return response;
    }
    bool const has_tooltip = !options.tooltip.empty() || !shows_label;
    if (has_tooltip)
        m_ui.tooltip(response, options.tooltip.empty() ? label : options.tooltip);
    m_ui.leaf({ .id = id,
                  .layout = { .width = width, .height = tool_size, .shrink = 0 },
                  .access = { .role = Role::Button,
                      .states = access_states(response)
                                | (is_on ? AccessState::Checked : AccessState::None),
                      .name = text.text() },
                  .sense = sense_button },
        ToolPaint { shows_label ? &text : nullptr, icon, Look::of(response), is_on });
    return response;
}

Response ToolBar::button(std::string_view label, ToolOptions const& options, CallSite here) noexcept
{
    return tool(label, false, options, here);
}

Response ToolBar::toggle(
    std::string_view label, bool& is_on, ToolOptions const& options, CallSite here) noexcept
{
    Response response = tool(label, is_on, options, here);
    if (response.clicked()) {
        is_on = !is_on;
        m_ui.mark_changed(response);
    }
    return response;
}

void ToolBar::separator() noexcept
{
    if (!has_room(separator_width)) {
        m_state.hidden.push_back({ .is_separator = true });
        return;
    }
    m_ui.leaf({ .layout = { .width = separator_width, .height = 20, .shrink = 0 },
                  .access = { .role = Role::Separator } },
        [](Painting const& p) {
            p.painter.rectangle({ p.painter.snapped(p.rect.x + 4), p.rect.y, 1, p.rect.height },
                { .fill = p.theme.line });
        });
}

static void show_hidden(Ui& ui, ToolBarState& state)
{
    auto menu =
        ui.menu_button("More", { .kind = ButtonKind::Quiet, .shows_label = false, .id = "more" });
    for (std::size_t i = 0; menu.is_open() && i < state.hidden.size(); ++i) {
        HiddenTool const& tool = state.hidden[i];
        Scope const round = ui.scope(std::uint64_t { i });
        if (tool.is_separator) {
            menu.separator();
            continue;
        }
        MenuItemOptions const options { .icon = tool.icon, .enabled = tool.is_enabled };
        bool is_on = tool.is_on;
        bool const is_picked = tool.is_on ? menu.check(tool.label, is_on, options).clicked()
                                          : menu.item(tool.label, options).clicked();
        if (is_picked) {
            state.picked = tool.id;
            ui.request_settle();
        }
    }
}

ToolBar::~ToolBar()
{
    bool const is_new = std::exchange(m_state.total, m_state.used) != m_state.used;
    float const shown = m_ui.rect_of(m_id).width;
    if (is_new || shown <= 0)
        m_ui.request_settle();
    if (m_state.is_full)
        show_hidden(m_ui, m_state);
}

}

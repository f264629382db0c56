// SPDX-License-Identifier: MIT

#include "tab_bar.h"

#include "scroll_bars.h"

#include <algorithm>
#include <utility>

namespace oriel {

static constexpr float drag_slack = 6;
static constexpr float edge = 24; // of a neighbour that is seen when a tab is scrolled into view

TabBar::TabBar(Ui& ui, Scope&& scope, Scope&& strip, Id id, TabBarState& state,
    TabBarOptions const& options) noexcept
    : m_ui(ui)
    , m_scope(std::move(scope))
    , m_strip(std::move(strip))
    , m_id(id)
    , m_state(state)
    , m_options(options)
{}

// Moves the strip as far as needed to show a tab that was chosen.
static void scroll_to(Ui& ui, Id strip, Id tab, Direction direction)
{
    Rect const view = ui.rect_of(strip);
    Rect const rect = placed(ui.rect_of(tab), view, direction);
    if (rect.is_empty() || view.is_empty())
        return;
    float const before = std::min(0.0f, rect.left() - edge - view.left());
    float const behind = std::max(0.0f, rect.right() + edge - view.right());
    ui.state<ScrollState>(strip).offset.x += before < 0 ? before : behind;
}

static Scope open_strip(Ui& ui, Id id)
{
    ScrollBarsPaint bars {};
    Node node = scroll_node(ui, id, Scroll::Horizontal, {}, bars, Direction::Inherit);
    node.layout.padding = { 0, 1 };
    node.layout.flow = Flow::Row;
    node.layout.align = Align::Stretch;
    node.layout.grow = 1;
    node.layout.gap = 2;
    node.access.role = Role::None;
    node.clip_insets = {};
    return ui.container(node, id);
}

TabBar Ui::tab_bar(std::string_view name, TabBarOptions const& options, Here here) noexcept
{
    Id const id = this->id(name, options.id, here);
    TabBarState& state = this->state<TabBarState>(id);
    std::swap(state.shown, state.built);
    state.built.clear();
    state.move.reset();
    if (Id const wanted = std::exchange(state.wanted, {}); !wanted.is_null())
        scroll_to(*this, id.child("strip"), wanted, direction());
    keep_tabs(*this, arranged(id, "tabs", options.id.empty() ? name : options.id), state,
        options.is_reorderable);
    Scope scope = container(
        { .id = id,
            .layout = { .height = tab_height,
                .gap = 4,
                .shrink = 0,
                .flow = Flow::Row,
                .align = Align::Stretch },
            .access = { .role = Role::TabList, .name = keep(name) } },
        id,
        [](Painting const& p) {
            p.painter.rectangle(
                { p.rect.x, p.rect.bottom() - 1, p.rect.width, 1 }, { .fill = p.theme.line });
        },
        options.enabled);
    Scope strip = open_strip(*this, id.child("strip"));
    return TabBar(*this, std::move(scope), std::move(strip), id, state, options);
}

static std::size_t place_of(std::vector<TabEntry> const& tabs, Id id)
{
    auto const found =
        std::find_if(tabs.begin(), tabs.end(), [&](TabEntry const& tab) { return tab.id == id; });
    return static_cast<std::size_t>(found - tabs.begin());
}

// The next that can be chosen, in the order on screen; null when there is none.
static Id tab_beside(std::vector<TabEntry> const& tabs, std::size_t at, int step)
{
    for (std::size_t i = 0; i < tabs.size(); ++i) {
        at = (step > 0 ? at + 1 : at + tabs.size() - 1) % tabs.size();
        if (tabs[at].is_enabled)
            return tabs[at].id;
    }
    return {};
}

// Over the middle of a neighbour it changes places with it; judged by what was on screen.
void TabBar::judge_drag(Response const& tab, std::size_t index) noexcept
{
    float const distance = m_ui.drag_offset().x;
    if (!m_options.is_reorderable || !tab.held() || std::abs(distance) < drag_slack)
        return;
    std::vector<TabEntry> const& tabs = m_state.shown.tabs;
    if (place_of(tabs, tab.id()) != index)
        return;
    Rect const whole = m_ui.rect_of(m_id);
    float const pointer = placed(m_ui.pointer_position(), whole, m_ui.direction()).x;
    auto const can_go = [&](std::size_t to, bool is_behind) {
        if (to >= tabs.size() || tabs[to].is_pinned != tabs[index].is_pinned)
            return false;
        float const middle = placed(m_ui.rect_of(tabs[to].id), whole, m_ui.direction()).center().x;
        return is_behind ? pointer > middle : pointer < middle;
    };
    if (can_go(index + 1, true))
        m_state.move = { index, index + 1 };
    else if (index > 0 && can_go(index - 1, false))
        m_state.move = { index, index - 1 };
}

// The arrow keys choose as they do among radio buttons.
void TabBar::judge_keys(Response const& tab, TabOptions const& options) noexcept
{
    std::vector<TabEntry> const& tabs = m_state.shown.tabs;
    for (Event const& event : m_ui.key_events(tab.id())) {
        if (event.kind != EventKind::KeyPress || tabs.empty())
            continue;
        if (event.key == Key::Home)
            m_state.picked = tab_beside(tabs, tabs.size() - 1, 1);
        if (event.key == Key::End)
            m_state.picked = tab_beside(tabs, 0, -1);
        if (event.key == Key::Home || event.key == Key::End)
            m_ui.request_focus(m_state.picked);
        if (event.key == Key::Delete && options.is_open)
            *options.is_open = false;
        m_ui.request_settle();
    }
}

Response TabBar::tab(
    std::string_view title, bool is_chosen, TabOptions const& options, CallSite here) noexcept
{
    // Where and who.
    Id const id = m_ui.id(title, options.id.empty() ? title : options.id, here);
    Sense const sense = sense_button | Sense::Arrows;

    // Input.
    Response response = m_ui.interact(id, sense, options.enabled);
    m_ui.tooltip(response, options.tooltip);
    judge_drag(response, m_state.built.tabs.size());
    judge_keys(response, options);
    if (m_state.picked == id) {
        m_state.picked = {};
        response.set(Response::Flag::Clicked);
        m_ui.request_frame(0);
    }
    if (options.is_open && response.middle_clicked()) {
        *options.is_open = false;
        m_ui.request_settle();
    }
    if (is_chosen && m_state.chosen != id) {
        if (m_state.chosen.is_null())
            m_ui.request_settle();
        else
            m_ui.request_frame(0);
        m_state.chosen = m_state.wanted = id;
    }

    // Picture.
    m_state.built.add({ .id = id,
                          .title = m_ui.keep(title),
                          .is_chosen = is_chosen,
                          .is_pinned = options.is_pinned,
                          .is_enabled = !response.is_disabled() },
        options.id.empty() ? title : options.id);
    show_tab(m_ui, response, title, is_chosen, options, sense);
    return response;
}

std::optional<TabMove> TabBar::moved() const noexcept { return m_state.move; }

// Only where some have no room.
void TabBar::show_list() noexcept
{
    Id const strip = m_id.child("strip");
    bool const overflows =
        m_ui.content_size_of(strip).width > m_ui.rect_of(strip).width + 0.5f
        || (m_state.has_list && m_ui.content_size_of(strip).width > m_ui.rect_of(m_id).width);
    if (std::exchange(m_state.has_list, overflows) != overflows)
        m_ui.request_settle();
    if (!overflows)
        return;
    auto menu = m_ui.menu_button(
        "All tabs", { .kind = ButtonKind::Quiet, .shows_label = false, .id = "list" });
    for (std::size_t i = 0; menu.is_open() && i < m_state.built.tabs.size(); ++i) {
        TabEntry const& tab = m_state.built.tabs[i];
        Scope const round = m_ui.scope(std::uint64_t { i });
        if (menu.radio(tab.title, tab.is_chosen, { .enabled = tab.is_enabled }).clicked()) {
            m_state.picked = tab.id;
            m_ui.request_settle();
        }
    }
}

TabBar::~TabBar()
{
    m_strip.reset();
    show_list();
}

}

// SPDX-License-Identifier: MIT
//
// The headers of a table: pressed they sort, dragged they move, at their end they are resized.

#include "table_call.h"

#include <oriel/text/icon.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <utility>

namespace oriel {

static constexpr float handle_width = 8;
static constexpr float drag_start = 6;
static constexpr float key_step = 8;
static constexpr float arrow_width = 16;

namespace {

enum class Arrow : std::uint8_t { None, Up, Down };
enum class Marker : std::uint8_t { None, Start, End };

struct HeaderPaint {
    static constexpr bool is_pure = true;
    TextLayout const* text;
    Look look;
    std::uint8_t align;
    Arrow arrow;
    std::uint8_t number; // among several; 0: none is shown
    Marker marker;

    void operator()(Painting const& p) const
    {
        Theme const& theme = p.theme;
        Rect box = p.rect.shrunken({ 0, 8 });
        if (look.is_hovered || look.is_held)
            p.painter.rectangle(p.rect, { .fill = theme.field.mixed(theme.text, 0.1f) });
        if (arrow != Arrow::None)
            box.width -= arrow_width + (number != 0 ? 8.0f : 0.0f);
        Rect const words = p.placed(box);
        p.line(*text, theme.strong, words, look.ink(theme.text, theme.text_disabled),
            static_cast<TextAlign>(align));
        if (arrow != Arrow::None)
            paint_arrow(p, box.right());
        p.painter.rectangle(p.placed({ p.rect.right() - 1, p.rect.y + 8, 1, p.rect.height - 16 }),
            { .fill = theme.line });
        if (marker != Marker::None)
            p.painter.rectangle(p.placed({ marker == Marker::Start ? p.rect.x : p.rect.right() - 2,
                                    p.rect.y, 2, p.rect.height }),
                { .fill = theme.accent });
        if (look.is_ringed)
            p.painter.rectangle(p.rect.shrunken(2), { .radius = 4,
                                                        .border_width = theme.focus_ring_width,
                                                        .border = theme.focus_ring });
    }
    void paint_arrow(Painting const& p, float x) const
    {
        Color const color = look.is_disabled ? p.theme.text_disabled : p.theme.text_muted;
        p.symbol(arrow == Arrow::Up ? Icon::ArrowUp : Icon::ArrowDown, 14,
            p.placed({ x, p.rect.y, arrow_width, p.rect.height }), color);
        char const digit = static_cast<char>('0' + number);
        if (number != 0)
            p.symbol({ &digit, 1 }, 11,
                p.placed({ x + arrow_width - 2, p.rect.y, 10, p.rect.height }), color);
    }
};
static_assert(sizeof(HeaderPaint) == 16, "compared as bytes: no padding");

}

// A press goes from ascending to descending to none; with Shift, besides what sorts already.
void TableCall::sort_by(std::uint32_t column, Modifiers modifiers)
{
    if (!m_columns[column].is_sortable)
        return;
    auto& sort = m_arrangement.sort;
    auto const found = std::find_if(
        sort.begin(), sort.end(), [column](SortKey const& key) { return key.column == column; });
    if (!has_modifier(modifiers, Modifiers::Shift)) {
        bool const is_first = found != sort.end() && sort.size() == 1;
        SortOrder const order = is_first ? found->order : SortOrder::Descending;
        sort.clear();
        if (!is_first)
            sort.push_back({ column, SortOrder::Ascending });
        else if (order == SortOrder::Ascending)
            sort.push_back({ column, SortOrder::Descending });
    } else if (found == sort.end()) {
        sort.push_back({ column, SortOrder::Ascending });
    } else if (found->order == SortOrder::Ascending) {
        found->order = SortOrder::Descending;
    } else {
        sort.erase(found);
    }
    m_is_resorted = true;
}

void TableCall::resize(std::uint32_t column, float width)
{
    auto& widths = m_arrangement.widths;
    widths.resize(std::max(widths.size(), m_columns.size()));
    float const wanted = std::max(std::round(width), m_columns[column].min_width);
    if (std::exchange(widths[column], wanted) != wanted)
        m_ui.request_settle();
}

void TableCall::build_handle(std::uint32_t place, Id header)
{
    ShownColumn const shown = m_state.columns.shown()[place];
    Id const id = header.child("handle");
    Response const response = m_ui.interact(id, Sense::Hover | Sense::Press, true);
    if (response.pressed())
        m_state.width_before = shown.width;
    float const moved = turned(m_ui.drag_offset(), m_ui.direction()).x;
    if (response.held() && moved != 0)
        resize(shown.column, m_state.width_before + moved);
    if (response.double_clicked())
        resize(shown.column, m_state.content[shown.column]);
    m_ui.leaf({ .id = id,
        .layout = { .width = handle_width,
            .height = Length::percent(100),
            .floating = Floating::Parent,
            .offset = { shown.width - handle_width, 0 } },
        .sense = Sense::Hover | Sense::Press,
        .pointer_shape = PointerShape::ResizeHorizontal });
}

// Dragged past the middle of another header it takes that one's place.
void TableCall::move(std::uint32_t place, Response const& response)
{
    std::uint32_t const column = m_state.columns.shown()[place].column;
    bool const is_dragged = std::abs(m_ui.drag_offset().x) > drag_start;
    if (response.held() && is_dragged && m_columns[column].is_movable) {
        m_state.is_moving = true;
        m_state.moved = column;
    }
    if (!m_state.is_moving || m_state.moved != column)
        return;
    float const x = m_ui.pointer_position().x;
    bool const runs_to_left = runs_left(m_ui.direction());
    for (std::uint32_t other = 0; other < m_state.columns.count(); ++other) {
        Rect const rect = m_ui.rect_of(header_id(m_state.columns.shown()[other].column));
        bool const is_past = runs_to_left ? x < rect.right() : x >= rect.x;
        if (!rect.is_empty() && is_past)
            m_state.target = other;
    }
    if (response.held())
        return;
    m_state.is_moving = false;
    if (!response.released())
        return;
    auto& order = m_arrangement.order;
    std::uint32_t const before = m_state.columns.shown()[m_state.target].column;
    auto const from = std::find(order.begin(), order.end(), column);
    auto const to = std::find(order.begin(), order.end(), before);
    if (from < to)
        std::rotate(from, from + 1, to + 1);
    else
        std::rotate(to, from, from + 1);
    m_ui.request_settle();
}

void TableCall::header_keys(std::uint32_t place, Response const& response)
{
    ShownColumn const shown = m_state.columns.shown()[place];
    for (Event const& event : m_ui.key_events(response.id())) {
        bool const is_sideways = event.key == Key::Left || event.key == Key::Right;
        if (event.kind != EventKind::KeyPress || !is_sideways)
            continue;
        bool const is_forward = (event.key == Key::Right) != runs_left(m_ui.direction());
        if (has_modifier(event.modifiers, Modifiers::Shift)) {
            resize(shown.column, shown.width + (is_forward ? key_step : -key_step));
            continue;
        }
        std::uint32_t const other = is_forward ? place + 1 : place - 1;
        if (!has_modifier(event.modifiers, Modifiers::Alt) || other >= m_state.columns.count()
            || !m_columns[shown.column].is_movable)
            continue;
        auto& order = m_arrangement.order;
        auto const mine = std::find(order.begin(), order.end(), shown.column);
        auto const theirs =
            std::find(order.begin(), order.end(), m_state.columns.shown()[other].column);
        std::iter_swap(mine, theirs);
        m_ui.request_settle();
    }
}

void TableCall::build_header_cell(std::uint32_t place)
{
    // Where and who.
    ShownColumn const shown = m_state.columns.shown()[place];
    TableColumn const& column = m_columns[shown.column];
    Id const id = header_id(shown.column);
    TextLayout const& text = m_ui.text(column.label, m_ui.theme().strong);

    // Input.
    Sense const sense = sense_button | Sense::Menu;
    Response const response = m_ui.interact(id, sense, m_options.enabled);
    bool const was_moving = m_state.is_moving && m_state.moved == shown.column;
    move(place, response);
    if (response.clicked() && !was_moving)
        sort_by(shown.column, m_ui.modifiers());
    header_keys(place, response);

    // Picture.
    auto const& sort = m_arrangement.sort;
    auto const key = std::find_if(
        sort.begin(), sort.end(), [&](SortKey const& each) { return each.column == shown.column; });
    bool const sorts = key != sort.end();
    bool const is_up = sorts && key->order == SortOrder::Ascending;
    bool const is_target = m_state.is_moving && m_state.target == place;
    std::uint32_t moved_place = 0;
    while (moved_place < place && m_state.columns.shown()[moved_place].column != m_state.moved)
        ++moved_place;
    HeaderPaint const paint { &text, Look::of(response), static_cast<std::uint8_t>(column.align),
        !sorts  ? Arrow::None
        : is_up ? Arrow::Up
                : Arrow::Down,
        static_cast<std::uint8_t>(
            sorts && sort.size() > 1 ? std::min<std::ptrdiff_t>(key - sort.begin() + 1, 9) : 0),
        !is_target            ? Marker::None
        : moved_place < place ? Marker::End
                              : Marker::Start };
    float& widest = m_state.content[shown.column];
    widest = std::max(widest, text.size().width + 2 * arrow_width);
    Node const node { .id = id,
        .layout = { .width = Length(shown.width), .shrink = 0, .flow = Flow::Row },
        .access = { .role = Role::ColumnHeader,
            .states = access_states(response),
            .name = text.text(),
            .value = !sorts  ? std::string_view()
                     : is_up ? std::string_view("ascending")
                             : std::string_view("descending"),
            .place = m_places[place] },
        .sense = sense };
    auto scope = m_ui.container(node, id, paint);
    if (column.is_resizable && m_options.enabled)
        build_handle(place, id);
    header_menu(response);
}

void TableCall::build_header()
{
    RowPaint const look { .is_flat = 1, .is_header = RowPaint::at_top, .has_line = 1 };
    Node const strip { .id = m_id.child("header"),
        .layout = { .height = m_ui.theme().control_height,
            .padding = { 0, m_ui.theme().scroll_bar_width, 0, 0 },
            .gap = 0,
            .shrink = 0,
            .flow = Flow::Row },
        .access = { .role = Role::Row } };
    auto scope = m_ui.container(strip, m_id, look);
    build_strip(m_id.child("header"), Strip::AlwaysClipped,
        [this](std::uint32_t place) { build_header_cell(place); });
}

}

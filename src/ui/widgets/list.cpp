// SPDX-License-Identifier: MIT
//
// A list of any number of rows. Which of them are in view is VirtualRows', what a person does to
// them RowPicker's.

#include "kept_place.h"
#include "row_look.h"
#include "row_mover.h"
#include "row_picker.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace oriel {

namespace {

constexpr float list_padding = 4;

struct ListState {
    VirtualRowsState rows;
    RowPickerState picker;
    RowMoverState mover;
    KeptTopState kept;
    std::uint64_t count = 0; // in the last pass
};

struct StuckHeader {
    std::uint64_t row = 0;
    float y = 0; // from the top of the view
    bool is_stuck = false;
};

class ListCall {
public:
    ListCall(Ui& ui, Id id, std::uint64_t count, ListOptions const& options, RowBuilder build)
        : m_ui(ui)
        , m_id(id)
        , m_count(count)
        , m_options(options)
        , m_build(build)
        , m_state(ui.state<ListState>(id.child("list")))
        , m_rows(ui, id, m_state.rows,
              { .count = count,
                  .row_height = finite_or_zero(options.row_height),
                  .estimate = ui.theme().body.line_height + options.row_padding.vertical(),
                  .padding = list_padding,
                  .key = options.key })
        , m_picker(ui, m_rows, m_state.picker, m_picker_options)
        , m_mover(ui, id, m_rows, m_picker, m_state.mover)
    {}

    RowsResponse run(std::string_view name);

private:
    Sense sense() const { return sense_button | Sense::Wheel | Sense::Text; }
    void input(Response const& response);
    Scope open_box(Response const& response, LayoutStyle& view);
    void build_rows(Response const& response);
    void offer_rows(Response& response);
    void build_row(std::uint64_t row, RowPaint look, StuckHeader const* stuck);
    bool is_near(BuiltRow const& before, std::uint64_t removed) const;
    void fade_removed();
    StuckHeader stuck_header() const;
    bool is_header(std::uint64_t row) const
    {
        return std::binary_search(m_options.headers.begin(), m_options.headers.end(), row);
    }
    void build_space(float height)
    {
        m_ui.leaf({ .layout = { .height = Length(height), .shrink = 0 } });
    }

    Ui& m_ui;
    Id m_id;
    std::uint64_t m_count;
    ListOptions const& m_options;
    RowBuilder m_build;
    ListState& m_state;
    VirtualRows m_rows;
    RowPickerOptions m_picker_options { m_count, m_options.selection, m_options.selection_mode,
        m_options.key, m_options.text, m_options.copied, m_options.headers,
        static_cast<bool>(m_options.move) };
    RowPicker m_picker;
    RowMover m_mover;
    RowGap m_gap;
    std::optional<std::uint64_t> m_hovered;
};

// At the top of the view: the last header above it, pushed up by the next.
StuckHeader ListCall::stuck_header() const
{
    auto const headers = m_options.headers;
    if (headers.empty() || m_rows.first() == m_rows.last())
        return {};
    auto const next = std::upper_bound(headers.begin(), headers.end(), m_rows.first());
    if (next == headers.begin())
        return {};
    std::uint64_t const row = *std::prev(next);
    if (row >= m_count || m_rows.y_of(row) >= 0)
        return {};
    float const height = m_rows.y_of(row + 1) - m_rows.y_of(row);
    float const room =
        next == headers.end() || *next >= m_rows.last() ? height : m_rows.y_of(*next);
    return { row, std::min(0.0f, room - height), true };
}

void ListCall::input(Response const& response)
{
    bool* const follows = m_options.is_following;
    if (follows)
        m_state.rows.keeps_end = *follows;
    m_rows.look(response);
    if (m_options.reveal)
        m_rows.reveal(*m_options.reveal);
    m_picker.point(response);
    if (response.focused() && !response.focus_lost()) {
        for (Event const& event : m_ui.key_events(m_id)) {
            bool const is_moved = m_options.move && m_mover.take(event, m_count, m_options.move);
            if (!is_moved)
                m_picker.take(event);
            bool const is_end = event.kind == EventKind::KeyPress && event.key == Key::End;
            if (follows && is_end)
                m_rows.to_end();
        }
    }
    for (BuiltRow const& built : m_state.rows.built) {
        if (is_row_requested(m_ui, built.id)) {
            m_picker.go_to(built.row, Modifiers::None);
            m_ui.request_focus(m_id);
        }
    }
    if (follows) {
        bool const followed = *follows;
        *follows = m_rows.is_at_end();
        if (*follows != followed)
            m_ui.request_settle();
    }
    m_gap = m_mover.gap();
    Point const pointer = m_ui.pointer_position();
    if (response.hovered() && !response.held() && !m_rows.is_on_bar(pointer)) {
        for (BuiltRow const& built : m_state.rows.built) {
            if (m_ui.rect_of(built.id).contains(pointer) && !is_header(built.row))
                m_hovered = built.row;
        }
    }
}

void ListCall::build_row(std::uint64_t index, RowPaint look, StuckHeader const* stuck)
{
    std::uint64_t const key = m_picker.key_of(index);
    Row const row { index, key, m_picker.is_selected(key), m_picker.is_current(index) };
    Id const id = m_id.child(key);
    look.is_selected = row.is_selected;
    look.is_hovered = m_hovered == index;
    look.is_striped = m_options.is_striped && index % 2 == 1;
    look.is_ringed = look.is_ringed && row.is_current;
    look.is_header = stuck ? RowPaint::at_top : is_header(index) ? 1 : 0;

    Length const height =
        m_options.row_height > 0 ? Length(finite_or_zero(m_options.row_height)) : Length();
    Insets padding = m_options.row_padding;
    padding.left += list_padding;
    padding.right += list_padding;
    AccessState const states = row.is_selected ? AccessState::Selected : AccessState::None;
    AccessState const current =
        row.is_current && look.is_in_front ? AccessState::Focused : AccessState::None;
    std::string_view const name =
        m_options.text ? m_ui.keep(m_options.text(index)) : std::string_view();
    Node node { .id = id,
        .layout = { .height = height,
            .padding = padding,
            .gap = m_options.gap < 0 ? m_ui.theme().gap : m_options.gap,
            .shrink = 0,
            .flow = Flow::Row,
            .align = Align::Center },
        .access = { .role = Role::ListItem,
            .states = states | current,
            .actions = AccessAction::Focus,
            .name = name,
            .place =
                m_ui.keep_access(AccessPlace { .position = index + 1, .set_size = m_count }) } };
    Effect glide;
    if (m_options.key && !stuck)
        glide.offset.y = row_glide(m_ui, id, index, m_rows.y_of(index), m_rows.view());
    if (glide.offset.y != 0)
        node.effect = &glide;
    if (m_options.key)
        node.exit = Exit::Wanted;
    if (stuck) {
        node.layout.width = Length(m_rows.view().width);
        node.layout.floating = Floating::Parent;
        node.layout.offset = { 0, m_state.rows.told.y + stuck->y };
        node.sense = Sense::Hover | Sense::Press;
    }
    if (auto scope = m_ui.container(node, id, look))
        m_build(m_ui, row);
}

// Rows before it may have gone, too.
bool ListCall::is_near(BuiltRow const& before, std::uint64_t removed) const
{
    std::uint64_t const first = before.row - std::min(before.row, removed);
    for (std::uint64_t row = first; row <= before.row && row < m_count; ++row) {
        if (m_id.child(m_picker.key_of(row)) == before.id)
            return true;
    }
    return false;
}

// Those that were on screen and are no longer in the list; where many go they go at once.
void ListCall::fade_removed()
{
    static constexpr std::uint64_t most_removed = 64;
    std::uint64_t const before = std::exchange(m_state.count, m_count);
    bool const is_few = m_count < before && before - m_count <= most_removed;
    if (!m_options.key || !is_few || m_ui.motion() == Motion::Reduced)
        return;
    for (BuiltRow const& built : m_state.rows.built) {
        if (!is_near(built, before - m_count))
            m_ui.fade_out(built.id);
    }
}

void ListCall::build_rows(Response const& response)
{
    RowPaint const look { .is_ringed = response.focus_visible(),
        .is_in_front = response.focused() };
    StuckHeader const stuck = stuck_header();
    build_space(m_rows.lead());
    for (std::uint64_t row = m_rows.first(); row < m_rows.last(); ++row) {
        if (stuck.is_stuck && row == stuck.row)
            build_space(m_rows.y_of(row + 1) - m_rows.y_of(row));
        else
            build_row(row, look, nullptr);
        m_rows.add_built(row, m_id.child(m_picker.key_of(row)));
    }
    build_space(m_rows.tail());
    m_picker.build_band();
    if (stuck.is_stuck)
        build_row(stuck.row, look, &stuck);
}

Scope ListCall::open_box(Response const& response, LayoutStyle& view)
{
    Node const box { .layout = rows_box_layout(m_ui, m_options.width, m_options.height,
                         m_options.grow,
                         m_ui.theme().body.line_height + m_options.row_padding.vertical(), view) };
    return m_ui.container(
        box, {}, RowsBoxPaint { Look::of(response), response.focused() }, m_options.enabled);
}

// The row that was pressed stands for all of them.
void ListCall::offer_rows(Response& response)
{
    if (m_count == 0)
        return;
    if (auto preview = m_mover.open_preview(response)) {
        std::uint64_t const row = std::min(m_picker.state.current, m_count - 1);
        m_build(m_ui, { row, m_picker.key_of(row), false, false });
        m_mover.build_count(m_count);
    }
    if (m_mover.is_dropped(response, m_mover.is_carried())
        && m_mover.move_rows(m_count, m_gap.row, m_options.move))
        m_ui.mark_changed(response);
}

RowsResponse ListCall::run(std::string_view name)
{
    // Input.
    Response response = m_ui.interact(m_id, sense(), m_options.enabled);
    fade_removed();
    input(response);
    std::optional<Arranged> kept;
    if (m_options.keeps_place)
        kept.emplace(m_ui.arranged(m_id, "list", m_options.id.empty() ? name : m_options.id));
    if (kept && kept->is_due())
        read_kept_top(*kept, m_rows, m_picker, m_count);
    if (m_picker.has_changed())
        m_ui.mark_changed(response);
    m_ui.tooltip(response, m_options.tooltip);

    // Picture.
    VirtualBarsPaint bars;
    Node node = m_rows.place(bars);
    if (kept)
        write_kept_top(*kept, m_rows, m_picker, m_state.kept);
    auto box = open_box(response, node.layout);
    node.access = { .role = Role::List,
        .states = access_states(response),
        .actions = AccessAction::Focus,
        .name = m_ui.keep(name),
        .place = m_ui.keep_access(AccessPlace { .set_size = m_count }) };
    node.sense = sense();
    if (auto view = m_ui.container(node, m_id, bars)) {
        build_rows(response);
        if (m_options.move && m_mover.is_carried())
            m_mover.build_line(m_gap, 0);
    }
    if (m_options.move)
        offer_rows(response);
    return { response, m_picker.activated() };
}

}

RowsResponse Ui::list(std::string_view name, std::uint64_t count, ListOptions const& options,
    RowBuilder build, Here here) noexcept
{
    Id const id = this->id(name, options.id, here);
    return ListCall(*this, id, count, options, build).run(name);
}

}

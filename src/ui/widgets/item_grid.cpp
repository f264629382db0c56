// SPDX-License-Identifier: MIT
//
// A grid of items is a list of lines, each of as many items as there is room for: VirtualRows
// scrolls the lines, RowPicker picks the items.

#include "row_look.h"
#include "row_picker.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace oriel {

namespace {

constexpr float grid_padding = 8;
constexpr float smallest_item = 8;
constexpr float largest_item = 4096;

struct ItemGridState {
    VirtualRowsState rows;
    RowPickerState picker;
    std::uint64_t columns = 0; // in the last pass; 0: not known yet
};

struct ItemPaint {
    static constexpr bool is_pure = true;
    RowPaint row;

    void operator()(Painting const& p) const
    {
        Color const color = row.fill(p.theme);
        if (!(color == p.theme.field))
            p.painter.rectangle(p.rect, { .fill = color, .radius = 6 });
        if (row.is_ringed)
            p.painter.rectangle(p.rect, { .radius = 6,
                                            .border_width = p.theme.focus_ring_width,
                                            .border = p.theme.focus_ring });
    }
};

Size sane_item_size(Size size)
{
    auto const sane = [](float length) {
        return std::clamp(finite_or_zero(length), smallest_item, largest_item);
    };
    return { sane(size.width), sane(size.height) };
}

class ItemGridCall {
public:
    ItemGridCall(
        Ui& ui, Id id, std::uint64_t count, ItemGridOptions const& options, RowBuilder build)
        : m_ui(ui)
        , m_id(id)
        , m_count(std::min(count, RowHeights::max_rows))
        , m_options(options)
        , m_build(build)
        , m_state(ui.state<ItemGridState>(id.child("grid")))
        , m_line(line_of(ui, id, options))
        , m_rows(ui, id, m_state.rows,
              { .count = (m_count + m_line.columns - 1) / m_line.columns,
                  .row_height = m_line.height + m_line.gap,
                  .estimate = m_line.height + m_line.gap,
                  .padding = grid_padding })
        , m_picker(ui, m_rows, m_state.picker, m_picker_options)
    {}

    RowsResponse run(std::string_view name);

private:
    static ItemLine line_of(Ui& ui, Id id, ItemGridOptions const& options);
    static Sense sense() { return sense_button | Sense::Wheel | Sense::Text | Sense::Arrows; }
    void keep_place();
    void input(Response const& response);
    void find_hovered(Response const& response);
    void build_lines(Response const& response);
    void build_line(std::uint64_t line, RowPaint const& look);
    void build_item(std::uint64_t index, RowPaint look);

    Ui& m_ui;
    Id m_id;
    std::uint64_t m_count;
    ItemGridOptions const& m_options;
    RowBuilder m_build;
    ItemGridState& m_state;
    ItemLine m_line;
    VirtualRows m_rows;
    RowPickerOptions m_picker_options { .count = m_count,
        .selection = m_options.selection,
        .mode = m_options.selection_mode,
        .key = m_options.key,
        .text = m_options.text,
        .copied = m_options.copied,
        .line = m_line };
    RowPicker m_picker;
    std::optional<std::uint64_t> m_hovered;
};

// As many as there was room for; before that is known, as many as the surface has.
ItemLine ItemGridCall::line_of(Ui& ui, Id id, ItemGridOptions const& options)
{
    Size const size = sane_item_size(options.item_size);
    float const gap = std::clamp(finite_or_zero(options.gap), 0.0f, largest_item);
    float const width = ui.rect_of(id).width;
    float const room = (width > 0 ? width : ui.surface_size().width) - ui.theme().scroll_bar_width
                       - 2 * grid_padding;
    float const columns = std::max(1.0f, std::floor((room + gap) / (size.width + gap)));
    return { static_cast<std::uint64_t>(columns), size.width, size.height, gap, grid_padding };
}

// What was at the top stays there when lines become longer or shorter.
void ItemGridCall::keep_place()
{
    std::uint64_t const before = std::exchange(m_state.columns, m_line.columns);
    if (before != 0 && before != m_line.columns)
        m_state.rows.anchor = m_state.rows.anchor * before / m_line.columns;
    if (m_ui.rect_of(m_id).is_empty())
        m_ui.request_refinement(); // how many there is room for
}

void ItemGridCall::find_hovered(Response const& response)
{
    Point const pointer = m_ui.pointer_position();
    if (!response.hovered() || response.held() || m_rows.is_on_bar(pointer))
        return;
    m_hovered = m_picker.row_at(pointer);
}

void ItemGridCall::input(Response const& response)
{
    keep_place();
    m_rows.look(response);
    if (m_options.reveal)
        m_rows.reveal({ m_options.reveal->row / m_line.columns, m_options.reveal->at });
    m_picker.point(response);
    if (response.focused() && !response.focus_lost()) {
        for (Event const& event : m_ui.key_events(m_id))
            m_picker.take(event);
    }
    for (BuiltRow const& built : m_state.rows.built) {
        for (std::uint64_t column = 0; column < m_line.columns; ++column) {
            std::uint64_t const index = built.row * m_line.columns + column;
            if (index < m_count && is_row_requested(m_ui, m_id.child(m_picker.key_of(index)))) {
                m_picker.go_to(index, Modifiers::None);
                m_ui.request_focus(m_id);
            }
        }
    }
    find_hovered(response);
}

void ItemGridCall::build_item(std::uint64_t index, RowPaint look)
{
    std::uint64_t const key = m_picker.key_of(index);
    Row const item { index, key, m_picker.is_selected(key), m_picker.is_current(index) };
    look.is_selected = item.is_selected;
    look.is_hovered = m_hovered == index;
    look.is_ringed = look.is_ringed && item.is_current;
    bool const has_keyboard = item.is_current && look.is_in_front;
    std::string_view const name =
        m_options.text ? m_ui.keep(m_options.text(index)) : std::string_view();
    Node const node { .id = m_id.child(key),
        .layout = { .width = m_line.width,
            .height = m_line.height,
            .padding = m_options.item_padding,
            .gap = 4,
            .shrink = 0,
            .align = Align::Center },
        .access = { .role = Role::ListItem,
            .states = (item.is_selected ? AccessState::Selected : AccessState::None)
                      | (has_keyboard ? AccessState::Focused : AccessState::None),
            .actions = AccessAction::Focus,
            .name = name,
            .place = m_ui.keep_access(AccessPlace { .position = index + 1, .set_size = m_count }) },
        .clipping = Clipping::Children };
    if (auto scope = m_ui.container(node, node.id, ItemPaint { look }))
        m_build(m_ui, item);
}

// Without a width of its own: how many items there are must not decide how much room there is.
void ItemGridCall::build_line(std::uint64_t line, RowPaint const& look)
{
    Id const id = m_id.child("line").child(line);
    Scope const scope = m_ui.container({ .id = id,
        .layout = { .width = 0,
            .height = m_line.height + m_line.gap,
            .padding = { 0, 0, m_line.gap, grid_padding },
            .gap = m_line.gap,
            .shrink = 0,
            .flow = Flow::Row,
            .align_self = AlignSelf::Start } });
    std::uint64_t const begin = line * m_line.columns;
    for (std::uint64_t i = begin; i < std::min(begin + m_line.columns, m_count); ++i)
        build_item(i, look);
    m_rows.add_built(line, id);
}

void ItemGridCall::build_lines(Response const& response)
{
    RowPaint const look { .is_ringed = response.focus_visible(),
        .is_in_front = response.focused() };
    Length const narrowest = m_line.width + 2 * grid_padding;
    m_ui.leaf({ .layout = { .width = narrowest, .height = Length(m_rows.lead()), .shrink = 0 } });
    for (std::uint64_t line = m_rows.first(); line < m_rows.last(); ++line)
        build_line(line, look);
    m_ui.leaf({ .layout = { .height = Length(m_rows.tail()), .shrink = 0 } });
    m_picker.build_band();
}

RowsResponse ItemGridCall::run(std::string_view name)
{
    // Input.
    Response response = m_ui.interact(m_id, sense(), m_options.enabled);
    input(response);
    if (m_picker.has_changed())
        m_ui.mark_changed(response);
    m_ui.tooltip(response, m_options.tooltip);

    // Picture.
    VirtualBarsPaint bars;
    Node node = m_rows.place(bars);
    Length height = m_options.height;
    if (height.is_automatic() && !(m_options.grow > 0))
        height = 3 * (m_line.height + m_line.gap) + 2 * grid_padding;
    Node const box { .layout = rows_box_layout(m_ui, m_options.width, height, m_options.grow,
                         3 * m_line.height / 8, node.layout) };
    Scope const outer = m_ui.container(
        box, {}, RowsBoxPaint { Look::of(response), response.focused() }, m_options.enabled);
    node.access = { .role = Role::List,
        .states = access_states(response),
        .actions = AccessAction::Focus,
        .name = m_ui.keep(name),
        .place = m_ui.keep_access(AccessPlace { .set_size = m_count }) };
    node.sense = sense();
    if (auto view = m_ui.container(node, m_id, bars))
        build_lines(response);
    return { response, m_picker.activated() };
}

}

RowsResponse Ui::item_grid(std::string_view name, std::uint64_t count,
    ItemGridOptions const& options, RowBuilder build, Here here) noexcept
{
    Id const id = this->id(name, options.id, here);
    return ItemGridCall(*this, id, count, options, build).run(name);
}

}

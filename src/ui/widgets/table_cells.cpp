// SPDX-License-Identifier: MIT
//
// Rows of a table, cell by cell.

#include "number_text.h"
#include "table_call.h"

#include <oriel/text/icon.h>

#include <algorithm>
#include <utility>

namespace oriel {

static constexpr Insets cell_padding { 6, 8 };
static constexpr float disclosure_width = 20;

namespace {

struct CellPaint {
    static constexpr bool is_pure = true;
    TextLayout const* text; // null: something else is in it
    std::uint8_t align;
    std::uint8_t has_grid;
    std::uint8_t is_selected;
    std::uint8_t is_ringed;
    std::uint8_t is_strong;
    std::uint8_t is_dimmed;
    std::uint8_t unused[2] {};

    void operator()(Painting const& p) const
    {
        Theme const& theme = p.theme;
        if (is_selected != 0)
            p.painter.rectangle(p.rect, { .fill = theme.selection });
        if (is_ringed != 0)
            p.painter.rectangle(
                p.rect, { .border_width = theme.focus_ring_width, .border = theme.focus_ring });
        if (has_grid != 0)
            p.painter.rectangle(p.placed({ p.rect.right() - 1, p.rect.y, 1, p.rect.height }),
                { .fill = theme.line });
        if (text)
            p.line(*text, is_strong != 0 ? theme.strong : theme.body, p.rect.shrunken(cell_padding),
                is_dimmed != 0 ? theme.text_disabled : theme.text, static_cast<TextAlign>(align));
    }
};
static_assert(sizeof(CellPaint) == 16, "compared as bytes: no padding");

}

void TableCell::text(std::string_view text) noexcept { m_table.text(*this, text); }
void TableCell::number(double value, int decimals) noexcept
{
    m_table.text(*this, NumberText(value, decimals).view());
}
Scope TableCell::widgets() noexcept { return m_table.widgets(*this, { 2, 8 }); }
bool TableCell::edit(std::string& value) noexcept { return m_table.edit(*this, value); }

void TableCall::text(TableCell& cell, std::string_view text)
{
    bool const is_footer = cell.m_is_footer;
    TextStyle const& style = is_footer ? m_ui.theme().strong : m_ui.theme().body;
    TextLayout const& layout = m_ui.text(text, style);
    float const wanted = layout.size().width + cell_padding.horizontal()
                         + m_state.columns.shown()[cell.m_place].width - m_cell_width;
    float& widest = m_state.content[cell.m_column];
    if (wanted > widest) {
        m_grows_fit |= m_columns[cell.m_column].width.kind == Track::Kind::Fit;
        widest = wanted;
    }
    CellPaint const paint { &layout, static_cast<std::uint8_t>(m_columns[cell.m_column].align),
        m_options.has_grid, cell.m_is_cell_selected, cell.m_is_cell_ringed, is_footer,
        !m_is_enabled };
    cell.m_is_filled = true;
    m_ui.leaf({ .layout = { .width = Length(m_cell_width), .padding = cell_padding, .shrink = 0 },
                  .content = { layout.size().width, layout.size().height, 0, layout.baseline() },
                  .access = { .role = Role::Cell,
                      .name = layout.text(),
                      .place = m_places[cell.m_place] } },
        paint);
}

Scope TableCall::widgets(TableCell& cell, Insets const& padding)
{
    CellPaint const paint { nullptr, 0, m_options.has_grid, cell.m_is_cell_selected,
        cell.m_is_cell_ringed, 0, 0 };
    TextAlign const align = m_columns[cell.m_column].align;
    Id const id = m_row_id.child(std::uint64_t { cell.m_column });
    cell.m_is_filled = true;
    return m_ui.container({ .id = id,
                              .layout = { .width = Length(m_cell_width),
                                  .padding = padding,
                                  .gap = m_ui.theme().gap,
                                  .shrink = 0,
                                  .flow = Flow::Row,
                                  .align = Align::Center,
                                  .justify = align == TextAlign::Center ? Justify::Center
                                             : align == TextAlign::End  ? Justify::End
                                                                        : Justify::Start },
                              .access = { .role = Role::Cell, .place = m_places[cell.m_place] },
                              .clipping = Clipping::Children },
        id, paint);
}

bool TableCall::edit(TableCell& cell, std::string& value)
{
    std::uint64_t const key = m_options.key ? m_options.key(cell.m_row) : cell.m_row;
    if (m_state.edited_key != key || m_state.edited_column != cell.m_column) {
        text(cell, value);
        return false;
    }
    bool const begins = std::exchange(m_state.begins_edit, false);
    if (begins)
        m_state.edited = value;
    auto const inside = widgets(cell, { 1, 1 });
    Response const field = m_ui.text_field(m_columns[cell.m_column].label, m_state.edited,
        { .focus_selects = FocusSelects::All,
            .escape = EscapeKey::Reverts,
            .id = "edit",
            .height = m_ui.theme().body.line_height + cell_padding.vertical() - 2,
            .grow = 1 });
    if (begins) {
        m_ui.request_focus(field.id());
        return false;
    }
    if (field.focused() && !field.submitted())
        return false;
    m_state.edited_key = TableState::nowhere;
    m_ui.request_settle();
    if (field.submitted() || field.escaped())
        m_ui.request_focus(m_id);
    bool const has_changed = !field.escaped() && field.committed() && value != m_state.edited;
    if (has_changed)
        value = m_state.edited;
    return has_changed;
}

void TableCall::build_strip(Id id, Strip strip, FunctionRef<void(std::uint32_t place)> visit)
{
    TableColumns const& columns = m_state.columns;
    std::uint32_t const frozen = frozen_columns();
    float const left = columns.width_of_first(frozen);
    float const scroll = m_state.rows.scroll_x;
    for (std::uint32_t place = 0; place < frozen; ++place)
        visit(place);
    auto const build_others = [&] {
        TableColumns::Range const range =
            columns.in_view(frozen, left + scroll, scroll + m_rows.view().width);
        float const begin = columns.width_of_first(range.begin);
        float const end = columns.width_of_first(range.end);
        if (begin > left)
            build_space(begin - left, 0);
        for (std::uint32_t place = range.begin; place < range.end; ++place)
            visit(place);
        if (columns.width() > end)
            build_space(columns.width() - end, 0);
    };
    if (strip == Strip::Row && frozen == 0)
        return build_others();
    Node const others { .id = id.child("others"),
        .layout = { .gap = 0,
            .grow = 1,
            .flow = Flow::Row,
            .scroll = Scroll::Horizontal,
            .offset = { scroll, 0 } },
        .sense = Sense::Wheel,
        .clipping = Clipping::Children };
    if (auto scope = m_ui.container(others))
        build_others();
}

void TableCall::build_cell(TableCell& cell, std::uint32_t place, CellBuilder build)
{
    ShownColumn const& shown = m_state.columns.shown()[place];
    cell.m_column = shown.column;
    cell.m_place = place;
    cell.m_is_filled = false;
    m_cell_width = shown.width;
    bool const is_body = !cell.m_is_footer;
    CellRange const* const cells = m_options.cells;
    cell.m_is_cell_selected = is_body && cells && cells->contains(cell.m_row, place);
    cell.m_is_cell_ringed = is_body && cells && m_is_ringed && !cells->is_empty
                            && cells->row == cell.m_row && cells->column == place;
    bool const is_tree = m_options.tree && is_body && shown.column == 0;
    auto tree_cell = is_tree ? m_ui.container({ .layout = { .width = Length(shown.width),
                                                    .gap = 0,
                                                    .shrink = 0,
                                                    .flow = Flow::Row } })
                             : m_ui.closed_scope();
    if (is_tree)
        build_disclosure(cell.m_row);
    build(m_ui, cell);
    if (!cell.m_is_filled)
        build_space(m_cell_width, 0);
}

void TableCall::build_disclosure(std::uint64_t row)
{
    TreeRow const node = m_options.tree->row(row);
    float const indent = std::min(tree_indent * static_cast<float>(node.level), m_cell_width / 2);
    m_cell_width = std::max(8.0f, m_cell_width - indent - disclosure_width);
    if (indent > 0)
        build_space(indent, 0);
    if (!node.has_children)
        return build_space(disclosure_width, 0);
    Id const id = m_row_id.child("open");
    Response const response = m_ui.interact(id, Sense::Hover | Sense::Press, true);
    if (response.clicked()) {
        m_toggled = row;
        m_ui.request_focus(m_id);
    }
    m_ui.leaf({ .id = id,
                  .layout = { .width = disclosure_width, .shrink = 0 },
                  .sense = Sense::Hover | Sense::Press },
        DisclosurePaint { node.is_open, Look::of(response) });
}

void TableCall::build_row(
    std::uint64_t row, Id id, RowPaint const& look, Strip strip, CellBuilder build)
{
    bool const is_footer = row == TableState::nowhere;
    bool const is_body = strip == Strip::Row;
    TableColumns const& columns = m_state.columns;
    bool const is_wide = is_body && frozen_columns() == 0 && columns.width() > m_rows.view().width;
    AccessState states = look.is_selected != 0 ? AccessState::Selected : AccessState::None;
    if (is_body && m_is_focused && m_picker.is_current(row - m_frozen_rows))
        states |= AccessState::Focused;
    AccessPlace place { .position = is_footer ? 0 : row + 1, .set_size = is_footer ? 0 : m_count };
    if (m_options.tree && !is_footer) {
        TreeRow const node = m_options.tree->row(row);
        place.level = node.level + 1;
        if (node.has_children)
            states |= node.is_open ? AccessState::Expanded : AccessState::Collapsed;
    }
    Node const node { .id = id,
        .layout = { .width = is_wide ? Length(columns.width()) : Length(),
            .height =
                m_options.row_height > 0 ? Length(finite_or_zero(m_options.row_height)) : Length(),
            .gap = 0,
            .shrink = 0,
            .flow = Flow::Row },
        .access = { .role = Role::Row,
            .states = states,
            .actions = AccessAction::Focus,
            .place = m_ui.keep_access(place) } };
    m_row_id = id;
    auto scope = m_ui.container(node, id, look);
    TableCell cell(*this, is_footer ? 0 : row);
    cell.m_is_selected = look.is_selected != 0;
    cell.m_is_footer = is_footer;
    build_strip(id, strip, [&](std::uint32_t at) { build_cell(cell, at, build); });
}

void TableCall::build_frozen_rows(RowPaint const& look)
{
    for (std::uint64_t row = 0; row < m_frozen_rows; ++row) {
        RowPaint frozen = look;
        frozen.is_header = frozen.has_line = 1;
        build_row(row, m_id.child("frozen").child(row), frozen, Strip::AlwaysClipped, m_build);
    }
}

void TableCall::build_footer()
{
    RowPaint const look { .is_flat = 1, .is_header = RowPaint::at_bottom, .has_line = 1 };
    Node const strip {
        .layout = { .padding = { 0, m_ui.theme().scroll_bar_width, 0, 0 }, .gap = 0, .shrink = 0 }
    };
    auto scope = m_ui.container(strip, {}, look);
    build_row(
        TableState::nowhere, m_id.child("footer"), look, Strip::AlwaysClipped, m_options.footer);
}

void TableCall::build_body(Response const& response, LayoutStyle const& view_style)
{
    RowPaint look { .is_in_front = response.focused(), .is_flat = 1 };
    if (m_frozen_rows > 0) {
        Node const strip { .layout = { .padding = { 0, m_ui.theme().scroll_bar_width, 0, 0 },
                               .gap = 0,
                               .shrink = 0 },
            .clipping = Clipping::Children };
        if (auto scope = m_ui.container(strip, {}, RowPaint { .is_flat = 1, .is_header = 1 }))
            build_frozen_rows(look);
    }
    VirtualBarsPaint bars;
    Node node = m_rows.place(bars);
    if (frozen_columns() > 0)
        node.layout.offset.x = 0;
    node.layout.grow = view_style.grow;
    node.layout.height = view_style.height;
    node.layout.min_height = view_style.min_height;
    node.sense = sense_button | Sense::Wheel | Sense::Text;
    node.access = m_access;
    if (auto view = m_ui.container(node, m_id, bars)) {
        build_space(0, m_rows.lead());
        // A node of a tree may just have been closed.
        std::uint64_t const end = std::min(m_rows.last(), body_count());
        for (std::uint64_t row = m_rows.first(); row < end; ++row) {
            std::uint64_t const key = m_key(row);
            Id const id = m_id.child(key);
            look.is_selected = m_picker.is_selected(key);
            look.is_ringed = m_is_ringed && !m_options.cells && m_picker.is_current(row);
            look.is_hovered = m_hovered == row;
            look.is_striped = m_options.is_striped && row % 2 == 1;
            look.has_line = m_options.has_grid;
            build_row(row + m_frozen_rows, id, look, Strip::Row, m_build);
            m_rows.add_built(row, id);
        }
        build_space(0, m_rows.tail());
        m_picker.build_band();
        build_move_line();
    }
}

}

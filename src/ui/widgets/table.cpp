// SPDX-License-Identifier: MIT
//
// A table of any number of rows. The table_*.cpp beside this file are its columns, its headers,
// its cells and its user.

#include "table_call.h"

#include <algorithm>

namespace oriel {

static constexpr float row_estimate = 32;

TableCall::TableCall(Ui& ui, Id id, std::span<TableColumn const> columns, std::uint64_t count,
    TableOptions const& options, CellBuilder build)
    : m_ui(ui)
    , m_id(id)
    , m_columns(columns)
    , m_count(count)
    , m_options(options)
    , m_build(build)
    , m_frozen_rows(std::min(options.frozen_rows, count))
    , m_state(ui.state<TableState>(id.child("table")))
    , m_arrangement(options.arrangement ? *options.arrangement : m_state.arrangement)
    , m_rows(ui, id, m_state.rows,
          {
              .count = body_count(),
              .row_height = finite_or_zero(options.row_height),
              .estimate = row_estimate,
          })
    , m_key { options, m_frozen_rows }
    , m_picker_options { .count = body_count(),
        .selection = options.cells ? nullptr : options.selection,
        .mode = options.selection_mode,
        .key = options.key || m_frozen_rows > 0 ? RowKey(m_key) : RowKey(),
        .is_movable = moves_rows() }
    , m_picker(ui, m_rows, m_state.picker, m_picker_options)
    , m_mover(ui, id, m_rows, m_picker, m_state.mover)
{
    if (options.tree && moves_rows())
        m_nodes_mover.emplace(
            ui, m_mover, *options.tree, m_state.mover, options.move_nodes, options.can_move_nodes);
}

void TableCall::prepare_columns()
{
    m_state.content.resize(m_columns.size());
    complete_order(m_arrangement, m_columns.size());
    m_state.columns.place(m_columns, m_arrangement, m_state.content, m_rows.view().width);
    m_rows.set_content_width(m_state.columns.width());
    std::uint32_t const count = m_state.columns.count();
    m_state.place = std::min(m_state.place, count == 0 ? 0 : count - 1);
    m_state.places.resize(count);
    m_places = m_state.places;
    for (std::uint32_t place = 0; place < count; ++place)
        m_places[place] =
            m_ui.keep_access(AccessPlace { .column = place + 1, .column_count = count });
}

TableResponse TableCall::run(std::string_view name)
{
    // Input.
    Sense const sense = sense_button | Sense::Wheel | Sense::Text;
    Response response = m_ui.interact(m_id, sense, m_options.enabled);
    arrange_as_kept(name);
    prepare_columns();
    input(response);
    m_is_enabled = m_options.enabled && m_ui.is_enabled();
    m_is_focused = response.focused();
    m_is_ringed = response.focus_visible();
    m_access = { .role = Role::Table,
        .states = access_states(response),
        .actions = AccessAction::Focus,
        .name = m_ui.keep(name),
        .place = m_ui.keep_access(
            AccessPlace { .set_size = m_count, .column_count = m_state.columns.count() }) };
    m_ui.tooltip(response, m_options.tooltip);

    // Picture.
    LayoutStyle view {};
    LayoutStyle const style = rows_box_layout(
        m_ui, m_options.width, m_options.height, m_options.grow, row_estimate, view);
    {
        auto box = m_ui.container({ .layout = style, .clipping = Clipping::Children }, m_id,
            RowsBoxPaint { Look::of(response), m_is_focused }, m_options.enabled);
        if (m_options.has_header)
            build_header();
        build_body(response, view);
        if (moves_rows())
            offer_rows(response);
        if (m_options.footer)
            build_footer();
    }
    keep_arrangement(name);
    if (m_grows_fit)
        m_ui.request_refinement();
    if (m_state.begins_edit) {
        m_state.begins_edit = false; // nothing there can be edited
        m_state.edited_key = TableState::nowhere;
    }
    if (m_toggled && *m_toggled < m_options.tree->size())
        toggle_tree(*m_toggled, !m_options.tree->row(*m_toggled).is_open);
    if (m_picker.has_changed() || m_has_changed || m_is_resorted)
        m_ui.mark_changed(response);
    return { RowsResponse(response, m_picker.activated()), m_is_resorted };
}

TableResponse Ui::table(std::string_view name, std::span<TableColumn const> columns,
    std::uint64_t count, TableOptions const& options, CellBuilder build, Here here) noexcept
{
    Id const id = this->id(name, options.id, here);
    return TableCall(*this, id, columns, count, options, build).run(name);
}

}

// SPDX-License-Identifier: MIT
//
// A tree is a list of the rows that are to be seen, each one indented by its level.

#include "kept_place.h"
#include "node_mover.h"
#include "row_look.h"

#include <oriel/text/icon.h>

#include <algorithm>
#include <utility>

namespace oriel {

namespace {

constexpr float tree_padding = 4;
constexpr float indent_width = 16;
constexpr float disclosure_width = 20;
constexpr double glide_seconds = 0.6;
constexpr Insets row_padding { 4, 8, 4, 4 };

struct TreeState {
    VirtualRowsState rows;
    RowPickerState picker;
    RowMoverState mover;
    double glides_until = 0; // rows have been moved: they are seen to go
    KeptTopState kept_top;
    RowSelection kept_open;
    bool wants_top = false; // it was read, and the nodes are to be seen in the next pass
};

struct GuidesPaint {
    static constexpr bool is_pure = true;
    std::uint32_t level;
    std::uint32_t unused = 0;

    void operator()(Painting const& p) const
    {
        for (std::uint32_t i = 0; i < level; ++i) {
            float const x = p.rect.x + indent_width * static_cast<float>(i) + disclosure_width / 2;
            p.painter.rectangle(p.placed({ p.painter.snapped(x), p.rect.y - row_padding.top, 1,
                                    p.rect.height + row_padding.vertical() }),
                { .fill = p.theme.line });
        }
    }
};

class TreeCall {
public:
    TreeCall(Ui& ui, Id id, TreeRows& nodes, TreeOptions const& options, TreeRowBuilder build)
        : m_ui(ui)
        , m_id(id)
        , m_nodes(nodes)
        , m_options(options)
        , m_build(build)
        , m_state(ui.state<TreeState>(id.child("tree")))
        , m_rows(ui, id, m_state.rows,
              { .count = nodes.size(),
                  .row_height = finite_or_zero(options.row_height),
                  .estimate = ui.theme().body.line_height + row_padding.vertical(),
                  .padding = tree_padding })
        , m_key { nodes }
        , m_picker_options { .count = nodes.size(),
            .selection = options.selection,
            .mode = options.selection_mode,
            .key = m_key,
            .text = options.text,
            .is_movable = static_cast<bool>(options.move) }
        , m_picker(ui, m_rows, m_state.picker, m_picker_options)
        , m_mover(ui, id, m_rows, m_picker, m_state.mover)
        , m_nodes_mover(ui, m_mover, nodes, m_state.mover, options.move, options.can_move)
    {}

    RowsResponse run(std::string_view name);

private:
    void input(Response const& response);
    bool take(Event const& event);
    void toggle(std::uint64_t index, bool is_open);
    void build_rows(Response const& response);
    void build_row(std::uint64_t index, RowPaint look);
    void build_indent(Id id, TreeRow const& row);
    void keep(std::string_view name);
    void note_moved();
    void offer_nodes(Response& response);

    struct KeyOfRow {
        TreeRows const& nodes;
        std::uint64_t operator()(std::uint64_t index) const { return nodes.row(index).key; }
    };

    Ui& m_ui;
    Id m_id;
    TreeRows& m_nodes;
    TreeOptions const& m_options;
    TreeRowBuilder m_build;
    TreeState& m_state;
    VirtualRows m_rows;
    KeyOfRow m_key;
    RowPickerOptions m_picker_options;
    RowPicker m_picker;
    RowMover m_mover;
    NodeMover m_nodes_mover;
    std::optional<std::uint64_t> m_hovered;
    std::optional<std::uint64_t> m_toggled;
    std::optional<Arranged> m_kept;
};

void TreeCall::toggle(std::uint64_t index, bool is_open)
{
    set_node_open(m_nodes, m_picker.state, index, is_open);
    m_ui.request_settle();
}

// As the ARIA pattern of trees has it: forward opens, then goes in; back closes, then goes out.
bool TreeCall::take(Event const& event)
{
    RowPickerState const& picker = m_picker.state;
    if (event.kind == EventKind::Text && event.code_point == U'*' && picker.has_current) {
        m_nodes.open_all(picker.current);
        m_ui.request_settle();
        return true;
    }
    bool const is_sideways = event.key == Key::Left || event.key == Key::Right;
    if (event.kind != EventKind::KeyPress || !is_sideways || !picker.has_current)
        return false;
    bool const is_forward = (event.key == Key::Right) != runs_left(m_ui.direction());
    TreeRow const row = m_nodes.row(picker.current);
    std::uint64_t const parent = m_nodes.parent_of(picker.current);
    if (row.has_children && row.is_open != is_forward)
        toggle(row.index, is_forward);
    else if (is_forward && row.is_open)
        m_picker.go_to(row.index + 1, Modifiers::None);
    else if (!is_forward && parent < m_nodes.size())
        m_picker.go_to(parent, Modifiers::None);
    return true;
}

void TreeCall::input(Response const& response)
{
    m_rows.look(response);
    if (m_options.reveal)
        m_rows.reveal(*m_options.reveal);
    m_picker.point(response);
    if (response.focused()) {
        for (Event const& event : m_ui.key_events(m_id)) {
            bool const is_moved = m_options.move && m_nodes_mover.take(event, m_picker);
            if (is_moved)
                note_moved();
            else if (!take(event))
                m_picker.take(event);
        }
    }
    if (m_picker.activated() && *m_picker.activated() < m_nodes.size()) {
        TreeRow const row = m_nodes.row(*m_picker.activated());
        if (row.has_children)
            toggle(row.index, !row.is_open);
    }
    for (BuiltRow const& built : m_state.rows.built) {
        if (is_row_requested(m_ui, built.id)) {
            m_picker.go_to(built.row, Modifiers::None);
            m_ui.request_focus(m_id);
        }
    }
    if (m_options.move && m_mover.is_carried())
        m_toggled = m_nodes_mover.look();
    Point const pointer = m_ui.pointer_position();
    if (!response.hovered() || response.held() || m_rows.is_on_bar(pointer))
        return;
    for (BuiltRow const& built : m_state.rows.built) {
        if (m_ui.rect_of(built.id).contains(pointer))
            m_hovered = built.row;
    }
}

void TreeCall::build_indent(Id id, TreeRow const& row)
{
    float const indent = indent_width * static_cast<float>(std::min(row.level, 64u));
    LayoutStyle const style {
        .width = Length(indent), .shrink = 0, .align_self = AlignSelf::Stretch
    };
    if (row.level > 0 && m_options.has_guides)
        m_ui.leaf({ .layout = style }, GuidesPaint { std::min(row.level, 64u) });
    else if (row.level > 0)
        m_ui.leaf({ .layout = style });
    LayoutStyle const place { .width = disclosure_width, .height = disclosure_width, .shrink = 0 };
    if (!row.has_children) {
        m_ui.leaf({ .layout = place });
        return;
    }
    Id const opener = id.child("open");
    Sense const sense = Sense::Hover | Sense::Press;
    Response const response = m_ui.interact(opener, sense, m_options.enabled);
    if (response.clicked()) {
        m_toggled = row.index;
        m_ui.request_focus(m_id);
    }
    m_ui.leaf({ .id = opener, .layout = place, .sense = sense },
        DisclosurePaint { row.is_open, Look::of(response) });
}

void TreeCall::build_row(std::uint64_t index, RowPaint look)
{
    TreeRow row = m_nodes.row(index);
    row.is_selected = m_picker.is_selected(row.key);
    row.is_current = m_picker.is_current(index);
    look.is_selected = row.is_selected;
    look.is_hovered = m_hovered == index;
    look.is_ringed = look.is_ringed && row.is_current;
    AccessState states = row.is_selected ? AccessState::Selected : AccessState::None;
    if (row.has_children)
        states |= row.is_open ? AccessState::Expanded : AccessState::Collapsed;
    if (row.is_current && look.is_in_front != 0)
        states |= AccessState::Focused;
    Insets padding = row_padding;
    padding.left += tree_padding;
    padding.right += tree_padding;
    Id const id = m_id.child(row.key);
    Node node { .id = id,
        .layout = { .height = m_options.row_height > 0
                                  ? Length(finite_or_zero(m_options.row_height))
                                  : Length(),
            .padding = padding,
            .gap = 0,
            .shrink = 0,
            .flow = Flow::Row,
            .align = Align::Center },
        .access = { .role = Role::TreeItem,
            .states = states,
            .actions = AccessAction::Focus,
            .name = m_options.text ? m_ui.keep(m_options.text(index)) : std::string_view(),
            .place = m_ui.keep_access(AccessPlace {
                .position = index + 1, .set_size = m_nodes.size(), .level = row.level + 1 }) } };
    Effect glide;
    if (m_options.move && m_ui.time() < m_state.glides_until)
        glide.offset.y = row_glide(m_ui, id, index, m_rows.y_of(index), m_rows.view());
    else if (m_options.move)
        rest_row(m_ui, id, index);
    if (glide.offset.y != 0)
        node.effect = &glide;
    auto scope = m_ui.container(node, id, look);
    build_indent(id, row);
    Node const content { .layout = { .padding = { 0, 0, 0, 4 },
                             .gap = m_ui.theme().gap,
                             .grow = 1,
                             .flow = Flow::Row,
                             .align = Align::Center } };
    if (auto inside = m_ui.container(content, id))
        m_build(m_ui, row);
    m_rows.add_built(index, id);
}

void TreeCall::build_rows(Response const& response)
{
    RowPaint const look { .is_ringed = response.focus_visible(),
        .is_in_front = response.focused() };
    auto const space = [&](float height) {
        m_ui.leaf({ .layout = { .height = Length(height), .shrink = 0 } });
    };
    space(m_rows.lead());
    // A node may just have been closed.
    for (std::uint64_t row = m_rows.first(); row < std::min(m_rows.last(), m_nodes.size()); ++row)
        build_row(row, look);
    space(m_rows.tail());
    m_picker.build_band();
}

void TreeCall::note_moved()
{
    m_state.glides_until = m_ui.time() + glide_seconds;
    m_ui.request_settle();
}

void TreeCall::offer_nodes(Response& response)
{
    if (m_nodes.size() == 0)
        return;
    if (auto preview = m_mover.open_preview(response)) {
        TreeRow row = m_nodes.row(std::min(m_picker.state.current, m_nodes.size() - 1));
        row.is_selected = row.is_current = false;
        m_build(m_ui, row);
        m_mover.build_count(m_nodes.size());
    }
    if (m_mover.is_dropped(response, m_mover.is_carried() && m_nodes_mover.can_drop())) {
        m_nodes_mover.drop(m_picker);
        note_moved();
        m_ui.mark_changed(response);
    }
}

// What is at the top is that of the last pass.
void TreeCall::keep(std::string_view name)
{
    Arranged kept = m_ui.arranged(m_id, "tree", m_options.id.empty() ? name : m_options.id);
    if (kept.is_due()) {
        read_kept_open(kept, m_nodes);
        m_state.kept_open = m_nodes.open_keys();
        m_state.wants_top = true;
        return m_ui.request_settle(); // with the nodes that are open now
    }
    if (std::exchange(m_state.wants_top, false))
        read_kept_top(kept, m_rows, m_picker, m_nodes.size());
    write_kept_open(kept, m_nodes, m_state.kept_open);
    m_kept.emplace(kept);
}

RowsResponse TreeCall::run(std::string_view name)
{
    // Input.
    Sense const sense = sense_button | Sense::Wheel | Sense::Text;
    Response response = m_ui.interact(m_id, sense, m_options.enabled);
    input(response);
    if (m_options.keeps_place)
        keep(name);
    if (m_picker.has_changed())
        m_ui.mark_changed(response);
    m_ui.tooltip(response, m_options.tooltip);

    // Picture.
    VirtualBarsPaint bars;
    Node node = m_rows.place(bars);
    if (m_kept)
        write_kept_top(*m_kept, m_rows, m_picker, m_state.kept_top);
    LayoutStyle const style = rows_box_layout(m_ui, m_options.width, m_options.height,
        m_options.grow, m_ui.theme().body.line_height + row_padding.vertical(), node.layout);
    auto box = m_ui.container({ .layout = style }, {},
        RowsBoxPaint { Look::of(response), response.focused() }, m_options.enabled);
    node.access = { .role = Role::Tree,
        .states = access_states(response),
        .actions = AccessAction::Focus,
        .name = m_ui.keep(name),
        .place = m_ui.keep_access(AccessPlace { .set_size = m_nodes.size() }) };
    node.sense = sense;
    if (auto view = m_ui.container(node, m_id, bars)) {
        build_rows(response);
        if (m_options.move && m_mover.is_carried() && m_nodes_mover.can_drop())
            m_mover.build_line(
                m_nodes_mover.gap(), indent_width * static_cast<float>(m_nodes_mover.level()));
    }
    if (m_options.move)
        offer_nodes(response);
    if (m_toggled && *m_toggled < m_nodes.size())
        toggle(*m_toggled, !m_nodes.row(*m_toggled).is_open);
    return { response, m_picker.activated() };
}

}

RowsResponse Ui::tree(std::string_view name, TreeRows& rows, TreeOptions const& options,
    TreeRowBuilder build, Here here) noexcept
{
    Id const id = this->id(name, options.id, here);
    return TreeCall(*this, id, rows, options, build).run(name);
}

}

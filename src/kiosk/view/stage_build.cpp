// SPDX-License-Identifier: MIT
#include "kiosk/view/stage.h"

#include <oriel/ui/theme_tokens.h>

#include <algorithm>
#include <numbers>

namespace oriel::kiosk {

void Stage::build(Ui& ui)
{
    m_is_reduced = ui.motion() == Motion::Reduced;
    run_posted();
    poll_host();
    move(ui.time());
    run_watchers();
    apply_theme(ui);
    KeptFrame kept(ui, this);
    if (keep(ui, kept))
        return;
    begin_build(ui);
    if (m_root && m_root->is_screen)
        ui.fill_surface();
    if (m_instance)
        build_nodes(ui, *m_instance, program->blocks[m_instance->block].nodes);
    build_problems(ui);
    kept.offer();
    graph.forget_changed();
    bool const has_events = deliver_events();
    poll_host();
    run_watchers();
    if (graph.has_changed() || (has_events && is_moving())) {
        m_is_dirty = true;
        ui.request_settle();
    }
    if (is_moving())
        ui.request_moving_frame();
    if (m_next_timer < std::numeric_limits<double>::infinity())
        ui.request_frame(std::max(m_next_timer - ui.time(), 0.0));
}

void Stage::begin_build(Ui& ui)
{
    m_is_dirty = false;
    m_next_timer = std::numeric_limits<double>::infinity();
    m_paragraphs.clear();
    m_shown_in = &ui.context();
    m_has_host_widgets = false;
}

// Nothing but texts has changed, and each of them stands where it stood: they are written into the
// last frame, and nothing is built.
bool Stage::keep(Ui& ui, KeptFrame& kept)
{
    bool const is_known = !m_is_dirty && !is_moving() && m_actions.empty() && !m_has_host_widgets
                          && m_shown_in == &ui.context() && ui.time() < m_next_timer;
    auto const cells = graph.changed_cells();
    if (!is_known || graph.has_changed() != !cells.empty()
        || !std::all_of(cells.begin(), cells.end(), [&](Cell* cell) { return paragraph_of(*cell); })
        || !kept.begin())
        return false;
    for (Cell* const cell : cells) {
        if (!kept.rewrite(paragraph_of(*cell)->node, cell->value.as_text()))
            return false;
    }
    graph.forget_changed();
    return true;
}

Stage::Paragraph const* Stage::paragraph_of(Cell const& cell) const
{
    auto const found = std::find_if(m_paragraphs.begin(), m_paragraphs.end(),
        [&](Paragraph const& each) { return each.cell == &cell; });
    return found == m_paragraphs.end() ? nullptr : &*found;
}

void Stage::build_nodes(Ui& ui, Instance& instance, Range nodes)
{
    for (Index i = nodes.first; i < nodes.first + nodes.count; ++i) {
        Node const& node = program->nodes[i];
        if (node.kind == Node::Kind::Element) {
            ElementBuild element(*this, ui, instance, program->elements[node.index]);
            build_element(element);
            continue;
        }
        Branch& branch = instance.branches[shape.branch_of_node[i]];
        if (node.kind == Node::Kind::Repeater)
            build_repeater(ui, branch);
        else if (branch.shown)
            build_nodes(ui, *branch.shown, program->blocks[branch.shown->block].nodes);
    }
}

void Stage::build_repeater(Ui& ui, Branch& branch)
{
    if (branch.rows.empty())
        return;
    auto const all = ui.scope(program->repeaters[program->nodes[branch.node].index].id);
    Range const nodes = program->blocks[branch.rows.front().instance->block].nodes;
    for (Row const& row : branch.rows) {
        auto const scope = ui.scope(row.key);
        build_nodes(ui, *row.instance, nodes);
    }
}

void Stage::each_child(Ui& ui, Instance& instance, Range nodes, std::size_t& index,
    FunctionRef<void(ElementBuild& child, std::size_t index)> visit)
{
    for (Index i = nodes.first; i < nodes.first + nodes.count; ++i) {
        Node const& node = program->nodes[i];
        if (node.kind == Node::Kind::Element) {
            ElementBuild element(*this, ui, instance, program->elements[node.index]);
            if (element.boolean(CommonProperty::Visible))
                visit(element, index++);
            continue;
        }
        Branch& branch = instance.branches[shape.branch_of_node[i]];
        if (branch.shown)
            each_child(ui, *branch.shown, program->blocks[branch.shown->block].nodes, index, visit);
        for (Row const& row : branch.rows) {
            auto const scope = ui.scope(row.key);
            each_child(ui, *row.instance, program->blocks[row.instance->block].nodes, index, visit);
        }
    }
}

// What stands around an element, from the outside in.
void Stage::build_element(ElementBuild& element)
{
    if (!element.boolean(CommonProperty::Visible))
        return;
    auto const scope = element.ui().scope(element.element().key);
    build_wrapped(element, 0);
}

static bool has_any(ElementBuild const& element, std::initializer_list<CommonProperty> all)
{
    return std::any_of(
        all.begin(), all.end(), [&](CommonProperty each) { return element.has(each); });
}

static Effect effect_of(ElementBuild const& element)
{
    float const scale = element.real(CommonProperty::Scale);
    return { .angle_radians =
                 element.real(CommonProperty::Rotation) * std::numbers::pi_v<float> / 180,
        .scale = { scale, scale },
        .offset = { element.real(CommonProperty::OffsetX), element.real(CommonProperty::OffsetY) },
        .opacity = std::clamp(element.real(CommonProperty::Opacity), 0.0f, 1.0f) };
}

// There is one text behind a name: the value, and what is added to it.
static std::string_view access_value(ElementBuild const& element)
{
    std::string_view const value = element.text(CommonProperty::AccessibleValue);
    std::string_view const more = element.text(CommonProperty::AccessibleDescription);
    if (value.empty() || more.empty())
        return element.ui().keep(value.empty() ? more : value);
    std::string both;
    both.append(value).append(". ").append(more);
    return element.ui().keep(both);
}

static AccessInfo access_of(ElementBuild const& element)
{
    auto const role = static_cast<std::uint8_t>(element.integer(CommonProperty::AccessibleRole));
    Ui& ui = element.ui();
    AccessInfo info { .role = role == 0 ? Role::Group : static_cast<Role>(role) };
    info.name = ui.keep(element.text(CommonProperty::AccessibleName));
    info.value = access_value(element);
    return info;
}

void Stage::build_wrapped(ElementBuild& element, int stage)
{
    Ui& ui = element.ui();
    if (stage == 0
        && has_any(
            element, { CommonProperty::Opacity, CommonProperty::Rotation, CommonProperty::Scale,
                         CommonProperty::OffsetX, CommonProperty::OffsetY })) {
        if (auto const around = ui.effect(effect_of(element), element.options(EffectOptions {})))
            build_wrapped(element, 1);
        return;
    }
    if (stage <= 1
        && has_any(element,
            { CommonProperty::MinWidth, CommonProperty::MaxWidth, CommonProperty::MinHeight,
                CommonProperty::MaxHeight, CommonProperty::AlignSelf,
                CommonProperty::AccessibleRole, CommonProperty::AccessibleDescription,
                CommonProperty::AccessibleValue })) {
        oriel::Node node { .layout = { .width = element.width(), .height = element.height() } };
        node.layout.min_width = element.length(CommonProperty::MinWidth);
        node.layout.max_width = element.length(CommonProperty::MaxWidth);
        node.layout.min_height = element.length(CommonProperty::MinHeight);
        node.layout.max_height = element.length(CommonProperty::MaxHeight);
        node.layout.grow = element.real(CommonProperty::Grow);
        node.layout.align_self = element.choice<AlignSelf>(CommonProperty::AlignSelf);
        // Who says so fills the box; others keep their natural width in it.
        element.m_fills =
            ui.parent_flow() == Flow::Row || node.layout.align_self != AlignSelf::Inherit;
        node.layout.flow = element.m_fills ? Flow::Stack : Flow::Column;
        if (has_any(
                element, { CommonProperty::AccessibleRole, CommonProperty::AccessibleDescription,
                             CommonProperty::AccessibleValue })) {
            node.access = access_of(element);
            node.id = ui.id("around", {}, CallSite::here());
        }
        if (auto const around = ui.container(node))
            element.element().declaration->build(element);
        return;
    }
    if (element.element().declaration->build)
        element.element().declaration->build(element);
}

Branch* Stage::virtual_branch(Instance& instance, Element const& element)
{
    if (element.children.count != 1)
        return nullptr;
    Index const place = shape.branch_of_node[element.children.first];
    if (place == none || !instance.branches[place].is_virtual)
        return nullptr;
    graph.peek(instance.branches[place].cell);
    return &instance.branches[place];
}

void Stage::build_virtual_row(Ui& ui, Instance& instance, Element const& element, std::size_t place)
{
    Branch* const branch = virtual_branch(instance, element);
    if (!branch || place >= branch->row_count)
        return;
    std::uint64_t const key = row_key(*branch, place);
    auto found = std::find_if(
        branch->rows.begin(), branch->rows.end(), [&](Row const& row) { return row.key == key; });
    if (found == branch->rows.end()) {
        Index const block = program->repeaters[program->nodes[branch->node].index].block;
        Instance& made = take_spare(*branch, block, instance);
        made.key = key;
        branch->rows.push_back({ &made, key, 0 });
        found = branch->rows.end() - 1;
    }
    Instance& row = *found->instance;
    row.is_used = true;
    set_item(row, *branch, place < branch->order.size() ? branch->order[place] : place);
    settle();
    build_nodes(ui, row, program->blocks[row.block].nodes);
}

// Tokens of the markup's theme, when it has one, become the context's theme.
void Stage::apply_theme(Ui& ui)
{
    if (!m_globals)
        return;
    Block const& block = program->blocks[0];
    ThemeTokens tokens;
    std::uint64_t revision = 0;
    bool has_any_token = false;
    for (int pass = 0; pass < 2; ++pass) {
        for (Index i = 0; i < block.slots.count; ++i) {
            std::string_view name = program->slots[block.slots.first + i].name;
            if (!name.starts_with("theme."))
                continue;
            name.remove_prefix(6);
            Cell& cell = m_globals->cells[i];
            Value const& value = graph.peek(cell);
            revision = std::max(revision, cell.changed);
            has_any_token = true;
            if (pass == 0 && name == "mode")
                tokens = value.as_text() == "dark"            ? ThemeTokens::dark()
                         : value.as_text() == "high-contrast" ? ThemeTokens::high_contrast_light()
                         : value.as_text() == "high-contrast-dark"
                             ? ThemeTokens::high_contrast_dark()
                             : ThemeTokens::light();
            if (pass == 0)
                continue;
            if (name == "background")
                tokens.background = value.as_color();
            else if (name == "text")
                tokens.text = value.as_color();
            else if (name == "accent")
                tokens.accent = value.as_color();
            else if (name == "text-contrast")
                tokens.text_contrast = static_cast<float>(value.as_number());
            else if (name == "strong-edges")
                tokens.has_strong_edges = value.as_bool();
            else if (name == "control-height")
                tokens.control_height = static_cast<float>(value.as_number());
            else if (name == "control-radius")
                tokens.control_radius = static_cast<float>(value.as_number());
            else if (name == "text-size")
                tokens.text_size = static_cast<float>(value.as_number());
        }
    }
    if (!has_any_token || revision == m_theme_revision)
        return;
    m_theme_revision = revision;
    ui.context().set_theme(tokens.theme());
    ui.request_settle();
}

}

// SPDX-License-Identifier: MIT
//
// What widgets ask of drag and drop: to be a source, to be a target, and the preview that follows
// the pointer.

#include "context_private.h"

namespace oriel {

static constexpr std::uint64_t preview_key = 0x63617272696564;
static constexpr Point below_pointer { 12, 20 };
static constexpr float above_finger = 28;

Response WidgetKit::interact_container(Sense sense, std::string_view name, Here here) noexcept
{
    FrameNode& node = m.built->nodes[m.open_node];
    if (node.id.is_null()) {
        node.id = id("container", {}, here);
        m.built->ids.set_node(node.id, m.open_node);
    }
    node.sense = node.sense | sense;
    AccessInfo& access = m.built->access[m.open_node];
    Response const response = m.interaction.response(node.id, sense, m.is_enabled);
    if (!name.empty())
        access.name = keep(name);
    if (access.role == Role::None && has_sense(sense, Sense::Focus))
        access.role = Role::Group;
    if (has_sense(sense, Sense::Focus) && !response.is_disabled()) {
        access.states |= AccessState::Focusable;
        if (response.focused())
            access.states |= AccessState::Focused;
    }
    return response;
}

static constexpr auto paint_preview = [](Painting const& p) {
    p.painter.shadow(p.rect, { .blur = 16,
                                 .offset = { 0, 6 },
                                 .radius = p.theme.control_radius,
                                 .color = p.theme.shadow });
    p.painter.rectangle(p.rect, { .fill = p.theme.raised,
                                    .radius = p.theme.control_radius,
                                    .border_width = 1,
                                    .border = p.theme.accent });
};

// Beside a pointer, above a finger that would hide it, below what keys have chosen.
static Anchoring preview_place(Context::Private const& m)
{
    Carry const& carry = m.interaction.carried();
    Point const at = m.interaction.pointer_position();
    if (carry.means == CarryMeans::Keys) {
        std::uint32_t const node =
            m.shown->find(carry.target.is_null() ? carry.source : carry.target);
        return { .rect = node == FrameTree::no_node ? Rect {} : m.shown->on_surface(node) };
    }
    if (carry.means == CarryMeans::Finger)
        return { .rect = { at.x, at.y - above_finger, 0, 2 * above_finger },
            .side = Side::Above,
            .along = Along::Center,
            .gap = 0 };
    float const aside = runs_left(m.root_direction) ? -below_pointer.x : below_pointer.x;
    return { .rect = { at.x + aside, at.y - 8, 0, 8 + below_pointer.y }, .gap = 0, .margin = 0 };
}

static std::string_view name_of_node(FrameTree const& tree, Id id)
{
    std::uint32_t const node = tree.find(id);
    return node == FrameTree::no_node ? std::string_view() : tree.access[node].name;
}

Scope WidgetKit::open_drag(Response const& source, PayloadType const& type, void const* payload,
    DragOptions const& options) noexcept
{
    std::uint32_t const node = m.built->find(source.id());
    if (source.id().is_null() || node == FrameTree::no_node) {
        m.report(DiagnosticKind::DragAndDrop, "the source of a drag is not there",
            "call drag_source() after the widget, with its response", source.id());
        return closed_scope();
    }
    FrameNode& dragged = m.built->nodes[node];
    if (!has_sense(dragged.sense, Sense::Press)) {
        m.report(DiagnosticKind::DragAndDrop, "the source of a drag cannot be pressed",
            "give drag_source() a widget that senses Press; a container does by "
            "ui.interact_container(sense_button)",
            source.id());
        return closed_scope();
    }
    if (!options.enabled || source.is_disabled())
        return closed_scope();
    dragged.sense = dragged.sense | Sense::Source;
    if (m.interaction.is_picked_up(source.id())) {
        m.interaction.carry(source.id(), type, payload, options.actions);
        m.wants_settle = true; // targets that came before see it, too
    }
    Carry const& carry = m.interaction.carried();
    if (!carry.is_live() || carry.source != source.id() || carry.value.type() != &type)
        return closed_scope();
    Anchoring const anchoring = preview_place(m);
    Id const id = source.id().child(preview_key);
    return container({ .id = id,
                         .layout = { .padding = options.padding,
                             .gap = options.gap < 0 ? theme().gap : options.gap,
                             .floating = Floating::Anchored,
                             .anchoring = &anchoring },
                         .access = { .role = Role::Status,
                             .name = keep(name_of_node(*m.shown, source.id())),
                             .value = keep(name_of_node(*m.shown, carry.target)) },
                         .layer = Layer::Tooltip },
        id, paint_preview);
}

void const* WidgetKit::dropped_on(
    Id target, PayloadType const& type, DropOptions const& options) noexcept
{
    std::uint32_t const node = m.built->find(target);
    if (target.is_null() || node == FrameTree::no_node) {
        m.report(DiagnosticKind::DragAndDrop, "the target of a drop is not there",
            "call drop_target() after the widget, with its response", target);
        return nullptr;
    }
    FrameNode& aimed = m.built->nodes[node];
    if (!options.enabled || !aimed.is_enabled)
        return nullptr;
    aimed.sense = aimed.sense | Sense::Target;
    m.built->drop_targets.push_back(
        { node, &type, options.accepts, options.mark == DropMark::Shown });
    return m.interaction.is_dropped_on(target) ? m.interaction.carried().value.as(type) : nullptr;
}

void const* WidgetKit::carried_value(PayloadType const& type) const noexcept
{
    Carry const& carry = m.interaction.carried();
    bool const is_there = carry.is_live() || m.interaction.drop_action() != DropAction::None;
    return is_there ? carry.value.as(type) : nullptr;
}

bool WidgetKit::is_carried_over(Id target) const noexcept
{
    Carry const& carry = m.interaction.carried();
    return carry.is_live() && carry.target == target && !target.is_null() && carry.is_accepted;
}

DropAction WidgetKit::drop_action() const noexcept { return m.interaction.drop_action(); }
DropAction WidgetKit::taken_from(Response const& source) const noexcept
{
    return m.interaction.taken_from(source.id());
}
Point WidgetKit::overscroll(Id id) const noexcept { return m.interaction.overscroll(id); }

// All that would take what is carried, and more so the one that gets it. Around what is painted
// there, below its children.
void Context::Private::mark_drop_target(Painter& painter, std::uint32_t index, Rect const& rect)
{
    Carry const& carry = interaction.carried();
    FrameNode const& node = shown->nodes[index];
    std::uint32_t const found = shown->drop_target_of(node.id, carry.value.type());
    if (found == FrameTree::no_node || node.id == carry.source)
        return;
    FrameDropTarget const& target = shown->drop_targets[found];
    if (!target.accepts || !target.is_marked)
        return;
    bool const is_over = carry.target == node.id;
    painter.rectangle(rect, { .fill = is_over ? theme.accent.with_opacity(0.12f) : Color(),
                                .radius = theme.control_radius,
                                .border_width = is_over ? 2.0f : 1.0f,
                                .border = theme.accent.with_opacity(is_over ? 1 : 0.55f) });
}

}

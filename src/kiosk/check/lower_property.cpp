// SPDX-License-Identifier: MIT
#include "lowering.h"

#include <algorithm>

namespace oriel::kiosk::check {

Index Lowering::new_slot(BlockDraft& block, std::string name, TypeId type, Access access)
{
    block.slots.push_back({ .name = std::move(name), .type = type, .access = access });
    return static_cast<Index>(block.slots.size() - 1);
}

// Of an element: most of its properties are never mentioned, and have none.
void Lowering::ensure_slot(PropertyDraft& property)
{
    if (property.slot != none || property.type == broken_type)
        return;
    std::string name(property.name);
    if (property.owner != nullptr) {
        ElementDraft const& owner = *property.owner;
        name = told({ owner.name.empty() ? owner.declaration->name : std::string_view(owner.name),
            ".", property.name });
    }
    property.slot = new_slot(*property.block, std::move(name), property.type, property.access);
}

void Lowering::bind(BlockDraft& block, Index slot, NodeId value, Scope& scope)
{
    if (value == no_node)
        return;
    defer([this, &block, slot, value, &scope] {
        Context const context { &scope, &block, nullptr };
        TypeId const type = block.slots[slot].type;
        if (type != any_type) {
            Index const lowered = lower_as(value, context, type);
            block.slots[slot].binding = lowered;
            return;
        }
        Checked const lowered = lower(value, context);
        block.slots[slot].binding = lowered.index;
        block.slots[slot].type = lowered.type;
    });
}

Index Lowering::up_to(
    Context const& context, BlockDraft const& block, Scope const& scope, NodeId node)
{
    if (block.depth <= context.block->depth)
        return context.block->depth - block.depth;
    fault(scope, node, "this is not there as long as what names it",
        "move both to the same place, or use a property around them");
    return none;
}

Checked Lowering::read_property(PropertyDraft& property, Context const& context, NodeId node)
{
    if (property.alias != no_node) {
        if (property.is_resolving) {
            fault(*context.scope, node, told({ "`", property.name, "` is bound to itself" }),
                "bind it to a property of its own");
            return {};
        }
        property.is_resolving = true;
        Checked const value =
            lower(property.alias, { property.alias_scope, context.block, nullptr }, property.type);
        property.is_resolving = false;
        return value;
    }
    ensure_slot(property);
    if (property.slot == none)
        return {};
    TypeId const type =
        property.type == any_type ? property.block->slots[property.slot].type : property.type;
    if (type == broken_type || type == any_type)
        return {};
    Index const up = up_to(context, *property.block, *context.scope, node);
    if (up == none)
        return {};
    Index const read = add(Op::Slot, type, range_of(*context.scope, node), property.slot);
    m_program.expressions[read].up = static_cast<std::uint16_t>(up);
    return { read, type };
}

// on change query => …: an action of the slot, or of a slot that follows what is watched.
void Lowering::change_handler(NodeId node, Scope& scope)
{
    SyntaxTree const& tree = tree_of(scope);
    NodeId const path = tree[node].child;
    BlockDraft& block = *scope.block;
    Frame frame;
    Checked const value = lower(path, { &scope, &block, nullptr });
    if (value.is_broken())
        return;
    Expression const& read = m_program.expressions[value.index];
    bool const is_own =
        read.op == Op::Slot && read.up == 0 && block.slots[read.a].on_change == none;
    Index slot = is_own ? read.a : none;
    if (!is_own) {
        slot = new_slot(
            block, told({ "on change ", tree.text_of(path) }), value.type, Access::Private);
        block.slots[slot].binding = value.index;
    }
    Index const lowered = action(tree.last_child(node), scope, block, frame);
    block.slots[slot].on_change = lowered;
}

}

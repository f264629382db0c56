// SPDX-License-Identifier: MIT
#include "lowering.h"

#include <algorithm>

namespace oriel::kiosk::check {

namespace {

bool can_move(TypeKind kind)
{
    return kind == TypeKind::Int || kind == TypeKind::Float || kind == TypeKind::Length
           || kind == TypeKind::Percent || kind == TypeKind::Angle || kind == TypeKind::Duration
           || kind == TypeKind::Color || kind == TypeKind::Brush;
}

}

PropertyDraft* Lowering::property_at(NodeId path, Scope& scope)
{
    SyntaxTree const& tree = tree_of(scope);
    Context const context { &scope, scope.block, nullptr };
    PropertyDraft* property = nullptr;
    std::string_view const name = tree.name(path);
    if (tree[path].kind == Syntax::Name) {
        Entry const* const entry = find(context, name);
        property = entry == nullptr ? nullptr : entry->property;
    } else if (tree[tree[path].child].kind == Syntax::Name) {
        Entry const* const entry = find(context, tree.name(tree[path].child));
        if (entry != nullptr && entry->kind == Entry::Kind::Element)
            property = ensure_property(*entry->element, name);
        Instance* const instance = entry == nullptr ? nullptr : entry->instance;
        if (instance != nullptr) {
            for (PropertyDraft& one : instance->properties) {
                if (one.name == name && one.access != Access::Private)
                    property = &one;
            }
        }
    }
    if (property == nullptr) { // said as when it is read
        if (!lower(path, context).is_broken())
            fault(scope, path, "this is no property of the component or of an element in it",
                "write element.property");
        return nullptr;
    }
    if (property->alias != no_node) {
        fault(scope, path, told({ "`", property->name, "` is another property's two-way end" }),
            "name the other property");
        return nullptr;
    }
    if (property->type == broken_type)
        return nullptr;
    ensure_slot(*property);
    return property;
}

// What a slot that nothing binds begins with.
Index Lowering::initial_of(PropertyDraft const& property)
{
    Index const module = property.declaration == nullptr || property.declaration->initial.empty()
                             ? none
                             : m_modules.add_expression(property.declaration->initial);
    if (module == none || m_modules[module].faults.has_errors())
        return add(Op::Nothing, property.type, {});
    Instance instance { .module = module };
    Scope scope { .block = property.block, .instance = &instance };
    return lower_as(
        m_modules[module].tree.root, { &scope, property.block, nullptr }, property.type);
}

// A slot with the number of the first state whose condition holds, 0 when none does.
void Lowering::states(NodeId node, Scope& scope)
{
    SyntaxTree const& tree = tree_of(scope);
    BlockDraft& block = *scope.block;
    TypeId const type = builtin(Kind::Int);
    Context const context { &scope, &block, nullptr };
    Index const slot =
        new_slot(block, told({ scope.instance->prefix, "state" }), type, Access::Private);
    std::vector<NodeId> states;
    std::unordered_set<std::string_view> names;
    for (NodeId const child : children_of(tree, node)) {
        if (tree[child].kind != Syntax::State)
            continue;
        states.push_back(child);
        if (!names.insert(tree.name(child)).second)
            fault_name(scope, child,
                told({ "the state `", tree.name(child), "` stands here twice" }),
                "give one of them another name");
    }
    if (states.size() > 100) {
        fault(scope, node, "there are more than 100 states", "use fewer");
        return;
    }
    Index which = constant(Op::Number, type, node, context, none, 0).index;
    for (std::size_t place = states.size(); place > 0; --place) {
        NodeId const state = states[place - 1];
        Index const condition = lower_as(tree[state].child, context, builtin(Kind::Bool));
        Index const number =
            constant(Op::Number, type, state, context, none, static_cast<double>(place)).index;
        if (condition != none)
            which = add(Op::Choose, type, range_of(scope, state), condition, number, which);
    }
    block.slots[slot].binding = which;
    for (std::size_t place = 0; place < states.size(); ++place)
        state_settings(states[place], scope, slot, static_cast<Index>(place + 1));
    for (NodeId const child : children_of(tree, node)) {
        if (tree[child].kind == Syntax::Transition)
            transition(child, node, scope, slot);
    }
}

void Lowering::state_settings(NodeId state, Scope& scope, Index state_slot, Index number)
{
    SyntaxTree const& tree = tree_of(scope);
    for (NodeId const setting : children_of(tree, state)) {
        if (tree[setting].kind != Syntax::Setting)
            continue;
        NodeId const path = tree[setting].child;
        PropertyDraft* const property = property_at(path, scope);
        if (property == nullptr)
            continue;
        BlockDraft& block = *property->block;
        Context const context { &scope, &block, nullptr };
        Index const value = lower_as(tree[path].sibling, context, property->type);
        Index const up = up_to(context, *scope.block, scope, path);
        if (value == none || up == none)
            continue;
        TypeId const type = builtin(Kind::Int);
        Index const current = constant(Op::Slot, type, setting, context, state_slot).index;
        m_program.expressions[current].up = static_cast<std::uint16_t>(up);
        Index const own = constant(Op::Number, type, setting, context, none, number).index;
        Index const is_current =
            add(Op::Equal, builtin(Kind::Bool), range_of(scope, setting), current, own);
        Index before = block.slots[property->slot].binding;
        if (before == none)
            before = initial_of(*property);
        block.slots[property->slot].binding =
            add(Op::Choose, property->type, range_of(scope, setting), is_current, value, before);
    }
}

// none: any state.
Index Lowering::state_number(NodeId name, NodeId states_node, Scope& scope)
{
    SyntaxTree const& tree = tree_of(scope);
    std::string_view const wanted = tree.name(name);
    if (wanted == "*")
        return none;
    if (wanted == "none")
        return 0;
    Index number = 0;
    std::vector<std::string_view> names { "none" };
    for (NodeId const child : children_of(tree, states_node)) {
        if (tree[child].kind != Syntax::State)
            continue;
        ++number;
        if (tree.name(child) == wanted)
            return number;
        names.push_back(tree.name(child));
    }
    fault(scope, name, told({ "there is no state `", wanted, "`" }),
        spelling_remedy(wanted, names, "write the name of a state, none, or *"));
    return none;
}

void Lowering::transition(NodeId node, NodeId states_node, Scope& scope, Index state_slot)
{
    SyntaxTree const& tree = tree_of(scope);
    NodeId const from = tree[node].child;
    NodeId const to = from == no_node ? no_node : tree[from].sibling;
    if (to == no_node)
        return;
    Index const from_state = state_number(from, states_node, scope);
    Index const to_state = state_number(to, states_node, scope);
    for (NodeId const child : children_of(tree, node)) {
        if (tree[child].kind == Syntax::Animate)
            animate(child, scope, state_slot, from_state, to_state);
    }
}

// animate panel.height { … } of a component or a transition.
void Lowering::animate(NodeId node, Scope& scope, Index state_slot, Index from, Index to)
{
    SyntaxTree const& tree = tree_of(scope);
    for (NodeId const path : children_of(tree, node)) {
        if (!is_expression(tree[path].kind))
            continue;
        PropertyDraft* const property = property_at(path, scope);
        if (property == nullptr)
            continue;
        Animation animation { .state_slot = state_slot, .from_state = from, .to_state = to };
        if (property->block->depth >= scope.block->depth)
            animation.state_up = property->block->depth - scope.block->depth;
        animate_property(*property, path, node, scope, animation);
    }
}

// animate height { … } within an element: its own.
void Lowering::element_animate(ElementDraft& element, NodeId node, Scope& scope)
{
    SyntaxTree const& tree = tree_of(scope);
    for (NodeId const path : children_of(tree, node)) {
        if (!is_expression(tree[path].kind))
            continue;
        std::string_view const name = tree.name(path);
        ElementPropertyDraft* const property =
            tree[path].kind == Syntax::Name ? ensure_property(element, name) : nullptr;
        if (property == nullptr || property->alias != no_node) {
            fault(scope, path,
                told({ "`", tree.text_of(path), "` is no property of `", element.declaration->name,
                    "` that may move" }),
                spelling_remedy(name, property_names(element), "name a property of the element"));
            continue;
        }
        ensure_slot(*property);
        animate_property(*property, path, node, scope, {});
    }
}

void Lowering::animate_property(
    PropertyDraft& property, NodeId path, NodeId node, Scope& scope, Animation animation)
{
    if (property.type == broken_type)
        return;
    if (!can_move(kind_of(property.type))) {
        fault(scope, path, told({ type_name(property.type), " has nothing between two values" }),
            "numbers, with and without units, colors and brushes can move");
        return;
    }
    BlockDraft& block = *property.block;
    animation.slot = property.slot;
    animation_settings(node, scope, block, animation);
    if (block.animations.size() < block.slots.size())
        block.animations.resize(block.slots.size());
    std::vector<Animation>& all = block.animations[property.slot];
    bool const is_of_state = animation.state_slot != none;
    auto const place = std::find_if(all.begin(), all.end(),
        [&](Animation const& other) { return is_of_state && other.state_slot == none; });
    all.insert(place, animation);
}

void Lowering::animation_settings(
    NodeId node, Scope& scope, BlockDraft& block, Animation& animation)
{
    SyntaxTree const& tree = tree_of(scope);
    Context const context { &scope, &block, nullptr };
    for (NodeId const setting : children_of(tree, node)) {
        std::string_view const name = tree.name(setting);
        if (tree[setting].kind == Syntax::Flag && name == "spring") {
            animation.kind = Animation::Kind::Spring;
            continue;
        }
        if (tree[setting].kind != Syntax::Setting && tree[setting].kind != Syntax::Flag)
            continue;
        NodeId const value = tree[setting].child;
        if (name == "duration")
            animation.duration = lower_as(value, context, builtin(Kind::Duration));
        else if (name == "delay")
            animation.delay = lower_as(value, context, builtin(Kind::Duration));
        else if (name == "easing")
            animation.easing = lower_as(value, context, builtin(Kind::Easing));
        else if (name == "bounce") {
            animation.kind = Animation::Kind::Spring;
            animation.bounce = lower_as(value, context, builtin(Kind::Float));
        } else {
            fault_name(scope, setting, told({ "there is no setting `", name, "` here" }),
                spelling_remedy(name, { "duration", "delay", "easing", "spring", "bounce" },
                    "settings are duration, delay, easing, spring and bounce"));
        }
    }
}

}

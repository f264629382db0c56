// SPDX-License-Identifier: MIT
#include "lowering.h"

#include <oriel/core/hash.h>

#include <algorithm>

namespace oriel::kiosk::check {

// What stands among the children of a node, in order.
void Lowering::content(NodeId parent, Scope& scope, std::uint64_t key, std::vector<Node>& nodes)
{
    SyntaxTree const& tree = tree_of(scope);
    std::unordered_map<std::string_view, std::uint64_t> counts;
    for (NodeId const child : children_of(tree, parent)) {
        Syntax const kind = tree[child].kind;
        if (kind != Syntax::Element && kind != Syntax::Conditional && kind != Syntax::Repeater
            && kind != Syntax::Slot)
            continue;
        std::string_view const name = tree.name(child);
        std::uint64_t const own = hash_mix(hash_bytes(name, key), counts[name]++);
        content_member(child, scope, own, nodes);
    }
}

void Lowering::content_member(
    NodeId node, Scope& scope, std::uint64_t key, std::vector<Node>& nodes)
{
    Deeper const deeper(m_depth);
    if (is_too_deep(scope, node) || is_too_large(scope, node))
        return;
    switch (tree_of(scope)[node].kind) {
    case Syntax::Element:
        element(node, scope, key, nodes);
        break;
    case Syntax::Conditional:
        conditional(node, scope, key, nodes);
        break;
    case Syntax::Repeater:
        repeater(node, scope, key, nodes);
        break;
    default:
        slot(node, scope, key, nodes);
    }
}

void Lowering::element(NodeId node, Scope& scope, std::uint64_t key, std::vector<Node>& nodes)
{
    ++m_element_count;
    std::string_view const name = tree_of(scope).name(node);
    if (scope.instance->is_global) {
        fault_name(scope, node, "a global shows nothing", "put elements into a component");
        return;
    }
    if (Declaration const* declared = find_declaration(scope, name)) {
        Syntax const kind = m_modules[declared->module].tree[declared->node].kind;
        if (kind == Syntax::Component || kind == Syntax::Screen) {
            use_component(node, scope, *declared, key, nodes);
            return;
        }
    }
    if (auto const known = m_elements_by_name.find(name); known != m_elements_by_name.end())
        builtin_element(node, scope, *known->second, key, nodes);
    else
        fault_unknown_element(node, scope);
}

void Lowering::fault_unknown_element(NodeId node, Scope& scope)
{
    std::string_view const name = tree_of(scope).name(node);
    std::vector<std::string_view> names;
    for (ElementDeclaration const* element : m_library.elements())
        names.push_back(element->name);
    for (auto const& [declared, where] : module_of(scope).names) {
        if (m_modules[where.module].tree[where.node].kind == Syntax::Component)
            names.push_back(declared);
    }
    std::sort(names.begin(), names.end());
    fault_name(scope, node, told({ "there is no element `", name, "`" }),
        spelling_remedy(name, names, "declare it with `component`, or import it"));
}

void Lowering::builtin_element(NodeId node, Scope& scope, ElementDeclaration const& declaration,
    std::uint64_t key, std::vector<Node>& nodes)
{
    SyntaxTree const& tree = tree_of(scope);
    BlockDraft& block = *scope.block;
    auto const index = static_cast<Index>(block.elements.size());
    block.elements.emplace_back();
    ElementDraft& made = block.elements.back();
    made.declaration = &declaration;
    made.block = &block;
    made.index = index;
    made.scope = &scope;
    made.key = key;
    made.at = range_of(scope, node);
    nodes.push_back({ Node::Kind::Element, index });
    NodeId const called = tree.find(node, Syntax::Identifier);
    if (called != no_node) {
        made.name = tree.name(called);
        made.key = hash_bytes(made.name, key);
        declare(
            scope, tree.name(called), { .kind = Entry::Kind::Element, .element = &made }, called);
    }
    if (NodeId const value = positional_of(scope, node); value != no_node) {
        if (declaration.positional.empty())
            fault(scope, value, told({ "`", declaration.name, "` takes no value behind its name" }),
                "write name: value between braces, or put the next element on its own line");
        else
            element_binding(made, declaration.positional, value, value, scope, Syntax::Element);
    }
    for (NodeId const member : children_of(tree, node))
        element_member(made, member, scope, false);
    content(node, scope, made.key, made.children);
    if (!made.children.empty() && declaration.children == Children::None)
        fault_name(scope, node, told({ "`", declaration.name, "` holds no other elements" }),
            "put them beside it, into a row or a column");
}

void Lowering::element_member(ElementDraft& element, NodeId member, Scope& scope, bool is_forwarded)
{
    SyntaxTree const& tree = tree_of(scope);
    Syntax const kind = tree[member].kind;
    if (kind == Syntax::Binding || kind == Syntax::TwoWayBinding) {
        ElementPropertyDraft* const known = find_property(element, tree.name(member));
        if (known != nullptr && !is_forwarded && (known->slot != none || known->alias != no_node)) {
            fault_name(scope, member, told({ "`", tree.name(member), "` is set twice" }),
                "remove one of them");
            return;
        }
        element_binding(element, tree.name(member), member, tree[member].child, scope, kind);
    } else if (kind == Syntax::Handler) {
        element_handler(element, member, scope);
    } else if (kind == Syntax::Animate) {
        defer([this, &element, member, &scope] { element_animate(element, member, scope); });
    } else if (kind == Syntax::ChangeHandler) {
        defer([this, member, &scope] { change_handler(member, scope); });
    } else if (kind == Syntax::Fill) {
        fault_name(scope, member,
            told({ "`", element.declaration->name, "` has no slot `", tree.name(member), "`" }),
            "only components have named slots");
    }
}

void Lowering::element_binding(ElementDraft& element, std::string_view name, NodeId name_node,
    NodeId value, Scope& scope, Syntax kind)
{
    ElementPropertyDraft* const property = ensure_property(element, name);
    if (property == nullptr) {
        fault_name(scope, name_node,
            told({ "there is no property `", name, "` in `", element.declaration->name, "`" }),
            spelling_remedy(
                name, property_names(element), "`oriel-markup reference` lists what there is"));
        return;
    }
    bool const is_two_way = kind == Syntax::TwoWayBinding;
    if (property->access == Access::Out || (is_two_way && property->access != Access::InOut)) {
        fault_name(scope, name_node,
            told({ "`", name,
                property->access == Access::Out ? "` is set by the element itself"
                                                : "` is never changed by the element" }),
            property->access == Access::Out ? "read it instead" : "bind it with `:`");
        return;
    }
    if (property->declaration->type == "host") {
        host_name(*property, value, scope);
        return;
    }
    if (!is_two_way) {
        property->alias = no_node;
        if (property->type == broken_type)
            return;
        ensure_slot(*property);
        bind(*element.block, property->slot, value, scope);
        return;
    }
    property->alias = value;
    property->alias_scope = &scope;
    defer([this, property, &element] {
        Scope& from = *property->alias_scope;
        Context const context { &from, element.block, nullptr };
        Checked const target = lower(property->alias, context, property->type);
        if (target.is_broken() || !may_assign(property->alias, context))
            return;
        if (target.type != property->type) {
            fault(from, property->alias,
                told({ "`", property->name, "` is ", type_name(property->type),
                    ", and what it is bound to is ", type_name(target.type) }),
                "both ends of `<=>` have the same type");
            return;
        }
        Expression const& expression = m_program.expressions[target.index];
        if (expression.op == Op::Slot && expression.up == 0)
            property->slot = expression.a;
        else
            property->target = target.index;
    });
}

// canvas { draw: sales_chart }: a name that the host knows.
void Lowering::host_name(ElementPropertyDraft& property, NodeId value, Scope& scope)
{
    SyntaxTree const& tree = tree_of(scope);
    if (value == no_node || tree[value].kind != Syntax::Name) {
        if (value != no_node)
            fault(scope, value, "here should be the name of a function of the host",
                "write the name alone: draw: sales_chart");
        return;
    }
    property.type = builtin(Kind::String);
    ensure_slot(property);
    property.block->slots[property.slot].binding = constant(Op::Text, property.type, value,
        { &scope, property.block, nullptr }, text_index(tree.name(value)))
                                                       .index;
}

void Lowering::element_handler(ElementDraft& element, NodeId handler, Scope& scope)
{
    SyntaxTree const& tree = tree_of(scope);
    std::string_view const name = tree.name(handler);
    auto const events = element.declaration->events;
    auto const event = std::find_if(events.begin(), events.end(),
        [&](EventDeclaration const& one) { return one.name == name; });
    if (event == events.end()) {
        std::vector<std::string_view> names;
        for (EventDeclaration const& one : events)
            names.push_back(one.name);
        fault_name(scope, handler,
            told({ "there is no event `", name, "` in `", element.declaration->name, "`" }),
            spelling_remedy(name, names, "`oriel-markup reference` lists what there is"));
        return;
    }
    auto const place = static_cast<Index>(event - events.begin());
    bool const is_known = std::any_of(element.handlers.begin(), element.handlers.end(),
        [&](ElementHandler const& one) { return one.event == place; });
    if (is_known) {
        fault_name(scope, handler, told({ "`", name, "` is handled twice" }),
            "write one handler with braces around several actions");
        return;
    }
    element.handlers.push_back({ .event = place });
    std::size_t const index = element.handlers.size() - 1;
    defer([this, &element, index, handler, &scope, event] {
        Frame frame;
        std::vector<TypeField> const& parameters = parameters_of_text(event->parameters);
        SyntaxTree const& from = tree_of(scope);
        std::size_t count = 0;
        for (NodeId const child : children_of(from, handler)) {
            if (from[child].kind != Syntax::Identifier)
                continue;
            if (count < parameters.size())
                add_local(frame, from.name(child), parameters[count].type);
            else
                fault(scope, child,
                    told({ "`", event->name, "` has only ", std::to_string(parameters.size()),
                        " parameters" }),
                    "remove this one");
            ++count;
        }
        for (; count < parameters.size(); ++count)
            add_local(frame, {}, parameters[count].type);
        NodeId const last = from.last_child(handler);
        Index const lowered = action(last, scope, *element.block, frame);
        element.handlers[index].action = lowered;
        element.handlers[index].locals = frame.count;
    });
}

ElementPropertyDraft* Lowering::find_property(ElementDraft& element, std::string_view name)
{
    auto const found = std::find_if(element.properties.begin(), element.properties.end(),
        [&](ElementPropertyDraft const& property) { return property.name == name; });
    return found == element.properties.end() ? nullptr : &*found;
}

// Null when the element has none of this name.
ElementPropertyDraft* Lowering::ensure_property(ElementDraft& element, std::string_view name)
{
    if (ElementPropertyDraft* const known = find_property(element, name))
        return known;
    auto const own = element.declaration->properties;
    auto const common = common_properties();
    PropertyDeclaration const* declaration = nullptr;
    Index place = 0;
    for (auto const properties : { own, common }) {
        for (PropertyDeclaration const& property : properties) {
            if (declaration == nullptr && property.name == name)
                declaration = &property;
            else if (declaration == nullptr)
                ++place;
        }
    }
    if (declaration == nullptr)
        return nullptr;
    ElementPropertyDraft property;
    property.name = declaration->name;
    property.type = type_of_text(declaration->type);
    property.access = declaration->access;
    property.block = element.block;
    property.place = place;
    property.owner = &element;
    property.declaration = declaration;
    element.properties.push_back(property);
    return &element.properties.back();
}

std::vector<std::string_view> Lowering::property_names(ElementDraft const& element) const
{
    std::vector<std::string_view> names;
    for (PropertyDeclaration const& property : element.declaration->properties)
        names.push_back(property.name);
    for (PropertyDeclaration const& property : common_properties())
        names.push_back(property.name);
    return names;
}

}

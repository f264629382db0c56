// SPDX-License-Identifier: MIT
#include "lowering.h"

#include <oriel/core/hash.h>

#include <algorithm>

namespace oriel::kiosk::check {

BlockDraft& Lowering::new_block(BlockDraft* parent)
{
    m_blocks.push_back({ .parent = parent,
        .depth = parent == nullptr ? 0 : parent->depth + 1,
        .index = static_cast<Index>(m_program.blocks.size()) });
    m_program.blocks.emplace_back();
    return m_blocks.back();
}

Scope& Lowering::new_scope(Scope* parent, BlockDraft& block, Instance& instance)
{
    m_scopes.push_back({ .parent = parent, .block = &block, .instance = &instance });
    if (instance.scope == nullptr)
        instance.scope = &m_scopes.back();
    return m_scopes.back();
}

Instance& Lowering::new_instance(Index module, NodeId node)
{
    m_instances.push_back({ .module = module, .node = node });
    if (node != no_node)
        m_instances.back().name = m_modules[module].tree.name(node);
    return m_instances.back();
}

void Lowering::declare(Scope& scope, std::string_view name, Entry entry, NodeId node)
{
    if (!scope.names.emplace(name, entry).second)
        fault_name(scope, node, told({ "`", name, "` is declared twice" }),
            "give one of them another name");
}

// Names first, so that the order in the file does not matter.
void Lowering::declare_members(Instance& instance)
{
    Scope& scope = *instance.scope;
    SyntaxTree const& tree = tree_of(scope);
    for (NodeId const child : children_of(tree, instance.node)) {
        switch (tree[child].kind) {
        case Syntax::Property:
            declare_property(instance, child);
            break;
        case Syntax::Event:
            declare_event(instance, child);
            break;
        case Syntax::Function:
            declare_function(instance, child);
            break;
        case Syntax::Timeline:
            declare(scope, tree.name(child),
                { .kind = Entry::Kind::Timeline,
                    .block = scope.block,
                    .index = static_cast<Index>(scope.block->timelines.size()) },
                child);
            scope.block->timelines.push_back({ .name = std::string(tree.name(child)) });
            break;
        default:
            break;
        }
    }
}

namespace {

Access access_of(SyntaxTree const& tree, NodeId property)
{
    SyntaxNode const& node = tree[property];
    if (node.first == node.main)
        return Access::Private;
    std::string_view const word = tree.word(node.first);
    return word == "in"       ? Access::In
           : word == "out"    ? Access::Out
           : word == "in-out" ? Access::InOut
                              : Access::Private;
}

}

void Lowering::declare_property(Instance& instance, NodeId node)
{
    Scope& scope = *instance.scope;
    SyntaxTree const& tree = tree_of(scope);
    NodeId const type = tree[node].child;
    instance.properties.push_back({ .name = tree.name(node),
        .type = type == no_node ? broken_type : type_of(instance.module, type),
        .access = access_of(tree, node) });
    PropertyDraft& property = instance.properties.back();
    declare(scope, property.name, { .property = &property }, node);
    bind_property(instance, property, node);
}

// Both ways to what the use names, or to the use's expression, or else to the declaration's.
void Lowering::bind_property(Instance& instance, PropertyDraft& property, NodeId declaration)
{
    Scope& scope = *instance.scope;
    property.block = scope.block;
    if (NodeId const alias = use_member(instance, Syntax::TwoWayBinding, property.name);
        alias != no_node && property.access == Access::InOut) {
        property.alias = tree_of(*instance.use_scope)[alias].child;
        property.alias_scope = instance.use_scope;
        defer([this, &property, alias] {
            Scope& use_scope = *property.alias_scope;
            Context const context { &use_scope, use_scope.block, nullptr };
            Checked const value = lower(property.alias, context, property.type);
            if (!value.is_broken() && value.type != property.type && property.type != broken_type)
                fault(use_scope, property.alias,
                    told({ "`", property.name, "` is ", type_name(property.type),
                        ", and what it is bound to is ", type_name(value.type) }),
                    "both ends of `<=>` have the same type");
            else if (!value.is_broken())
                may_assign(property.alias, context);
            (void)alias;
        });
        return;
    }
    if (property.type == broken_type)
        return;
    property.slot = new_slot(
        *scope.block, told({ instance.prefix, property.name }), property.type, property.access);
    if (NodeId const use = use_member(instance, Syntax::Binding, property.name);
        use != no_node && (property.access == Access::In || property.access == Access::InOut)) {
        bind(*scope.block, property.slot, tree_of(*instance.use_scope)[use].child,
            *instance.use_scope);
        return;
    }
    SyntaxTree const& tree = tree_of(scope);
    NodeId const initial = tree[tree[declaration].child].sibling;
    if (initial != no_node)
        bind(*scope.block, property.slot, initial, scope);
}

void Lowering::declare_event(Instance& instance, NodeId node)
{
    Scope& scope = *instance.scope;
    SyntaxTree const& tree = tree_of(scope);
    instance.events.push_back(
        { .name = tree.name(node), .parameters = parameters_of(instance.module, node) });
    EventDraft& event = instance.events.back();
    if (instance.root != nullptr) {
        event.index = static_cast<Index>(instance.root->events.size());
        instance.root->events.push_back({ std::string(event.name), event.parameters });
    } else {
        event.handler = use_member(instance, Syntax::Handler, event.name);
    }
    declare(scope, event.name, { .kind = Entry::Kind::Event, .event = &event }, node);
    if (event.handler == no_node)
        return;
    event.function = { .name = event.name, .node = event.handler, .instance = &instance };
    event.function.parameters = event.parameters;
    defer([this, &event, &scope] { lower_function(event.function, scope, event.handler); });
}

void Lowering::declare_function(Instance& instance, NodeId node)
{
    Scope& scope = *instance.scope;
    SyntaxTree const& tree = tree_of(scope);
    instance.functions.push_back({ .name = tree.name(node),
        .node = node,
        .instance = &instance,
        .parameters = parameters_of(instance.module, node) });
    FunctionDraft& function = instance.functions.back();
    for (NodeId const child : children_of(tree, node)) {
        Syntax const kind = tree[child].kind;
        if (kind == Syntax::NamedType || kind == Syntax::ListType || kind == Syntax::OptionalType)
            function.result = type_of(instance.module, child);
    }
    declare(scope, function.name, { .kind = Entry::Kind::Function, .function = &function }, node);
}

void Lowering::lower_members(Instance& instance, std::vector<Node>& nodes)
{
    Scope& scope = *instance.scope;
    SyntaxTree const& tree = tree_of(scope);
    std::size_t const before = nodes.size();
    content(instance.node, scope, instance.key, nodes);
    forward_common(instance, nodes, before);
    for (NodeId const child : children_of(tree, instance.node)) {
        if (tree[child].kind == Syntax::States)
            defer_late([this, child, &scope] { states(child, scope); });
        else if (tree[child].kind == Syntax::Animate)
            defer([this, child, &scope] { animate(child, scope, none, none, none); });
        else if (tree[child].kind == Syntax::ChangeHandler)
            defer([this, child, &scope] { change_handler(child, scope); });
        else if (tree[child].kind == Syntax::Timeline) {
            Index const place = scope.names.at(tree.name(child)).index;
            defer([this, child, &scope, place] { timeline(child, scope, place); });
        } else if (tree[child].kind == Syntax::Handler) {
            fault_name(scope, child, "a component has no handlers of its own",
                "put it into an element, or declare an event");
        }
    }
    if (!instance.is_global)
        return;
    for (FunctionDraft& function : instance.functions)
        defer([this, &function, &scope] { lower_function(function, scope, function.node); });
}

// What the use says of every element is said of the component's only one.
void Lowering::forward_common(
    Instance& instance, std::vector<Node> const& nodes, std::size_t before)
{
    if (instance.forwarded.empty())
        return;
    bool const is_one = nodes.size() == before + 1 && nodes.back().kind == Node::Kind::Element;
    for (NodeId const member : instance.forwarded) {
        if (is_one)
            element_member(instance.scope->block->elements[nodes.back().index], member,
                *instance.use_scope, true);
        else
            fault_name(*instance.use_scope, member,
                told({ "`", instance.name, "` is not one element, which could have it" }),
                "put a row, a column or a card around what the component holds");
    }
}

void Lowering::check_fills(Instance& instance)
{
    Scope& use = *instance.use_scope;
    SyntaxTree const& tree = tree_of(use);
    auto const has = [&](std::string_view name) {
        return std::find(instance.slots.begin(), instance.slots.end(), name)
               != instance.slots.end();
    };
    std::vector<std::string_view> names;
    for (std::string_view const name : instance.slots) {
        if (!name.empty())
            names.push_back(name);
    }
    for (NodeId const member : children_of(tree, instance.use)) {
        Syntax const kind = tree[member].kind;
        if (kind == Syntax::Fill && !has(tree.name(member)))
            fault_name(use, member,
                told({ "`", instance.name, "` has no slot `", tree.name(member), "`" }),
                spelling_remedy(tree.name(member), names, "write `slot name` in the component"));
        if ((kind == Syntax::Element || kind == Syntax::Conditional || kind == Syntax::Repeater)
            && !has(""))
            fault_name(use, member, told({ "`", instance.name, "` has no place for elements" }),
                "write `slot` in the component where they belong");
    }
}

void Lowering::use_component(
    NodeId node, Scope& scope, Declaration declaration, std::uint64_t key, std::vector<Node>& nodes)
{
    SyntaxTree const& tree = tree_of(scope);
    if (m_modules[declaration.module].tree[declaration.node].kind == Syntax::Screen) {
        fault_name(scope, node, told({ "`", tree.name(node), "` is a screen" }),
            "only components stand in others; declare it with `component`");
        return;
    }
    for (Instance const* outer = scope.instance; outer != nullptr; outer = outer->outer) {
        if (outer->module != declaration.module || outer->node != declaration.node)
            continue;
        std::string circle(tree.name(node));
        for (Instance const* inner = scope.instance; inner != outer; inner = inner->outer)
            circle = told({ inner->name, " → ", circle });
        fault_name(scope, node,
            told({ "components contain each other: ", outer->name, " → ", circle }),
            "show what repeats with `for` over a list");
        return;
    }
    Instance& instance = new_instance(declaration.module, declaration.node);
    instance.use = node;
    instance.use_scope = &scope;
    instance.outer = scope.instance;
    instance.key = key;
    NodeId const called = tree.find(node, Syntax::Identifier);
    bool const is_named = called != no_node && tree[called].first < tree[node].main;
    instance.prefix = told({ is_named ? tree.name(called) : instance.name, "." });
    new_scope(nullptr, *scope.block, instance);
    if (is_named)
        declare(scope, tree.name(called), { .kind = Entry::Kind::Instance, .instance = &instance },
            called);
    declare_members(instance);
    check_use(instance);
    lower_members(instance, nodes);
    check_fills(instance);
}

NodeId Lowering::use_member(Instance const& instance, Syntax kind, std::string_view name)
{
    if (instance.use == no_node)
        return no_node;
    SyntaxTree const& tree = tree_of(*instance.use_scope);
    for (NodeId const child : children_of(tree, instance.use)) {
        if (tree[child].kind == kind && tree.name(child) == name)
            return child;
    }
    return no_node;
}

void Lowering::check_use(Instance& instance)
{
    SyntaxTree const& tree = tree_of(*instance.use_scope);
    std::unordered_set<std::string_view> seen;
    for (NodeId const member : children_of(tree, instance.use)) {
        Syntax const kind = tree[member].kind;
        bool const is_named = kind == Syntax::Binding || kind == Syntax::TwoWayBinding;
        if (is_named && !seen.insert(tree.name(member)).second)
            fault_name(*instance.use_scope, member,
                told({ "`", tree.name(member), "` stands here twice" }), "remove one of them");
        check_use_member(instance, member);
    }
    if (NodeId const value = positional_of(*instance.use_scope, instance.use); value != no_node)
        fault(*instance.use_scope, value,
            told({ "the component `", instance.name, "` takes no value behind its name" }),
            "write name: value between braces");
}

void Lowering::check_use_member(Instance& instance, NodeId member)
{
    Scope& use = *instance.use_scope;
    SyntaxTree const& tree = tree_of(use);
    std::string_view const name = tree.name(member);
    Syntax const kind = tree[member].kind;
    auto const property = std::find_if(instance.properties.begin(), instance.properties.end(),
        [&](PropertyDraft const& one) { return one.name == name; });
    if (kind == Syntax::Binding || kind == Syntax::TwoWayBinding) {
        if (property == instance.properties.end() && is_common_property(name))
            instance.forwarded.push_back(member);
        else if (property == instance.properties.end())
            fault_name(use, member,
                told({ "there is no property `", name, "` in `", instance.name, "`" }),
                spelling_remedy(name, property_names(instance), "declare it in the component"));
        else if (property->access == Access::Out || property->access == Access::Private)
            fault_name(use, member, told({ "`", name, "` is not set from outside" }),
                "declare it `in` or `in-out` in the component");
        else if (kind == Syntax::TwoWayBinding && property->access != Access::InOut)
            fault_name(use, member, told({ "`", name, "` is only set from outside" }),
                "declare it `in-out`, or bind it with `:`");
    } else if (kind == Syntax::Handler) {
        std::vector<std::string_view> names;
        for (EventDraft const& event : instance.events)
            names.push_back(event.name);
        if (std::find(names.begin(), names.end(), name) == names.end())
            fault_name(use, member,
                told({ "there is no event `", name, "` in `", instance.name, "`" }),
                spelling_remedy(name, names, "declare it with `event` in the component"));
    } else if (kind == Syntax::Animate || kind == Syntax::ChangeHandler) {
        fault(use, member, "this belongs into the component itself",
            "move it there, or into the element around it");
    }
}

std::vector<std::string_view> Lowering::property_names(Instance const& instance)
{
    std::vector<std::string_view> names;
    for (PropertyDraft const& property : instance.properties)
        names.push_back(property.name);
    return names;
}

bool Lowering::is_common_property(std::string_view name) const
{
    auto const common = common_properties();
    return std::any_of(common.begin(), common.end(),
        [&](PropertyDeclaration const& property) { return property.name == name; });
}

// The value behind an element's name.
NodeId Lowering::positional_of(Scope const& scope, NodeId element)
{
    SyntaxTree const& tree = tree_of(scope);
    for (NodeId const child : children_of(tree, element)) {
        if (is_expression(tree[child].kind))
            return child;
    }
    return no_node;
}

}

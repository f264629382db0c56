// SPDX-License-Identifier: MIT
#include "lowering.h"

#include <algorithm>

namespace oriel::kiosk::check {

Checked Lowering::call(NodeId node, Context const& context, TypeId wanted)
{
    Scope& scope = *context.scope;
    SyntaxTree const& tree = tree_of(scope);
    NodeId const callee = tree[node].child;
    if (tree[callee].kind == Syntax::Name)
        return call_name(node, callee, context, wanted);
    if (tree[callee].kind != Syntax::Member) {
        fault(scope, callee, "only functions are called", "write name(…)");
        return {};
    }
    if (std::optional<Checked> const value = call_member(node, callee, context))
        return *value;
    std::string_view const name = tree.name(callee);
    Entry const* const entry = find(context, name);
    if (entry != nullptr && entry->kind == Entry::Kind::Function)
        return call_function(*entry->function, node, tree[callee].child, context);
    return call_builtin(name, node, tree[callee].child, context, wanted);
}

Checked Lowering::call_name(NodeId node, NodeId callee, Context const& context, TypeId wanted)
{
    Scope& scope = *context.scope;
    std::string_view const name = tree_of(scope).name(callee);
    if (name == "tr")
        return translation(node, context);
    if (Entry const* const entry = find(context, name); entry != nullptr) {
        if (entry->kind == Entry::Kind::Function)
            return call_function(*entry->function, node, no_node, context);
        if (entry->kind == Entry::Kind::Event)
            return call_event(*entry->event, node, context);
    }
    if (Declaration const* const declared = find_declaration(scope, name)) {
        if (m_modules[declared->module].tree[declared->node].kind == Syntax::Struct)
            return struct_literal(declared_type(*declared), node, context);
    }
    return call_builtin(name, node, no_node, context, wanted);
}

// Of an element, a component, a global or an animation; nothing when a value stands before the
// dot.
std::optional<Checked> Lowering::call_member(NodeId node, NodeId callee, Context const& context)
{
    Scope& scope = *context.scope;
    SyntaxTree const& tree = tree_of(scope);
    NodeId const base = tree[callee].child;
    if (tree[base].kind != Syntax::Name || find_local(context, tree.name(base)) != nullptr)
        return std::nullopt;
    Entry const* const entry = find(context, tree.name(base));
    Instance* instance = entry == nullptr ? find_global(scope, tree.name(base)) : entry->instance;
    if (entry != nullptr && entry->kind == Entry::Kind::Element) {
        if (find_action(*entry->element, tree.name(callee)) == none
            && ensure_property(*entry->element, tree.name(callee)) != nullptr)
            return std::nullopt;
        return call_action(*entry->element, node, callee, context);
    }
    if (entry != nullptr && entry->kind == Entry::Kind::Timeline)
        return call_timeline(*entry, node, callee, context);
    if (instance == nullptr)
        return std::nullopt;
    auto const found = std::find_if(instance->functions.begin(), instance->functions.end(),
        [&](FunctionDraft const& function) { return function.name == tree.name(callee); });
    if (found != instance->functions.end())
        return call_function(*found, node, no_node, context);
    std::vector<std::string_view> names;
    for (FunctionDraft const& function : instance->functions)
        names.push_back(function.name);
    fault_name(scope, callee,
        told({ "there is no function `", tree.name(callee), "` in `", instance->name, "`" }),
        spelling_remedy(tree.name(callee), names, "declare it there"));
    return Checked {};
}

// What stands before the dot, if it counts, and what is between the parentheses.
std::vector<NodeId> Lowering::arguments_of(NodeId node, NodeId first, Scope const& scope)
{
    SyntaxTree const& tree = tree_of(scope);
    std::vector<NodeId> arguments;
    if (first != no_node)
        arguments.push_back(first);
    if (tree[node].kind != Syntax::Call)
        return arguments;
    for (NodeId child = tree[tree[node].child].sibling; child != no_node;
         child = tree[child].sibling)
        arguments.push_back(child);
    return arguments;
}

bool Lowering::lower_arguments(std::vector<TypeField> const& parameters,
    std::vector<NodeId> const& arguments, std::string_view name, NodeId node,
    Context const& context, std::vector<Index>& operands)
{
    Scope& scope = *context.scope;
    SyntaxTree const& tree = tree_of(scope);
    if (arguments.size() != parameters.size()) {
        std::string list;
        for (TypeField const& parameter : parameters)
            list +=
                told({ list.empty() ? "" : ", ", parameter.name, ": ", type_name(parameter.type) });
        fault(scope, node,
            told({ "`", name, "` takes ", std::to_string(parameters.size()), " values, not ",
                std::to_string(arguments.size()) }),
            told({ "write ", name, "(", list, ")" }));
        return false;
    }
    bool is_right = true;
    for (std::size_t index = 0; index < arguments.size(); ++index) {
        if (tree[arguments[index]].kind == Syntax::NamedArgument) {
            fault(scope, arguments[index], "the values of a function have no names",
                "write the values in the order of the parameters");
            return false;
        }
        Index const value = lower_as(arguments[index], context, parameters[index].type);
        is_right = is_right && value != none;
        operands.push_back(value);
    }
    return is_right;
}

Checked Lowering::call_function(
    FunctionDraft& function, NodeId node, NodeId first, Context const& context)
{
    Scope& scope = *context.scope;
    if (!lower_function(function, scope, node))
        return {};
    if (function.has_effects && !needs_effects(context, node, function.name))
        return {};
    std::vector<Index> operands;
    if (!lower_arguments(function.parameters, arguments_of(node, first, scope), function.name, node,
            context, operands))
        return {};
    bool const is_handler = function.instance->use_scope != nullptr && function.node != no_node
                            && is_handler_of_use(function);
    BlockDraft const& block =
        is_handler ? *function.instance->use_scope->block : *function.instance->scope->block;
    Index const up = up_to(context, block, scope, node);
    if (up == none)
        return {};
    Range const range = add_operands(operands);
    Index const made = add(
        Op::Call, function.result, range_of(scope, node), function.index, range.first, range.count);
    m_program.expressions[made].up = static_cast<std::uint16_t>(up);
    return { made, function.result };
}

Checked Lowering::call_event(EventDraft& event, NodeId node, Context const& context)
{
    Scope& scope = *context.scope;
    if (!needs_effects(context, node, event.name))
        return {};
    TypeId const type = builtin(Kind::Void);
    if (event.handler != no_node)
        return call_function(event.function, node, no_node, context);
    std::vector<Index> operands;
    if (!lower_arguments(event.parameters, arguments_of(node, no_node, scope), event.name, node,
            context, operands))
        return {};
    if (scope.instance->root == nullptr)
        return { add(Op::Nothing, type, range_of(scope, node)), type };
    Range const range = add_operands(operands);
    return { add(Op::Emit, type, range_of(scope, node), event.index, range.first, range.count),
        type };
}

Index Lowering::find_action(ElementDraft const& element, std::string_view name) const
{
    auto const actions = element.declaration->actions;
    auto const found = std::find_if(actions.begin(), actions.end(),
        [&](ActionDeclaration const& action) { return action.name == name; });
    return found == actions.end() ? none : static_cast<Index>(found - actions.begin());
}

Checked Lowering::call_action(
    ElementDraft& element, NodeId node, NodeId callee, Context const& context)
{
    Scope& scope = *context.scope;
    std::string_view const name = tree_of(scope).name(callee);
    Index const place = find_action(element, name);
    if (place == none) {
        std::vector<std::string_view> names;
        for (ActionDeclaration const& action : element.declaration->actions)
            names.push_back(action.name);
        fault_name(scope, callee,
            told({ "there is no function `", name, "` in `", element.declaration->name, "`" }),
            spelling_remedy(name, names, "`oriel-markup reference` lists what there is"));
        return {};
    }
    Index const up = up_to(context, *element.block, scope, node);
    std::vector<Index> operands;
    if (up == none || !needs_effects(context, node, name)
        || !lower_arguments(parameters_of_text(element.declaration->actions[place].parameters),
            arguments_of(node, no_node, scope), name, node, context, operands))
        return {};
    Range const range = add_operands(operands);
    TypeId const type = builtin(Kind::Void);
    Index const made = add(Op::ElementCall, type, range_of(scope, node), element.index, range.first,
        range.count, place);
    m_program.expressions[made].up = static_cast<std::uint16_t>(up);
    return { made, type };
}

Checked Lowering::call_timeline(
    Entry const& entry, NodeId node, NodeId callee, Context const& context)
{
    Scope& scope = *context.scope;
    std::string_view const name = tree_of(scope).name(callee);
    if (name != "start" && name != "stop") {
        fault_name(scope, callee, told({ "an animation has no `", name, "`" }),
            spelling_remedy(name, { "start", "stop" }, "it has running, start() and stop()"));
        return {};
    }
    Index const up = up_to(context, *entry.block, scope, node);
    if (up == none || !needs_effects(context, node, name))
        return {};
    TypeId const type = builtin(Kind::Void);
    Index const made =
        add(Op::Animate, type, range_of(scope, node), entry.index, name == "start" ? 1 : 0);
    m_program.expressions[made].up = static_cast<std::uint16_t>(up);
    return { made, type };
}

Checked Lowering::struct_literal(TypeId type, NodeId node, Context const& context)
{
    Scope& scope = *context.scope;
    SyntaxTree const& tree = tree_of(scope);
    if (type == broken_type)
        return {};
    std::vector<TypeField> const fields = m_program.types[type].fields;
    std::vector<Index> operands(fields.size(), none);
    bool is_right = true;
    std::vector<std::string_view> names;
    for (TypeField const& field : fields)
        names.push_back(field.name);
    for (NodeId const argument : arguments_of(node, no_node, scope)) {
        std::string_view const name = tree.name(argument);
        if (tree[argument].kind != Syntax::NamedArgument) {
            fault(scope, argument, "the fields of a struct are named",
                told({ "write ", type_name(type), "(", names.empty() ? "" : names.front(),
                    ": …)" }));
            return {};
        }
        auto const found = std::find(names.begin(), names.end(), name);
        if (found == names.end()) {
            fault_name(scope, argument,
                told({ "there is no field `", name, "` in `", type_name(type), "`" }),
                spelling_remedy(name, names, "add it to the struct"));
            is_right = false;
            continue;
        }
        auto const place = static_cast<std::size_t>(found - names.begin());
        if (operands[place] != none)
            fault_name(
                scope, argument, told({ "`", name, "` stands here twice" }), "remove one of them");
        operands[place] = lower_as(tree[argument].child, context, fields[place].type);
        is_right = is_right && operands[place] != none;
    }
    for (std::size_t place = 0; place < fields.size() && is_right; ++place) {
        if (operands[place] == none)
            operands[place] = field_default(type, place, node, context);
    }
    if (!is_right)
        return {};
    Range const range = add_operands(operands);
    return { add(Op::Struct, type, range_of(scope, node), none, range.first, range.count), type };
}

Index Lowering::field_default(TypeId type, std::size_t place, NodeId node, Context const& context)
{
    Declaration const declared = m_struct_declarations[type];
    SyntaxTree const& tree = m_modules[declared.module].tree;
    NodeId field = tree[declared.node].child;
    for (std::size_t index = 0; index < place && field != no_node; ++index)
        field = tree[field].sibling;
    TypeId const wanted = m_program.types[type].fields[place].type;
    NodeId const value = field == no_node ? no_node : tree[tree[field].child].sibling;
    if (value == no_node)
        return add(Op::Nothing, wanted, range_of(*context.scope, node));
    // It stands in the struct's file, and sees nothing.
    Instance instance {
        .module = declared.module, .node = declared.node, .name = tree.name(declared.node)
    };
    Scope scope { .block = context.block, .instance = &instance };
    return lower_as(value, { &scope, context.block, nullptr }, wanted);
}

}

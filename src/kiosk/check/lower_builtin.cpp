// SPDX-License-Identifier: MIT
#include "lowering.h"

#include <algorithm>

namespace oriel::kiosk::check {

namespace {

bool takes_stops(FunctionDeclaration const& function)
{
    std::string_view const parameters = function.parameters;
    return parameters.size() >= 3 && parameters.substr(parameters.size() - 3) == "...";
}

}

Checked Lowering::call_builtin(
    std::string_view name, NodeId node, NodeId first, Context const& context, TypeId)
{
    Scope& scope = *context.scope;
    SyntaxTree const& tree = tree_of(scope);
    auto const known = m_functions_by_name.find(name);
    if (known == m_functions_by_name.end()) {
        std::vector<std::string_view> names = visible_names(context);
        for (auto const& entry : m_functions_by_name)
            names.push_back(entry.first);
        std::sort(names.begin(), names.end());
        NodeId const callee = tree[node].kind == Syntax::Call ? tree[node].child : node;
        fault_name(scope, callee, told({ "there is no function `", name, "`" }),
            spelling_remedy(name, names, "declare it with `function`"));
        return {};
    }
    std::vector<FunctionDeclaration const*> const& functions = known->second;
    if (takes_stops(*functions.front()))
        return gradient(*functions.front(), node, context);
    std::vector<NodeId> const nodes = arguments_of(node, first, scope);
    std::vector<Checked> arguments;
    for (std::size_t index = 0; index < nodes.size(); ++index) {
        if (tree[nodes[index]].kind == Syntax::NamedArgument) {
            fault(scope, nodes[index], "the values of a function have no names",
                "write the values in the order of the parameters");
            return {};
        }
        arguments.push_back(lower(nodes[index], context, common_parameter(functions, index)));
        if (arguments.back().is_broken())
            return {};
    }
    FunctionDeclaration const* best = nullptr;
    int least = 1000;
    for (FunctionDeclaration const* candidate : functions) {
        int const cost = fit(*candidate, arguments);
        if (cost >= 0 && cost < least) {
            best = candidate;
            least = cost;
        }
    }
    if (best != nullptr)
        return builtin_call(*best, nodes, arguments, node, context);
    std::string ways;
    for (FunctionDeclaration const* candidate : functions)
        ways += told({ ways.empty() ? "" : " or ", name, "(", candidate->parameters, ")" });
    std::string given;
    for (Checked const& argument : arguments)
        given += told({ given.empty() ? "" : ", ", type_name(argument.type) });
    fault(scope, node, told({ "`", name, "` does not take (", given, ")" }),
        told({ "write ", ways }));
    return {};
}

// What all of them want at this place, so that 12 may become 12px.
TypeId Lowering::common_parameter(
    std::vector<FunctionDeclaration const*> const& functions, std::size_t index)
{
    TypeId common = any_type;
    for (FunctionDeclaration const* function : functions) {
        std::vector<TypeField> const& parameters = parameters_of_text(function->parameters);
        TypeId const type = index < parameters.size() ? parameters[index].type : any_type;
        if (function == functions.front())
            common = type;
        else if (common != type)
            return any_type;
    }
    return common;
}

// Conversions that it takes; -1 when it cannot be.
int Lowering::fit(FunctionDeclaration const& function, std::vector<Checked> const& arguments)
{
    std::vector<TypeField> const& parameters = parameters_of_text(function.parameters);
    if (parameters.size() != arguments.size())
        return -1;
    int cost = 0;
    for (std::size_t index = 0; index < arguments.size(); ++index) {
        TypeId const wanted = parameters[index].type;
        if (!can_convert(arguments[index].type, wanted))
            return -1;
        cost += arguments[index].type == wanted ? 0 : wanted >= any_list_type ? 2 : 1;
    }
    return cost;
}

// `any` is one type in all places of a declaration.
Checked Lowering::builtin_call(FunctionDeclaration const& function,
    std::vector<NodeId> const& nodes, std::vector<Checked>& arguments, NodeId node,
    Context const& context)
{
    Scope& scope = *context.scope;
    std::vector<TypeField> const& parameters = parameters_of_text(function.parameters);
    TypeId any = broken_type;
    for (std::size_t index = 0; index < arguments.size(); ++index) {
        if (parameters[index].type == any_list_type && any == broken_type)
            any = m_program.types[arguments[index].type].element;
        else if (parameters[index].type == any_type
                 && (any == broken_type || can_convert(any, arguments[index].type)))
            any = arguments[index].type;
    }
    std::vector<Index> operands;
    for (std::size_t index = 0; index < arguments.size(); ++index) {
        TypeId const wanted = parameters[index].type == any_type ? any : parameters[index].type;
        if (!can_convert(arguments[index].type, wanted)) {
            fault(scope, nodes[index],
                told({ "this is ", type_name(arguments[index].type), ", and here should be ",
                    type_name(wanted) }),
                "give values of one type");
            return {};
        }
        operands.push_back(convert(arguments[index], wanted).index);
    }
    TypeId result = type_of_text(function.result);
    if (result == any_type)
        result = any;
    else if (result == any_list_type)
        result = m_program.types.list_of(any);
    if (result == broken_type)
        return {};
    if (function.result.empty() && !needs_effects(context, node, function.name))
        return {};
    Range const range = add_operands(operands);
    return { add(Op::CallBuiltin, result, range_of(scope, node), builtin_index(function),
                 range.first, range.count),
        result };
}

Index Lowering::builtin_index(FunctionDeclaration const& function)
{
    auto const [place, is_new] =
        m_builtin_places.emplace(&function, static_cast<Index>(m_program.builtins.size()));
    if (is_new)
        m_program.builtins.push_back(&function);
    return place->second;
}

// linear-gradient(90deg, #fff 0%, #000 100%)
Checked Lowering::gradient(FunctionDeclaration const& function, NodeId node, Context const& context)
{
    Scope& scope = *context.scope;
    SyntaxTree const& tree = tree_of(scope);
    std::vector<TypeField> const& parameters = parameters_of_text(function.parameters);
    std::vector<NodeId> const nodes = arguments_of(node, no_node, scope);
    std::vector<Index> operands;
    std::size_t const plain = parameters.size() - 1;
    bool is_right = nodes.size() >= plain + 2;
    if (!is_right)
        fault(scope, node, told({ "`", function.name, "` needs two colors" }),
            told(
                { "write ", function.name, plain == 0 ? "(" : "(90deg, ", "#fff 0%, #000 100%)" }));
    for (std::size_t index = 0; index < nodes.size() && is_right; ++index) {
        NodeId const argument = nodes[index];
        if (index < plain) {
            operands.push_back(lower_as(argument, context, parameters[index].type));
        } else if (tree[argument].kind != Syntax::Stop) {
            fault(scope, argument, "a stop is a color and its place", "write #fff 50%");
            is_right = false;
        } else {
            NodeId const shade = tree[argument].child;
            operands.push_back(lower_as(shade, context, builtin(Kind::Color)));
            operands.push_back(lower_as(tree[shade].sibling, context, builtin(Kind::Percent)));
        }
    }
    if (!is_right || std::find(operands.begin(), operands.end(), none) != operands.end())
        return {};
    Range const range = add_operands(operands);
    TypeId const type = builtin(Kind::Brush);
    return { add(Op::CallBuiltin, type, range_of(scope, node), builtin_index(function), range.first,
                 range.count),
        type };
}

}

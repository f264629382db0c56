// SPDX-License-Identifier: MIT
#include "lowering.h"

#include <algorithm>

namespace oriel::kiosk::check {

Index Lowering::add(Op op, TypeId type, SourceRange at, Index a, Index b, Index c, double number)
{
    m_program.expressions.push_back(
        { .op = op, .type = type, .a = a, .b = b, .c = c, .number = number, .at = at });
    return static_cast<Index>(m_program.expressions.size() - 1);
}

Range Lowering::add_operands(std::vector<Index> const& operands)
{
    auto const first = static_cast<Index>(m_program.operands.size());
    m_program.operands.insert(m_program.operands.end(), operands.begin(), operands.end());
    return { first, static_cast<Index>(operands.size()) };
}

Checked Lowering::lower(NodeId node, Context const& context, TypeId wanted)
{
    if (node == no_node)
        return {};
    Deeper const deeper(m_depth);
    if (is_too_deep(*context.scope, node) || is_too_large(*context.scope, node))
        return {};
    switch (tree_of(*context.scope)[node].kind) {
    case Syntax::Name:
        return name(node, context, wanted);
    case Syntax::Number:
        return number(node, context, wanted);
    case Syntax::Color:
        return color(node, context);
    case Syntax::String:
        return string(node, context, wanted);
    case Syntax::List:
        return list(node, context, wanted);
    case Syntax::Parentheses:
        return lower(tree_of(*context.scope)[node].child, context, wanted);
    case Syntax::Member:
        return member(node, context, wanted);
    case Syntax::Item:
        return item(node, context);
    case Syntax::Call:
        return call(node, context, wanted);
    case Syntax::Unary:
        return unary(node, context, wanted);
    case Syntax::Binary:
        return binary(node, context, wanted);
    case Syntax::Choice:
        return choice(node, context, wanted);
    default:
        return {};
    }
}

Index Lowering::lower_as(NodeId node, Context const& context, TypeId type)
{
    Checked const value = lower(node, context, type);
    if (value.is_broken() || type == broken_type)
        return none;
    if (can_convert(value.type, type))
        return convert(value, type).index;
    Kind const from = kind_of(value.type);
    std::string remedy = told({ "write an expression that is ", type_name(type) });
    if (kind_of(type) == Kind::String)
        remedy = told({ "write \"{", tree_of(*context.scope).text_of(node).substr(0, 60), "}\"" });
    else if (from == Kind::Optional && can_convert(m_program.types[value.type].element, type))
        remedy = "it may be none: write what else, `?? …`";
    else if (kind_of(type) == Kind::Int && from == Kind::Float)
        remedy = "write round(…), floor(…) or ceil(…)";
    fault(*context.scope, node,
        told({ "this is ", type_name(value.type), ", and here should be ", type_name(type) }),
        std::move(remedy));
    return none;
}

bool Lowering::can_convert(TypeId from, TypeId to) const
{
    if (from == to || to == any_type)
        return true;
    Kind const kind = kind_of(to);
    if (to == any_list_type)
        return kind_of(from) == Kind::List;
    if (kind == Kind::Float)
        return kind_of(from) == Kind::Int;
    if (kind == Kind::Brush)
        return kind_of(from) == Kind::Color;
    if (kind == Kind::Image)
        return kind_of(from) == Kind::String;
    if (kind == Kind::Optional)
        return can_convert(from, m_program.types[to].element);
    return false;
}

Checked Lowering::convert(Checked value, TypeId type)
{
    if (value.is_broken() || value.type == type || type >= any_list_type)
        return value;
    Expression& expression = m_program.expressions[value.index];
    bool const is_number = expression.op == Op::Number && kind_of(type) == Kind::Float;
    bool const is_image = expression.op == Op::Text && kind_of(type) == Kind::Image;
    if (is_number || is_image) {
        expression.type = type;
        expression.op = is_image ? Op::Image : Op::Number;
        return { value.index, type };
    }
    if (kind_of(type) == Kind::Optional) // int to float?: by way of float
        value = convert(value, m_program.types[type].element);
    SourceRange const at = m_program.expressions[value.index].at;
    return { add(Op::Convert, type, at, value.index), type };
}

Checked Lowering::constant(
    Op op, TypeId type, NodeId node, Context const& context, Index a, double number)
{
    return { add(op, type, range_of(*context.scope, node), a, none, 0, number), type };
}

Checked Lowering::list(NodeId node, Context const& context, TypeId wanted)
{
    SyntaxTree const& tree = tree_of(*context.scope);
    TypeId element = any_type;
    if (kind_of(wanted) == Kind::List)
        element = m_program.types[wanted].element;
    bool const is_mixed = wanted == any_type && context.frame == nullptr;
    std::vector<Checked> items;
    for (NodeId const child : children_of(tree, node)) {
        Checked item = lower(child, context, element);
        if (item.is_broken())
            return {};
        if (element == any_type && !items.empty() && !unify(items.front(), item) && !is_mixed) {
            fault(*context.scope, child,
                told({ "this is ", type_name(item.type), ", and the items before are ",
                    type_name(items.front().type) }),
                "the items of a list have one type");
            return {};
        }
        if (element != any_type && !can_convert(item.type, element))
            return { lower_as(child, context, element), broken_type };
        items.push_back(element == any_type ? item : convert(item, element));
    }
    if (element == any_type && items.empty()) {
        fault(*context.scope, node, "of what type this list is cannot be seen",
            "declare it: name: [type] = []");
        return {};
    }
    if (element == any_type)
        element = items.front().type;
    std::vector<Index> operands;
    for (Checked const& item : items)
        operands.push_back(
            can_convert(item.type, element) ? convert(item, element).index : item.index);
    TypeId const type = m_program.types.list_of(element);
    Range const range = add_operands(operands);
    return { add(Op::List, type, range_of(*context.scope, node), none, range.first, range.count),
        type };
}

Checked Lowering::item(NodeId node, Context const& context)
{
    SyntaxTree const& tree = tree_of(*context.scope);
    NodeId const base = tree[node].child;
    Checked const list = lower(base, context);
    Index const index = lower_as(tree[base].sibling, context, builtin(Kind::Int));
    if (list.is_broken() || index == none)
        return {};
    if (kind_of(list.type) != Kind::List) {
        fault(*context.scope, base, told({ "this is ", type_name(list.type), ", not a list" }),
            "only lists have items");
        return {};
    }
    TypeId const type = m_program.types[list.type].element;
    return { add(Op::Item, type, range_of(*context.scope, node), list.index, index), type };
}

Checked Lowering::choice(NodeId node, Context const& context, TypeId wanted)
{
    SyntaxTree const& tree = tree_of(*context.scope);
    NodeId const condition = tree[node].child;
    NodeId const then_node = tree[condition].sibling;
    if (then_node == no_node || tree[then_node].sibling == no_node)
        return {};
    Index const which = lower_as(condition, context, builtin(Kind::Bool));
    Checked first = lower(then_node, context, wanted);
    Checked second = lower(tree[then_node].sibling, context,
        wanted == any_type && !first.is_broken() ? first.type : wanted);
    if (which == none || first.is_broken() || second.is_broken())
        return {};
    if (wanted < any_list_type && can_convert(first.type, wanted)
        && can_convert(second.type, wanted)) {
        first = convert(first, wanted);
        second = convert(second, wanted);
    } else if (!unify(first, second)) {
        fault(*context.scope, node,
            told({ "`? :` would be ", type_name(first.type), " or ", type_name(second.type) }),
            "both values have the same type");
        return {};
    }
    return { add(Op::Choose, first.type, range_of(*context.scope, node), which, first.index,
                 second.index),
        first.type };
}

}

// SPDX-License-Identifier: MIT
#include "lowering.h"

namespace oriel::kiosk::check {

namespace {

bool is_unit(TypeKind kind)
{
    return kind == TypeKind::Length || kind == TypeKind::Percent || kind == TypeKind::Angle
           || kind == TypeKind::Duration;
}
bool is_plain(TypeKind kind) { return kind == TypeKind::Int || kind == TypeKind::Float; }
bool is_number(TypeKind kind) { return is_unit(kind) || is_plain(kind); }

Op op_of(TokenKind how)
{
    switch (how) {
    case TokenKind::Plus:
    case TokenKind::PlusEqual:
        return Op::Add;
    case TokenKind::Minus:
    case TokenKind::MinusEqual:
        return Op::Subtract;
    case TokenKind::Star:
    case TokenKind::StarEqual:
        return Op::Multiply;
    case TokenKind::Slash:
    case TokenKind::SlashEqual:
        return Op::Divide;
    case TokenKind::Percent:
        return Op::Modulo;
    case TokenKind::EqualEqual:
        return Op::Equal;
    case TokenKind::NotEqual:
        return Op::NotEqual;
    case TokenKind::And:
        return Op::And;
    case TokenKind::Or:
        return Op::Or;
    default:
        return Op::Less;
    }
}

std::string_view word_of(TokenKind how)
{
    switch (op_of(how)) {
    case Op::Add:
        return "+";
    case Op::Subtract:
        return "-";
    case Op::Multiply:
        return "*";
    case Op::Divide:
        return "/";
    case Op::Modulo:
        return "%";
    default:
        return "compare";
    }
}

}

bool Lowering::is_bare_number(Scope const& scope, NodeId node)
{
    SyntaxTree const& tree = tree_of(scope);
    if (tree[node].kind == Syntax::Unary || tree[node].kind == Syntax::Parentheses)
        return tree[node].child != no_node && is_bare_number(scope, tree[node].child);
    if (tree[node].kind != Syntax::Number)
        return false;
    char const last = tree.text_of(node).back();
    return last >= '0' && last <= '9';
}

// Both to one type, when one of them converts to the other.
bool Lowering::unify(Checked& left, Checked& right)
{
    if (can_convert(right.type, left.type))
        right = convert(right, left.type);
    else if (can_convert(left.type, right.type))
        left = convert(left, right.type);
    return left.type == right.type;
}

Checked Lowering::unary(NodeId node, Context const& context, TypeId wanted)
{
    Scope& scope = *context.scope;
    SyntaxTree const& tree = tree_of(scope);
    bool const is_not = tree.tokens[tree[node].main].kind == TokenKind::Not;
    NodeId const operand = tree[node].child;
    if (is_not) {
        Index const value = lower_as(operand, context, builtin(Kind::Bool));
        if (value == none)
            return {};
        return { add(Op::Not, builtin(Kind::Bool), range_of(scope, node), value),
            builtin(Kind::Bool) };
    }
    Checked const value = lower(operand, context, wanted);
    if (value.is_broken())
        return {};
    if (!is_number(kind_of(value.type))) {
        fault(scope, node, told({ "`-` needs a number, not ", type_name(value.type) }),
            "write `!` for the opposite of a bool");
        return {};
    }
    Expression& expression = m_program.expressions[value.index];
    if (expression.op == Op::Number) {
        expression.number = -expression.number;
        return value;
    }
    return { add(Op::Negate, value.type, range_of(scope, node), value.index), value.type };
}

Checked Lowering::binary(NodeId node, Context const& context, TypeId wanted)
{
    SyntaxTree const& tree = tree_of(*context.scope);
    TokenKind const how = tree.tokens[tree[node].main].kind;
    switch (how) {
    case TokenKind::And:
    case TokenKind::Or:
        return logic(node, context, op_of(how));
    case TokenKind::QuestionQuestion:
        return or_else(node, context, wanted);
    case TokenKind::Plus:
    case TokenKind::Minus:
    case TokenKind::Star:
    case TokenKind::Slash:
    case TokenKind::Percent:
        return arithmetic(node, context, how, wanted);
    default:
        return compare(node, context, how);
    }
}

Checked Lowering::logic(NodeId node, Context const& context, Op op)
{
    SyntaxTree const& tree = tree_of(*context.scope);
    NodeId const first = tree[node].child;
    Index const left = lower_as(first, context, builtin(Kind::Bool));
    Index const right = lower_as(tree[first].sibling, context, builtin(Kind::Bool));
    if (left == none || right == none)
        return {};
    return { add(op, builtin(Kind::Bool), range_of(*context.scope, node), left, right),
        builtin(Kind::Bool) };
}

Checked Lowering::or_else(NodeId node, Context const& context, TypeId wanted)
{
    Scope& scope = *context.scope;
    SyntaxTree const& tree = tree_of(scope);
    NodeId const first = tree[node].child;
    Checked const left = lower(first, context, wanted);
    if (left.is_broken())
        return {};
    if (kind_of(left.type) != Kind::Optional) {
        fault(scope, first, told({ "this is ", type_name(left.type), " and never none" }),
            "remove `??` and what follows");
        return {};
    }
    TypeId const element = m_program.types[left.type].element;
    Checked right = lower(tree[first].sibling, context, element);
    if (right.is_broken())
        return {};
    if (!can_convert(right.type, element) && right.type != left.type) {
        fault(scope, tree[first].sibling,
            told(
                { "this is ", type_name(right.type), ", and here should be ", type_name(element) }),
            "both sides of `??` have the same type");
        return {};
    }
    if (right.type != left.type)
        right = convert(right, element);
    return { add(Op::OrElse, right.type, range_of(scope, node), left.index, right.index),
        right.type };
}

Checked Lowering::compare(NodeId node, Context const& context, TokenKind how)
{
    Scope& scope = *context.scope;
    SyntaxTree const& tree = tree_of(scope);
    NodeId const first = tree[node].child;
    NodeId const second = tree[first].sibling;
    if (second == no_node)
        return {};
    bool const is_second_first = is_bare_number(scope, first);
    Checked left, right;
    if (is_second_first) {
        right = lower(second, context);
        left = lower(first, context, right.is_broken() ? any_type : right.type);
    } else {
        left = lower(first, context);
        if (left.is_broken())
            return {};
        right = lower(second, context, left.type);
    }
    if (left.is_broken() || right.is_broken())
        return {};
    if (!unify(left, right)) {
        fault(scope, node,
            told({ type_name(left.type), " and ", type_name(right.type), " are never compared" }),
            "compare values of one type");
        return {};
    }
    bool const is_ordered = how != TokenKind::EqualEqual && how != TokenKind::NotEqual;
    if (is_ordered && !is_number(kind_of(left.type)) && kind_of(left.type) != Kind::String) {
        fault(scope, node, told({ "values of ", type_name(left.type), " have no order" }),
            "only numbers and strings are less or greater");
        return {};
    }
    if (how == TokenKind::Greater || how == TokenKind::GreaterEqual)
        std::swap(left, right);
    Op const op = !is_ordered                                           ? op_of(how)
                  : how == TokenKind::Less || how == TokenKind::Greater ? Op::Less
                                                                        : Op::LessOrEqual;
    return { add(op, builtin(Kind::Bool), range_of(scope, node), left.index, right.index),
        builtin(Kind::Bool) };
}

Checked Lowering::arithmetic(NodeId node, Context const& context, TokenKind how, TypeId wanted)
{
    Scope& scope = *context.scope;
    SyntaxTree const& tree = tree_of(scope);
    NodeId const first = tree[node].child;
    NodeId const second = tree[first].sibling;
    if (second == no_node)
        return {};
    bool const is_sum =
        how == TokenKind::Plus || how == TokenKind::Minus || how == TokenKind::Percent;
    bool const are_bare = is_bare_number(scope, first) && is_bare_number(scope, second);
    TypeId const unit = is_unit(kind_of(wanted)) ? wanted : any_type;
    Checked left, right;
    if (is_sum && is_bare_number(scope, first) && !are_bare) {
        right = lower(second, context, unit);
        left = lower(first, context, right.is_broken() ? any_type : right.type);
    } else {
        left =
            lower(first, context, is_sum || are_bare || how == TokenKind::Slash ? unit : any_type);
        right = lower(second, context, is_sum && !left.is_broken() ? left.type : any_type);
    }
    return combine(how, left, right, scope, node);
}

// The algebra of units.
Checked Lowering::combine(
    TokenKind how, Checked left, Checked right, Scope const& scope, NodeId node)
{
    if (left.is_broken() || right.is_broken())
        return {};
    Op const op = op_of(how);
    Kind const a = kind_of(left.type);
    Kind const b = kind_of(right.type);
    bool const is_text = op == Op::Add && a == Kind::String && b == Kind::String;
    TypeId type = broken_type;
    if (is_text) {
        type = left.type;
    } else if (is_plain(a) && is_plain(b)) {
        bool const is_float = a != b || a == Kind::Float || op == Op::Divide;
        type = builtin(is_float ? Kind::Float : Kind::Int);
        left = convert(left, type);
        right = convert(right, type);
    } else if (is_unit(a) && a == b) {
        if (op == Op::Divide)
            type = builtin(Kind::Float);
        else if (op != Op::Multiply)
            type = left.type;
    } else if (op == Op::Multiply && is_unit(a) && is_plain(b)) {
        type = left.type;
        right = convert(right, builtin(Kind::Float));
    } else if (op == Op::Multiply && is_plain(a) && is_unit(b)) {
        type = right.type;
        left = convert(left, builtin(Kind::Float));
    } else if (op == Op::Divide && is_unit(a) && is_plain(b)) {
        type = left.type;
        right = convert(right, builtin(Kind::Float));
    }
    if (type == broken_type)
        return operator_fault(how, left, right, scope, node);
    return { add(op, type, range_of(scope, node), left.index, right.index), type };
}

Checked Lowering::operator_fault(
    TokenKind how, Checked left, Checked right, Scope const& scope, NodeId node)
{
    Kind const a = kind_of(left.type);
    Kind const b = kind_of(right.type);
    std::string remedy = "convert one of them";
    if (a == Kind::String || b == Kind::String)
        remedy = "write \"{…}{…}\" to join texts";
    else if (is_unit(a) && a == b)
        remedy = "multiply by a plain number";
    else if (a == Kind::Percent || b == Kind::Percent)
        remedy = "write a plain number, 0.5 for 50%";
    else if (is_unit(a) && is_plain(b))
        remedy = told({ "give the number a unit, or divide by 1",
            a == Kind::Length  ? "px"
            : a == Kind::Angle ? "deg"
                               : "ms",
            " before" });
    else if (is_plain(a) && is_unit(b))
        remedy = "give the number a unit";
    fault(scope, node,
        told({ type_name(left.type), " ", word_of(how), " ", type_name(right.type),
            " has no meaning" }),
        std::move(remedy));
    return {};
}

}

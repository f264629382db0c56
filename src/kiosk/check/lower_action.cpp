// SPDX-License-Identifier: MIT
#include "lowering.h"

#include <algorithm>

namespace oriel::kiosk::check {

Index Lowering::add_local(Frame& frame, std::string_view name, TypeId type)
{
    frame.locals.push_back({ name, frame.count, type });
    return frame.count++;
}

Index Lowering::action(NodeId node, Scope& scope, BlockDraft& block, Frame& frame)
{
    Context const context { &scope, &block, &frame };
    Index const only = statement(node, context);
    if (only == none)
        return none;
    Range const range = add_operands({ only });
    return add(Op::Do, builtin(Kind::Void), range_of(scope, node), none, range.first, range.count,
        frame.count);
}

// Its locals end with it.
Index Lowering::statements(NodeId node, Context const& context)
{
    SyntaxTree const& tree = tree_of(*context.scope);
    std::size_t const outer = context.frame->locals.size();
    std::vector<Index> operands;
    for (NodeId const child : children_of(tree, node)) {
        Index const lowered = statement(child, context);
        if (lowered != none)
            operands.push_back(lowered);
    }
    context.frame->locals.resize(outer);
    Range const range = add_operands(operands);
    return add(Op::Do, builtin(Kind::Void), range_of(*context.scope, node), none, range.first,
        range.count);
}

Index Lowering::statement(NodeId node, Context const& context)
{
    Deeper const deeper(m_depth);
    if (node == no_node || is_too_deep(*context.scope, node))
        return none;
    switch (tree_of(*context.scope)[node].kind) {
    case Syntax::Block:
        return statements(node, context);
    case Syntax::Let:
        return let(node, context);
    case Syntax::Assignment:
        return assignment(node, context);
    case Syntax::If:
        return if_statement(node, context);
    case Syntax::For:
        return for_statement(node, context);
    case Syntax::Return:
        return return_statement(node, context);
    case Syntax::Call:
        return lower(node, context).index;
    default:
        fault(*context.scope, node, "this does nothing", "write name = value, or a call");
        return none;
    }
}

Index Lowering::let(NodeId node, Context const& context)
{
    Scope& scope = *context.scope;
    SyntaxTree const& tree = tree_of(scope);
    TypeId type = any_type;
    NodeId value = tree[node].child;
    if (value != no_node && !is_expression(tree[value].kind)) {
        type = type_of(scope.instance->module, value);
        value = tree[value].sibling;
    }
    Index lowered = none;
    if (type == any_type) {
        Checked const checked = lower(value, context);
        lowered = checked.index;
        type = checked.type;
    } else {
        lowered = lower_as(value, context, type);
    }
    if (type == builtin(Kind::Void)) {
        fault(scope, value, "this yields nothing", "call a function that has a result");
        type = broken_type;
    }
    Index const local = add_local(*context.frame, tree.name(node), type);
    return add(Op::Let, builtin(Kind::Void), range_of(scope, node), local, lowered);
}

namespace {

bool is_place(Op op)
{
    return op == Op::Slot || op == Op::Local || op == Op::Field || op == Op::Item;
}

}

Index Lowering::assignment(NodeId node, Context const& context)
{
    Scope& scope = *context.scope;
    SyntaxTree const& tree = tree_of(scope);
    NodeId const target = tree[node].child;
    NodeId const value = tree[target].sibling;
    Checked const place = lower(target, context);
    if (place.is_broken() || value == no_node)
        return none;
    if (!is_place(m_program.expressions[place.index].op)) {
        fault(scope, target, "this cannot be assigned", "assign a property or a local");
        return none;
    }
    if (!may_assign(target, context))
        return none;
    TokenKind const how = tree.tokens[tree[node].main].kind;
    Index lowered = none;
    if (how == TokenKind::Equal) {
        lowered = lower_as(value, context, place.type);
    } else {
        bool const is_sum = how == TokenKind::PlusEqual || how == TokenKind::MinusEqual;
        Checked const before = lower(target, context);
        Checked const change = lower(value, context, is_sum ? place.type : any_type);
        Checked const after = combine(how, before, change, scope, node);
        if (!after.is_broken() && !can_convert(after.type, place.type))
            operator_fault(how, before, change, scope, node);
        else if (!after.is_broken())
            lowered = convert(after, place.type).index;
    }
    if (lowered == none)
        return none;
    return add(Op::Assign, builtin(Kind::Void), range_of(scope, node), place.index, lowered);
}

// Told when not. Also of what a two-way binding writes.
bool Lowering::may_assign(NodeId node, Context const& context)
{
    Scope& scope = *context.scope;
    SyntaxTree const& tree = tree_of(scope);
    Syntax const kind = tree[node].kind;
    if (kind == Syntax::Parentheses || kind == Syntax::Item)
        return may_assign(tree[node].child, context);
    if (kind != Syntax::Name && kind != Syntax::Member) {
        fault(scope, node, "this cannot be assigned", "name a property, a field or an item");
        return false;
    }
    NodeId const base = kind == Syntax::Member ? tree[node].child : node;
    bool const is_name = tree[base].kind == Syntax::Name;
    if (is_name && find_local(context, tree.name(base)) != nullptr)
        return true;
    Entry const* const entry = is_name ? find(context, tree.name(base)) : nullptr;
    PropertyDraft const* property = nullptr;
    if (kind == Syntax::Name) {
        property = entry == nullptr ? nullptr : entry->property;
        if (property != nullptr && property->access == Access::In) {
            fault(scope, node, told({ "`", property->name, "` is only set from outside" }),
                "declare it `in-out`");
            return false;
        }
    } else if (entry != nullptr && entry->kind == Entry::Kind::Element) {
        property = find_property(*entry->element, tree.name(node));
        if (property != nullptr && property->access == Access::Out) {
            fault_name(scope, node, told({ "`", property->name, "` is set by the element itself" }),
                "read it instead");
            return false;
        }
    } else if (entry == nullptr || entry->kind == Entry::Kind::Property) {
        if (is_name && find_global(scope, tree.name(base)) == nullptr && entry == nullptr)
            return false;
        if (entry != nullptr || !is_name)
            return may_assign(base, context);
    }
    bool const is_outside =
        kind == Syntax::Member && (entry == nullptr || entry->kind == Entry::Kind::Instance);
    Instance const* const instance = !is_outside        ? nullptr
                                     : entry == nullptr ? find_global(scope, tree.name(base))
                                                        : entry->instance;
    if (instance != nullptr && instance != scope.instance) {
        for (PropertyDraft const& one : instance->properties) {
            if (one.name == tree.name(node) && one.access == Access::Out) {
                fault_name(scope, node, told({ "`", one.name, "` is not set from outside" }),
                    "declare it `in-out` there");
                return false;
            }
        }
    }
    if (context.frame != nullptr)
        context.frame->has_effects = true;
    return true;
}

Index Lowering::if_statement(NodeId node, Context const& context)
{
    SyntaxTree const& tree = tree_of(*context.scope);
    NodeId const condition = tree[node].child;
    Index const which = lower_as(condition, context, builtin(Kind::Bool));
    NodeId const then_node = tree[condition].sibling;
    if (then_node == no_node)
        return none;
    Index const then_index = statement(then_node, context);
    NodeId const else_node = tree[then_node].sibling;
    Index const else_index = else_node == no_node ? none : statement(else_node, context);
    return add(
        Op::If, builtin(Kind::Void), range_of(*context.scope, node), which, then_index, else_index);
}

Index Lowering::for_statement(NodeId node, Context const& context)
{
    Scope& scope = *context.scope;
    SyntaxTree const& tree = tree_of(scope);
    NodeId const list = tree[node].child;
    Checked const value = lower(list, context);
    TypeId type = broken_type;
    if (kind_of(value.type) == Kind::List)
        type = m_program.types[value.type].element;
    else if (kind_of(value.type) == Kind::Int)
        type = value.type;
    else if (!value.is_broken())
        fault(scope, list, told({ "`for` needs a list or an int, not ", type_name(value.type) }),
            "write for item in list { … }, or for number in 3 { … }");
    std::size_t const outer = context.frame->locals.size();
    Index const local = add_local(*context.frame, tree.name(node), type);
    Index const body = statement(tree[list].sibling, context);
    context.frame->locals.resize(outer);
    return add(Op::Repeat, builtin(Kind::Void), range_of(scope, node), local, value.index,
        body == none ? 0 : body);
}

Index Lowering::return_statement(NodeId node, Context const& context)
{
    Scope& scope = *context.scope;
    NodeId const value = tree_of(scope)[node].child;
    TypeId const result = context.frame->result;
    bool const has_result = result != builtin(Kind::Void);
    if (has_result != (value != no_node)) {
        fault(scope, node,
            has_result ? told({ "the function returns ", type_name(result) })
                       : std::string("nothing is returned here"),
            has_result ? "write return value"
                       : "write return alone, or -> type behind the parameters");
        return none;
    }
    Index const lowered = has_result ? lower_as(value, context, result) : none;
    return add(Op::Return, builtin(Kind::Void), range_of(scope, node), lowered);
}

// On every way.
bool Lowering::returns(NodeId node, Scope const& scope)
{
    SyntaxTree const& tree = tree_of(scope);
    if (node == no_node)
        return false;
    if (tree[node].kind == Syntax::Return)
        return true;
    if (tree[node].kind == Syntax::Block)
        return returns(tree.last_child(node), scope);
    if (tree[node].kind != Syntax::If)
        return false;
    NodeId const then_node = tree[tree[node].child].sibling;
    return then_node != no_node && returns(then_node, scope)
           && returns(tree[then_node].sibling, scope);
}

bool Lowering::needs_effects(Context const& context, NodeId node, std::string_view what)
{
    if (context.frame != nullptr) {
        context.frame->has_effects = true;
        return true;
    }
    fault(*context.scope, node,
        told({ "`", what, "` changes something, and a binding only computes" }),
        "call it in a handler: on event => …");
    return false;
}

bool Lowering::is_handler_of_use(FunctionDraft const& function)
{
    if (function.instance->use_scope == nullptr)
        return false;
    return std::any_of(function.instance->events.begin(), function.instance->events.end(),
        [&](EventDraft const& event) { return &event.function == &function; });
}

// Once, when it is first called; false when something in it is wrong, or it calls itself.
bool Lowering::lower_function(FunctionDraft& function, Scope const& from, NodeId call)
{
    if (function.is_lowering) {
        fault(from, call, told({ "`", function.name, "` calls itself" }),
            "write a loop: for item in list { … }");
        return false;
    }
    if (function.index != none)
        return true;
    Deeper const deeper(m_depth);
    if (is_too_deep(from, call))
        return false;
    Scope& scope =
        is_handler_of_use(function) ? *function.instance->use_scope : *function.instance->scope;
    SyntaxTree const& tree = tree_of(scope);
    function.is_lowering = true;
    function.index = static_cast<Index>(m_program.functions.size());
    m_program.functions.emplace_back();
    Frame frame;
    frame.result = function.result;
    std::size_t place = 0;
    bool const is_handler = tree[function.node].kind == Syntax::Handler;
    for (NodeId const child : children_of(tree, function.node)) {
        if (is_handler && tree[child].kind == Syntax::Identifier) {
            if (place < function.parameters.size())
                add_local(frame, tree.name(child), function.parameters[place++].type);
            else
                fault(scope, child,
                    told({ "`", function.name, "` has only ",
                        std::to_string(function.parameters.size()), " parameters" }),
                    "remove this one");
        }
    }
    for (; place < function.parameters.size(); ++place)
        add_local(frame, is_handler ? std::string_view {} : function.parameters[place].name,
            function.parameters[place].type);
    NodeId const body = tree.last_child(function.node);
    Index const lowered = action(body, scope, *scope.block, frame);
    if (function.result != builtin(Kind::Void) && !returns(body, scope))
        fault_name(scope, function.node,
            told({ "`", function.name, "` does not return ", type_name(function.result),
                " on every way" }),
            "end it with return value");
    Function& made = m_program.functions[function.index];
    made.name = function.name;
    made.result = function.result;
    made.parameters = function.parameters;
    made.locals = frame.count;
    made.body = lowered;
    function.has_effects = frame.has_effects;
    function.is_lowering = false;
    return true;
}

}

// SPDX-License-Identifier: MIT
#include "lowering.h"

#include <oriel/core/hash.h>

#include <algorithm>

namespace oriel::kiosk::check {

// What is there only sometimes, or several times, has a block of its own.
Index Lowering::branch(NodeId content_node, Scope& scope, std::uint64_t key)
{
    BlockDraft& block = new_block(scope.block);
    Scope& inner = new_scope(&scope, block, *scope.instance);
    content(content_node, inner, key, block.nodes);
    return block.index;
}

void Lowering::conditional(NodeId node, Scope& scope, std::uint64_t key, std::vector<Node>& nodes)
{
    SyntaxTree const& tree = tree_of(scope);
    auto const index = static_cast<Index>(m_program.conditionals.size());
    m_program.conditionals.emplace_back();
    nodes.push_back({ Node::Kind::Conditional, index });
    BlockDraft& block = *scope.block;
    NodeId const condition = tree[node].child;
    defer([this, index, condition, &scope, &block] {
        Index const lowered = lower_as(condition, { &scope, &block, nullptr }, builtin(Kind::Bool));
        m_program.conditionals[index].condition = lowered;
    });
    Index const then_block = branch(tree.find(node, Syntax::Content), scope, key);
    m_program.conditionals[index].then_block = then_block;
    NodeId const otherwise = tree.find(node, Syntax::Else);
    if (otherwise == no_node)
        return;
    Deeper const deeper(m_depth);
    if (is_too_deep(scope, otherwise))
        return;
    NodeId const inner = tree[otherwise].child;
    bool const is_nested = inner != no_node && tree[inner].kind == Syntax::Conditional;
    Index const else_block = branch(is_nested ? otherwise : inner, scope, hash_mix(key, 1));
    m_program.conditionals[index].else_block = else_block;
}

void Lowering::repeater(NodeId node, Scope& scope, std::uint64_t key, std::vector<Node>& nodes)
{
    SyntaxTree const& tree = tree_of(scope);
    auto const index = static_cast<Index>(m_program.repeaters.size());
    m_program.repeaters.push_back({ .id = key });
    nodes.push_back({ Node::Kind::Repeater, index });
    BlockDraft& outer = *scope.block;
    BlockDraft& block = new_block(&outer);
    m_program.repeaters[index].block = block.index;
    Scope& row = new_scope(&scope, block, *scope.instance);
    new_slot(block, "item", broken_type, Access::InOut);
    new_slot(block, "index", builtin(Kind::Int), Access::Private);
    NodeId list = no_node;
    for (NodeId const child : children_of(tree, node)) {
        if (tree[child].kind == Syntax::Identifier && row.row.size() < 2) {
            bool const is_item = row.row.empty();
            row.row.push_back({ .name = tree.name(child),
                .type = is_item ? broken_type : builtin(Kind::Int),
                .access = is_item ? Access::InOut : Access::In,
                .block = &block,
                .slot = is_item ? 0u : 1u });
            block.slots[is_item ? 0 : 1].name = tree.name(child);
            declare(row, tree.name(child), { .property = &row.row.back() }, child);
        } else if (is_expression(tree[child].kind) && list == no_node) {
            list = child;
        }
    }
    defer([this, index, list, &scope, &outer, &block, &row] {
        Checked const value = lower(list, { &scope, &outer, nullptr });
        m_program.repeaters[index].list = value.index;
        if (value.is_broken())
            return;
        if (kind_of(value.type) != Kind::List && kind_of(value.type) != Kind::Int) {
            fault(scope, list,
                told({ "`for` needs a list or an int, not ", type_name(value.type) }),
                "write for item in list { … }, or for number in 3 { … }");
            return;
        }
        TypeId const type = kind_of(value.type) == Kind::Int ? builtin(Kind::Int)
                                                             : m_program.types[value.type].element;
        block.slots[0].type = type;
        row.row.front().type = type;
        if (kind_of(value.type) == Kind::Int)
            row.row.front().access = Access::In;
    });
    for (NodeId const child : children_of(tree, node)) {
        Syntax const kind = tree[child].kind;
        if (kind != Syntax::Key && kind != Syntax::Filter)
            continue;
        NodeId const expression = tree[child].child;
        defer([this, index, expression, kind, &row, &block] {
            Context const context { &row, &block, nullptr };
            if (kind == Syntax::Filter) {
                Index const filter = lower_as(expression, context, builtin(Kind::Bool));
                m_program.repeaters[index].filter = filter;
                return;
            }
            Checked const value = lower(expression, context);
            m_program.repeaters[index].key = value.index;
            Kind const what = kind_of(value.type);
            if (!value.is_broken() && what != Kind::Int && what != Kind::String
                && what != Kind::Enum)
                fault(row, expression,
                    told({ "a key is an int, a string or an enum, not ", type_name(value.type) }),
                    "take a field that tells the items apart");
        });
    }
    content(tree.find(node, Syntax::Content), row, key, block.nodes);
}

// What the use of the component puts here, in the names that the use can see.
void Lowering::slot(NodeId node, Scope& scope, std::uint64_t key, std::vector<Node>& nodes)
{
    SyntaxTree const& tree = tree_of(scope);
    Instance& instance = *scope.instance;
    NodeId const named = tree.find(node, Syntax::Identifier);
    std::string_view const name = named == no_node ? std::string_view {} : tree.name(named);
    instance.slots.push_back(name);
    NodeId filling = no_node;
    if (instance.use != no_node) {
        SyntaxTree const& use = tree_of(*instance.use_scope);
        for (NodeId const child : children_of(use, instance.use)) {
            Syntax const kind = use[child].kind;
            if (!name.empty() && kind == Syntax::Fill && use.name(child) == name)
                filling = use[child].child;
            if (name.empty()
                && (kind == Syntax::Element || kind == Syntax::Conditional
                    || kind == Syntax::Repeater || kind == Syntax::Slot))
                filling = instance.use;
        }
    }
    if (filling == no_node) {
        content(tree.find(node, Syntax::Content), scope, key, nodes);
        return;
    }
    Scope* from = instance.use_scope;
    if (from->block != scope.block)
        from = &new_scope(from, *scope.block, *from->instance);
    content(filling, *from, key, nodes);
}

}

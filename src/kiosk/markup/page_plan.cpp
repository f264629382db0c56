// SPDX-License-Identifier: MIT
#include "page_plan.h"

#include <algorithm>

namespace oriel::kiosk {

PagePlan::PagePlan(SyntaxTree const& tree, Separators separators)
    : m_tree(tree)
    , m_separators(separators)
    , m_tokens(tree.tokens.size())
{
    pair_tokens();
    for (std::uint32_t token = 0; token < m_tokens.size(); ++token)
        m_tokens[token].is_glued = !is_space_by_kind(token);
    for (NodeId id = 0; id < tree.nodes.size(); ++id)
        read_node(id);
}

// Braces with braces, and a text with its end.
void PagePlan::pair_tokens()
{
    std::vector<std::uint32_t> open;
    for (std::uint32_t token = 0; token < m_tokens.size(); ++token) {
        TokenKind const kind = m_tree.tokens[token].kind;
        m_tokens[token].end = token + 1;
        if (kind == TokenKind::OpenBrace || kind == TokenKind::StringBegin) {
            open.push_back(token);
        } else if (kind == TokenKind::CloseBrace && !open.empty()) {
            m_tokens[open.back()].close = token;
            open.pop_back();
        } else if (kind == TokenKind::StringEnd && !open.empty()) {
            m_tokens[open.back()].end = token + 1;
            open.pop_back();
        }
    }
}

// The brace whose members are children of this node.
std::uint32_t PagePlan::brace_of(NodeId id) const
{
    SyntaxNode const& node = m_tree[id];
    std::uint32_t token = node.first;
    NodeId child = node.child;
    while (token < node.end) {
        if (child != no_node && token >= m_tree[child].first) {
            token = std::max(token, m_tree[child].end);
            child = m_tree[child].sibling;
        } else if (m_tree.tokens[token].kind == TokenKind::OpenBrace) {
            return token;
        } else {
            ++token;
        }
    }
    return node.end;
}

void PagePlan::read_node(NodeId id)
{
    SyntaxNode const& node = m_tree[id];
    if (node.kind == Syntax::File) {
        for (NodeId const child : children_of(m_tree, id))
            m_tokens[m_tree[child].first].begins_member = true;
        drop_separators(id, node.first, node.end);
    } else if (std::uint32_t const brace = brace_of(id); brace < node.end) {
        read_members(id, brace);
    }
    read_spaces(id);
}

void PagePlan::read_members(NodeId id, std::uint32_t brace)
{
    Syntax const kind = m_tree[id].kind;
    std::uint32_t const close = m_tokens[brace].close;
    m_tokens[brace].is_list = kind == Syntax::Enum || kind == Syntax::Import;
    for (NodeId const child : children_of(m_tree, id)) {
        std::uint32_t const first = m_tree[child].first;
        if (first < brace || first > close)
            continue;
        m_tokens[first].begins_member = true;
    }
    drop_separators(id, brace + 1, close);
}

void PagePlan::drop_separators(NodeId id, std::uint32_t begin, std::uint32_t end)
{
    bool const is_list = m_tree[id].kind == Syntax::Enum || m_tree[id].kind == Syntax::Import;
    if (m_separators == Separators::Keep && !is_list)
        return;
    NodeId child = m_tree[id].child;
    for (std::uint32_t token = begin; token < end;) {
        while (child != no_node && m_tree[child].end <= token)
            child = m_tree[child].sibling;
        if (child != no_node && token >= m_tree[child].first) {
            token = m_tree[child].end;
            continue;
        }
        TokenKind const kind = m_tree.tokens[token].kind;
        m_tokens[token].is_dropped = kind == TokenKind::Comma || kind == TokenKind::Semicolon;
        ++token;
    }
}

bool PagePlan::is_space_by_kind(std::uint32_t token) const
{
    switch (m_tree.tokens[token].kind) {
    case TokenKind::Comma:
    case TokenKind::Semicolon:
    case TokenKind::Dot:
    case TokenKind::CloseParenthesis:
    case TokenKind::CloseBracket:
    case TokenKind::OpenParenthesis:
    case TokenKind::OpenBracket:
    case TokenKind::Colon:
    case TokenKind::Question:
        return false;
    default:
        break;
    }
    TokenKind const before = token == 0 ? TokenKind::End : m_tree.tokens[token - 1].kind;
    return before != TokenKind::Dot && before != TokenKind::OpenParenthesis
           && before != TokenKind::OpenBracket;
}

// Where what the token is decides, not its kind alone.
void PagePlan::read_spaces(NodeId id)
{
    SyntaxNode const& node = m_tree[id];
    if (node.kind == Syntax::Unary) {
        m_tokens[node.first].glues_next = true;
    } else if (node.kind == Syntax::Choice) {
        m_tokens[node.main].is_glued = false;
        NodeId const then = m_tree[node.child].sibling;
        if (then != no_node && m_tree.tokens[m_tree[then].end].kind == TokenKind::Colon)
            m_tokens[m_tree[then].end].is_glued = false;
    } else if (node.kind == Syntax::Parentheses || node.kind == Syntax::List
               || node.kind == Syntax::ListType) {
        TokenKind const before =
            node.first == 0 ? TokenKind::End : m_tree.tokens[node.first - 1].kind;
        m_tokens[node.first].is_glued =
            before == TokenKind::OpenParenthesis || before == TokenKind::OpenBracket;
    }
}

}

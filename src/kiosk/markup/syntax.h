// SPDX-License-Identifier: MIT
//
// SyntaxTree: a file's text, its tokens, and what they mean, losing nothing: a node is a range of
// tokens, its children are ranges within. One node for each rule of the grammar.

#pragma once

#include "fault.h"
#include "token.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace oriel::kiosk {

enum class Syntax : std::uint8_t {
    File, // (Default)
    // Declarations.
    Import,
    Enum,
    Struct,
    Field,
    Global,
    Theme,
    Token,
    Component,
    Screen,
    Property,
    Event,
    Function,
    Parameter,
    // Types.
    NamedType,
    ListType,
    OptionalType,
    // What stands in a component or an element.
    Element,
    Binding,
    TwoWayBinding,
    Handler,
    ChangeHandler,
    Animate,
    Conditional,
    Else,
    Repeater,
    Key,
    Filter,
    Content, // the children of a branch or a row
    Slot,
    Fill,
    // Motion.
    States,
    State,
    Setting,
    Transition,
    Timeline,
    Sequence,
    Parallel,
    Tween,
    Spring,
    Keyframes,
    Keyframe,
    Pause,
    Run,
    Flag, // a word alone: `spring` within `animate`
    // Actions.
    Block,
    Let,
    Assignment,
    If,
    For,
    Return,
    // Expressions.
    Name,
    Number,
    Color,
    String,
    Interpolation,
    List,
    Parentheses,
    Member,
    Item,
    Call,
    NamedArgument,
    Stop, // of a gradient: #fff 0%
    Unary,
    Binary,
    Choice,
    Missing, // where an expression should have been
    Identifier,
    Count,
};

// As in messages and lists: "element", "two-way binding".
std::string_view name_of(Syntax syntax);

using NodeId = std::uint32_t;
constexpr NodeId no_node = 0xffffffff;

struct SyntaxNode {
    Syntax kind = Syntax::Missing;
    std::uint16_t height = 0; // of expressions: the longest way to a leaf
    std::uint32_t first = 0;  // token
    std::uint32_t end = 0;    // one behind its last token
    std::uint32_t main = 0;   // the token that names it: a name, an operator
    NodeId child = no_node;   // first
    NodeId sibling = no_node; // next
};

class SyntaxTree {
public:
    std::string_view text {};
    std::vector<Token> tokens {};
    std::vector<SyntaxNode> nodes {};
    NodeId root = no_node;

    SyntaxNode const& operator[](NodeId id) const { return nodes[id]; }
    std::string_view word(std::uint32_t token) const
    {
        return text.substr(tokens[token].begin, tokens[token].end - tokens[token].begin);
    }
    // Of the token that names it.
    std::string_view name(NodeId id) const { return word(nodes[id].main); }
    std::string_view text_of(NodeId id) const;
    // no_node when there is none.
    NodeId find(NodeId parent, Syntax kind) const;
    NodeId last_child(NodeId parent) const;
};

// The children of a node: for (NodeId child : children(tree, node))
class SyntaxChildren {
public:
    class Iterator {
    public:
        Iterator(SyntaxTree const& tree, NodeId id) : m_tree(&tree), m_id(id) {}
        NodeId operator*() const { return m_id; }
        Iterator& operator++()
        {
            m_id = (*m_tree)[m_id].sibling;
            return *this;
        }
        bool operator!=(Iterator const& other) const { return m_id != other.m_id; }

    private:
        SyntaxTree const* m_tree;
        NodeId m_id;
    };
    SyntaxChildren(SyntaxTree const& tree, NodeId first) : m_tree(tree), m_first(first) {}
    Iterator begin() const { return { m_tree, m_first }; }
    Iterator end() const { return { m_tree, no_node }; }

private:
    SyntaxTree const& m_tree;
    NodeId m_first;
};
inline SyntaxChildren children_of(SyntaxTree const& tree, NodeId parent)
{
    return { tree, parent == no_node ? no_node : tree[parent].child };
}

bool is_expression(Syntax kind);

}

// SPDX-License-Identifier: MIT
#include "syntax.h"

namespace oriel::kiosk {

namespace {

// In the order of Syntax.
constexpr std::string_view syntax_names[] = { "file", "import", "enum", "struct", "field", "global",
    "theme", "token", "component", "screen", "property", "event", "function", "parameter",
    "named type", "list type", "optional type", "element", "binding", "two-way binding", "handler",
    "change handler", "animate", "conditional", "else", "repeater", "key", "filter", "content",
    "slot", "fill", "states", "state", "setting", "transition", "timeline", "sequence", "parallel",
    "tween", "spring", "keyframes", "keyframe", "pause", "run", "flag", "block", "let",
    "assignment", "if", "for", "return", "name", "number", "color", "string", "interpolation",
    "list", "parentheses", "member", "item", "call", "named argument", "stop", "unary", "binary",
    "choice", "missing", "identifier" };
static_assert(std::size(syntax_names) == static_cast<std::size_t>(Syntax::Count));

}

std::string_view name_of(Syntax syntax) { return syntax_names[static_cast<std::size_t>(syntax)]; }

bool is_expression(Syntax kind) { return kind >= Syntax::Name && kind <= Syntax::Missing; }

std::string_view SyntaxTree::text_of(NodeId id) const
{
    SyntaxNode const& node = nodes[id];
    if (node.end <= node.first)
        return {};
    std::uint32_t const begin = tokens[node.first].begin;
    return text.substr(begin, tokens[node.end - 1].end - begin);
}

NodeId SyntaxTree::find(NodeId parent, Syntax kind) const
{
    for (NodeId const child : children_of(*this, parent)) {
        if (nodes[child].kind == kind)
            return child;
    }
    return no_node;
}

NodeId SyntaxTree::last_child(NodeId parent) const
{
    NodeId last = no_node;
    for (NodeId const child : children_of(*this, parent))
        last = child;
    return last;
}

}

// SPDX-License-Identifier: MIT
#include "parser.h"

#include "lexer.h"
#include "utf8_check.h"

#include <algorithm>

namespace oriel::kiosk {

Token const& Parser::token(std::uint32_t ahead) const
{
    std::size_t const place = std::size_t { m_place } + ahead;
    return m_tree.tokens[std::min(place, m_tree.tokens.size() - 1)];
}

std::string_view Parser::word(std::uint32_t ahead) const
{
    Token const& here = token(ahead);
    return m_tree.text.substr(here.begin, here.end - here.begin);
}

bool Parser::is_word(std::string_view text, std::uint32_t ahead) const
{
    return is(TokenKind::Name, ahead) && word(ahead) == text;
}

void Parser::advance()
{
    if (!is_at_end())
        ++m_place;
}

bool Parser::accept(TokenKind kind)
{
    if (!is(kind))
        return false;
    advance();
    return true;
}

bool Parser::accept_word(std::string_view text)
{
    if (!is_word(text))
        return false;
    advance();
    return true;
}

std::string Parser::found() const
{
    if (is_at_end())
        return "the end of the file";
    if (is(TokenKind::StringEnd) || is(TokenKind::StringBegin))
        return "a text";
    return told({ "`", word().substr(0, 40), "`" });
}

void Parser::fault(std::string cause, std::string remedy)
{
    if (m_has_given_up)
        return;
    Token const& here = token();
    m_faults.add({ here.begin, here.end, std::move(cause), std::move(remedy) });
}

bool Parser::expect(TokenKind kind, std::string_view what, std::string_view remedy)
{
    if (accept(kind))
        return true;
    fault(told({ "here should be ", what, ", not ", found() }),
        told({ "write ", what, " for ", remedy }));
    return false;
}

std::uint32_t Parser::expect_name(std::string_view of_what)
{
    std::uint32_t const place = m_place;
    if (!accept(TokenKind::Name))
        fault("here should be the name of " + std::string(of_what) + ", not " + found(),
            "a name has letters, digits, `_`, and `-` before a letter");
    return place;
}

void Parser::identifier(std::string_view of_what)
{
    Mark const mark = open();
    expect_name(of_what);
    close(mark, Syntax::Identifier);
}

// The nodes since the mark become its children.
void Parser::close(Mark mark, Syntax kind, std::uint32_t main)
{
    SyntaxNode node { .kind = kind, .first = mark.first, .end = m_place, .main = main };
    NodeId next = no_node;
    for (std::size_t place = m_stack.size(); place > mark.stack; --place) {
        SyntaxNode& child = m_tree.nodes[m_stack[place - 1]];
        child.sibling = next;
        next = m_stack[place - 1];
        node.height = std::max(node.height, static_cast<std::uint16_t>(child.height + 1));
        node.first = std::min(node.first, child.first);
    }
    node.child = next;
    m_stack.resize(mark.stack);
    m_stack.push_back(static_cast<NodeId>(m_tree.nodes.size()));
    m_tree.nodes.push_back(node);
}

std::uint16_t Parser::height_of_top() const
{
    return m_stack.empty() ? std::uint16_t { 0 } : m_tree.nodes[m_stack.back()].height;
}

void Parser::recover()
{
    int depth = 0;
    do {
        if (is(TokenKind::OpenBrace))
            ++depth;
        else if (is(TokenKind::CloseBrace))
            --depth;
        advance();
        if (depth <= 0 && (is(TokenKind::CloseBrace) || token().is_first_of_line))
            return;
    } while (!is_at_end());
}

// False, after a fault and with the file read no further, when this nests too deep.
bool Parser::enter()
{
    if (m_depth < most_depth) {
        ++m_depth;
        return true;
    }
    fault("this nests more than " + std::to_string(most_depth) + " deep",
        "move the inner part into a component or a function of its own");
    m_has_given_up = true;
    m_place = static_cast<std::uint32_t>(m_tree.tokens.size() - 1);
    return false;
}

void Parser::finish() { m_tree.root = m_stack.empty() ? no_node : m_stack.front(); }

namespace {

SyntaxTree lexed(std::string_view text, Faults& faults)
{
    SyntaxTree tree;
    tree.text = text;
    tree.tokens = tokens_of(text, faults);
    tree.nodes.reserve(tree.tokens.size());
    return tree;
}

}

SyntaxTree parse(std::string_view text, Faults& faults)
{
    if (std::size_t const wrong = find_no_utf8(text); wrong != std::string_view::npos) {
        auto const begin = static_cast<std::uint32_t>(wrong);
        faults.add({ begin, begin + 1, "this byte is no UTF-8", "save the file as UTF-8" });
    }
    SyntaxTree tree = lexed(text, faults);
    Parser parser(tree, faults);
    parser.file();
    parser.finish();
    return tree;
}

SyntaxTree parse_type_text(std::string_view text, Faults& faults)
{
    SyntaxTree tree = lexed(text, faults);
    Parser parser(tree, faults);
    parser.type();
    parser.finish();
    return tree;
}

SyntaxTree parse_parameters_text(std::string_view text, Faults& faults)
{
    SyntaxTree tree = lexed(text, faults);
    Parser parser(tree, faults);
    parser.parameters(TokenKind::End);
    parser.finish();
    return tree;
}

SyntaxTree parse_expression_text(std::string_view text, Faults& faults)
{
    SyntaxTree tree = lexed(text, faults);
    Parser parser(tree, faults);
    parser.expression();
    parser.finish();
    return tree;
}

}

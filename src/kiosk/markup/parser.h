// SPDX-License-Identifier: MIT
//
// parse: a file's tokens into a tree. Goes on after a mistake at the next member, so that several
// are told; however deep the file nests, the parser does not.

#pragma once

#include "syntax.h"

#include <initializer_list>
#include <string>
#include <string_view>

namespace oriel::kiosk {

SyntaxTree parse(std::string_view text, Faults& faults);
// A type as declarations write it, and an expression alone.
SyntaxTree parse_type_text(std::string_view text, Faults& faults);
SyntaxTree parse_parameters_text(std::string_view text, Faults& faults);
SyntaxTree parse_expression_text(std::string_view text, Faults& faults);

// The pieces of parsing, each in a source file of its own: parse_file.cpp, parse_element.cpp,
// parse_motion.cpp, parse_action.cpp, parse_expression.cpp.
class Parser {
public:
    Parser(SyntaxTree& tree, Faults& faults) : m_tree(tree), m_faults(faults) {}

    void file();
    void type();
    void parameters(TokenKind close);
    void expression();
    void finish(); // what was parsed becomes the root

private:
    enum class In : std::uint8_t {
        Component,
        Global,
        Element,
        Content,
    };

    // The cursor.
    Token const& token(std::uint32_t ahead = 0) const;
    std::string_view word(std::uint32_t ahead = 0) const;
    bool is(TokenKind kind, std::uint32_t ahead = 0) const { return token(ahead).kind == kind; }
    bool is_word(std::string_view text, std::uint32_t ahead = 0) const;
    bool is_at_end() const { return is(TokenKind::End); }
    void advance();
    bool accept(TokenKind kind);
    bool accept_word(std::string_view text);
    // Tells what should be here, and why; nothing is skipped.
    bool expect(TokenKind kind, std::string_view what, std::string_view remedy);
    std::uint32_t expect_name(std::string_view of_what);
    void fault(std::string cause, std::string remedy);
    std::string found() const; // "`}`", "the end of the file"

    // The tree.
    struct Mark {
        std::uint32_t first;
        std::size_t stack;
    };
    Mark open() const { return { m_place, m_stack.size() }; }
    void close(Mark mark, Syntax kind, std::uint32_t main);
    void close(Mark mark, Syntax kind) { close(mark, kind, mark.first); }
    void identifier(std::string_view of_what);
    std::uint16_t height_of_top() const;

    // Skips what cannot be read, to where the next member may begin.
    void recover();
    // `{ member … }`; member is called until the brace closes, and takes at least a token.
    template <typename Member>
    void braces(std::string_view of_what, Member member);
    bool enter();
    void leave() { --m_depth; }

    // parse_file.cpp
    void declaration();
    void import();
    void enumeration();
    void structure();
    void field();
    void theme();
    void component(Syntax kind);
    void global();
    void property();
    void event();
    void function();
    void parameter();

    // parse_element.cpp
    void member(In in);
    bool component_member(In in);
    bool element_member(In in);
    bool is_declaration_of_property() const;
    void element();
    bool has_positional() const;
    bool begins_member(std::uint32_t ahead) const;
    void binding(Syntax kind);
    void handler();
    void animate();
    void conditional();
    void else_branch();
    void repeater();
    void content(std::string_view of_what);
    void slot();
    void fill();

    // parse_motion.cpp
    void states();
    void state();
    void transition();
    void timeline();
    void steps(std::string_view of_what);
    bool step();
    void group(Syntax kind);
    void tween(Syntax kind);
    void keyframes();
    void keyframe();
    void path();
    void settings(std::string_view of_what);
    void setting();

    // parse_action.cpp
    void action();
    void block();
    void statement();
    void let();
    void if_statement();
    void for_statement();
    void simple_statement();

    // parse_expression.cpp
    bool begins_expression(std::uint32_t ahead = 0) const;
    void choice();
    void binary(int least);
    void unary();
    void postfix();
    void primary();
    void list();
    void string();
    void arguments();
    void argument();
    bool is_too_high();

    static constexpr int most_depth = 200;
    static constexpr std::uint16_t most_height = 200;

    SyntaxTree& m_tree;
    Faults& m_faults;
    std::vector<NodeId> m_stack; // finished nodes without a parent
    std::uint32_t m_place = 0;
    int m_depth = 0;
    bool m_has_given_up = false;
};

template <typename Member>
void Parser::braces(std::string_view of_what, Member member)
{
    if (!expect(TokenKind::OpenBrace, "`{`", of_what))
        return;
    while (!is_at_end() && !is(TokenKind::CloseBrace)) {
        std::uint32_t const before = m_place;
        if (accept(TokenKind::Semicolon) || accept(TokenKind::Comma))
            continue;
        member();
        if (m_place == before)
            recover();
    }
    expect(TokenKind::CloseBrace, "`}`", of_what);
}

}

// SPDX-License-Identifier: MIT
#include "parser.h"

namespace oriel::kiosk {

void Parser::member(In in)
{
    if (!is(TokenKind::Name)) {
        fault("nothing here begins with " + found(),
            in == In::Element ? "an element holds name: value, on event => …, and elements"
                              : "a component holds properties, events, functions and elements");
        return;
    }
    if (!enter())
        return;
    bool const is_known = (in == In::Component || in == In::Global) && component_member(in);
    if (!is_known && !element_member(in))
        element();
    leave();
}

bool Parser::is_declaration_of_property() const
{
    if (is(TokenKind::Colon, 1))
        return true;
    bool const has_access =
        is_word("in") || is_word("out") || is_word("in-out") || is_word("private");
    return has_access && is(TokenKind::Name, 1) && !is(TokenKind::OpenBrace, 2);
}

bool Parser::component_member(In in)
{
    if (is_declaration_of_property())
        property();
    else if (is_word("event") && is(TokenKind::Name, 1))
        event();
    else if (is_word("function") && is(TokenKind::Name, 1))
        function();
    else if (in == In::Component && is_word("states") && is(TokenKind::OpenBrace, 1))
        states();
    else if (in == In::Component && is_word("animation") && is(TokenKind::Name, 1))
        timeline();
    else
        return false;
    return true;
}

bool Parser::element_member(In in)
{
    if (in == In::Element && is(TokenKind::Colon, 1))
        binding(Syntax::Binding);
    else if (in == In::Element && is(TokenKind::TwoWay, 1))
        binding(Syntax::TwoWayBinding);
    else if (in == In::Element && is_word("in") && is(TokenKind::Name, 1))
        fill();
    else if (is_word("on") && is(TokenKind::Name, 1))
        handler();
    else if (is_word("animate") && is(TokenKind::Name, 1))
        animate();
    else if (is_word("if"))
        conditional();
    else if (is_word("for") && is(TokenKind::Name, 1))
        repeater();
    else if (is_word("slot") && !is(TokenKind::ColonEqual, 1))
        slot();
    else
        return false;
    return true;
}

void Parser::binding(Syntax kind)
{
    Mark const mark = open();
    advance();
    advance();
    expression();
    close(mark, kind);
}

// search := text-field "…" { … }
void Parser::element()
{
    Mark const mark = open();
    if (is(TokenKind::ColonEqual, 1)) {
        identifier("an element");
        advance();
    }
    std::uint32_t const name = expect_name("an element");
    if (has_positional())
        expression();
    if (is(TokenKind::OpenBrace))
        braces("what the element holds", [&] { member(In::Element); });
    close(mark, Syntax::Element, name);
}

static bool is_literal(TokenKind kind)
{
    return kind == TokenKind::StringBegin || kind == TokenKind::Number || kind == TokenKind::Color;
}

// `on press =>`, `if x {`, `for x in`, `animate x`: no element is called so.
bool Parser::begins_member(std::uint32_t ahead) const
{
    if (is_word("if", ahead))
        return true;
    bool const is_keyword =
        is_word("on", ahead) || is_word("for", ahead) || is_word("animate", ahead);
    return is_keyword && is(TokenKind::Name, ahead + 1);
}

// `text label` has one, but not the first of `spacer text "a"` nor of `spacer x := …`.
bool Parser::has_positional() const
{
    if (token().is_first_of_line || !begins_expression())
        return false;
    if (!is(TokenKind::Name))
        return true;
    if (is_word("if") || is_word("for") || is_word("on") || is_word("slot") || is_word("animate"))
        return false;
    if (is_word("in") && is(TokenKind::Name, 1))
        return false;
    if (is(TokenKind::Colon, 1) || is(TokenKind::ColonEqual, 1) || is(TokenKind::TwoWay, 1))
        return false;
    Token const& next = token(1);
    if (next.is_first_of_line || !next.is_after_space || begins_member(1))
        return true;
    // `text name button "Buy"`: the literal is the button's.
    if (next.kind == TokenKind::Name)
        return !token(2).is_first_of_line && is_literal(token(2).kind);
    return !is_literal(next.kind);
}

// on pressed(i) => …, on change query => …
void Parser::handler()
{
    Mark const mark = open();
    advance();
    Syntax kind = Syntax::Handler;
    std::uint32_t name = m_place;
    if (is_word("change") && is(TokenKind::Name, 1)) {
        kind = Syntax::ChangeHandler;
        advance();
        name = m_place;
        path();
    } else {
        advance();
        if (accept(TokenKind::OpenParenthesis)) {
            while (is(TokenKind::Name)) {
                identifier("a parameter");
                if (!accept(TokenKind::Comma))
                    break;
            }
            expect(TokenKind::CloseParenthesis, "`)`", "the end of the parameters");
        }
    }
    if (expect(TokenKind::FatArrow, "`=>`", "the action"))
        action();
    close(mark, kind, name);
}

// animate height, panel.opacity { duration: 300ms }
void Parser::animate()
{
    Mark const mark = open();
    advance();
    do
        path();
    while (accept(TokenKind::Comma));
    settings("how they move");
    close(mark, Syntax::Animate);
}

void Parser::content(std::string_view of_what)
{
    Mark const mark = open();
    braces(of_what, [&] { member(In::Content); });
    close(mark, Syntax::Content);
}

void Parser::conditional()
{
    Mark const mark = open();
    advance();
    expression();
    content("what is shown then");
    if (is_word("else"))
        else_branch();
    close(mark, Syntax::Conditional);
}

void Parser::else_branch()
{
    Mark const mark = open();
    advance();
    if (is_word("if")) {
        if (enter()) {
            conditional();
            leave();
        }
    } else {
        content("what is shown else");
    }
    close(mark, Syntax::Else);
}

// for ticket, index in tickets by ticket.name if ticket.stock > 0 { … }
void Parser::repeater()
{
    Mark const mark = open();
    advance();
    identifier("what stands for the item");
    if (accept(TokenKind::Comma))
        identifier("what stands for the index");
    if (!accept_word("in"))
        fault("here should be `in`, not " + found(), "write for item in list { … }");
    expression();
    if (is_word("by")) {
        Mark const key = open();
        advance();
        expression();
        close(key, Syntax::Key);
    }
    if (is_word("if")) {
        Mark const filter = open();
        advance();
        expression();
        close(filter, Syntax::Filter);
    }
    content("what is repeated");
    close(mark, Syntax::Repeater);
}

// slot icon { … }, slot
void Parser::slot()
{
    Mark const mark = open();
    advance();
    if (is(TokenKind::Name) && !token().is_first_of_line)
        identifier("a slot");
    if (is(TokenKind::OpenBrace))
        content("what the slot holds when nothing fills it");
    close(mark, Syntax::Slot);
}

void Parser::fill()
{
    Mark const mark = open();
    advance();
    std::uint32_t const name = expect_name("a slot");
    content("what fills the slot");
    close(mark, Syntax::Fill, name);
}

}

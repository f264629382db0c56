// SPDX-License-Identifier: MIT
#include "parser.h"

namespace oriel::kiosk {

void Parser::file()
{
    Mark const mark = open();
    while (!is_at_end()) {
        std::uint32_t const before = m_place;
        if (accept(TokenKind::Semicolon))
            continue;
        declaration();
        if (m_place == before)
            recover();
    }
    close(mark, Syntax::File);
}

void Parser::declaration()
{
    if (is_word("import"))
        import();
    else if (is_word("enum"))
        enumeration();
    else if (is_word("struct"))
        structure();
    else if (is_word("global"))
        global();
    else if (is_word("theme"))
        theme();
    else if (is_word("component"))
        component(Syntax::Component);
    else if (is_word("screen"))
        component(Syntax::Screen);
    else
        fault("no declaration begins with " + found(),
            "a file holds import, enum, struct, global, theme, component and screen");
}

// import { Price, Card } from "parts.kiosk"
void Parser::import()
{
    Mark const mark = open();
    advance();
    if (is(TokenKind::OpenBrace)) {
        braces("the names of an import", [&] {
            if (is(TokenKind::Name))
                identifier("what is imported");
            else
                fault("here should be the name of what is imported, not " + found(),
                    "write import { Name } from \"file.kiosk\"");
        });
        if (!accept_word("from"))
            fault("here should be `from`, not " + found(),
                "write import { Name } from \"file.kiosk\"");
    }
    if (is(TokenKind::StringBegin))
        string();
    else
        fault(
            "here should be the path of a file, not " + found(), "write it between double quotes");
    close(mark, Syntax::Import);
}

void Parser::enumeration()
{
    Mark const mark = open();
    advance();
    std::uint32_t const name = expect_name("an enumeration");
    braces("the values of the enumeration", [&] {
        if (is(TokenKind::Name))
            identifier("a value");
        else
            fault("here should be the name of a value, not " + found(),
                "write enum Name { first, second }");
    });
    close(mark, Syntax::Enum, name);
}

void Parser::structure()
{
    Mark const mark = open();
    advance();
    std::uint32_t const name = expect_name("a struct");
    braces("the fields of the struct", [&] { field(); });
    close(mark, Syntax::Struct, name);
}

void Parser::field()
{
    Mark const mark = open();
    if (!is(TokenKind::Name)) {
        fault("here should be the name of a field, not " + found(), "write name: type");
        return;
    }
    advance();
    if (expect(TokenKind::Colon, "`:`", "the type of the field"))
        type();
    if (accept(TokenKind::Equal))
        expression();
    close(mark, Syntax::Field);
}

void Parser::theme()
{
    Mark const mark = open();
    advance();
    std::uint32_t const name = expect_name("a theme");
    braces("the tokens of the theme", [&] {
        if (is(TokenKind::Name) && is(TokenKind::Colon, 1))
            binding(Syntax::Token);
        else
            fault("here should be a token of the theme, not " + found(), "write name: value");
    });
    close(mark, Syntax::Theme, name);
}

void Parser::component(Syntax kind)
{
    Mark const mark = open();
    advance();
    std::uint32_t const name = expect_name(kind == Syntax::Screen ? "a screen" : "a component");
    braces("what it consists of", [&] { member(In::Component); });
    close(mark, kind, name);
}

void Parser::global()
{
    Mark const mark = open();
    advance();
    std::uint32_t const name = expect_name("a global");
    braces("what it consists of", [&] { member(In::Global); });
    close(mark, Syntax::Global, name);
}

// in-out query: string = ""
void Parser::property()
{
    Mark const mark = open();
    if (!is(TokenKind::Colon, 1))
        advance();
    std::uint32_t const name = expect_name("a property");
    if (expect(TokenKind::Colon, "`:`", "the type of the property"))
        type();
    if (accept(TokenKind::Equal))
        expression();
    close(mark, Syntax::Property, name);
}

void Parser::event()
{
    Mark const mark = open();
    advance();
    std::uint32_t const name = expect_name("an event");
    if (accept(TokenKind::OpenParenthesis))
        parameters(TokenKind::CloseParenthesis);
    close(mark, Syntax::Event, name);
}

void Parser::function()
{
    Mark const mark = open();
    advance();
    std::uint32_t const name = expect_name("a function");
    if (expect(TokenKind::OpenParenthesis, "`(`", "the parameters of the function"))
        parameters(TokenKind::CloseParenthesis);
    if (accept(TokenKind::Arrow))
        type();
    block();
    close(mark, Syntax::Function, name);
}

void Parser::parameters(TokenKind end)
{
    Mark const mark = open();
    while (!is_at_end() && !is(end)) {
        std::uint32_t const before = m_place;
        if (accept(TokenKind::Comma))
            continue;
        parameter();
        if (m_place == before)
            break;
    }
    if (end == TokenKind::CloseParenthesis)
        expect(end, "`)`", "the end of the parameters");
    else
        close(mark, Syntax::Event);
}

void Parser::parameter()
{
    if (!is(TokenKind::Name)) {
        fault("here should be a parameter, not " + found(), "write name: type");
        return;
    }
    Mark const mark = open();
    advance();
    if (expect(TokenKind::Colon, "`:`", "the type of the parameter"))
        type();
    close(mark, Syntax::Parameter);
}

void Parser::type()
{
    Mark const mark = open();
    if (accept(TokenKind::OpenBracket)) {
        if (enter()) {
            type();
            leave();
        }
        expect(TokenKind::CloseBracket, "`]`", "the end of the list's type");
        close(mark, Syntax::ListType);
    } else if (is(TokenKind::Name)) {
        advance();
        close(mark, Syntax::NamedType);
    } else {
        fault("here should be a type, not " + found(), "write string, [int], Ticket or float?");
        close(mark, Syntax::Missing);
    }
    if (accept(TokenKind::Question))
        close(mark, Syntax::OptionalType);
}

}

// SPDX-License-Identifier: MIT
#include "parser.h"

namespace oriel::kiosk {

// One statement, or several in braces.
void Parser::action()
{
    if (is(TokenKind::OpenBrace))
        block();
    else
        statement();
}

void Parser::block()
{
    Mark const mark = open();
    braces("the statements", [&] { statement(); });
    close(mark, Syntax::Block);
}

void Parser::statement()
{
    if (!enter())
        return;
    Mark const mark = open();
    if (is_word("let"))
        let();
    else if (is_word("if"))
        if_statement();
    else if (is_word("for"))
        for_statement();
    else if (is_word("return")) {
        advance();
        if (begins_expression() && !token().is_first_of_line)
            expression();
        close(mark, Syntax::Return);
    } else {
        simple_statement();
    }
    leave();
}

// let sum = 0.0, let sum: float = 0
void Parser::let()
{
    Mark const mark = open();
    advance();
    std::uint32_t const name = expect_name("a local");
    if (accept(TokenKind::Colon))
        type();
    if (expect(TokenKind::Equal, "`=`", "the value of the local"))
        expression();
    close(mark, Syntax::Let, name);
}

void Parser::if_statement()
{
    Mark const mark = open();
    advance();
    expression();
    block();
    if (accept_word("else")) {
        if (is_word("if"))
            statement();
        else
            block();
    }
    close(mark, Syntax::If);
}

// for price in prices { … }
void Parser::for_statement()
{
    Mark const mark = open();
    advance();
    std::uint32_t const name = expect_name("what stands for the item");
    if (!accept_word("in"))
        fault("here should be `in`, not " + found(), "write for item in list { … }");
    expression();
    block();
    close(mark, Syntax::For, name);
}

// A call, or an assignment.
void Parser::simple_statement()
{
    if (!begins_expression()) {
        fault("here should be an action, not " + found(),
            "an action is name = value, a call, let, if, for or return");
        return;
    }
    Mark const mark = open();
    expression();
    std::uint32_t const how = m_place;
    if (accept(TokenKind::Equal) || accept(TokenKind::PlusEqual) || accept(TokenKind::MinusEqual)
        || accept(TokenKind::StarEqual) || accept(TokenKind::SlashEqual)) {
        expression();
        close(mark, Syntax::Assignment, how);
    }
}

}

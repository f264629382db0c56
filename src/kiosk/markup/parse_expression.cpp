// SPDX-License-Identifier: MIT
#include "parser.h"

namespace oriel::kiosk {

namespace {

// From the loosest; 0 for what is no operator between two operands.
int strength_of(TokenKind kind)
{
    switch (kind) {
    case TokenKind::QuestionQuestion:
        return 1;
    case TokenKind::Or:
        return 2;
    case TokenKind::And:
        return 3;
    case TokenKind::EqualEqual:
    case TokenKind::NotEqual:
        return 4;
    case TokenKind::Less:
    case TokenKind::LessEqual:
    case TokenKind::Greater:
    case TokenKind::GreaterEqual:
        return 5;
    case TokenKind::Plus:
    case TokenKind::Minus:
        return 6;
    case TokenKind::Star:
    case TokenKind::Slash:
    case TokenKind::Percent:
        return 7;
    default:
        return 0;
    }
}

}

bool Parser::begins_expression(std::uint32_t ahead) const
{
    switch (token(ahead).kind) {
    case TokenKind::Name:
    case TokenKind::Number:
    case TokenKind::Color:
    case TokenKind::StringBegin:
    case TokenKind::OpenParenthesis:
    case TokenKind::OpenBracket:
    case TokenKind::Minus:
    case TokenKind::Not:
        return true;
    default:
        return false;
    }
}

void Parser::expression()
{
    if (!enter())
        return;
    choice();
    leave();
}

// Evaluation walks as deep as a tree is high, so that the height is limited as well.
bool Parser::is_too_high()
{
    if (height_of_top() < most_height)
        return false;
    fault("this expression is more than " + std::to_string(most_height) + " operations deep",
        "compute parts of it in properties of their own");
    m_has_given_up = true;
    m_place = static_cast<std::uint32_t>(m_tree.tokens.size() - 1);
    return true;
}

void Parser::choice()
{
    Mark const mark = open();
    binary(1);
    if (!is(TokenKind::Question))
        return;
    std::uint32_t const question = m_place;
    advance();
    expression();
    if (expect(TokenKind::Colon, "`:`", "the other value of `? :`"))
        expression();
    close(mark, Syntax::Choice, question);
}

void Parser::binary(int least)
{
    Mark const mark = open();
    unary();
    while (true) {
        int const strength = strength_of(token().kind);
        if (strength < least || strength == 0 || is_too_high())
            return;
        std::uint32_t const how = m_place;
        advance();
        binary(strength + 1);
        close(mark, Syntax::Binary, how);
    }
}

void Parser::unary()
{
    if (!is(TokenKind::Minus) && !is(TokenKind::Not)) {
        postfix();
        return;
    }
    Mark const mark = open();
    if (!enter())
        return;
    advance();
    unary();
    leave();
    close(mark, Syntax::Unary);
}

void Parser::postfix()
{
    Mark const mark = open();
    primary();
    while (!is_too_high()) {
        if (is(TokenKind::Dot)) {
            advance();
            std::uint32_t const name = expect_name("a field, a property or a function");
            close(mark, Syntax::Member, name);
        } else if (is(TokenKind::OpenParenthesis) && !token().is_after_space) {
            std::uint32_t const bracket = m_place;
            arguments();
            close(mark, Syntax::Call, bracket);
        } else if (is(TokenKind::OpenBracket) && !token().is_after_space) {
            std::uint32_t const bracket = m_place;
            advance();
            expression();
            expect(TokenKind::CloseBracket, "`]`", "the end of the index");
            close(mark, Syntax::Item, bracket);
        } else {
            return;
        }
    }
}

void Parser::primary()
{
    Mark const mark = open();
    if (accept(TokenKind::Name)) {
        close(mark, Syntax::Name);
    } else if (accept(TokenKind::Number)) {
        close(mark, Syntax::Number);
    } else if (accept(TokenKind::Color)) {
        close(mark, Syntax::Color);
    } else if (is(TokenKind::StringBegin)) {
        string();
    } else if (accept(TokenKind::OpenParenthesis)) {
        expression();
        expect(TokenKind::CloseParenthesis, "`)`", "the end of the parentheses");
        close(mark, Syntax::Parentheses);
    } else if (is(TokenKind::OpenBracket)) {
        list();
    } else {
        fault("here should be a value, not " + found(),
            "write a number, a text, a name or an expression");
        close(mark, Syntax::Missing);
    }
}

void Parser::list()
{
    Mark const mark = open();
    advance();
    while (begins_expression()) {
        expression();
        if (!accept(TokenKind::Comma))
            break;
    }
    expect(TokenKind::CloseBracket, "`]`", "the end of the list");
    close(mark, Syntax::List);
}

void Parser::string()
{
    Mark const mark = open();
    advance();
    while (!is(TokenKind::StringEnd) && !is_at_end()) {
        if (!is(TokenKind::InterpolationBegin)) {
            advance();
            continue;
        }
        Mark const inner = open();
        advance();
        expression();
        accept(TokenKind::FormatText);
        if (!expect(TokenKind::InterpolationEnd, "`}`", "the end of what the text shows")) {
            while (!is_at_end() && !is(TokenKind::InterpolationEnd) && !is(TokenKind::StringEnd))
                advance();
            accept(TokenKind::InterpolationEnd);
        }
        close(inner, Syntax::Interpolation);
    }
    accept(TokenKind::StringEnd);
    close(mark, Syntax::String);
}

void Parser::arguments()
{
    advance();
    while (begins_expression()) {
        argument();
        if (!accept(TokenKind::Comma))
            break;
    }
    expect(TokenKind::CloseParenthesis, "`)`", "the end of the arguments");
}

// value, name: value, or a gradient's color and place
void Parser::argument()
{
    Mark const mark = open();
    if (is(TokenKind::Name) && is(TokenKind::Colon, 1)) {
        advance();
        advance();
        expression();
        close(mark, Syntax::NamedArgument);
        return;
    }
    expression();
    if (!is(TokenKind::Comma) && begins_expression()) {
        expression();
        close(mark, Syntax::Stop);
    }
}

}

// SPDX-License-Identifier: MIT
#include "parser.h"

namespace oriel::kiosk {

// panel.height: what may be animated or set, as an expression of names.
void Parser::path()
{
    Mark const mark = open();
    expect_name("a property");
    close(mark, Syntax::Name);
    while (is(TokenKind::Dot)) {
        advance();
        std::uint32_t const name = expect_name("a property");
        close(mark, Syntax::Member, name);
        if (is_too_high())
            return;
    }
}

// { duration: 300ms  easing: ease-out  spring }
void Parser::settings(std::string_view of_what)
{
    braces(of_what, [&] { setting(); });
}

void Parser::setting()
{
    Mark const mark = open();
    if (!is(TokenKind::Name)) {
        fault("here should be a setting, not " + found(), "write duration: 300ms");
        return;
    }
    advance();
    if (!accept(TokenKind::Colon)) {
        close(mark, Syntax::Flag);
        return;
    }
    expression();
    close(mark, Syntax::Setting);
}

void Parser::states()
{
    Mark const mark = open();
    advance();
    braces("the states", [&] {
        if (is_word("transition"))
            transition();
        else
            state();
    });
    close(mark, Syntax::States);
}

// open when expanded { panel.height: 200px }
void Parser::state()
{
    Mark const mark = open();
    std::uint32_t const name = m_place;
    if (!is(TokenKind::Name) || !is_word("when", 1)) {
        fault("here should be a state or a transition, not " + found(),
            "write name when condition { element.property: value }");
        return;
    }
    advance();
    advance();
    expression();
    braces("what the state sets", [&] {
        Mark const one = open();
        if (!is(TokenKind::Name)) {
            fault("here should be a property, not " + found(), "write element.property: value");
            return;
        }
        path();
        if (expect(TokenKind::Colon, "`:`", "the value of the property"))
            expression();
        close(one, Syntax::Setting);
    });
    close(mark, Syntax::State, name);
}

// transition none -> open { animate … }
void Parser::transition()
{
    Mark const mark = open();
    advance();
    auto const end = [&] {
        Mark const one = open();
        if (!accept(TokenKind::Star))
            expect_name("a state");
        close(one, Syntax::Identifier);
    };
    end();
    if (expect(TokenKind::Arrow, "`->`", "the state it leads to"))
        end();
    braces("how properties move", [&] {
        if (is_word("animate"))
            animate();
        else
            fault("here should be `animate`, not " + found(),
                "write animate element.property { duration: 300ms }");
    });
    close(mark, Syntax::Transition);
}

void Parser::timeline()
{
    Mark const mark = open();
    advance();
    std::uint32_t const name = expect_name("an animation");
    braces("the steps of the animation", [&] {
        if (is_word("on"))
            handler();
        else if (is(TokenKind::Name) && is(TokenKind::Colon, 1))
            setting();
        else if (!step())
            fault("no step begins with " + found(),
                "a step is tween, spring, keyframes, pause, run, sequence or parallel");
    });
    close(mark, Syntax::Timeline, name);
}

bool Parser::step()
{
    if (is_word("sequence"))
        group(Syntax::Sequence);
    else if (is_word("parallel"))
        group(Syntax::Parallel);
    else if (is_word("tween"))
        tween(Syntax::Tween);
    else if (is_word("spring"))
        tween(Syntax::Spring);
    else if (is_word("keyframes"))
        keyframes();
    else if (is_word("pause") || is_word("run")) {
        Mark const mark = open();
        bool const is_pause = is_word("pause");
        advance();
        if (is_pause)
            expression();
        else
            action();
        close(mark, is_pause ? Syntax::Pause : Syntax::Run);
    } else {
        return false;
    }
    return true;
}

void Parser::group(Syntax kind)
{
    Mark const mark = open();
    advance();
    if (enter()) {
        braces("the steps", [&] {
            if (!step())
                fault("no step begins with " + found(),
                    "a step is tween, spring, keyframes, pause, run, sequence or parallel");
        });
        leave();
    }
    close(mark, kind);
}

// tween panel.opacity to 0.5 { duration: 200ms }
void Parser::tween(Syntax kind)
{
    Mark const mark = open();
    advance();
    path();
    if (!accept_word("to"))
        fault("here should be `to`, not " + found(), "write tween element.property to value");
    expression();
    if (is(TokenKind::OpenBrace))
        settings("how it moves");
    close(mark, kind);
}

void Parser::keyframes()
{
    Mark const mark = open();
    advance();
    path();
    braces("the keyframes", [&] {
        if (is(TokenKind::Number))
            keyframe();
        else
            setting();
    });
    close(mark, Syntax::Keyframes);
}

// 60%: 1.0 ease-out
void Parser::keyframe()
{
    Mark const mark = open();
    Mark const place = open();
    advance();
    close(place, Syntax::Number);
    if (expect(TokenKind::Colon, "`:`", "the value of the keyframe"))
        expression();
    if (is(TokenKind::Name) && !is(TokenKind::Colon, 1))
        expression();
    close(mark, Syntax::Keyframe);
}

}

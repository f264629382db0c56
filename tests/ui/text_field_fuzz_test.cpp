// SPDX-License-Identifier: MIT
//
// A field and somebody who means nothing by what is done, in every script.

#include "random_user.h"
#include "text_field_fixture.h"

#include <oriel/text/graphemes.h>

#include <gtest/gtest.h>

namespace oriel {
namespace {

bool is_boundary(std::string_view text, std::size_t offset)
{
    return offset <= text.size() && grapheme_floor(text, offset) == offset;
}

struct TextFieldFuzz : TextFieldTest {
    void expect_sane()
    {
        for (AccessNode const& node : harness.describe()) {
            if (!node.info.text || node.info.role != Role::TextField)
                continue;
            ASSERT_EQ(node.info.value, text);
            ASSERT_TRUE(is_boundary(text, node.info.text->caret));
            ASSERT_TRUE(is_boundary(text, node.info.text->anchor));
        }
        ASSERT_EQ(unnoticed, 0);
    }
    void change_options(RandomUser& user)
    {
        options.is_password = user.below(6) == 0;
        options.is_read_only = user.below(12) == 0;
        options.max_bytes = user.below(3) == 0 ? 20 : 1u << 20;
        options.max_graphemes = user.below(3) == 0 ? 9 : std::numeric_limits<std::size_t>::max();
        options.escape = user.below(2) == 0 ? EscapeKey::Leaves : EscapeKey::Reverts;
        options.focus_selects = static_cast<FocusSelects>(user.below(3));
        options.caret_order = static_cast<CaretOrder>(user.below(2));
    }
};

TEST_F(TextFieldFuzz, StaysSaneWhateverIsDone)
{
    constexpr char32_t letters[] = { U'a', U' ', U'é', U'\u0301', U'א', U'ب', U'१', U'क', U'ि',
        U'ก', U'日', U'👩', U'\u200d', U'🇩', U'🇪', U'\u202e', U'1', U'(' };
    for (unsigned seed = 0; seed < 12; ++seed) {
        RandomUser user(seed);
        for (int i = 0; i < 400; ++i) {
            Event event = user.event();
            event.position = { static_cast<float>(user.below(300)),
                static_cast<float>(user.below(80)) };
            event.code_point = letters[user.below(std::size(letters))];
            if (user.below(20) == 0)
                event.button = PointerButton::Middle;
            harness.post(event);
            if (user.below(60) == 0)
                change_options(user);
            if (user.below(40) == 0)
                text = "שלום e\u0301 \xff and " + std::to_string(i);
            if (user.below(10) == 0)
                harness.platform().advance_time(0.1);
            if (user.below(3) == 0)
                harness.frame();
            if (user.below(8) == 0) {
                harness.settle();
                expect_sane();
                if (HasFatalFailure())
                    return;
            }
        }
        harness.post({ .kind = EventKind::PointerRelease });
        harness.press(Key::Escape);
    }
}

// Typed, marked, pasted, erased and composed, and all of it taken back.
TEST_F(TextFieldFuzz, UndoBringsBackTheFirstText)
{
    for (unsigned seed = 0; seed < 20; ++seed) {
        RandomUser user(seed);
        begin_with("");
        field().set_value("first");
        std::string const before = text;
        focus_at_end();
        for (int i = 0; i < 60; ++i) {
            switch (user.below(6)) {
            case 0:
                harness.commit("日本");
                break;
            case 1:
                harness.press(Key::Backspace);
                break;
            case 2:
                harness.press(Key::Left, static_cast<Modifiers>(user.below(4)));
                break;
            case 3:
                harness.press(Key::V, Modifiers::Control);
                break;
            case 4:
                harness.preedit("か");
                harness.preedit("");
                break;
            default:
                harness.type("e\u0301 א");
            }
        }
        std::string const after = text;
        for (int i = 0; i < 400 && text != before; ++i)
            harness.press(Key::Z, Modifiers::Control);
        EXPECT_EQ(text, before) << seed;
        for (int i = 0; i < 400 && text != after; ++i)
            harness.press(Key::Y, Modifiers::Control);
        EXPECT_EQ(text, after) << seed;
    }
}

}
}

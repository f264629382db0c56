// SPDX-License-Identifier: MIT
//
// Tabs of a text area lead where those of a label do: what Pango says of labels holds for it.

#include <oriel/oriel.h>
#include <oriel/testing/testing.h>

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace oriel {
namespace {

constexpr TabStop stops[] = { { 120 }, { 200, TabAlign::Center }, { 290, TabAlign::End },
    { 360, TabAlign::Decimal } };

struct TabStopsTest : testing::Test {
    std::string text = "Mercury\t58\tiron\t440\t0.387\nVenus\t108\tacid\t737\t0.723";
    std::span<TabStop const> used = stops;

    void build(Ui& ui)
    {
        ui.text_area(
            "Planets", text, { .tab_key = TabKey::Inserts, .tab_stops = used, .height = 200 });
    }
    Harness harness { [this](Ui& ui) { build(ui); }, { .size = { 500, 300 } } };
    Rect caret() { return harness.context().caret_rect(); }
};

TEST_F(TabStopsTest, CaretIsWhereThatOfALabelIs)
{
    TextLayout const& label = harness.context().text().layout(text.substr(0, text.find('\n')),
        harness.context().theme().body,
        { .width = 440, .wrap = TextWrap::Word, .tab_stops = stops });
    harness.find(Role::TextField, "Planets").click();
    harness.press(Key::Home, Modifiers::Control);
    float const begin = caret().x;
    std::vector<float> expected;
    for (std::size_t i = 0; i <= text.find('\n'); ++i)
        expected.push_back(label.caret(i).x);
    for (float const x : expected) {
        EXPECT_NEAR(caret().x - begin, x, 1) << x;
        harness.press(Key::Right);
    }
    EXPECT_NEAR(expected[8], 120, 0.5f); // Start
}

TEST_F(TabStopsTest, PressGoesToTheLetterThatIsThere)
{
    harness.find(Role::TextField, "Planets").click();
    harness.press(Key::Home, Modifiers::Control);
    Rect const begin = caret();
    harness.press_pointer({ begin.x + 121, begin.center().y });
    harness.release_pointer({ begin.x + 121, begin.center().y });
    EXPECT_EQ(harness.find(Role::TextField, "Planets").caret(), 8u);
    harness.press_pointer({ begin.x + 20 + 120, begin.center().y });
    harness.release_pointer({ begin.x + 20 + 120, begin.center().y });
    EXPECT_EQ(harness.find(Role::TextField, "Planets").caret(), 10u);
}

TEST_F(TabStopsTest, OtherStopsAreSeenAtOnce)
{
    harness.find(Role::TextField, "Planets").click();
    harness.press(Key::Home, Modifiers::Control);
    float const begin = caret().x;
    for (int i = 0; i < 8; ++i)
        harness.press(Key::Right);
    EXPECT_NEAR(caret().x - begin, 120, 0.5f);
    static constexpr TabStop others[] = { { 90 } };
    used = others;
    harness.settle();
    EXPECT_NEAR(caret().x - begin, 90, 0.5f);
    used = {};
    harness.settle();
    EXPECT_LT(caret().x - begin, 90);
}

}
}

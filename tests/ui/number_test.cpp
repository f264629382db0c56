// SPDX-License-Identifier: MIT

#include "events.h"

#include <oriel/oriel.h>
#include <oriel/testing/testing.h>

#include <gtest/gtest.h>

#include <array>
#include <charconv>
#include <cmath>
#include <limits>
#include <string>

namespace oriel {
namespace {

template <typename Number>
struct Field {
    Number value = 0;
    NumberOptions options;
    int changes = 0;
    int unjustified = 0; // changed() without a new value, or the other way round
    Harness harness;

    explicit Field(Number start, NumberOptions wanted = {}, HarnessOptions around = {})
        : value(start)
        , options(std::move(wanted))
        , harness(
              [this](Ui& ui) {
                  Number const before = value;
                  bool const has_changed = ui.number("Value", value, options).changed();
                  bool const differs = value != before && !(value != value && before != before);
                  changes += has_changed ? 1 : 0;
                  unjustified += has_changed != differs ? 1 : 0;
                  ui.button("Other");
              },
              around)
    {
        harness.settle();
    }
    Element element() { return harness.find(Role::SpinButton, "Value"); }
    Number after(Key key, Modifiers modifiers = Modifiers::None)
    {
        harness.press(key, modifiers);
        return value;
    }
    Number typed(std::string_view text)
    {
        element().click();
        harness.type(text);
        harness.press(Key::Enter);
        return value;
    }
};

constexpr double infinity = std::numeric_limits<double>::infinity();
double const nan = std::numeric_limits<double>::quiet_NaN();

TEST(Number, TellsItsRoleNameValueAndRange)
{
    Field<int> field(42, { .min = 0, .max = 120, .suffix = " %" });
    AccessNode const node = field.harness.describe()[0];
    EXPECT_EQ(node.info.role, Role::SpinButton);
    EXPECT_EQ(node.info.name, "Value");
    EXPECT_EQ(node.info.value, "42 %");
    EXPECT_EQ(node.info.number, 42);
    EXPECT_EQ(node.info.minimum, 0);
    EXPECT_EQ(node.info.maximum, 120);
    EXPECT_TRUE(has_action(node.info.actions, AccessAction::SetValue));
}

TEST(Number, IsDraggedSideways)
{
    Field<float> field(1, { .speed = 0.5 });
    field.element().drag_by({ 10, 30 });
    EXPECT_FLOAT_EQ(field.value, 6);
    field.element().drag_by({ -20, 0 });
    EXPECT_FLOAT_EQ(field.value, -4);
    EXPECT_EQ(field.unjustified, 0);
}

TEST(Number, ShiftMakesADragFinerAndControlCoarser)
{
    Field<double> field(0, { .speed = 1 });
    auto const drag = [&](Modifiers modifiers) {
        field.value = 0;
        Point const at = field.element().rect().center();
        field.harness.press_pointer(at);
        field.harness.post({ .kind = EventKind::PointerMove,
            .modifiers = modifiers,
            .position = at + Point { 10, 0 } });
        field.harness.settle();
        double const dragged = field.value;
        field.harness.release_pointer(at + Point { 10, 0 });
        return dragged;
    };
    EXPECT_DOUBLE_EQ(drag(Modifiers::None), 10);
    EXPECT_DOUBLE_EQ(drag(Modifiers::Shift), 1);
    EXPECT_DOUBLE_EQ(drag(Modifiers::Control), 100);
    EXPECT_DOUBLE_EQ(drag(Modifiers::Alt), 100);
}

TEST(Number, ADragEndsAtTheEndsAndComesBackAtOnce)
{
    Field<int> field(5, { .min = 0, .max = 10, .speed = 1 });
    Point const at = field.element().rect().center();
    field.harness.press_pointer(at);
    field.harness.move_to(at + Point { 100, 0 });
    EXPECT_EQ(field.value, 10);
    field.harness.move_to(at + Point { 97, 0 });
    EXPECT_EQ(field.value, 7);
    field.harness.release_pointer(at + Point { 97, 0 });
    EXPECT_EQ(field.harness.diagnostics().size(), 0u);
}

TEST(Number, EscapeTakesADragBack)
{
    Field<int> field(5, { .speed = 1 });
    Point const at = field.element().rect().center();
    field.harness.press_pointer(at);
    field.harness.move_to(at + Point { 20, 0 });
    EXPECT_EQ(field.value, 25);
    field.harness.press(Key::Escape);
    EXPECT_EQ(field.value, 5);
    field.harness.move_to(at + Point { 40, 0 });
    EXPECT_EQ(field.value, 5);
}

TEST(Number, WhatTheApplicationWritesDuringADragIsDraggedOn)
{
    Field<int> field(5, { .speed = 1 });
    Point const at = field.element().rect().center();
    field.harness.press_pointer(at);
    field.harness.move_to(at + Point { 10, 0 });
    field.value = 100;
    field.harness.move_to(at + Point { 11, 0 });
    EXPECT_EQ(field.value, 101);
    field.harness.release_pointer(at + Point { 11, 0 });
}

TEST(Number, AClickLetsOneType)
{
    Field<double> field(1.5);
    field.element().click();
    EXPECT_EQ(field.element().selected(), "1.5");
    field.harness.type("2.25");
    EXPECT_EQ(field.value, 1.5) << "not before it is over";
    field.harness.press(Key::Enter);
    EXPECT_EQ(field.value, 2.25);
    EXPECT_EQ(field.changes, 1);
}

TEST(Number, APressChangesNothing)
{
    Field<double> field(4.2567, { .min = 0, .max = 10 });
    Point const at = field.element().rect().center();
    field.harness.press_pointer(at);
    EXPECT_EQ(field.value, 4.2567);
    field.harness.release_pointer(at);
    EXPECT_EQ(field.value, 4.2567);
    EXPECT_EQ(field.changes, 0);
}

TEST(Number, TakesExpressions)
{
    Field<double> field(4, { .suffix = " m" });
    EXPECT_DOUBLE_EQ(field.typed("2*pi"), 6.283185307179586);
    field.value = 4;
    EXPECT_EQ(field.typed("+=3"), 7);
    EXPECT_EQ(field.typed("x*2"), 14);
    EXPECT_EQ(field.typed("50%"), 7);
    EXPECT_EQ(field.typed("12 m"), 12) << "the unit may be typed";
    EXPECT_EQ(field.typed("0x10"), 16);
}

TEST(Number, APercentageIsAShareOfItsRange)
{
    Field<double> field(0, { .min = 10, .max = 30 });
    EXPECT_EQ(field.typed("50%"), 20);
    Field<double> percent(0, { .min = 0, .max = 200, .suffix = "%" });
    EXPECT_EQ(percent.typed("50%"), 50) << "its own unit";
}

TEST(Number, WhatHasNoValueStaysInTheFieldAndIsLeftByEscape)
{
    Field<double> field(4);
    EXPECT_EQ(field.typed("4 +"), 4);
    EXPECT_EQ(field.element().value(), "4 +");
    field.harness.press(Key::Escape);
    EXPECT_EQ(field.element().value(), "4.00");
    EXPECT_EQ(field.changes, 0);
}

TEST(Number, LeavingTheFieldTakesWhatWasTypedAndEscapeDoesNot)
{
    Field<int> field(4);
    field.element().click();
    field.harness.type("9");
    field.harness.press(Key::Tab);
    EXPECT_EQ(field.value, 9);
    field.element().click();
    field.harness.type("1");
    field.harness.press(Key::Escape);
    EXPECT_EQ(field.value, 9);
}

TEST(Number, WhatTheApplicationWritesWhileItIsEditedIsNotOverwrittenByNothing)
{
    Field<int> field(4);
    field.element().click();
    field.value = 50;
    field.harness.settle();
    EXPECT_EQ(field.element().value(), "4") << "the text is the person's";
    field.harness.press(Key::Enter);
    EXPECT_EQ(field.value, 50) << "nothing was typed";
}

TEST(Number, ACharacterBeginsToType)
{
    Field<int> field(4);
    field.harness.press(Key::Tab);
    field.harness.type("17");
    EXPECT_EQ(field.element().value(), "17");
    field.harness.press(Key::Enter);
    EXPECT_EQ(field.value, 17);
    field.harness.press(Key::Enter);
    field.harness.press(Key::End);
    field.harness.type("0");
    field.harness.press(Key::Enter);
    EXPECT_EQ(field.value, 170);
}

TEST(Number, IsSteppedByTheKeyboard)
{
    Field<int> field(42, { .min = 0, .max = 120 });
    field.harness.press(Key::Tab);
    EXPECT_EQ(field.after(Key::Up), 43);
    EXPECT_EQ(field.after(Key::Right), 44);
    EXPECT_EQ(field.after(Key::Down), 43);
    EXPECT_EQ(field.after(Key::Left), 42);
    EXPECT_EQ(field.after(Key::Up, Modifiers::Control), 52);
    EXPECT_EQ(field.after(Key::PageDown), 42);
    EXPECT_EQ(field.after(Key::End), 120);
    EXPECT_EQ(field.after(Key::Up), 120);
    EXPECT_EQ(field.after(Key::Home), 0);
    EXPECT_EQ(field.unjustified, 0);
}

TEST(Number, StepsOfFractionsLeaveNoDust)
{
    Field<double> field(0, { .min = 0, .max = 5 });
    field.harness.press(Key::Tab);
    for (int i = 0; i < 3; ++i)
        field.harness.press(Key::Up);
    EXPECT_EQ(field.value, 0.3);
    EXPECT_EQ(field.element().value(), "0.30");
}

TEST(Number, TheWheelTurnsItWhileItHasTheFocusAndThePageOtherwise)
{
    Field<int> field(5);
    field.element().scroll_by({ 0, 48 });
    EXPECT_EQ(field.value, 5);
    field.harness.press(Key::Tab);
    field.element().scroll_by({ 0, 48 });
    EXPECT_EQ(field.value, 6);
    field.element().scroll_by({ 0, -48 });
    field.element().scroll_by({ 0, -48 });
    EXPECT_EQ(field.value, 4);
}

TEST(Number, SteppersStepAndRepeatWhileTheyAreHeld)
{
    Field<int> field(5, { .has_steppers = true });
    Rect const rect = field.element().rect();
    Point const up { rect.right() - 8, rect.y + 8 };
    field.harness.press_pointer(up);
    EXPECT_EQ(field.value, 6);
    field.harness.tick(0.41);
    field.harness.tick(0.07);
    EXPECT_EQ(field.value, 8);
    field.harness.release_pointer(up);
    EXPECT_EQ(field.value, 8);
    Point const down { rect.right() - 8, rect.bottom() - 8 };
    field.harness.press_pointer(down);
    field.harness.release_pointer(down);
    EXPECT_EQ(field.value, 7);
    EXPECT_EQ(field.element().value(), "7") << "it does not begin to type";
}

TEST(Number, WrapsWhenAsked)
{
    Field<int> hour(23, { .min = 0, .max = 23, .ends = NumberEnds::Wrap });
    hour.harness.press(Key::Tab);
    EXPECT_EQ(hour.after(Key::Up), 0);
    EXPECT_EQ(hour.after(Key::Down), 23);
    Field<double> angle(350, { .min = 0, .max = 360, .ends = NumberEnds::Wrap });
    EXPECT_EQ(angle.typed("+=20"), 10);
}

TEST(Number, IsAMultipleOfItsStep)
{
    Field<double> field(0, { .min = 0, .max = 1, .step = 0.25 });
    field.element().drag_by({ 7, 0 });
    EXPECT_EQ(field.value * 4, std::round(field.value * 4));
    EXPECT_GT(field.value, 0);
    EXPECT_EQ(field.typed("0.3"), 0.3) << "what is typed is meant";
}

template <typename Number>
void expect_ends()
{
    using Limits = std::numeric_limits<Number>;
    Field<Number> field(0);
    std::string const most = std::to_string(Limits::max());
    std::string const least = std::to_string(Limits::min());
    EXPECT_EQ(field.typed(most), Limits::max()) << most;
    EXPECT_EQ(field.element().value(), most);
    field.harness.press(Key::Up);
    EXPECT_EQ(field.value, Limits::max());
    EXPECT_EQ(field.after(Key::Down), Limits::max() - 1) << "exact, beyond 2^53 too";
    EXPECT_EQ(field.typed(least), Limits::min()) << least;
    EXPECT_EQ(field.after(Key::Down), Limits::min());
    EXPECT_EQ(field.after(Key::Up), static_cast<Number>(Limits::min() + 1));
    EXPECT_EQ(field.typed("1e30"), Limits::max());
    EXPECT_EQ(field.typed("-1e30"), Limits::min());
    field.element().drag_by({ -9999, 0 });
    EXPECT_EQ(field.unjustified, 0);
}

TEST(Number, OfEveryIntegerReachesBothEnds)
{
    expect_ends<std::int8_t>();
    expect_ends<std::uint8_t>();
    expect_ends<std::int16_t>();
    expect_ends<std::uint16_t>();
    expect_ends<std::int32_t>();
    expect_ends<std::uint32_t>();
    expect_ends<std::int64_t>();
    expect_ends<std::uint64_t>();
    expect_ends<long>();
    expect_ends<unsigned long long>();
}

TEST(Number, ShowsIntegersInOtherBases)
{
    Field<std::uint32_t> color(0xff8000, { .base = NumberBase::Hexadecimal });
    EXPECT_EQ(color.element().value(), "0xff8000");
    EXPECT_EQ(color.typed("0xABC"), 0xabcu);
    Field<int> mask(5, { .base = NumberBase::Binary });
    EXPECT_EQ(mask.element().value(), "0b101");
    EXPECT_EQ(mask.typed("-0b11"), -3);
    EXPECT_EQ(mask.element().value(), "-0b11");
}

TEST(Number, ShowsAndTakesNumbersThatAreNone)
{
    Field<float> field(std::numeric_limits<float>::quiet_NaN());
    EXPECT_EQ(field.element().value(), "NaN");
    EXPECT_EQ(field.typed("inf"), std::numeric_limits<float>::infinity());
    EXPECT_EQ(field.element().value(), "∞");
    EXPECT_EQ(field.typed("-∞"), -std::numeric_limits<float>::infinity());
    EXPECT_TRUE(std::isnan(field.typed("nan")));
    EXPECT_EQ(field.typed("1"), 1);
    Field<int> whole(3);
    EXPECT_EQ(whole.typed("nan"), 3);
}

TEST(Number, SurvivesOptionsThatAreNone)
{
    double const numbers[] = { nan, infinity, -infinity, 0, 1e308, -1e308, 5e-324 };
    for (double const first : numbers) {
        for (double const second : numbers) {
            Field<double> value(first, { .step = second, .speed = first });
            Field<double> range(0.5, { .min = first, .max = second, .decimals = 1000 });
            Field<int> whole(3, { .min = first, .max = second, .ends = NumberEnds::Wrap });
            for (Harness* const harness : { &value.harness, &range.harness, &whole.harness }) {
                harness->press(Key::Tab);
                for (Key const key : { Key::Right, Key::PageDown, Key::End, Key::Home })
                    harness->press(key);
                harness->find(Role::SpinButton).drag_by({ 40, 0 });
                EXPECT_TRUE(harness->diagnostics().empty()) << first << ", " << second;
            }
        }
    }
}

TEST(Number, IsWrittenAndReadByTheApplicationsOwnFunctions)
{
    NumberOptions options;
    options.format = [](double seconds, std::span<char> room) -> std::string_view {
        int const whole = static_cast<int>(seconds);
        char* at = std::to_chars(room.data(), room.data() + room.size(), whole / 60).ptr;
        *at++ = ':';
        at = std::to_chars(at, room.data() + room.size(), whole % 60).ptr;
        return { room.data(), static_cast<std::size_t>(at - room.data()) };
    };
    options.parse = [](std::string_view text, double& value) {
        std::size_t const colon = text.find(':');
        int minutes = 0;
        int seconds = 0;
        if (colon == std::string_view::npos)
            return false;
        std::from_chars(text.data(), text.data() + colon, minutes);
        std::from_chars(text.data() + colon + 1, text.data() + text.size(), seconds);
        value = minutes * 60 + seconds;
        return true;
    };
    Field<int> field(83, options);
    EXPECT_EQ(field.element().value(), "1:23");
    EXPECT_EQ(field.typed("2:05"), 125);
    EXPECT_EQ(field.typed("7"), 125) << "no colon";
}

TEST(Number, IsSetByAssistiveTechnology)
{
    Field<int> field(3, { .max = 10 });
    field.element().set_value("7");
    EXPECT_EQ(field.value, 7);
    field.element().set_value("70");
    EXPECT_EQ(field.value, 10);
    field.element().set_value("rubbish");
    EXPECT_EQ(field.value, 10);
}

TEST(Number, IsCopiedAndPasted)
{
    Field<double> field(3.5, { .suffix = " m" });
    field.harness.press(Key::Tab);
    field.harness.press(Key::C, Modifiers::Control);
    field.value = 8;
    field.harness.press(Key::V, Modifiers::Control);
    EXPECT_EQ(field.value, 3.5);
}

TEST(Number, DisabledItDoesNothing)
{
    Field<int> field(3, { .enabled = false });
    field.element().drag_by({ 50, 0 });
    field.element().click();
    field.harness.press(Key::Tab);
    field.harness.type("9");
    EXPECT_EQ(field.value, 3);
    EXPECT_TRUE(field.element().has(AccessState::Disabled));
}

TEST(Number, IsMirroredWhereLinesRunToTheLeft)
{
    Field<int> field(
        5, { .speed = 1, .has_steppers = true }, { .direction = Direction::RightToLeft });
    field.element().drag_by({ -10, 0 });
    EXPECT_EQ(field.value, 15);
    EXPECT_EQ(field.after(Key::Left), 16);
    Rect const rect = field.element().rect();
    field.harness.press_pointer({ rect.x + 8, rect.y + 8 });
    EXPECT_EQ(field.value, 17);
    field.harness.release_pointer({ rect.x + 8, rect.y + 8 });
}

TEST(Number, EmptyAndEnormousTextsAreShown)
{
    std::string const enormous(100'000, 'x');
    Field<int> field(3, { .caption = enormous, .prefix = enormous, .suffix = enormous });
    EXPECT_EQ(field.typed("12"), 12);
    Field<int> empty(3, { .suffix = "" });
    EXPECT_EQ(empty.typed(""), 3);
}

TEST(Numbers, AreAFieldForEachNumber)
{
    std::array<float, 3> position { 1, 2, 3 };
    bool has_changed = false;
    Harness harness([&](Ui& ui) {
        has_changed =
            ui.numbers("Position", position, { .captions = xyz_captions }).changed() || has_changed;
    });
    harness.find(Role::SpinButton, "Y").click();
    harness.type("9");
    harness.press(Key::Tab);
    EXPECT_EQ(position[1], 9);
    EXPECT_TRUE(has_changed);
    harness.type("8");
    harness.press(Key::Enter);
    EXPECT_EQ(position[2], 8) << "Tab leads to the next one";
    EXPECT_TRUE(harness.has(Role::Group, "Position"));
    std::vector<Element> const fields = harness.find_all(Role::SpinButton);
    ASSERT_EQ(fields.size(), 3u);
    EXPECT_NEAR(fields[0].rect().width, fields[2].rect().width, 1);
    EXPECT_EQ(fields[0].rect().y, fields[2].rect().y);
}

TEST(Numbers, OfASpanThatChangesItsLengthAreThoseThereAre)
{
    std::vector<int> values { 1, 2, 3, 4, 5 };
    Harness harness([&](Ui& ui) { ui.numbers("Values", values); });
    EXPECT_EQ(harness.find_all(Role::SpinButton).size(), 5u);
    values.clear();
    harness.frame();
    EXPECT_EQ(harness.find_all(Role::SpinButton).size(), 0u);
    values.assign(40, 1);
    harness.frame();
    EXPECT_EQ(harness.find_all(Role::SpinButton).size(), 40u);
}

TEST(NumberRange, TheFirstStaysBelowTheSecond)
{
    int low = 10;
    int high = 20;
    Harness harness([&](Ui& ui) { ui.number_range("Price", low, high, { .min = 0, .max = 100 }); });
    auto const type = [&](std::string_view name, std::string_view text) {
        harness.find(Role::SpinButton, name).click();
        harness.type(text);
        harness.press(Key::Enter);
    };
    type("Minimum", "50");
    EXPECT_EQ(low, 20);
    type("Maximum", "300");
    EXPECT_EQ(high, 100);
    type("Minimum", "50");
    EXPECT_EQ(low, 50);
    type("Maximum", "0");
    EXPECT_EQ(high, 50);
}

}
}

// SPDX-License-Identifier: MIT
//
// A text area, its text and its application.

#include "events.h"
#include "text_area_fixture.h"

#include <tests/support/allocation_count.h>

#include <gtest/gtest.h>

#include <functional>
#include <limits>
#include <optional>
#include <string>

namespace oriel {
namespace {

TEST(TextArea, ShowsItsLinesToAssistiveTechnology)
{
    Area area("one\ntwo\nthree");
    EXPECT_EQ(area.area().value(), "one\ntwo\nthree");
    Area large(numbered_lines(1000));
    EXPECT_TRUE(large.area().value().starts_with("line 0\nline 1\n"));
    EXPECT_LT(large.area().value().size(), 200u) << "no more than what is seen";
}

TEST(TextArea, ReadOnlyItIsReadAndCopied)
{
    Area area("text", { .is_read_only = true });
    area.harness.type("x");
    area.harness.press(Key::Backspace);
    area.harness.press(Key::Enter);
    EXPECT_EQ(area.text, "text");
    EXPECT_TRUE(area.area().has(AccessState::ReadOnly));
    area.harness.press(Key::A, Modifiers::Control);
    area.harness.press(Key::C, Modifiers::Control);
    EXPECT_EQ(area.harness.platform().clipboard(), "text");
}

TEST(TextArea, FollowsWhatTheApplicationChanges)
{
    Area area("one\ntwo\nthree");
    area.go_to(8);
    area.text.insert(0, "zero\n");
    area.harness.settle();
    EXPECT_EQ(area.caret(), 13u) << "still before three";
    EXPECT_EQ(area.area().value(), "zero\none\ntwo\nthree");
    area.text = "";
    area.harness.settle();
    EXPECT_EQ(area.caret(), 0u);
    area.harness.press(Key::Z, Modifiers::Control);
    EXPECT_EQ(area.text, "zero\none\ntwo\nthree");
}

TEST(TextArea, TwoViewsOfOneDocumentSeeTheSame)
{
    TextDocument document(numbered_lines(100'000));
    TextAreaView first;
    TextAreaView second;
    Harness harness([&](Ui& ui) {
        ui.text_area("First", document, { .view = &first, .height = 120 });
        ui.text_area("Second", document, { .view = &second, .height = 120 });
    });
    harness.find(Role::TextField, "First").click();
    harness.press(Key::Home, Modifiers::Control);
    second.go_to_line(50'000);
    harness.tick(1);
    harness.tick(1);
    std::string const before = harness.find(Role::TextField, "Second").value();
    EXPECT_NE(before.find("line 50000\n"), std::string::npos);
    harness.type("new\n");
    harness.press(Key::Enter);
    EXPECT_TRUE(harness.find(Role::TextField, "First").value().starts_with("new\nline 0"));
    EXPECT_EQ(harness.find(Role::TextField, "Second").value(), before) << "nothing moves there";
    EXPECT_EQ(document.line_count(), 100'002u);
}

TEST(TextArea, BearsAnotherDocumentInTheSamePlace)
{
    std::optional<TextDocument> document(std::in_place, numbered_lines(1000));
    TextAreaView view;
    Harness harness([&](Ui& ui) {
        ui.text_area("Area", *document, { .shows_line_numbers = true, .view = &view });
    });
    harness.find(Role::TextField, "Area").click();
    harness.press(Key::End, Modifiers::Control);
    harness.press(Key::Home, Modifiers::Control | Modifiers::Shift);
    document.emplace(std::string("short\ntext"));
    harness.settle();
    EXPECT_EQ(harness.find(Role::TextField, "Area").value(), "short\ntext");
    harness.press(Key::C, Modifiers::Control);
    harness.press(Key::End, Modifiers::Control);
    harness.type("!");
    EXPECT_EQ(document->text(), "short\ntext!");
}

TEST(TextArea, GlidesToTheCaretWhenItIsFar)
{
    TextDocument document(numbered_lines(1000));
    TextAreaView view;
    Harness harness(
        [&](Ui& ui) { ui.text_area("Area", document, { .view = &view, .height = 200 }); });
    view.go_to_line(400);
    harness.settle();
    EXPECT_EQ(harness.find(Role::TextField, "Area").value().find("line 400\n"), std::string::npos);
    harness.tick(0.03);
    std::string const between = harness.find(Role::TextField, "Area").value();
    for (int i = 0; i < 60; ++i)
        harness.tick(0.016);
    EXPECT_NE(harness.find(Role::TextField, "Area").value(), between);
    EXPECT_NE(harness.find(Role::TextField, "Area").value().find("line 400\n"), std::string::npos);
}

TEST(TextArea, KeepsTenMegabytesWithoutASpaceInHand)
{
    TextDocument document(std::string(10'000'000, 'x'));
    TextAreaView view;
    Harness harness(
        [&](Ui& ui) { ui.text_area("Area", document, { .view = &view, .height = 200 }); });
    harness.find(Role::TextField, "Area").click();
    harness.press(Key::End, Modifiers::Control);
    harness.tick(1);
    harness.type("end");
    harness.press(Key::Up);
    harness.press(Key::Home, Modifiers::Control);
    harness.type("begin");
    EXPECT_EQ(document.size(), 10'000'008u);
    std::string scratch;
    EXPECT_EQ(document.read(0, 7, scratch), "beginxx");
    EXPECT_EQ(document.read(10'000'003, 10'000'008, scratch), "xxend");
    EXPECT_LT(harness.find(Role::TextField, "Area").value().size(), 40'000u);
}

// Words of a small language: numbers, and comments that go over lines.
std::uint64_t highlight(
    std::string_view line, std::uint64_t state, std::vector<PaintedText>& paints)
{
    for (std::size_t at = 0; at < line.size();) {
        bool const is_digit = line[at] >= '0' && line[at] <= '9';
        if (state == 0 && line.substr(at, 2) == "/*")
            state = 1;
        std::size_t end = at + 1;
        TextPaint paint {};
        if (state == 1) {
            end = std::min(line.find("*/", at), line.size() - 2) + 2;
            state = line.substr(0, end).ends_with("*/") ? 0 : 1;
            paint.color = Color::rgb(0x808080);
        } else if (is_digit) {
            paint.color = Color::rgb(0xc02020);
        }
        paints.push_back({ static_cast<std::uint32_t>(end), paint });
        at = end;
    }
    return state;
}

bool has_color(Harness& harness, Color color)
{
    for (Record const& record : harness.context().draw_list().records()) {
        if (record.kind == RecordKind::Glyphs && record.color == color.packed())
            return true;
    }
    return false;
}
TEST(TextArea, CarriesAHighlightOverItsLines)
{
    TextHighlight const painter = highlight;
    std::string text = "/* a comment\n" + numbered_lines(300) + "*/ 12\n";
    Area area(text, { .highlight = &painter });
    EXPECT_TRUE(has_color(area.harness, Color::rgb(0x808080)));
    EXPECT_FALSE(has_color(area.harness, Color::rgb(0xc02020))) << "all of it is a comment";
    area.go_to(2);
    area.harness.press(Key::Backspace);
    EXPECT_TRUE(has_color(area.harness, Color::rgb(0xc02020)));
    area.view.go_to_line(250);
    area.harness.settle();
    EXPECT_TRUE(has_color(area.harness, Color::rgb(0xc02020)));
    EXPECT_FALSE(has_color(area.harness, Color::rgb(0x808080)));
    area.harness.press(Key::Z, Modifiers::Control);
    area.view.go_to_line(250);
    area.harness.settle();
    EXPECT_TRUE(has_color(area.harness, Color::rgb(0x808080))) << "far behind the change";
}

TEST(TextArea, ASteadyOneAllocatesNothingAndShowsNothingNew)
{
    TextDocument document(numbered_lines(100'000));
    TextHighlight const painter = highlight;
    std::string small = numbered_lines(50);
    std::function<void(Ui&)> const build = [&](Ui& ui) {
        ui.text_area("Large", document,
            { .shows_line_numbers = true, .highlight = &painter, .height = 200 });
        ui.text_area("Small", small, { .height = 200 });
    };
    Context context;
    std::size_t allocated = 0;
    for (int i = 0; i < 400; ++i) {
        AllocationCount const count;
        context.frame({ .size = { 800, 600 }, .time = i * 0.01 }, build);
        allocated += i >= 200 ? count.count() : 0;
    }
    EXPECT_EQ(allocated, 0u);
    EXPECT_EQ(context.seconds_until_next_frame(), std::numeric_limits<double>::infinity());
}

TEST(TextArea, ScrollingAllocatesNothingOnceItWasEverywhere)
{
    TextDocument document(numbered_lines(500));
    std::function<void(Ui&)> const build = [&](Ui& ui) {
        ui.text_area("Area", document, { .height = 200 });
    };
    Context context;
    std::size_t allocated = 0;
    for (int i = 0; i < 200; ++i) {
        AllocationCount const count;
        context.post(move_to({ 100, 100 }));
        context.post({ .kind = EventKind::Wheel,
            .position = { 100, 100 },
            .wheel = { 0, i / 20 % 2 == 0 ? -30.0f : 30.0f } });
        context.frame({ .size = { 800, 600 }, .time = i * 0.01 }, build);
        allocated += i >= 80 ? count.count() : 0;
    }
    EXPECT_EQ(allocated, 0u);
}

}
}

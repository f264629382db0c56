// SPDX-License-Identifier: MIT
//
// A text area and its user.

#include "events.h"

#include <oriel/oriel.h>
#include <oriel/testing/testing.h>
#include <tests/support/allocation_count.h>

#include <gtest/gtest.h>

#include <functional>
#include <limits>
#include <memory>
#include <optional>
#include <string>

namespace oriel {
namespace {

std::string numbered_lines(int count)
{
    std::string text;
    for (int i = 0; i < count; ++i)
        text += "line " + std::to_string(i) + "\n";
    return text;
}

// With a string and with a document: what one can do, the other can.
struct Area {
    explicit Area(std::string start, TextAreaOptions const& with = {})
        : text(std::move(start))
        , options(with)
    {
        options.height = Length(200);
        options.view = &view;
        options.scrolls_smoothly = false;
        harness.find(Role::TextField, "Area").click();
        harness.press(Key::Home, Modifiers::Control);
    }
    void build(Ui& ui)
    {
        Response const response = ui.text_area("Area", text, options);
        changes += response.changed() ? 1 : 0;
        ui.button("Other");
    }
    Element area() { return harness.find(Role::TextField, "Area"); }
    std::size_t caret() { return view.selection().caret; }
    std::string selected()
    {
        TextSelection const& selection = view.selection();
        return text.substr(selection.begin(), selection.size());
    }
    void go_to(std::size_t offset)
    {
        view.select(offset, offset);
        harness.settle();
    }

    std::string text;
    TextAreaOptions options;
    TextAreaView view;
    int changes = 0;
    Harness harness { [this](Ui& ui) { build(ui); }, { .size = { 400, 300 } } };
};

TEST(TextArea, ShowsItsLinesToAssistiveTechnology)
{
    Area area("one\ntwo\nthree");
    EXPECT_EQ(area.area().value(), "one\ntwo\nthree");
    Area large(numbered_lines(1000));
    EXPECT_TRUE(large.area().value().starts_with("line 0\nline 1\n"));
    EXPECT_LT(large.area().value().size(), 200u) << "no more than what is seen";
}

TEST(TextArea, WritesWhatIsTyped)
{
    Area area("");
    area.harness.type("Hello");
    area.harness.press(Key::Enter);
    area.harness.type("wörld");
    EXPECT_EQ(area.text, "Hello\nwörld");
    EXPECT_GT(area.changes, 0);
    for (int i = 0; i < 7; ++i)
        area.harness.press(Key::Backspace);
    EXPECT_EQ(area.text, "Hell");
    area.harness.press(Key::Z, Modifiers::Control);
    area.harness.press(Key::Z, Modifiers::Control);
    EXPECT_TRUE(std::string("Hello\nwörld").starts_with(area.text)) << area.text;
}

TEST(TextArea, GoesUpAndDownAndKeepsItsColumn)
{
    Area area("first line\nx\nthird line");
    area.go_to(6);
    area.harness.press(Key::Down);
    EXPECT_EQ(area.caret(), 12u);
    area.harness.press(Key::Down);
    EXPECT_NEAR(static_cast<double>(area.caret()), 13 + 6, 1);
    area.harness.press(Key::Home);
    EXPECT_EQ(area.caret(), 13u);
    area.harness.press(Key::End, Modifiers::Shift);
    EXPECT_EQ(area.selected(), "third line");
}

TEST(TextArea, EditsAfterMovingWithinOneFrame)
{
    Area area("one\ntwo\n");
    Harness& harness = area.harness;
    for (Key const key : { Key::Enter, Key::Down, Key::Down, Key::Up, Key::End })
        harness.post({ .kind = EventKind::KeyPress, .key = key });
    harness.post({ .kind = EventKind::Text, .code_point = 'x' });
    harness.settle();
    EXPECT_EQ(area.text, "\none\ntwox\n");
}

TEST(TextArea, ScrollsToTheCaret)
{
    Area area(numbered_lines(1000));
    area.harness.press(Key::End, Modifiers::Control);
    EXPECT_TRUE(area.area().value().ends_with("line 999\n"));
    area.harness.press(Key::Home, Modifiers::Control);
    EXPECT_TRUE(area.area().value().starts_with("line 0\n"));
    area.harness.press(Key::PageDown);
    std::size_t const page = area.view.caret_place().line;
    EXPECT_GE(page, 5u);
    EXPECT_LE(page, 10u);
    area.harness.press(Key::PageUp);
    EXPECT_EQ(area.caret(), 0u);
    area.view.go_to_line(500);
    area.harness.settle();
    EXPECT_NE(area.area().value().find("line 500\n"), std::string::npos);
}

TEST(TextArea, ScrollsWithTheWheelAndStaysThere)
{
    Area area(numbered_lines(1000));
    area.harness.scroll({ 100, 100 }, { 0, -400 });
    EXPECT_FALSE(area.area().value().starts_with("line 0\n"));
    EXPECT_TRUE(area.area().value().starts_with("line 20\n")) << area.area().value();
    area.harness.tick(1);
    EXPECT_TRUE(area.area().value().starts_with("line 20\n"));
    area.harness.type("x");
    EXPECT_TRUE(area.area().value().starts_with("xline 0\n")) << "typing goes back to the caret";
}

TEST(TextArea, ScrollsByItsThumb)
{
    Area area(numbered_lines(1000));
    Rect const rect = area.area().rect();
    area.harness.press_pointer({ rect.right() - 6, rect.y + 5 });
    area.harness.move_to({ rect.right() - 6, rect.bottom() + 50 });
    area.harness.release_pointer({ rect.right() - 6, rect.bottom() + 50 });
    EXPECT_TRUE(area.area().value().ends_with("line 999\n")) << area.area().value();
    EXPECT_EQ(area.caret(), 0u) << "the caret stays";
}

TEST(TextArea, SelectsByDragging)
{
    Area area("first line\nsecond line\nthird line");
    Rect const rect = area.area().rect();
    area.harness.press_pointer({ rect.x + 9, rect.y + 18 });
    area.harness.move_to({ rect.x + 150, rect.y + 38 });
    area.harness.release_pointer({ rect.x + 150, rect.y + 38 });
    EXPECT_EQ(area.selected(), "first line\nsecond line");
    area.harness.press(Key::C, Modifiers::Control);
    EXPECT_EQ(area.harness.platform().clipboard(), "first line\nsecond line");
}

TEST(TextArea, SelectsAWordWithTwoClicksAndAParagraphWithThree)
{
    Area area("first line\nsecond line\n");
    Point const at { area.area().rect().x + 15, area.area().rect().y + 38 };
    for (int clicks = 1; clicks <= 3; ++clicks) {
        area.harness.press_pointer(at);
        area.harness.release_pointer(at);
        if (clicks == 2) {
            EXPECT_EQ(area.selected(), "second");
        }
    }
    EXPECT_TRUE(area.selected().starts_with("second line")) << area.selected();
}

TEST(TextArea, ADragBeyondTheEdgeScrolls)
{
    Area area(numbered_lines(1000));
    Rect const rect = area.area().rect();
    area.harness.press_pointer({ rect.x + 9, rect.y + 18 });
    area.harness.move_to({ rect.x + 50, rect.bottom() + 30 });
    for (int i = 0; i < 30; ++i)
        area.harness.tick(0.1);
    area.harness.release_pointer({ rect.x + 50, rect.bottom() + 30 });
    EXPECT_GT(area.view.caret_place().line, 20u);
    EXPECT_EQ(area.view.selection().anchor, 0u);
}

TEST(TextArea, TabMovesTheFocusUnlessItInserts)
{
    Area area("text");
    area.harness.press(Key::Tab);
    EXPECT_TRUE(area.harness.find(Role::Button, "Other").has(AccessState::Focused));
    Area code("one\ntwo\nthree", { .tab_key = TabKey::Inserts });
    code.harness.press(Key::Tab);
    EXPECT_EQ(code.text, "\tone\ntwo\nthree");
    code.harness.press(Key::Tab, Modifiers::Control);
    EXPECT_TRUE(code.harness.find(Role::Button, "Other").has(AccessState::Focused));
}

TEST(TextArea, TabIndentsSelectedLinesAndShiftTabOutdentsThem)
{
    Area area("one\n\ntwo\nthree", { .tab_key = TabKey::InsertsSpaces, .tab_columns = 2 });
    area.view.select(1, 9);
    area.harness.settle();
    area.harness.press(Key::Tab);
    EXPECT_EQ(area.text, "  one\n\n  two\nthree") << "a line at whose begin it ends is not in it";
    area.harness.press(Key::Tab);
    EXPECT_EQ(area.text, "    one\n\n    two\nthree");
    area.harness.press(Key::Tab, Modifiers::Shift);
    area.harness.press(Key::Tab, Modifiers::Shift);
    area.harness.press(Key::Tab, Modifiers::Shift);
    EXPECT_EQ(area.text, "one\n\ntwo\nthree");
    area.harness.press(Key::Z, Modifiers::Control);
    EXPECT_EQ(area.text, "  one\n\n  two\nthree") << "one step each";
}

TEST(TextArea, InsertsSpacesUpToTheNextStop)
{
    Area area("abc", { .tab_key = TabKey::InsertsSpaces });
    area.go_to(3);
    area.harness.press(Key::Tab);
    EXPECT_EQ(area.text, "abc ");
    area.harness.press(Key::Tab);
    EXPECT_EQ(area.text, "abc     ");
}

TEST(TextArea, FindsAndCountsMatches)
{
    Area area("Apple\nbanana\napple pie\npear\nAPPLE");
    area.view.set_search(TextSearch("apple"));
    area.harness.settle();
    EXPECT_EQ(area.view.match_count(), 3u);
    for (std::size_t const begin : { 0u, 13u, 28u, 0u }) {
        area.view.find_next();
        area.harness.settle();
        EXPECT_EQ(area.view.selection().begin(), begin);
        EXPECT_EQ(area.selected().size(), 5u);
    }
    area.view.find_previous();
    area.harness.settle();
    EXPECT_EQ(area.view.selection().begin(), 28u) << "from the first to the last";
    area.view.set_search(TextSearch("apple", TextCase::Match));
    area.harness.settle();
    EXPECT_EQ(area.view.match_count(), 1u);
    area.harness.type("x");
    EXPECT_EQ(area.view.match_count(), 1u);
}

TEST(TextArea, ReplacesOneMatchOrAll)
{
    Area area("one two one two one");
    area.view.set_search(TextSearch("one"));
    area.view.find_next();
    area.harness.settle();
    area.view.replace_match("1");
    area.harness.settle();
    EXPECT_EQ(area.text, "1 two one two one");
    EXPECT_EQ(area.view.selection().begin(), 6u) << "the next one is selected";
    area.view.replace_all("three");
    area.harness.settle();
    EXPECT_EQ(area.text, "1 two three two three");
    area.harness.press(Key::Z, Modifiers::Control);
    EXPECT_EQ(area.text, "1 two one two one") << "at once";
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

TEST(TextArea, ShowsWhatIsComposedInItsLineAndTakesWhatIsCommitted)
{
    Area area("one\ntwo");
    area.go_to(5);
    auto const tell = [&](EventKind kind, std::string text) {
        area.harness.post({ .kind = kind,
            .composition =
                std::make_shared<Composition>(Composition { .text = std::move(text) }) });
        area.harness.settle();
    };
    std::int64_t const before = area.harness.platform().shown_count();
    tell(EventKind::Composition, "にほ");
    EXPECT_EQ(area.text, "one\ntwo");
    EXPECT_GT(area.harness.platform().shown_count(), before);
    EXPECT_FALSE(area.harness.platform().caret_rect().is_empty());
    tell(EventKind::Commit, "日本");
    EXPECT_EQ(area.text, "one\nt日本wo");
}

TEST(TextArea, TellsTheSystemWhatIsSelected)
{
    Area area("one two three");
    Point const at { area.area().rect().x + 15, area.area().rect().y + 18 };
    for (int i = 0; i < 2; ++i) {
        area.harness.press_pointer(at);
        area.harness.release_pointer(at);
    }
    EXPECT_EQ(area.harness.platform().primary_selection(), "one");
}

TEST(TextArea, AHorizontalOneScrollsToTheCaret)
{
    Area area(std::string(300, 'm') + "\nshort", { .wrap = TextWrap::No });
    area.harness.press(Key::End);
    Rect const caret = area.harness.platform().caret_rect();
    EXPECT_TRUE(area.area().rect().contains(caret.position())) << "it came into view";
    area.harness.press(Key::Home);
    EXPECT_LT(area.harness.platform().caret_rect().x, 40);
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

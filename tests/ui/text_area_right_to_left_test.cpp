// SPDX-License-Identifier: MIT
//
// Text areas and log views in what runs to the left: numbers on the right, bars on the left, all
// lines at the right.

#include "text_area_fixture.h"

#include <oriel/text/log_source.h>

#include <gtest/gtest.h>

#include <string>

namespace oriel {
namespace {

struct MirroredArea {
    explicit MirroredArea(std::string start, TextAreaOptions const& with = {})
        : text(std::move(start))
        , options(with)
    {
        options.height = Length(200);
        options.view = &view;
        options.scrolls_smoothly = false;
        harness.find(Role::TextField, "Area").click();
        go_to(0);
    }
    Rect rect() { return harness.find(Role::TextField, "Area").rect(); }
    void go_to(std::size_t offset)
    {
        view.select(offset, offset);
        harness.settle();
    }
    std::size_t caret() { return view.selection().caret; }

    std::string text;
    TextAreaOptions options;
    TextAreaView view;
    Harness harness { [this](Ui& ui) { ui.text_area("Area", text, options); },
        { .size = { 400, 300 }, .direction = Direction::RightToLeft } };
};

std::string const mixed = "first\n\u05e9\u05dc\u05d5\u05dd \u05e2\u05d5\u05dc\u05dd\n"
                          "a longer line, with \u05e2\u05d1\u05e8\u05d9\u05ea in it\n\nend";

TEST(TextAreaRightToLeft, AllLinesLieAtTheRight)
{
    for (TextWrap const wrap : { TextWrap::No, TextWrap::Word }) {
        MirroredArea area("abc\n\u05d0\u05d1\u05d2\n", { .wrap = wrap });
        float const right = area.rect().right() - 8;
        area.go_to(3); // behind what runs to the right
        EXPECT_NEAR(area.harness.context().caret_rect().x, right, 1.5f);
        area.go_to(4); // before what runs to the left
        EXPECT_NEAR(area.harness.context().caret_rect().x, right, 1.5f);
        area.go_to(area.text.size()); // in an empty line
        EXPECT_NEAR(area.harness.context().caret_rect().x, right, 1.5f);
    }
}

TEST(TextAreaRightToLeft, NumbersStandAtTheRightOfTheLines)
{
    MirroredArea plain("abc");
    MirroredArea numbered("abc", { .shows_line_numbers = true });
    plain.go_to(3);
    numbered.go_to(3);
    EXPECT_LT(
        numbered.harness.context().caret_rect().x + 20, plain.harness.context().caret_rect().x);
}

TEST(TextAreaRightToLeft, AClickFindsWhatStandsThere)
{
    for (TextWrap const wrap : { TextWrap::No, TextWrap::Word }) {
        MirroredArea area(mixed, { .wrap = wrap, .shows_line_numbers = true });
        for (std::size_t offset = 0; offset < mixed.size(); ++offset) {
            if (static_cast<unsigned char>(mixed[offset] & 0xc0) == 0x80)
                continue;
            area.go_to(offset);
            Rect const caret = area.harness.context().caret_rect();
            ASSERT_TRUE(area.rect().contains(caret.center())) << offset;
            area.harness.tick(10); // no double click
            area.harness.press_pointer(caret.center());
            area.harness.release_pointer(caret.center());
            Rect const again = area.harness.context().caret_rect();
            // Where directions meet, two offsets may share a place.
            EXPECT_NEAR(again.x, caret.x, 0.5f) << offset;
            EXPECT_EQ(again.y, caret.y) << offset;
        }
    }
}

TEST(TextAreaRightToLeft, UpAndDownStayInTheirColumn)
{
    MirroredArea area("a long line of text\nshort\nanother long line");
    area.go_to(17);
    float const x = area.harness.context().caret_rect().x;
    area.harness.press(Key::Down);
    EXPECT_NEAR(area.harness.context().caret_rect().x, x, 6);
    area.harness.press(Key::Down);
    EXPECT_NEAR(area.harness.context().caret_rect().x, x, 6);
}

TEST(TextAreaRightToLeft, ALongLineScrollsToTheCaret)
{
    std::string long_line;
    for (int i = 0; i < 60; ++i)
        long_line += "word ";
    long_line += "end\n";
    MirroredArea area(long_line + "\u05d0\u05d1\u05d2", { .wrap = TextWrap::No });
    for (std::size_t const offset : { std::size_t { 0 }, std::size_t { 150 }, long_line.size() }) {
        area.go_to(offset);
        Rect const caret = area.harness.context().caret_rect();
        EXPECT_TRUE(area.rect().contains(caret.center())) << offset << ' ' << caret.x;
    }
}

TEST(TextAreaRightToLeft, TheCaretBehindSpacesStaysInside)
{
    for (TextWrap const wrap : { TextWrap::No, TextWrap::Word }) {
        MirroredArea area("abc    ", { .wrap = wrap });
        area.go_to(7);
        EXPECT_LE(area.harness.context().caret_rect().x, area.rect().right() - 7);
    }
}

TEST(TextAreaRightToLeft, ItsBarIsOnTheLeft)
{
    MirroredArea area(numbered_lines(100));
    Rect const rect = area.rect();
    area.harness.press_pointer({ rect.x + 5, rect.y + 8 });
    area.harness.move_to({ rect.x + 5, rect.bottom() });
    area.harness.release_pointer({ rect.x + 5, rect.bottom() });
    EXPECT_NE(
        area.harness.find(Role::TextField, "Area").value().find("line 99"), std::string::npos);
}

TEST(LogViewRightToLeft, SelectsWhatIsPointedAt)
{
    LogBuffer log;
    log.append("alpha beta\n\u05d0\u05d1\u05d2 \u05d3\u05d4\n");
    Harness harness([&](Ui& ui) { ui.log_view("Log", log, { .height = Length(100) }); },
        { .size = { 400, 120 }, .direction = Direction::RightToLeft });
    Rect const rect = harness.find(Role::TextField, "Log").rect();
    auto const copied_at = [&](Point point) {
        harness.tick(10);
        for (int i = 0; i < 2; ++i) {
            harness.press_pointer(point);
            harness.release_pointer(point);
        }
        harness.press(Key::C, Modifiers::Control);
        return std::string(harness.platform().clipboard());
    };
    EXPECT_EQ(copied_at({ rect.right() - 20, rect.y + 16 }), "beta");
    EXPECT_EQ(copied_at({ rect.right() - 14, rect.y + 36 }), "\u05d0\u05d1\u05d2");
}

}
}

// SPDX-License-Identifier: MIT
//
// Paragraphs of words that look different, with links and widgets among them; and what labels do
// with text that has no room.

#include <oriel/oriel.h>
#include <oriel/testing/testing.h>

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace oriel {
namespace {

constexpr Color red { 200, 0, 0, 255 };

TEST(Rich, ReadsAsOneText)
{
    Harness harness([](Ui& ui) { ui.rich() << "Total " << bold("42") << fg(red, " !"); });
    EXPECT_EQ(harness.find(Role::Label).name(), "Total 42 !");
    EXPECT_TRUE(harness.diagnostics().empty());
}

TEST(Rich, IsAsWideAsItsWords)
{
    Harness harness([](Ui& ui) {
        if (auto row = ui.row()) {
            ui.rich() << "one "
                      << "two";
            ui.label("|");
        }
        if (auto row = ui.row()) {
            ui.label("one two");
            ui.label("|");
        }
    });
    auto const labels = harness.find_all(Role::Label);
    ASSERT_EQ(labels.size(), 4u);
    EXPECT_EQ(labels[0].rect().width, labels[2].rect().width);
    EXPECT_EQ(labels[0].rect().height, labels[2].rect().height);
}

TEST(Rich, WrapsWhereItHasNoRoom)
{
    Harness harness(
        [](Ui& ui) {
            ui.rich() << "Some " << bold("words that ") << "are too many for one line";
            ui.label("below");
        },
        { .size = { 160, 200 } });
    Element const text = harness.find(Role::Label);
    EXPECT_GT(text.rect().height, 41);
    EXPECT_GE(harness.find(Role::Label, "below").rect().y, text.rect().bottom());
}

TEST(Rich, ALinkIsClicked)
{
    int clicks = 0;
    int others = 0;
    Harness harness([&](Ui& ui) {
        if (auto text = ui.rich()) {
            text << "See the " << link("details") << " or " << link("help", "the help");
            clicks += text.clicked("details");
            others += text.clicked("the help");
        }
    });
    harness.find(Role::Link, "details").click();
    EXPECT_EQ(clicks, 1);
    EXPECT_EQ(others, 0);
    harness.find(Role::Link, "help").click();
    EXPECT_EQ(others, 1);
}

TEST(Rich, ALinkLiesOverItsWords)
{
    Harness harness([](Ui& ui) { ui.rich() << "See the " << link("details") << "."; });
    Rect const link = harness.find(Role::Link).rect();
    Rect const text = harness.find(Role::Label).rect();
    EXPECT_GT(link.x, text.x + 30);
    EXPECT_LT(link.right(), text.right());
    EXPECT_EQ(link.y, text.y);
}

TEST(Rich, ALinkThatIsWrappedIsClickedInEachLine)
{
    int clicks = 0;
    Harness harness(
        [&](Ui& ui) {
            if (auto text = ui.rich()) {
                text << "Words before " << link("a link of very many words", "far") << " after";
                clicks += text.clicked("far");
            }
        },
        { .size = { 150, 200 } });
    Rect const first = harness.find(Role::Link).rect();
    Rect const text = harness.find(Role::Label).rect();
    EXPECT_GT(first.x, text.x + 50);
    // Not what is beside the link in its first line, nor under it in its last one.
    auto const click_at = [&](Point point) {
        harness.press_pointer(point);
        harness.release_pointer(point);
    };
    click_at({ text.x + 5, first.center().y });
    EXPECT_EQ(clicks, 0);
    click_at(first.center());
    EXPECT_EQ(clicks, 1);
    click_at({ text.x + 5, first.bottom() + 5 });
    EXPECT_EQ(clicks, 2);
}

TEST(Rich, LinksAreReachedByTheKeyboardInOrder)
{
    std::string clicked;
    Harness harness([&](Ui& ui) {
        if (auto text = ui.rich()) {
            text << link("one") << " and " << link("two");
            for (char const* key : { "one", "two" }) {
                if (text.clicked(key))
                    clicked += key;
            }
        }
    });
    harness.press(Key::Tab);
    harness.press(Key::Enter);
    harness.press(Key::Tab);
    EXPECT_TRUE(harness.find(Role::Link, "two").has(AccessState::Focused));
    harness.press(Key::Space);
    EXPECT_EQ(clicked, "onetwo");
}

TEST(Rich, DisabledLinksAreNotClicked)
{
    int clicks = 0;
    Harness harness([&](Ui& ui) {
        if (auto text = ui.rich({ .enabled = false })) {
            text << link("details");
            clicks += text.clicked("details");
        }
    });
    EXPECT_TRUE(harness.find(Role::Link).has(AccessState::Disabled));
    harness.find(Role::Link).click();
    EXPECT_EQ(clicks, 0);
}

TEST(Rich, AHoveredLinkIsNotLaidOutAgain)
{
    Harness harness([&](Ui& ui) { ui.rich() << "See the " << link("details") << "."; });
    auto const layout = [&] {
        TextEngine const& text = harness.context().text();
        for (std::size_t i = 0; i < text.question_count(); ++i) {
            if (text.question(i).text() == "See the details.")
                return &text.question(i);
        }
        return static_cast<TextLayout const*>(nullptr);
    };
    auto const colors = [&] {
        std::vector<std::uint32_t> all;
        for (Record const& record : harness.context().draw_list().records())
            all.push_back(record.color);
        return all;
    };
    TextLayout const* const before = layout();
    std::vector<std::uint32_t> const before_colors = colors();
    ASSERT_NE(before, nullptr);
    harness.find(Role::Link).hover();
    EXPECT_EQ(layout(), before);
    EXPECT_NE(colors(), before_colors);
}

TEST(Rich, WidgetsStandInTheLines)
{
    bool is_on = false;
    Harness harness(
        [&](Ui& ui) {
            if (auto text = ui.rich()) {
                text << "Some words before the box ";
                if (auto box = text.box({ 24, 24 }, BoxAlign::Middle))
                    ui.checkbox("", is_on, { .id = "box" });
                text << " and after.";
            }
        },
        { .size = { 150, 200 } });
    Rect const text = harness.find(Role::Label).rect();
    Element const box = harness.find(Role::CheckBox);
    EXPECT_GT(box.rect().y, text.y + 18);
    EXPECT_GE(box.rect().x, text.x);
    EXPECT_LT(box.rect().right(), text.right());
    box.click();
    EXPECT_TRUE(is_on);
    EXPECT_TRUE(harness.diagnostics().empty());
}

TEST(Rich, WidgetsMoveWithTheWordsInTheSameFrame)
{
    bool is_on = false;
    std::string words = "a";
    Harness harness([&](Ui& ui) {
        if (auto text = ui.rich()) {
            text << words;
            if (auto box = text.box({ 24, 24 }))
                ui.checkbox("", is_on, { .id = "box" });
        }
    });
    float const before = harness.find(Role::CheckBox).rect().x;
    words = "many more words";
    harness.frame();
    EXPECT_GT(harness.find(Role::CheckBox).rect().x, before + 50);
}

TEST(Rich, OneParagraphMayStandInAnother)
{
    Harness harness([&](Ui& ui) {
        if (auto outer = ui.rich()) {
            outer << "outer " << link("first");
            if (auto box = outer.box({ 90, 20 }))
                ui.rich({ .id = "inner" }) << "in " << link("second");
            outer << link("third");
        }
    });
    float const first = harness.find(Role::Link, "first").rect().x;
    float const second = harness.find(Role::Link, "second").rect().x;
    float const third = harness.find(Role::Link, "third").rect().x;
    EXPECT_LT(first, second);
    EXPECT_LT(second, third);
    EXPECT_GE(third - first, 90);
}

// ---- Labels.

TEST(Rich, IsReadBeforeWhatStandsInItsLines)
{
    bool is_on = false;
    Harness harness([&](Ui& ui) {
        if (auto text = ui.rich()) {
            text << "See " << link("details") << " or ";
            if (auto box = text.box({ 24, 24 }))
                ui.checkbox("", is_on, { .id = "box" });
        }
        ui.label("after");
    });
    std::vector<Role> roles;
    for (AccessNode const& node : harness.describe())
        roles.push_back(node.info.role);
    std::vector<Role> const expected { Role::Label, Role::Link, Role::CheckBox, Role::Label };
    EXPECT_EQ(roles, expected);
    EXPECT_TRUE(harness.diagnostics().empty());
}

std::uint32_t pixel_at(Harness const& harness, Point point)
{
    PixelBuffer const pixels = harness.pixels();
    return pixels.pixels[static_cast<int>(point.y) * pixels.stride + static_cast<int>(point.x)];
}

TEST(Rich, IsSelectedBehindItsBoxes)
{
    Harness harness([](Ui& ui) {
        if (auto selectable = ui.selectable("Text")) {
            if (auto text = ui.rich()) {
                text << "ab";
                if (auto box = text.box({ 60, 16 })) {
                }
                text << "cd";
            }
        }
    });
    Rect const text = harness.find(Role::Label).rect();
    Point const in_box { text.x + 48, text.y + text.height / 2 };
    std::uint32_t const before = pixel_at(harness, in_box);
    harness.press_pointer({ text.x, in_box.y });
    harness.move_to({ text.x + 140, in_box.y });
    harness.release_pointer({ text.x + 140, in_box.y });
    EXPECT_NE(pixel_at(harness, in_box), before);
    EXPECT_EQ(pixel_at(harness, in_box), pixel_at(harness, { text.x + 1, text.y + 1 }));
}

TEST(Rich, ParagraphsInItsBoxesAreSelectedAfterIt)
{
    Harness harness([](Ui& ui) {
        if (auto selectable = ui.selectable("Text")) {
            if (auto text = ui.rich()) {
                text << "one ";
                if (auto box = text.box({ 60, 20 }))
                    ui.label("two");
                text << " three";
            }
            ui.label("four");
        }
    });
    harness.find(Role::Label, "four").click();
    harness.press(Key::A, Modifiers::Control);
    harness.press(Key::C, Modifiers::Control);
    std::string const copied = harness.platform().clipboard();
    EXPECT_LT(copied.find("three"), copied.find("two"));
    EXPECT_LT(copied.find("two"), copied.find("four"));
    EXPECT_LT(copied.find("four"), copied.size());
    EXPECT_TRUE(harness.diagnostics().empty());
}

TEST(LabelText, TabsStandWhereTheOptionsSayInEveryKindOfText)
{
    static TabStop const stops[] = { { 150 }, { 300, TabAlign::End } };
    Harness harness(
        [](Ui& ui) {
            if (auto row = ui.row({ .width = Length() })) {
                ui.label("a\tb\t");
            }
            if (auto column = ui.column({ .align = Align::Start })) {
                ui.label("a\tb\tc", { .tab_stops = stops });
                ui.label("a\tb\td", { .wrap = TextWrap::No, .tab_stops = stops });
                ui.rich({ .tab_stops = stops }) << "a\tb\t" << bold("e");
                ui.label("a\tf", { .tab_width = 200, .id = "f" });
            }
        },
        { .size = { 400, 300 } });
    for (char const* const text : { "a\tb\tc", "a\tb\td", "a\tb\te" })
        EXPECT_EQ(harness.find(Role::Label, text).rect().width, 300) << text;
    EXPECT_GT(harness.find(Role::Label, "a\tf").rect().width, 200);
    EXPECT_TRUE(harness.diagnostics().empty());
}

TEST(LabelText, StopsThatChangeAreShownInTheSameFrame)
{
    float position = 100;
    Harness harness([&](Ui& ui) {
        TabStop const stops[] = { { position, TabAlign::End } };
        if (auto column = ui.column({ .align = Align::Start }))
            ui.label("a\tb", { .tab_stops = stops });
    });
    EXPECT_EQ(harness.find(Role::Label).rect().width, 100);
    position = 150;
    harness.frame();
    EXPECT_EQ(harness.find(Role::Label).rect().width, 150);
}

TEST(LabelText, ALabelThatIsCutSaysSoAndHasATooltip)
{
    bool is_cut = false;
    std::string const path = "/home/ada/projects/engine/notes/engine.txt";
    Harness harness(
        [&](Ui& ui) {
            is_cut =
                ui.label(path, { .wrap = TextWrap::No, .ellipsis = Ellipsis::Start }).truncated();
        },
        { .size = { 160, 100 } });
    EXPECT_TRUE(is_cut);
    harness.find(Role::Label).hover();
    harness.tick(1);
    EXPECT_EQ(harness.find(Role::Tooltip).name(), path);
    harness.resize({ 600, 100 }, 1);
    EXPECT_FALSE(is_cut);
}

TEST(LabelText, LinesCanBeLimited)
{
    bool is_cut = false;
    Harness harness(
        [&](Ui& ui) {
            is_cut = ui.label("Words that are far too many for the two lines that there are.",
                           { .max_lines = 2 })
                         .truncated();
        },
        { .size = { 160, 200 } });
    EXPECT_TRUE(is_cut);
    EXPECT_EQ(harness.find(Role::Label).rect().height, 40);
}

TEST(LabelText, EqualLabelsMayBeCut)
{
    Harness harness([](Ui& ui) {
        for (int i = 0; i < 3; ++i)
            ui.label("the same", { .wrap = TextWrap::No });
    });
    EXPECT_TRUE(harness.diagnostics().empty());
}

}
}

// SPDX-License-Identifier: MIT

#include <oriel/oriel.h>
#include <oriel/testing/testing.h>

#include <tests/support/allocation_count.h>
#include <tests/ui/sheet.h>

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace oriel {
namespace {

constexpr Modifiers chord = Modifiers::Control | Modifiers::Shift;

struct CommandPaletteTest : testing::Test {
    std::string log;
    bool wraps = false;
    int zoom = 100;
    bool shows_extra = true;
    std::string text;

    void build(Ui& ui)
    {
        if (auto bar = ui.menu_bar()) {
            if (auto file = bar.menu("File")) {
                if (file.item("Open…", { .shortcut = Modifiers::Control | Key::O }).clicked())
                    log += "open ";
                if (file.item("Save", { .reason = "Nothing changed", .enabled = false }).clicked())
                    log += "save ";
                if (auto recent = file.menu("Recent")) {
                    if (recent.item("one.txt").clicked())
                        log += "one ";
                    if (recent.item("two.txt").clicked())
                        log += "two ";
                }
            }
            if (auto view = bar.menu("View")) {
                view.check("Word wrap", wraps);
                view.radio("Zoom 50 %", zoom, 50);
            }
        }
        if (shows_extra
            && ui.command("Zen mode", { .group = "View", .shortcut = Key::F11 }).clicked())
            log += "zen ";
        Response const area = ui.button("Area");
        if (auto menu = ui.context_menu(area))
            menu.item("Of the area alone");
        ui.text_field("Text", text);
        ui.command_palette({ .shortcut = chord | Key::P });
    }
    Harness harness { [this](Ui& ui) { build(ui); }, { .size = { 700, 500 } } };

    void open() { harness.press(Key::P, chord); }
    bool is_open() const { return harness.has(Role::Dialog, "Command palette"); }
    std::vector<std::string> shown()
    {
        std::vector<std::string> names;
        for (Element const& row : harness.find_all(Role::ListItem))
            names.push_back(row.name());
        return names;
    }
};

using Names = std::vector<std::string>;

TEST_F(CommandPaletteTest, ListsWhatMenusAndCommandsOfferInTheirOrder)
{
    EXPECT_FALSE(is_open());
    open();
    ASSERT_TRUE(is_open());
    EXPECT_EQ(shown(),
        (Names { "Open…", "Save", "one.txt", "two.txt", "Word wrap", "Zoom 50 %", "Zen mode" }));
    EXPECT_TRUE(harness.diagnostics().empty());
}

TEST_F(CommandPaletteTest, RunsWhatIsFoundByAFewLetters)
{
    open();
    harness.type("rec tw");
    EXPECT_EQ(shown(), (Names { "two.txt" }));
    harness.press(Key::Enter);
    EXPECT_EQ(log, "two ");
    EXPECT_FALSE(is_open());
}

TEST_F(CommandPaletteTest, ChecksAndChooses)
{
    open();
    harness.type("wrap");
    harness.press(Key::Enter);
    EXPECT_TRUE(wraps);
    open();
    harness.type("zoom");
    harness.press(Key::Enter);
    EXPECT_EQ(zoom, 50);
    open();
    harness.type("zen");
    harness.press(Key::Enter);
    EXPECT_EQ(log, "zen ");
}

TEST_F(CommandPaletteTest, ShowsFirstWhatWasUsedLast)
{
    for (char const* const typed : { "zen", "two" }) {
        open();
        harness.type(typed);
        harness.press(Key::Enter);
    }
    open();
    EXPECT_EQ(shown()[0], "two.txt");
    EXPECT_EQ(shown()[1], "Zen mode");
    EXPECT_EQ(harness.context().arrangement(),
        "[palette commands]\nrecent = File/Recent/two.txt, View/Zen mode\n");
}

TEST_F(CommandPaletteTest, RemembersWhatWasUsedBefore)
{
    harness.context().set_arrangement("[palette commands]\nrecent = View/Zen mode\n");
    open();
    EXPECT_EQ(shown()[0], "Zen mode");
}

TEST_F(CommandPaletteTest, MovesWithTheArrowsRoundAndRound)
{
    open();
    harness.press(Key::Up);
    EXPECT_TRUE(harness.find(Role::ListItem, "Zen mode").has(AccessState::Selected));
    harness.press(Key::Down);
    harness.press(Key::Down);
    harness.press(Key::Down);
    harness.press(Key::Enter);
    EXPECT_EQ(log, "one ");
}

TEST_F(CommandPaletteTest, TakesAClick)
{
    open();
    harness.find(Role::ListItem, "Open…").click();
    EXPECT_EQ(log, "open ");
    EXPECT_FALSE(is_open());
}

TEST_F(CommandPaletteTest, TakesAFinger)
{
    open();
    harness.find(Role::ListItem, "Open…").tap();
    EXPECT_EQ(log, "open ");
}

TEST_F(CommandPaletteTest, TellsWhyACommandCannotRunAndDoesNot)
{
    open();
    harness.type("save");
    EXPECT_NE(harness.dump().find("Nothing changed"), std::string::npos);
    harness.press(Key::Enter);
    EXPECT_TRUE(is_open());
    EXPECT_EQ(log, "");
}

TEST_F(CommandPaletteTest, ClosesByEscapeByItsChordAndByAPressElsewhere)
{
    harness.find(Role::TextField, "Text").click();
    open();
    harness.type("z");
    harness.press(Key::Escape);
    EXPECT_FALSE(is_open());
    EXPECT_TRUE(harness.find(Role::TextField, "Text").has(AccessState::Focused));
    open();
    EXPECT_EQ(shown().size(), 7u) << "begins anew";
    open();
    EXPECT_FALSE(is_open());
    open();
    harness.press_pointer({ 10, 490 });
    harness.release_pointer({ 10, 490 });
    EXPECT_FALSE(is_open());
    EXPECT_EQ(text, "");
}

TEST_F(CommandPaletteTest, SaysWhereNothingIsCalledSo)
{
    open();
    harness.type("xyz");
    EXPECT_TRUE(harness.has(Role::Label, "No command is called so"));
    harness.press(Key::Enter);
    EXPECT_TRUE(is_open());
}

TEST_F(CommandPaletteTest, LosesWhatIsNotOfferedAnyMore)
{
    open();
    harness.press(Key::Up);
    shows_extra = false;
    harness.frame();
    harness.settle();
    EXPECT_EQ(shown().size(), 6u);
    harness.press(Key::Enter);
    EXPECT_EQ(log, "");
    EXPECT_EQ(zoom, 50) << "the last one that is left";
}

TEST_F(CommandPaletteTest, LeavesACommandItsKeys)
{
    harness.press(Key::F11);
    EXPECT_EQ(log, "zen ");
}

TEST_F(CommandPaletteTest, AllocatesNothingClosedOrOpen)
{
    for (int i = 0; i < 5; ++i)
        harness.frame();
    AllocationCount closed;
    harness.frame();
    EXPECT_EQ(closed.count(), 0u);
    open();
    for (int i = 0; i < 5; ++i)
        harness.frame();
    AllocationCount opened;
    harness.frame();
    EXPECT_EQ(opened.count(), 0u);
}

TEST_F(CommandPaletteTest, LooksAsAccepted)
{
    Sheet sheet(1);
    for (bool const is_dark : { false, true }) {
        Harness shown([this](Ui& ui) { build(ui); },
            { .size = { 640, 420 },
                .theme = is_dark ? Theme::dark() : Theme::light(),
                .direction = is_dark ? Direction::RightToLeft : Direction::LeftToRight });
        shown.press(Key::P, chord);
        shown.type("o");
        sheet.add(shown);
    }
    expect_golden(sheet, "command_palette");
}

TEST_F(CommandPaletteTest, BarsAreReachedByF10)
{
    harness.press(Key::F10);
    EXPECT_TRUE(harness.find(Role::MenuItem, "File").has(AccessState::Focused));
    harness.press(Key::Right);
    harness.press(Key::Down);
    EXPECT_TRUE(harness.has(Role::Menu, "View"));
}

}
}

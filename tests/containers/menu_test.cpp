// SPDX-License-Identifier: MIT

#include <oriel/oriel.h>
#include <oriel/testing/testing.h>

#include <tests/support/allocation_count.h>

#include <gtest/gtest.h>

namespace oriel {
namespace {

struct MenuTest : testing::Test {
    std::string log;
    bool wraps = false;
    int zoom = 100;
    std::string text;

    void file_menu(MenuBar& bar)
    {
        if (auto file = bar.menu("File")) {
            if (file.item("Open", { .shortcut = Modifiers::Control | Key::O }).clicked())
                log += "open ";
            if (file.item("Locked", { .shortcut = Modifiers::Control | Key::L, .enabled = false })
                    .clicked())
                log += "locked ";
            if (auto recent = file.menu("Recent")) {
                for (std::uint64_t i = 0; i < 3; ++i) {
                    constexpr std::string_view names[] = { "one.txt", "two.txt", "three.txt" };
                    if (recent.item(names[i]).clicked())
                        (log += names[i]) += ' ';
                }
                if (auto more = recent.menu("More"))
                    more.item("Oldest");
            }
            file.separator();
            if (file.item("Quit").clicked())
                log += "quit ";
        }
    }
    void build(Ui& ui)
    {
        if (auto bar = ui.menu_bar()) {
            file_menu(bar);
            if (auto view = bar.menu("View")) {
                view.check("Wrap", wraps, { .keeps_open = true });
                view.radio("50 %", zoom, 50);
                view.radio("100 %", zoom, 100);
            }
        }
        ui.text_field("Text", text);
        Response const area = ui.button("Area", { .width = 200, .height = 100 });
        if (area.clicked())
            log += "area ";
        if (auto menu = ui.context_menu(area)) {
            if (menu.item("Copy", { .shortcut = Modifiers::Control | Key::Digit7 }).clicked())
                log += "copy ";
        }
        if (auto menu = ui.menu_button("Insert"))
            menu.item("Row");
    }
    Harness harness { [this](Ui& ui) { build(ui); }, { .size = { 500, 400 } } };

    Element entry(std::string_view name) { return harness.find(Role::MenuItem, name); }
    bool is_open(std::string_view name) { return harness.has(Role::Menu, name); }
    void open(std::string_view name) { entry(name).click(); }
};

TEST_F(MenuTest, OpensBelowItsEntryAndClosesWhenAnItemIsChosen)
{
    EXPECT_FALSE(is_open("File"));
    open("File");
    ASSERT_TRUE(is_open("File"));
    EXPECT_EQ(
        harness.find(Role::Menu, "File").rect().x, harness.find(Role::MenuItem, "File").rect().x);
    entry("Open").click();
    EXPECT_EQ(log, "open ");
    EXPECT_FALSE(is_open("File"));
}

TEST_F(MenuTest, ShortcutsFireWhileItIsClosed)
{
    harness.press(Key::O, Modifiers::Control);
    EXPECT_EQ(log, "open ");
    harness.press(Key::L, Modifiers::Control);
    EXPECT_EQ(log, "open ");
    open("File");
    EXPECT_EQ(entry("Open").value(), "Ctrl+O");
    harness.press(Key::O, Modifiers::Control);
    EXPECT_EQ(log, "open open ");
}

TEST_F(MenuTest, OfAContextItsShortcutsFireToo)
{
    harness.find(Role::Button, "Area").click();
    harness.press(Key::Digit7, Modifiers::Control);
    EXPECT_EQ(log, "area copy ");
}

TEST_F(MenuTest, ADisabledItemDoesNothing)
{
    open("File");
    EXPECT_TRUE(entry("Locked").has(AccessState::Disabled));
    entry("Locked").click();
    EXPECT_EQ(log, "");
    EXPECT_TRUE(is_open("File"));
}

TEST_F(MenuTest, ArrowKeysPassWhatIsDisabledAndGoRound)
{
    harness.press(Key::Tab);
    harness.press(Key::Down);
    ASSERT_TRUE(is_open("File"));
    EXPECT_TRUE(entry("Open").has(AccessState::Focused));
    harness.press(Key::Down);
    EXPECT_TRUE(entry("Recent").has(AccessState::Focused));
    harness.press(Key::End);
    EXPECT_TRUE(entry("Quit").has(AccessState::Focused));
    harness.press(Key::Down);
    EXPECT_TRUE(entry("Open").has(AccessState::Focused));
    harness.type("q");
    EXPECT_TRUE(entry("Quit").has(AccessState::Focused));
    harness.press(Key::Enter);
    EXPECT_EQ(log, "quit ");
    EXPECT_TRUE(entry("File").has(AccessState::Focused));
}

TEST_F(MenuTest, ArrowKeysGoIntoSubmenusAndBack)
{
    harness.press(Key::Tab);
    harness.press(Key::Enter);
    harness.type("r");
    harness.press(Key::Right);
    ASSERT_TRUE(is_open("Recent"));
    EXPECT_TRUE(entry("one.txt").has(AccessState::Focused));
    harness.press(Key::Left);
    EXPECT_FALSE(is_open("Recent"));
    EXPECT_TRUE(entry("Recent").has(AccessState::Focused));
    harness.press(Key::Right);
    harness.press(Key::Escape);
    EXPECT_FALSE(is_open("Recent"));
    EXPECT_TRUE(is_open("File"));
    harness.press(Key::Escape);
    EXPECT_FALSE(is_open("File"));
}

TEST_F(MenuTest, ArrowKeysGoOnToTheNextMenuOfTheBar)
{
    harness.press(Key::Tab);
    harness.press(Key::Down);
    harness.press(Key::Right);
    EXPECT_FALSE(is_open("File"));
    ASSERT_TRUE(is_open("View"));
    harness.press(Key::Left);
    EXPECT_TRUE(is_open("File"));
}

TEST_F(MenuTest, RunningToTheLeftSubmenusOpenToTheLeft)
{
    harness.context().set_direction(Direction::RightToLeft);
    harness.frame();
    harness.press(Key::Tab);
    harness.press(Key::Down);
    harness.type("r");
    harness.press(Key::Left);
    ASSERT_TRUE(is_open("Recent"));
    EXPECT_LE(harness.find(Role::Menu, "Recent").rect().right(), entry("Recent").rect().x + 0.5f);
}

TEST_F(MenuTest, HoveringOpensASubmenuAfterAWhile)
{
    open("File");
    entry("Recent").hover();
    EXPECT_FALSE(is_open("Recent"));
    harness.tick(0.2);
    ASSERT_TRUE(is_open("Recent"));
    entry("two.txt").click();
    EXPECT_EQ(log, "two.txt ");
    EXPECT_FALSE(is_open("File"));
}

TEST_F(MenuTest, OnTheWayToASubmenuOtherItemsDoNotCloseIt)
{
    open("File");
    entry("Recent").hover();
    harness.tick(0.2);
    Rect const submenu = harness.find(Role::Menu, "Recent").rect();
    Rect const quit = entry("Quit").rect();
    // Over the item below, towards the lower corner of the submenu.
    harness.move_to({ submenu.x - 20, quit.y + 4 });
    EXPECT_TRUE(is_open("Recent"));
    harness.move_to({ submenu.x + 10, submenu.bottom() - 12 });
    EXPECT_TRUE(is_open("Recent"));
    // Straight down is not on the way.
    entry("Recent").hover();
    harness.move_to(quit.center());
    harness.move_to({ quit.x + 10, quit.center().y });
    EXPECT_FALSE(is_open("Recent"));
}

TEST_F(MenuTest, AnItemThatThePointerRestsOnClosesTheSubmenuAfterAll)
{
    open("File");
    entry("Recent").hover();
    harness.tick(0.2);
    Rect const submenu = harness.find(Role::Menu, "Recent").rect();
    harness.move_to({ submenu.x - 20, entry("Quit").rect().y + 4 });
    ASSERT_TRUE(is_open("Recent"));
    harness.tick(0.4);
    harness.tick(0.1);
    EXPECT_FALSE(is_open("Recent"));
}

TEST_F(MenuTest, PressDragReleaseChoosesAnItem)
{
    harness.press_pointer(entry("File").rect().center());
    ASSERT_TRUE(is_open("File"));
    harness.move_to(entry("Open").rect().center());
    EXPECT_EQ(log, "");
    harness.release_pointer(entry("Open").rect().center());
    EXPECT_EQ(log, "open ");
    EXPECT_FALSE(is_open("File"));
}

TEST_F(MenuTest, HoveringAnotherEntryOfTheBarSwitchesToIt)
{
    entry("View").hover();
    EXPECT_FALSE(is_open("View"));
    open("File");
    entry("View").hover();
    EXPECT_TRUE(is_open("View"));
    EXPECT_FALSE(is_open("File"));
    entry("View").click();
    EXPECT_FALSE(is_open("View"));
}

TEST_F(MenuTest, MarksAreTurnedAndOneStaysOpen)
{
    open("View");
    harness.find(Role::MenuItemCheckBox, "Wrap").click();
    EXPECT_TRUE(wraps);
    ASSERT_TRUE(is_open("View"));
    EXPECT_TRUE(harness.find(Role::MenuItemCheckBox, "Wrap").has(AccessState::Checked));
    EXPECT_TRUE(harness.find(Role::MenuItemRadio, "100 %").has(AccessState::Checked));
    harness.find(Role::MenuItemRadio, "50 %").click();
    EXPECT_EQ(zoom, 50);
    EXPECT_FALSE(is_open("View"));
}

TEST_F(MenuTest, APressElsewhereClosesItAndDoesNothingElse)
{
    open("File");
    Point const at { 200, 140 };
    harness.press_pointer(at);
    harness.release_pointer(at);
    EXPECT_FALSE(is_open("File"));
    EXPECT_EQ(log, "");
}

TEST_F(MenuTest, TheSecondaryButtonOpensAContextMenuAtThePointer)
{
    Point const at = harness.find(Role::Button, "Area").rect().center();
    for (EventKind const kind : { EventKind::PointerPress, EventKind::PointerRelease })
        harness.post({ .kind = kind, .button = PointerButton::Secondary, .position = at });
    harness.settle();
    std::vector<Element> const menus = harness.find_all(Role::Menu);
    ASSERT_EQ(menus.size(), 1u);
    EXPECT_EQ(menus[0].rect().position(), at);
    entry("Copy").click();
    EXPECT_EQ(log, "copy ");
}

TEST_F(MenuTest, TheMenuKeyOpensAContextMenu)
{
    harness.find(Role::Button, "Area").click();
    harness.press(Key::Menu);
    ASSERT_EQ(harness.find_all(Role::Menu).size(), 1u);
    EXPECT_TRUE(entry("Copy").has(AccessState::Focused));
    harness.press(Key::Escape);
    EXPECT_TRUE(harness.find_all(Role::Menu).empty());
    EXPECT_TRUE(harness.find(Role::Button, "Area").has(AccessState::Focused));
}

TEST_F(MenuTest, AButtonOpensOneAsWideAsItself)
{
    harness.find(Role::Button, "Insert").click();
    EXPECT_TRUE(is_open("Insert"));
    harness.find(Role::Button, "Insert").click();
    EXPECT_FALSE(is_open("Insert"));
}

TEST_F(MenuTest, IsExactInTheFrameThatOpensItAndAllocatesNothingLater)
{
    open("File");
    std::string const first = harness.dump();
    harness.frame();
    EXPECT_EQ(harness.dump(), first);
    for (int i = 0; i < 100; ++i)
        harness.context().frame({ .size = { 500, 400 } }, [this](Ui& ui) { build(ui); });
    std::function<void(Ui&)> const again = [this](Ui& ui) { build(ui); };
    AllocationCount const count;
    for (int i = 0; i < 20; ++i)
        harness.context().frame({ .size = { 500, 400 } }, again);
    EXPECT_EQ(count.count(), 0u);
}

TEST_F(MenuTest, WithoutMistakesThereIsNoDiagnostic)
{
    open("File");
    entry("Recent").click();
    for (DiagnosticKind const kind : harness.diagnostics())
        ADD_FAILURE() << name_of(kind);
}

}
}

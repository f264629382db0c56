// SPDX-License-Identifier: MIT

#include "events.h"

#include <oriel/oriel.h>
#include <oriel/testing/testing.h>

#include <gtest/gtest.h>

#include <array>
#include <charconv>
#include <string>
#include <vector>

namespace oriel {
namespace {

enum class Fruit { Apple, Pear, Quince };

struct FruitCombo {
    Fruit fruit = Fruit::Apple;
    ComboOptions options;
    int changes = 0;
    Harness harness;

    explicit FruitCombo(ComboOptions wanted = {})
        : options(wanted)
        , harness([this](Ui& ui) {
            changes +=
                ui.combo("Fruit", fruit, { "Apple", "Pear", "Quince" }, options).changed() ? 1 : 0;
            ui.button("Other");
        })
    {
        harness.settle();
    }
    Element field() { return harness.find(Role::ComboBox, "Fruit"); }
    bool is_open() const { return harness.has(Role::List, "Fruit"); }
    void click_item(std::string_view name)
    {
        Rect const rect = harness.find(Role::ListItem, name).rect();
        harness.press_pointer(rect.center());
        harness.release_pointer(rect.center());
        harness.tick(1);
    }
};

TEST(Combo, OpensAndTakesWhatIsClicked)
{
    FruitCombo combo;
    EXPECT_EQ(combo.field().value(), "Apple");
    combo.field().click();
    EXPECT_TRUE(combo.is_open());
    EXPECT_TRUE(combo.field().has(AccessState::Expanded));
    combo.click_item("Quince");
    EXPECT_EQ(combo.fruit, Fruit::Quince);
    EXPECT_FALSE(combo.is_open());
    EXPECT_EQ(combo.changes, 1);
    EXPECT_TRUE(combo.field().has(AccessState::Focused));
}

TEST(Combo, TheSameAgainClosesItAndChangesNothing)
{
    FruitCombo combo;
    combo.field().click();
    combo.click_item("Apple");
    EXPECT_FALSE(combo.is_open());
    EXPECT_EQ(combo.changes, 0);
}

TEST(Combo, IsDrivenByTheKeyboard)
{
    FruitCombo combo;
    combo.harness.press(Key::Tab);
    combo.harness.press(Key::Down);
    EXPECT_EQ(combo.fruit, Fruit::Pear) << "closed, arrows choose";
    combo.harness.press(Key::Enter);
    EXPECT_TRUE(combo.is_open());
    combo.harness.press(Key::Down);
    combo.harness.press(Key::Enter);
    EXPECT_FALSE(combo.is_open());
    combo.field().click();
    combo.harness.press(Key::Escape);
    EXPECT_FALSE(combo.is_open());
}

TEST(Combo, TypedLettersChoose)
{
    FruitCombo combo;
    combo.harness.press(Key::Tab);
    combo.harness.type("q");
    EXPECT_EQ(combo.fruit, Fruit::Quince);
    combo.harness.tick(2);
    combo.harness.type("pe");
    EXPECT_EQ(combo.fruit, Fruit::Pear);
}

TEST(Combo, IsFiltered)
{
    FruitCombo combo({ .has_filter = true });
    combo.field().click();
    combo.harness.find(Role::TextField, "Filter").click();
    combo.harness.type("EA");
    EXPECT_EQ(combo.harness.find_all(Role::ListItem).size(), 1u);
    combo.harness.press(Key::Enter);
    EXPECT_EQ(combo.fruit, Fruit::Pear);
    EXPECT_FALSE(combo.is_open());
}

TEST(Combo, AChoiceThatIsNoneShowsTheHint)
{
    int choice = -1;
    std::vector<std::string> texts;
    Harness harness([&](Ui& ui) { ui.combo("Empty", choice, texts, { .hint = "Nothing" }); });
    EXPECT_EQ(harness.find(Role::ComboBox).value(), "");
    harness.press(Key::Tab);
    harness.press(Key::Down);
    harness.type("x");
    harness.press(Key::Enter);
    harness.press(Key::Down);
    EXPECT_EQ(choice, -1);
    EXPECT_TRUE(harness.diagnostics().empty());
}

TEST(Combo, TakesSeveral)
{
    RowSelection tags;
    Harness harness([&](Ui& ui) { ui.combo("Tags", tags, { "Red", "Green", "Blue" }); });
    harness.find(Role::ComboBox).click();
    harness.find(Role::CheckBox, "Blue").click();
    harness.find(Role::CheckBox, "Red").click();
    EXPECT_TRUE(tags.contains(0));
    EXPECT_FALSE(tags.contains(1));
    EXPECT_TRUE(tags.contains(2));
    EXPECT_EQ(harness.find(Role::ComboBox).value(), "Red, Blue") << "still open";
    harness.press(Key::Escape);
    EXPECT_FALSE(harness.has(Role::CheckBox, "Blue"));
}

TEST(Combo, DisabledItStaysClosed)
{
    FruitCombo combo({ .enabled = false });
    combo.field().click();
    EXPECT_FALSE(combo.is_open());
    combo.harness.press(Key::Tab);
    combo.harness.press(Key::Down);
    EXPECT_EQ(combo.fruit, Fruit::Apple);
}

TEST(ListBox, ChoosesOneOfAMillion)
{
    std::array<char, 16> room {};
    std::uint32_t choice = 3;
    auto const text = [&](std::size_t i) -> std::string_view {
        char* const end = std::to_chars(room.data(), room.data() + room.size(), i).ptr;
        return { room.data(), static_cast<std::size_t>(end - room.data()) };
    };
    Harness harness([&](Ui& ui) { ui.list_box("Lines", choice, Texts(1'000'000, text)); });
    EXPECT_LT(harness.find_all(Role::ListItem).size(), 20u);
    harness.find(Role::ListItem, "5").click();
    EXPECT_EQ(choice, 5u);
    harness.press(Key::End);
    EXPECT_EQ(choice, 999'999u);
    harness.type("42");
    EXPECT_EQ(choice, 42u);
}

TEST(ListBox, TakesSeveralAndIsFiltered)
{
    RowSelection chosen;
    Harness harness([&](Ui& ui) {
        ui.list_box("Tags", chosen, { "Red", "Green", "Blue" }, { .has_filter = true });
    });
    harness.find(Role::TextField, "Filter").click();
    harness.type("bl");
    harness.find(Role::CheckBox, "Blue").click();
    EXPECT_TRUE(chosen.contains(2));
    EXPECT_EQ(chosen.count(), 1u);
}

}
}

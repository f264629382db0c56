// SPDX-License-Identifier: MIT
//
// A property editor and its user.

#include <oriel/oriel.h>
#include <oriel/testing/testing.h>
#include <tests/support/allocation_count.h>

#include <gtest/gtest.h>

#include <limits>
#include <string>
#include <vector>

namespace oriel {
namespace {

enum class Side : std::uint8_t { Left, Right };
constexpr std::string_view sides[] = { "Left", "Right" };

struct Enemy {
    std::string name = "Orc";
    float speed = 1.5f;
    int lives = 3;
    bool can_fly = false;
    Side side = Side::Left;
};

struct Properties {
    void build(Ui& ui)
    {
        if (auto editor =
                ui.property_editor("Enemy", { .search = search, .enabled = is_enabled })) {
            changes += editor.field("Name", enemy.name).changed() ? 1 : 0;
            editor.field("Speed", enemy.speed, { .reset_to = 1.0f, .number = { .decimals = 2 } });
            if (auto group = editor.group("Flags")) {
                editor.field("Can fly", enemy.can_fly);
                editor.field("Side", enemy.side, { .names = sides });
                if (auto deeper = editor.group("Deeper"))
                    editor.field("Lives", enemy.lives);
            }
        }
    }
    bool shows(std::string_view label) { return harness.has(Role::Label, label); }

    Enemy enemy;
    std::string search;
    bool is_enabled = true;
    int changes = 0;
    Harness harness { [this](Ui& ui) { build(ui); }, { .size = { 420, 340 } } };
};

TEST(PropertyEditor, WritesTheFieldsOfAStruct)
{
    Properties properties;
    Harness& harness = properties.harness;
    harness.find(Role::TextField, "Name").click();
    harness.press(Key::A, Modifiers::Control);
    harness.type("Elf");
    EXPECT_EQ(properties.enemy.name, "Elf");
    EXPECT_GE(properties.changes, 1);
    harness.find(Role::CheckBox, "Can fly").click();
    EXPECT_TRUE(properties.enemy.can_fly);
    harness.find(Role::RadioButton, "Right").click();
    EXPECT_EQ(properties.enemy.side, Side::Right);
    EXPECT_TRUE(harness.diagnostics().empty());
}

TEST(PropertyEditor, AButtonGoesBackToTheDefault)
{
    Properties properties;
    Harness& harness = properties.harness;
    harness.find(Role::Button, Icon::Undo).click();
    EXPECT_EQ(properties.enemy.speed, 1.0f);
    EXPECT_FALSE(harness.has(Role::Button, Icon::Undo));
}

TEST(PropertyEditor, ValuesOfAllGroupsStandInOneColumn)
{
    Properties properties;
    float const x = properties.harness.find(Role::TextField, "Name").rect().x;
    EXPECT_EQ(properties.harness.find(Role::CheckBox, "Can fly").rect().x, x);
    EXPECT_LT(properties.harness.find(Role::Label, "Name").rect().x,
        properties.harness.find(Role::Label, "Lives").rect().x);
}

TEST(PropertyEditor, AGroupClosesAndASearchOpensIt)
{
    Properties properties;
    properties.harness.find(Role::Button, "Flags").click();
    EXPECT_FALSE(properties.shows("Can fly"));
    EXPECT_TRUE(properties.harness.find(Role::Button, "Flags").has(AccessState::Collapsed));
    properties.search = "LIVE";
    properties.harness.settle();
    EXPECT_TRUE(properties.shows("Lives"));
    EXPECT_FALSE(properties.shows("Name"));
    properties.search = "";
    properties.harness.find(Role::Button, "Flags").click();
    properties.harness.press(Key::Enter);
    EXPECT_FALSE(properties.shows("Can fly")) << "by the keyboard, too";
}

TEST(PropertyEditor, ShowsWhatSeveralObjectsHaveInCommonAndWritesToAll)
{
    std::vector<Enemy> enemies(3);
    enemies[1].can_fly = true;
    enemies[2].name = "Elf";
    enemies[2].lives = 9;
    std::vector<std::string*> names;
    std::vector<bool*> flags;
    std::vector<int*> lives;
    for (Enemy& enemy : enemies) {
        names.push_back(&enemy.name);
        flags.push_back(&enemy.can_fly);
        lives.push_back(&enemy.lives);
    }
    Harness harness([&](Ui& ui) {
        if (auto editor = ui.property_editor("Enemies")) {
            editor.field("Name", std::span<std::string* const>(names));
            editor.field("Can fly", std::span<bool* const>(flags));
            editor.field("Lives", std::span<int* const>(lives), { .reset_to = 3 });
            editor.field("Nobody", std::span<int* const>());
        }
    });
    EXPECT_EQ(harness.find(Role::TextField, "Name").value(), "");
    EXPECT_EQ(harness.find(Role::TextField, "Name").placeholder(), "—");
    EXPECT_EQ(enemies[2].name, "Elf") << "nothing is written by showing it";
    harness.find(Role::CheckBox, "Can fly").click();
    for (Enemy const& enemy : enemies)
        EXPECT_EQ(enemy.can_fly, enemies[0].can_fly);
    harness.find(Role::Button, Icon::Undo).click();
    EXPECT_EQ(enemies[2].lives, 3);
    harness.find(Role::TextField, "Name").click();
    harness.type("X");
    EXPECT_EQ(enemies[0].name, "X");
    EXPECT_EQ(enemies[2].name, "X");
    EXPECT_FALSE(harness.has(Role::Label, "Nobody"));
}

TEST(PropertyEditor, SurvivesNumbersThatAreNone)
{
    Properties properties;
    for (float const value :
        { std::numeric_limits<float>::quiet_NaN(), std::numeric_limits<float>::infinity() }) {
        properties.enemy.speed = value;
        properties.harness.settle();
    }
    properties.is_enabled = false;
    properties.harness.settle();
    EXPECT_TRUE(properties.harness.find(Role::CheckBox, "Can fly").has(AccessState::Disabled));
}

TEST(PropertyEditor, ASteadyOneAllocatesNothing)
{
    Enemy enemy;
    std::function<void(Ui&)> const build = [&](Ui& ui) {
        if (auto editor = ui.property_editor("Enemy")) {
            editor.field("Name", enemy.name);
            if (auto group = editor.group("More")) {
                editor.field("Speed", enemy.speed, { .reset_to = 1.0f });
                editor.field("Can fly", enemy.can_fly);
            }
        }
    };
    Context context;
    std::size_t allocated = 0;
    for (int i = 0; i < 300; ++i) {
        AllocationCount const count;
        context.frame({ .size = { 400, 300 }, .time = i * 0.01 }, build);
        allocated += i >= 200 ? count.count() : 0;
    }
    EXPECT_EQ(allocated, 0u);
}

}
}

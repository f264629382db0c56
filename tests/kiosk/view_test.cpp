// SPDX-License-Identifier: MIT
#include "tests/kiosk/shop_program.h"
#include "tests/support/allocation_count.h"

#include <oriel/kiosk/view.h>
#include <oriel/testing/harness.h>
#include <oriel/ui/ui_class.h>

#include <gtest/gtest.h>

#include <thread>

namespace oriel::kiosk {

namespace {

struct Shop {
    explicit Shop(bool is_virtual = false) : view(ShopProgram::make({}, is_virtual), "Shop", model)
    {
        model.clock = "12:00";
        model.tickets = { { "Adult" }, { "Child" }, { "Dog" } };
        harness.settle();
    }
    ShopModel model;
    View view;
    Harness harness { [this](Ui& ui) { view.build(ui); }, { .size = { 480, 400 } } };
};

}

TEST(View, ShowsWhatTheHostHas)
{
    Shop shop;
    EXPECT_TRUE(shop.view.is_ok());
    EXPECT_TRUE(shop.harness.has(Role::Label, "12:00"));
    EXPECT_TRUE(shop.harness.has(Role::Label, "Child"));
    EXPECT_EQ(shop.harness.find_all(Role::CheckBox).size(), 3u);
    EXPECT_TRUE(shop.harness.diagnostics().empty());
}

TEST(View, SeesWhatTheHostChangesAndNeedsNoFrameOtherwise)
{
    Shop shop;
    EXPECT_FALSE(shop.view.needs_frame(1));
    shop.model.clock = "12:01";
    EXPECT_TRUE(shop.view.needs_frame(1));
    shop.harness.settle();
    EXPECT_TRUE(shop.harness.has(Role::Label, "12:01"));
    EXPECT_FALSE(shop.view.needs_frame(1));
    shop.model.clock = "12:01";
    EXPECT_FALSE(shop.view.needs_frame(1));
}

TEST(View, TellsEventsToTheHostWithTheRowTheyCameFrom)
{
    Shop shop;
    shop.harness.find_all(Role::Button)[3].click();
    EXPECT_EQ(shop.model.bought, std::vector<int> { 2 });
}

TEST(View, SwitchesBranchesInTheSameFrame)
{
    Shop shop;
    EXPECT_TRUE(shop.harness.has(Role::Label, "Folded"));
    shop.harness.find(Role::Button, "More").click();
    EXPECT_TRUE(shop.harness.has(Role::Label, "Expanded"));
    EXPECT_FALSE(shop.harness.has(Role::Label, "Folded"));
    shop.harness.find(Role::Button, "More").click();
    EXPECT_TRUE(shop.harness.has(Role::Label, "Folded"));
}

TEST(View, WritesTwoWayBindingsToTheHostAndFiltersByThem)
{
    Shop shop;
    shop.harness.find(Role::TextField).click();
    shop.harness.type("il");
    EXPECT_EQ(shop.model.query, "il");
    EXPECT_EQ(shop.harness.find_all(Role::CheckBox).size(), 1u);
    EXPECT_TRUE(shop.harness.has(Role::Label, "Child"));
    shop.model.query = "";
    shop.harness.settle();
    EXPECT_EQ(shop.harness.find_all(Role::CheckBox).size(), 3u);
}

TEST(View, WritesAFieldOfARowIntoTheList)
{
    Shop shop;
    shop.harness.find_all(Role::CheckBox)[1].click();
    EXPECT_FALSE(shop.model.tickets[0].wanted);
    EXPECT_TRUE(shop.model.tickets[1].wanted);
    EXPECT_FALSE(shop.model.tickets[2].wanted);
}

TEST(View, SurvivesAModelThatShrinksWhileItsEventIsDelivered)
{
    Shop shop;
    shop.model.shrinks = true;
    shop.harness.find_all(Role::Button)[2].click();
    EXPECT_EQ(shop.model.bought, std::vector<int> { 1 });
    EXPECT_TRUE(shop.harness.find_all(Role::CheckBox).empty());
}

TEST(View, KeepsTheFocusOfARowThatMoves)
{
    Shop shop;
    auto const boxes = shop.harness.find_all(Role::CheckBox);
    boxes[0].click();
    std::swap(shop.model.tickets[0], shop.model.tickets[2]);
    shop.harness.settle();
    auto const moved = shop.harness.find_all(Role::CheckBox);
    EXPECT_FALSE(moved[0].has(AccessState::Focused));
    EXPECT_TRUE(moved[2].has(AccessState::Focused));
}

TEST(View, TellsRowsOfOneKeyApart)
{
    Shop shop;
    shop.model.tickets = { { "Same" }, { "Same" }, { "Same" } };
    shop.harness.settle();
    EXPECT_EQ(shop.harness.find_all(Role::CheckBox).size(), 3u);
    EXPECT_TRUE(shop.harness.diagnostics().empty());
    EXPECT_EQ(shop.view.problems().size(), 1u);
}

TEST(View, AllocatesNothingWhileTheClockTicks)
{
    Shop shop;
    auto const tick = [&](int i) {
        shop.model.clock[4] = static_cast<char>('0' + i % 10);
        shop.harness.frame();
    };
    for (int i = 0; i < 30; ++i)
        tick(i);
    AllocationCount allocations;
    std::uint64_t const evaluations = shop.view.evaluation_count();
    for (int i = 0; i < 30; ++i)
        tick(i);
    EXPECT_EQ(allocations.count(), 0u);
    EXPECT_LE(shop.view.evaluation_count() - evaluations, 60u) << "the text alone, each time";
}

TEST(View, MakesRowsAsTheyComeIntoView)
{
    Shop shop(true);
    shop.model.tickets.resize(100'000);
    for (std::size_t i = 0; i < shop.model.tickets.size(); ++i)
        shop.model.tickets[i].name = "Ticket " + std::to_string(i);
    shop.harness.settle();
    EXPECT_LT(shop.harness.find_all(Role::CheckBox).size(), 40u);
    EXPECT_TRUE(shop.harness.has(Role::Label, "Ticket 0"));
    shop.harness.scroll({ 200, 300 }, { 0, -4000 });
    EXPECT_FALSE(shop.harness.has(Role::Label, "Ticket 0"));
    EXPECT_FALSE(shop.harness.find_all(Role::CheckBox).empty());
    EXPECT_TRUE(shop.harness.diagnostics().empty());
}

TEST(View, RunsWhatOtherThreadsPostOnItsOwn)
{
    Shop shop;
    std::thread other([&] { shop.view.post([&] { shop.model.clock = "posted"; }); });
    other.join();
    EXPECT_TRUE(shop.view.needs_frame(1));
    shop.harness.settle();
    EXPECT_TRUE(shop.harness.has(Role::Label, "posted"));
}

TEST(View, ComparesALargeListOnlyWhenItIsTouched)
{
    Shop shop;
    shop.view.compare_only_when_touched("tickets");
    shop.harness.settle();
    shop.model.tickets.pop_back();
    EXPECT_FALSE(shop.view.needs_frame(1));
    shop.view.touch("tickets");
    EXPECT_TRUE(shop.view.needs_frame(1));
}

TEST(View, NamesBothSidesOfWhatTheHostLacks)
{
    ShopTicket wrong;
    View view(ShopProgram::make(), "Shop", wrong);
    EXPECT_FALSE(view.is_ok());
    std::string all;
    for (Problem const& problem : view.problems())
        all += problem.cause + "\n";
    EXPECT_NE(all.find("`Shop.clock`"), std::string::npos) << all;
    EXPECT_NE(all.find("ShopTicket"), std::string::npos) << all;
    EXPECT_NE(all.find("`Shop.buy`"), std::string::npos) << all;
}

TEST(View, ShowsWhatIsWrongWhenThereIsNoSuchScreen)
{
    View view(ShopProgram::make(), "Shp");
    Harness harness([&](Ui& ui) { view.build(ui); });
    EXPECT_FALSE(view.is_ok());
    EXPECT_NE(harness.dump().find("Shp"), std::string::npos);
}

TEST(View, GoesOnWhereItWasAfterAReload)
{
    Shop shop;
    shop.harness.find(Role::Button, "More").click();
    shop.harness.find(Role::TextField).click();
    shop.harness.type("d");
    EXPECT_TRUE(shop.view.reload({ .program = ShopProgram::make("A new heading") }));
    shop.harness.settle();
    EXPECT_TRUE(shop.harness.has(Role::Label, "A new heading"));
    EXPECT_TRUE(shop.harness.has(Role::Label, "Expanded"));
    EXPECT_TRUE(shop.harness.find(Role::TextField).has(AccessState::Focused));
    shop.harness.type("u");
    EXPECT_EQ(shop.model.query, "du");
}

TEST(View, KeepsTheLastGoodScreenUnderWhatIsBroken)
{
    Shop shop;
    Compilation broken;
    broken.problems.push_back({ .path = "shop.kiosk", .line = 3, .cause = "no `colour`" });
    EXPECT_FALSE(shop.view.reload(broken));
    shop.harness.settle();
    EXPECT_TRUE(shop.harness.has(Role::Label, "12:00"));
    EXPECT_NE(shop.harness.dump().find("no `colour`"), std::string::npos);
    EXPECT_TRUE(shop.view.reload({ .program = ShopProgram::make() }));
    shop.harness.settle();
    EXPECT_EQ(shop.harness.dump().find("no `colour`"), std::string::npos);
}

TEST(View, SurvivesRandomReloadsClicksAndModels)
{
    Shop shop;
    std::uint32_t random = 7;
    auto const next = [&](std::uint32_t below) {
        random = random * 1664525 + 1013904223;
        return (random >> 8) % below;
    };
    for (int i = 0; i < 400; ++i) {
        if (next(4) == 0)
            shop.view.reload(
                { .program = ShopProgram::make(next(2) ? "Heading" : "", next(2) == 0) });
        shop.model.tickets.resize(next(8));
        for (ShopTicket& ticket : shop.model.tickets)
            ticket.name = std::string(1, static_cast<char>('a' + next(4)));
        shop.model.shrinks = next(5) == 0;
        auto const buttons = shop.harness.find_all(Role::Button);
        Rect const rect = buttons[next(static_cast<std::uint32_t>(buttons.size()))].visible();
        if (!rect.is_empty()) {
            Point const middle { rect.x + rect.width / 2, rect.y + rect.height / 2 };
            shop.harness.press_pointer(middle);
            shop.harness.release_pointer(middle);
        }
        shop.harness.settle();
        ASSERT_TRUE(shop.harness.diagnostics().empty());
    }
}

}

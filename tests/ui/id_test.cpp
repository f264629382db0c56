// SPDX-License-Identifier: MIT
//
// Who a widget is from one frame to the next.

#include "events.h"

#include <oriel/oriel.h>

#include <gtest/gtest.h>

namespace oriel {
namespace {

TEST(WidgetIds, TwoWidgetsFromOneLineAreReportedAndBothWork)
{
    int clicked[3] = {};
    Harness harness([&](Ui& ui) {
        for (int& count : clicked)
            count += ui.button("Same").clicked() ? 1 : 0;
    });
    EXPECT_TRUE(harness.has_diagnostic(DiagnosticKind::DuplicateId));
    for (Element const& button : harness.find_all(Role::Button))
        button.click();
    EXPECT_EQ(clicked[0], 1);
    EXPECT_EQ(clicked[1], 1);
    EXPECT_EQ(clicked[2], 1);
}

TEST(WidgetIds, TwoWidgetsWithOneKeyAreReported)
{
    Harness harness([&](Ui& ui) {
        ui.button("One", { .id = "key" });
        ui.button("Two", { .id = "key" });
    });
    EXPECT_TRUE(harness.has_diagnostic(DiagnosticKind::DuplicateId));
}

TEST(WidgetIds, TheDiagnosticNamesTheWidgetAndARemedy)
{
    Context context;
    std::vector<Id> reported;
    context.set_diagnostic_handler([&](Diagnostic const& diagnostic) {
        EXPECT_EQ(diagnostic.kind, DiagnosticKind::DuplicateId);
        EXPECT_NE(diagnostic.remedy.find("ui.scope"), std::string_view::npos);
        reported.push_back(diagnostic.id);
    });
    Id second;
    context.frame({ .size = { 100, 100 } }, [&](Ui& ui) {
        for (int i = 0; i < 2; ++i)
            second = ui.button("Same").id();
    });
    EXPECT_EQ(reported, std::vector { second });
}

TEST(WidgetIds, TheSameLabelOnTwoLinesNeverClashes)
{
    int first = 0;
    int second = 0;
    Harness harness([&](Ui& ui) {
        first += ui.button("Delete").clicked() ? 1 : 0;
        second += ui.button("Delete").clicked() ? 1 : 0;
    });
    EXPECT_TRUE(harness.diagnostics().empty());
    harness.find_all(Role::Button)[1].click();
    EXPECT_EQ(first, 0);
    EXPECT_EQ(second, 1);
}

TEST(WidgetIds, AScopeTellsTheRoundsOfALoopApart)
{
    std::vector<std::string> texts(5);
    Harness harness([&](Ui& ui) {
        for (std::size_t i = 0; i < texts.size(); ++i) {
            auto round = ui.scope(i);
            ui.text_field("Text", texts[i]);
        }
    });
    EXPECT_TRUE(harness.diagnostics().empty());
    harness.find_all(Role::TextField)[3].click();
    harness.type("here");
    EXPECT_EQ(texts, (std::vector<std::string> { "", "", "", "here", "" }));
}

TEST(WidgetIds, AScopeKeepsTheFocusWhenTheRoundsAreReordered)
{
    std::vector<std::string> names { "a", "b", "c" };
    Harness harness([&](Ui& ui) {
        for (std::string const& name : names) {
            auto round = ui.scope(name);
            ui.button(name);
        }
    });
    harness.find(Role::Button, "b").click();
    names = { "c", "b", "new", "a" };
    harness.settle();
    EXPECT_TRUE(harness.find(Role::Button, "b").has(AccessState::Focused));
}

TEST(WidgetIds, AKeyKeepsTheIdentityWhenTheLabelChanges)
{
    int clicks = 0;
    Harness harness([&](Ui& ui) {
        if (ui.button("Clicked " + std::to_string(clicks), { .id = "counter" }).clicked())
            ++clicks;
    });
    harness.press(Key::Tab);
    harness.press(Key::Enter);
    harness.press(Key::Enter);
    EXPECT_TRUE(harness.find(Role::Button, "Clicked 2").has(AccessState::Focused));
}

TEST(WidgetIds, GrowFromTheKeyOfTheContainer)
{
    std::vector<Id> ids;
    Harness harness([&](Ui& ui) {
        ids.clear();
        auto const field = [&](std::string_view key) {
            if (auto column = ui.column({ .id = key }))
                ids.push_back(ui.button("Same").id());
        };
        field("left");
        field("right");
    });
    EXPECT_TRUE(harness.diagnostics().empty());
    EXPECT_NE(ids[0], ids[1]);
}

// A stranger's widget may make its Id itself.
TEST(WidgetIds, MadeWithoutAskingTheUiAreFoundInEveryFrame)
{
    Id const id = Id::root().child("mine");
    int clicks = 0;
    Rect seen;
    Harness harness([&](Ui& ui) {
        seen = ui.rect_of(id);
        clicks += ui.interact(id, sense_button, true).clicked() ? 1 : 0;
        ui.leaf({ .id = id, .layout = { .width = 50, .height = 30 }, .sense = sense_button });
    });
    for (int i = 0; i < 3; ++i) {
        harness.frame();
        EXPECT_EQ(seen.size(), (Size { 50, 30 })) << i;
    }
    Point const there = seen.center();
    post(harness, { press_at(there), release_at(there) });
    harness.frame();
    EXPECT_EQ(clicks, 1);
}

}
}

// SPDX-License-Identifier: MIT
//
// The Harness itself: that it acts as a user does, and says what it did not find.

#include <oriel/oriel.h>
#include <oriel/testing/harness.h>

#include <gtest/gtest.h>

namespace oriel {
namespace {

TEST(Harness, ShowsTheResultOfAnActionAtOnce)
{
    int count = 0;
    Harness harness([&](Ui& ui) {
        if (ui.button("Increment").clicked())
            ++count;
        ui.label(std::to_string(count));
    });
    harness.find(Role::Button, "Increment").click();
    harness.find(Role::Button, "Increment").click();
    EXPECT_EQ(harness.find(Role::Label).name(), "2");
}

TEST(Harness, SaysWhatItDidNotFindAndWhatThereIs)
{
    std::string message;
    Harness harness([](Ui& ui) { ui.button("Save"); },
        { .on_failure = [&](std::string const& text) { message = text; } });
    Element const missing = harness.find(Role::Button, "Load");
    EXPECT_FALSE(missing.exists());
    EXPECT_NE(message.find("there is no Button \"Load\""), std::string::npos) << message;
    EXPECT_NE(message.find("Button \"Save\""), std::string::npos) << message;
    message.clear();
    EXPECT_FALSE(harness.find(Role::Slider).exists());
    EXPECT_NE(message.find("there is no Slider"), std::string::npos) << message;
    EXPECT_FALSE(harness.has(Role::Button, "Load"));
    EXPECT_TRUE(harness.has(Role::Button, "Save"));
}

TEST(Harness, DoesNothingWithWhatItDidNotFind)
{
    Element const nobody;
    nobody.click();
    nobody.double_click();
    nobody.hover();
    nobody.drag_by({ 1, 1 });
    nobody.scroll_by({ 1, 1 });
    EXPECT_FALSE(nobody.exists());
}

TEST(Harness, SaysWhenAnInterfaceDoesNotComeToRest)
{
    std::string message;
    int frames = 0;
    Harness harness([&](Ui& ui) { ui.label(std::to_string(++frames), { .id = "count" }); },
        { .on_failure = [&](std::string const& text) { message = text; } });
    EXPECT_NE(message.find("does not come to rest"), std::string::npos);
}

TEST(Harness, ClicksTwiceForADoubleClickAndNotForTwoClicks)
{
    int doubles = 0;
    Harness harness([&](Ui& ui) { doubles += ui.button("Target").double_clicked() ? 1 : 0; });
    Element const target = harness.find(Role::Button, "Target");
    target.click();
    target.click();
    EXPECT_EQ(doubles, 0);
    target.double_click();
    EXPECT_EQ(doubles, 1);
}

TEST(Harness, ClicksWhatIsSeenOfAWidget)
{
    int clicks = 0;
    Harness harness(
        [&](Ui& ui) {
            if (auto area = ui.scroll_area("Area", { .height = 100 }))
                clicks += ui.button("Tall", { .height = 400 }).clicked() ? 1 : 0;
        },
        { .size = { 300, 200 } });
    harness.find(Role::Button, "Tall").click();
    EXPECT_EQ(clicks, 1);
}

TEST(Harness, SaysThatAWidgetCannotBeClickedBecauseItIsNotSeen)
{
    std::string message;
    int clicks = 0;
    Harness harness(
        [&](Ui& ui) {
            if (auto area = ui.scroll_area("Area", { .height = 100 })) {
                ui.button("Tall", { .height = 400 });
                clicks += ui.button("Below").clicked() ? 1 : 0;
            }
        },
        { .size = { 300, 200 }, .on_failure = [&](std::string const& text) { message = text; } });
    harness.find(Role::Button, "Below").click();
    EXPECT_EQ(clicks, 0);
    EXPECT_NE(message.find("Button \"Below\" is not seen"), std::string::npos) << message;
}

TEST(Harness, TypesEachCodePoint)
{
    std::string text;
    Harness harness([&](Ui& ui) { ui.text_field("Name", text); });
    harness.find(Role::TextField, "Name").click();
    harness.type("Zoë 🙂");
    EXPECT_EQ(text, "Zoë 🙂");
    EXPECT_EQ(harness.find(Role::TextField, "Name").value(), "Zoë 🙂");
}

TEST(Harness, DragsInSteps)
{
    float volume = 0;
    std::vector<float> seen;
    Harness harness([&](Ui& ui) {
        ui.slider("Volume", volume);
        if (seen.empty() || seen.back() != volume)
            seen.push_back(volume);
    });
    harness.find(Role::Slider, "Volume").drag_by({ 200, 0 });
    EXPECT_GE(seen.size(), 4u);
    EXPECT_TRUE(std::is_sorted(seen.begin(), seen.end()));
    EXPECT_EQ(harness.find(Role::Slider, "Volume").number(), volume);
}

TEST(Harness, MovesTheClockOnlyWhenTold)
{
    Harness harness([](Ui& ui) { ui.button("Save", { .tooltip = "Writes the file" }); });
    double const start = harness.platform().time();
    harness.find(Role::Button, "Save").hover();
    harness.settle();
    EXPECT_EQ(harness.platform().time(), start);
    harness.tick(1);
    EXPECT_TRUE(harness.has(Role::Tooltip, "Writes the file"));
}

TEST(Harness, RecordsDiagnosticsUntilTheyAreCleared)
{
    Harness harness([](Ui& ui) {
        for (int i = 0; i < 2; ++i)
            ui.button("Same");
    });
    EXPECT_TRUE(harness.has_diagnostic(DiagnosticKind::DuplicateId));
    EXPECT_FALSE(harness.has_diagnostic(DiagnosticKind::SettleLimit));
    harness.clear_diagnostics();
    EXPECT_FALSE(harness.has_diagnostic(DiagnosticKind::DuplicateId));
}

TEST(Harness, ShowsTheWholeSurfaceAfterAResize)
{
    Harness harness([](Ui& ui) { ui.label("Hello"); }, { .size = { 100, 50 } });
    harness.resize({ 60, 40 }, 2);
    EXPECT_EQ(harness.pixels().size, (IntSize { 120, 80 }));
    EXPECT_EQ(harness.pixels().pixels[0], 0xfff4f5f7u);
}

}
}

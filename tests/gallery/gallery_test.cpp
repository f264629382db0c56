// SPDX-License-Identifier: MIT
//
// The gallery as somebody uses it who looks for a widget.

#include <gallery.h>

#include <oriel/testing/testing.h>

#include <tests/ui/sheet.h>

#include <gtest/gtest.h>

namespace oriel {
namespace {

struct GalleryTest : testing::Test {
    gallery::Gallery gallery;
    Harness harness { [this](Ui& ui) { gallery(ui); }, { .size = { 1200, 800 } } };
};

TEST_F(GalleryTest, OpensAPageThatIsChosen)
{
    harness.find(Role::Button, "Slider").click();
    EXPECT_EQ(gallery.current().name, "Slider");
    EXPECT_TRUE(harness.has(Role::Slider, "Volume"));
}

TEST_F(GalleryTest, FindsPagesByOtherWords)
{
    harness.find(Role::TextField, "Search").click();
    harness.type("multiline");
    EXPECT_TRUE(harness.has(Role::Button, "Text area"));
    EXPECT_FALSE(harness.has(Role::Button, "Slider"));
}

TEST_F(GalleryTest, ChangesThemeAndDirection)
{
    harness.find(Role::RadioButton, "Dark").click();
    EXPECT_EQ(harness.context().theme(), Theme::dark());
    harness.find(Role::CheckBox, "Mirrored").click();
    EXPECT_GT(harness.find(Role::TextField, "Search").rect().x, 600);
}

TEST_F(GalleryTest, LooksAsThePictureOfTheReadme)
{
    ASSERT_TRUE(gallery.open("Table"));
    harness.find(Role::TextField, "Search").click();
    harness.type("data");
    harness.find(Role::Cell, "Earth").click();
    harness.find(Role::ColumnHeader, "Radius, km").click();
    harness.move_to({ 1100, 400 });
    Sheet sheet(1);
    sheet.add(harness);
    expect_golden(sheet, "gallery_window");
}

TEST_F(GalleryTest, ShowsEveryPageWithoutADiagnostic)
{
    for (gallery::PageEntry const& entry : gallery::all_pages()) {
        ASSERT_TRUE(gallery.open(entry.name));
        harness.frame();
        harness.settle();
        EXPECT_TRUE(harness.diagnostics().empty()) << entry.name;
    }
}

}
}

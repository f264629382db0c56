// SPDX-License-Identifier: MIT
//
// A font, an image, a catalogue or all of the markup is missing: the rest is shown.

#include "written_files.h"

#include <oriel/kiosk/catalogue.h>

namespace oriel::kiosk {

TEST_F(WrittenFiles, MayLackAnImage)
{
    write("main.kiosk",
        "screen Test { image \"poster.png\" { width: 80px  height: 40px }  text \"shown\" }");
    FollowedScreen screen(path("main.kiosk"));
    EXPECT_TRUE(screen.harness.has(Role::Label, "shown"));
    ASSERT_FALSE(screen.view.problems().empty());
    EXPECT_NE(screen.view.problems()[0].cause.find("poster.png"), std::string::npos);
    EXPECT_NE(screen.view.problems()[0].remedy, "");
    screen.harness.frame();
    EXPECT_EQ(screen.view.problems().size(), 1u);
}

TEST_F(WrittenFiles, MayHoldAnImageThatIsNone)
{
    write("poster.png", "\x89PNG, and then something else");
    write("main.kiosk", "screen Test { image \"poster.png\"  text \"shown\" }");
    FollowedScreen screen(path("main.kiosk"));
    EXPECT_TRUE(screen.harness.has(Role::Label, "shown"));
    EXPECT_FALSE(screen.view.problems().empty());
}

TEST_F(WrittenFiles, MayLackAFont)
{
    write("main.kiosk", "import \"fonts/Lost.ttf\"\nscreen Test { text \"shown\" }");
    FollowedScreen screen(path("main.kiosk"));
    EXPECT_TRUE(screen.harness.has(Role::Label, "shown"));
    EXPECT_TRUE(screen.file.files().has(path("fonts/Lost.ttf")));
}

TEST_F(WrittenFiles, MayLackACatalogueOrHaveABrokenOne)
{
    EXPECT_FALSE(Catalogue::read("\xde\x12\x04\x95 and no more").is_ok());
    write(
        "main.kiosk", "screen Test { text tr(\"Buy\")  text tr(\"{2} seat\", \"{2} seats\", 2) }");
    FollowedScreen screen(path("main.kiosk"));
    screen.view.set_translation([](Message const&, std::int64_t) { return std::string_view(); });
    screen.harness.settle();
    EXPECT_TRUE(screen.harness.has(Role::Label, "Buy"));
    EXPECT_TRUE(screen.harness.has(Role::Label, "2 seats"));
}

TEST_F(WrittenFiles, MayAllBeMissing)
{
    FollowedScreen screen(path("main.kiosk"));
    EXPECT_NE(screen.harness.dump().find("main.kiosk"), std::string::npos);
    EXPECT_FALSE(screen.view.is_ok());
    write("main.kiosk", "screen Test { text \"shown\" }");
    screen.wait();
    EXPECT_TRUE(screen.harness.has(Role::Label, "shown"));
    EXPECT_TRUE(screen.view.is_ok());
}

}

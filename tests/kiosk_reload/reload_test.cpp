// SPDX-License-Identifier: MIT
//
// Files are written while their screen is shown.

#include "written_files.h"

namespace oriel::kiosk {

TEST_F(WrittenFiles, AreFollowed)
{
    write("main.kiosk", "screen Test { text \"before\" }");
    FollowedScreen screen(path("main.kiosk"));
    EXPECT_TRUE(screen.harness.has(Role::Label, "before"));
    screen.wait();
    EXPECT_EQ(screen.reloads, 0);
    write("main.kiosk", "screen Test { text \"afterwards\" }");
    screen.wait();
    EXPECT_EQ(screen.reloads, 1);
    EXPECT_TRUE(screen.harness.has(Role::Label, "afterwards"));
}

TEST_F(WrittenFiles, AreFollowedWhereTheyAreImported)
{
    write("part.kiosk", "component Part { text \"before\" }");
    write("main.kiosk", "import { Part } from \"part.kiosk\"\nscreen Test { Part }");
    FollowedScreen screen(path("main.kiosk"));
    write("part.kiosk", "component Part { text \"afterwards\" }");
    screen.wait();
    EXPECT_TRUE(screen.harness.has(Role::Label, "afterwards"));
}

TEST_F(WrittenFiles, AreFollowedThatWereNotThereYet)
{
    write("main.kiosk", "import { Part } from \"part.kiosk\"\nscreen Test { Part }");
    FollowedScreen screen(path("main.kiosk"));
    EXPECT_FALSE(screen.harness.has(Role::Label, "here"));
    write("part.kiosk", "component Part { text \"here\" }");
    screen.wait();
    EXPECT_TRUE(screen.harness.has(Role::Label, "here"));
}

TEST_F(WrittenFiles, AreFollowedWherePicturesAndOthersAreNamed)
{
    write("main.kiosk", "screen Test { image \"poster.png\" }");
    FollowedScreen screen(path("main.kiosk"));
    EXPECT_TRUE(screen.file.files().has(path("poster.png")));
    screen.file.watch(path("de.po"));
    write("de.po", "msgid \"\"\n");
    screen.wait();
    EXPECT_EQ(screen.reloads, 1);
    write("poster.png", "not a picture, but another file");
    screen.wait();
    EXPECT_EQ(screen.reloads, 2);
}

TEST_F(WrittenFiles, AreWaitedForWhileTheyAreWritten)
{
    write("main.kiosk", "screen Test { text \"a\" }");
    FileWatch watch;
    watch.add(path("main.kiosk"));
    EXPECT_FALSE(watch.look());
    write("main.kiosk", "screen Te");
    EXPECT_FALSE(watch.look());
    write("main.kiosk", "screen Test { text \"whole\" }");
    EXPECT_FALSE(watch.look());
    EXPECT_TRUE(watch.look());
    watch.accept();
    EXPECT_FALSE(watch.look());
    std::filesystem::remove(path("main.kiosk"));
    EXPECT_FALSE(watch.look());
    EXPECT_TRUE(watch.look());
}

TEST_F(WrittenFiles, KeepTheLastGoodScreenWhileTheyAreBroken)
{
    write("main.kiosk", "screen Test { text \"good\" }");
    FollowedScreen screen(path("main.kiosk"));
    write("main.kiosk", "screen Test { text \"good\" { colour: #fff } }");
    screen.wait();
    EXPECT_TRUE(screen.harness.has(Role::Label, "good"));
    EXPECT_NE(screen.harness.dump().find("there is no property `colour`"), std::string::npos);
    std::filesystem::remove(path("main.kiosk"));
    screen.wait();
    EXPECT_TRUE(screen.harness.has(Role::Label, "good"));
    write("main.kiosk", "screen Test { text \"better\" }");
    screen.wait();
    EXPECT_TRUE(screen.harness.has(Role::Label, "better"));
    EXPECT_EQ(screen.harness.dump().find("colour"), std::string::npos);
}

TEST_F(WrittenFiles, KeepWhatIsWrongInsideItsPanel)
{
    write("main.kiosk", "screen Test { text \"good\" }");
    FollowedScreen screen(path("main.kiosk"));
    Theme theme = Theme::light();
    theme.window_padding = 0; // as a screen that reaches to the edges sets it
    screen.harness.context().set_theme(theme);
    write("main.kiosk", "screen Test { text \"good\" { colour: #fff  hieght: 3px  widht: 4px } }");
    screen.wait();
    Rect const panel = screen.harness.find(Role::Window, "Markup").rect();
    EXPECT_GE(panel.x, 0);
    EXPECT_LE(panel.right(), 480);
    EXPECT_LE(panel.bottom(), 400);
    int labels = 0;
    for (oriel::Element const& label : screen.harness.find_all(Role::Label)) {
        if (label.name() == "good" || label.visible() != label.rect())
            continue;
        ++labels;
        EXPECT_GE(label.rect().x, panel.x + 12) << label.name();
        EXPECT_LE(label.rect().right(), panel.right() - 12) << label.name();
    }
    EXPECT_GE(labels, 4);
}

TEST_F(WrittenFiles, KeepTheTextThatIsBeingTypedAndItsFocus)
{
    write("main.kiosk", "screen Test { in-out name: string = \"\"  text-field { value <=> name  "
                        "label: \"Name\" } }");
    FollowedScreen screen(path("main.kiosk"));
    screen.harness.find(Role::TextField, "Name").click();
    screen.harness.type("Ad");
    write("main.kiosk", "screen Test { in-out name: string = \"\"  text \"new\"\n"
                        "text-field { value <=> name  label: \"Name\" } }");
    screen.wait();
    EXPECT_TRUE(screen.harness.has(Role::Label, "new"));
    EXPECT_TRUE(screen.harness.find(Role::TextField, "Name").has(AccessState::Focused));
    screen.harness.type("a");
    EXPECT_EQ(screen.harness.find(Role::TextField, "Name").value(), "Ada");
}

TEST_F(WrittenFiles, KeepHowFarAListWasScrolled)
{
    write(
        "main.kiosk", "screen Test { list { height: 200px  for i in 100 { text \"Row {i}\" } } }");
    FollowedScreen screen(path("main.kiosk"));
    screen.harness.scroll({ 100, 100 }, { 0, -600 });
    screen.harness.settle();
    EXPECT_FALSE(screen.harness.has(Role::Label, "Row 0"));
    std::string const first = screen.harness.find(Role::ListItem).name();
    write("main.kiosk", "screen Test { text \"new\" { height: 20px }\n"
                        "list { height: 200px  for i in 100 { text \"Row {i}\" } } }");
    screen.wait();
    EXPECT_TRUE(screen.harness.has(Role::Label, "new"));
    EXPECT_FALSE(screen.harness.has(Role::Label, "Row 0"));
    EXPECT_EQ(screen.harness.find(Role::ListItem).name(), first);
}

TEST_F(WrittenFiles, KeepAnAnimationWhereItIs)
{
    std::string const markup =
        "screen Test { private wide: bool = false\n"
        "in-out size: length = wide ? 100px : 0px\n"
        "animate size { duration: 1s  easing: linear }\n"
        "function go() { wide = true } rectangle { width: size  height: 9px }\n"
        "text \"";
    write("main.kiosk", markup + "old\" }");
    FollowedScreen screen(path("main.kiosk"), Motion::Full);
    screen.view.call("go");
    screen.harness.frame();
    write("main.kiosk", markup + "new\" }");
    for (int i = 0; i < 5; ++i)
        screen.harness.tick(0.1);
    EXPECT_TRUE(screen.harness.has(Role::Label, "new"));
    double const half = screen.view.property("size")->as_number();
    EXPECT_GT(half, 35);
    EXPECT_LT(half, 65);
    screen.harness.tick(0.6);
    EXPECT_EQ(screen.view.property("size")->as_number(), 100);
}

TEST_F(WrittenFiles, AreReloadedAThousandTimes)
{
    std::string const head = "screen Test { in-out n: int = 0  button \"More\" { on click "
                             "=> n = n + 1 } text \"";
    write("main.kiosk", head + "{n}\" }");
    FollowedScreen screen(path("main.kiosk"));
    for (int i = 0; i < 1000; ++i) {
        write("main.kiosk", head + (i % 2 ? "{n}\" }" : "{n}\" } }"));
        EXPECT_EQ(screen.file.reload(screen.view), i % 2 == 1);
        if (i % 100 == 0) {
            screen.harness.settle();
            screen.harness.find(Role::Button, "More").click();
        }
    }
    screen.harness.settle();
    EXPECT_EQ(screen.view.property("n")->as_int(), 10);
    EXPECT_TRUE(screen.harness.has(Role::Label, "10"));
    EXPECT_TRUE(screen.harness.diagnostics().empty());
}

}

// SPDX-License-Identifier: MIT

#include <oriel/oriel.h>
#include <oriel/testing/harness.h>

#include <gtest/gtest.h>

namespace oriel {
namespace {

struct FilesFixture : testing::Test {
    std::vector<std::string> left;
    std::vector<std::string> right;
    Harness harness { [this](Ui& ui) {
        if (auto row = ui.row()) {
            Response const first = ui.button("Left");
            if (DroppedFiles const* const files = ui.drop_target<DroppedFiles>(first))
                left = files->paths;
            Response const second = ui.button("Right");
            if (DroppedFiles const* const files = ui.drop_target<DroppedFiles>(second))
                right = files->paths;
            Response const third = ui.button("Numbers");
            if (ui.drop_target<int>(third))
                ADD_FAILURE() << "files are no numbers";
        }
    } };
    Point center_of(std::string_view name)
    {
        return harness.find(Role::Button, name).rect().center();
    }
};

TEST_F(FilesFixture, AreToldToTheWidgetTheyWereDroppedOnAlone)
{
    harness.drop_files(center_of("Right"), { "/tmp/a b.txt", "/tmp/\xc3\xa9.png" });
    EXPECT_TRUE(left.empty());
    EXPECT_EQ(right, (std::vector<std::string> { "/tmp/a b.txt", "/tmp/\xc3\xa9.png" }));
}

TEST_F(FilesFixture, AreIgnoredWhereNobodyAskedForThem)
{
    harness.drop_files(center_of("Numbers"), { "/tmp/a" });
    harness.drop_files({ 700, 500 }, { "/tmp/a" });
    harness.drop_files(center_of("Left"), {});
    EXPECT_TRUE(left.empty());
    EXPECT_TRUE(right.empty());
}

TEST_F(FilesFixture, OfTwoDropsInOneFrameAreBothSeen)
{
    for (std::string_view const name : { "Left", "Right" }) {
        Event event;
        event.kind = EventKind::FilesDrop;
        event.position = center_of(name);
        event.files = std::make_shared<DroppedFiles const>(DroppedFiles { { std::string(name) } });
        harness.post(event);
    }
    harness.settle();
    EXPECT_EQ(left, std::vector<std::string> { "Left" });
    EXPECT_EQ(right, std::vector<std::string> { "Right" });
}

TEST_F(FilesFixture, WithoutAListOfFilesAreNothing)
{
    harness.post({ .kind = EventKind::FilesDrop, .position = center_of("Left") });
    harness.settle();
    EXPECT_TRUE(left.empty());
}

}
}

// SPDX-License-Identifier: MIT

#include <oriel/backends/arrangement_file.h>
#include <oriel/oriel.h>
#include <oriel/testing/testing.h>

#include <gtest/gtest.h>

#include <cmath>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

namespace oriel {
namespace {

namespace fs = std::filesystem;

struct ArrangementFileTest : testing::Test {
    fs::path folder =
        fs::temp_directory_path()
        / (std::string("oriel-") + testing::UnitTest::GetInstance()->current_test_info()->name());
    std::string path;
    std::vector<std::string> lines;
    Harness harness { [](Ui& ui) {
        if (auto section = ui.section("Part"))
            ui.label("inside");
    } };
    std::function<void(std::string_view)> log = [this](std::string_view line) {
        lines.emplace_back(line);
    };

    void SetUp() override
    {
        fs::remove_all(folder);
        fs::create_directories(folder);
        path = (folder / "layout").string();
    }
    void TearDown() override { fs::remove_all(folder); }
    void toggle() { harness.find(Role::Button, "Part").click(); }
    std::string content() const
    {
        std::ifstream file(path, std::ios::binary);
        return { std::istreambuf_iterator<char>(file), {} };
    }
    std::size_t files() const
    {
        return static_cast<std::size_t>(
            std::distance(fs::directory_iterator(folder), fs::directory_iterator()));
    }
};

TEST_F(ArrangementFileTest, IsWrittenAMomentAfterAChange)
{
    ArrangementFile file(path, harness.context(), log);
    file.keep(10);
    EXPECT_TRUE(std::isinf(file.seconds_until_due(10)));
    toggle();
    file.keep(10);
    EXPECT_EQ(file.seconds_until_due(10.25), 0.75);
    file.keep(10.9);
    EXPECT_FALSE(fs::exists(path));
    toggle();
    file.keep(10.9);
    file.keep(11.5);
    EXPECT_FALSE(fs::exists(path)) << "the person went on";
    file.keep(12);
    EXPECT_EQ(content(), "[section Part]\nopen = yes\n");
    EXPECT_EQ(files(), 1u) << "nothing is left beside it";
    EXPECT_TRUE(lines.empty());
}

TEST_F(ArrangementFileTest, IsWrittenWhenTheProgramEnds)
{
    {
        ArrangementFile file(path, harness.context(), log);
        toggle();
    }
    EXPECT_EQ(content(), "[section Part]\nopen = no\n");
}

TEST_F(ArrangementFileTest, IsNotWrittenWhereNothingChanged)
{
    std::ofstream(path) << "[section Part]\nopen = no\n# mine\n";
    {
        ArrangementFile file(path, harness.context(), log);
        harness.settle();
        EXPECT_FALSE(harness.has(Role::Label, "inside"));
        file.keep(5);
        file.keep(50);
    }
    EXPECT_EQ(content(), "[section Part]\nopen = no\n# mine\n");
}

TEST_F(ArrangementFileTest, TellsWhatItDoesNotUnderstand)
{
    std::ofstream(path) << "[section Part]\nopen = perhaps\nwhat\n";
    ArrangementFile file(path, harness.context(), log);
    harness.settle();
    file.keep(1);
    ASSERT_EQ(lines.size(), 2u);
    EXPECT_EQ(lines[0], path + ", line 3: is neither a heading nor a value such as open = yes");
    EXPECT_EQ(lines[1], path + ", line 2: [section Part] does not understand perhaps");
}

TEST_F(ArrangementFileTest, TellsThatItCannotBeWritten)
{
    ArrangementFile file((folder / "no such folder" / "layout").string(), harness.context(), log);
    EXPECT_TRUE(lines.empty()) << "none yet is no fault";
    toggle();
    file.keep(1);
    file.keep(3);
    file.keep(5);
    ASSERT_EQ(lines.size(), 1u) << "once";
    EXPECT_NE(lines[0].find("cannot write"), std::string::npos);
}

TEST_F(ArrangementFileTest, TellsThatItCannotBeRead)
{
    fs::create_directories(path);
    ArrangementFile file(path, harness.context(), log);
    EXPECT_EQ(lines.size(), 1u);
}

}
}

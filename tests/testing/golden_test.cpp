// SPDX-License-Identifier: MIT

#include <oriel/backends/headless_platform.h>
#include <oriel/testing/golden.h>

#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <vector>

namespace oriel {
namespace {

// Tests run beside each other: each has its own file.
struct GoldenTest : testing::Test {
    std::string const name =
        std::string("oriel_") + testing::UnitTest::GetInstance()->current_test_info()->name();
    std::filesystem::path const folder = std::filesystem::temp_directory_path();
    std::string const path = (folder / (name + ".png")).string();
    std::vector<std::uint32_t> pixels = std::vector<std::uint32_t>(6 * 4, 0xff204060u);

    void SetUp() override
    {
        if (std::getenv("ORIEL_ACCEPT_GOLDENS") != nullptr)
            GTEST_SKIP() << "it would accept what these tests refuse";
        ASSERT_TRUE(write_png(path, picture()).is_ok());
    }
    void TearDown() override
    {
        for (char const* const ending : { ".png", ".actual.png", ".difference.png" })
            std::filesystem::remove(folder / (name + ending));
    }
    PixelBuffer picture() { return { pixels.data(), { 6, 4 }, 6 }; }
};

TEST_F(GoldenTest, IsEqualToItself) { EXPECT_TRUE(compare_with_golden(path, picture()).is_ok()); }

TEST_F(GoldenTest, OnePixelThatDiffersByOneIsSeen)
{
    pixels[13] ^= 0x000001u;
    Outcome const outcome = compare_with_golden(path, picture());
    ASSERT_FALSE(outcome.is_ok());
    EXPECT_NE(outcome.error().message.find("1 pixels differ, by up to 1"), std::string::npos)
        << outcome.error().message;
}

TEST_F(GoldenTest, TellsRedFromBlue)
{
    for (std::uint32_t& pixel : pixels)
        pixel = 0xff604020u;
    EXPECT_FALSE(compare_with_golden(path, picture()).is_ok());
}

TEST_F(GoldenTest, AToleranceCoversSmallDifferencesAndFewPixels)
{
    pixels[13] = 0xff214060u;
    EXPECT_TRUE(compare_with_golden(path, picture(), { .channel = 1 }).is_ok());
    pixels[13] = 0xffffffffu;
    EXPECT_FALSE(compare_with_golden(path, picture(), { .channel = 1 }).is_ok());
    EXPECT_TRUE(compare_with_golden(path, picture(), { .share = 1.0 / 24 }).is_ok());
    EXPECT_FALSE(compare_with_golden(path, picture(), { .share = 0.9 / 24 }).is_ok());
}

TEST_F(GoldenTest, AnotherSizeAndAMissingFileAreErrors)
{
    PixelBuffer smaller = picture();
    smaller.size.height = 3;
    EXPECT_FALSE(compare_with_golden(path, smaller).is_ok());
    std::filesystem::remove(path);
    EXPECT_FALSE(compare_with_golden(path, picture()).is_ok());
}

TEST_F(GoldenTest, LeavesThePictureBehindWhenItDiffers)
{
    pixels[0] = 0;
    std::filesystem::path const left = folder / (name + ".actual.png");
    Outcome const outcome = compare_with_golden(path, picture());
    ASSERT_FALSE(outcome.is_ok());
    EXPECT_NE(outcome.error().message.find(left.string()), std::string::npos);
    EXPECT_TRUE(std::filesystem::exists(left));
}

}
}

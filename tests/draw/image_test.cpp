// SPDX-License-Identifier: MIT

#include <oriel/backends/headless_platform.h>
#include <oriel/draw/image.h>

#include <gtest/gtest.h>

#include <filesystem>
#include <vector>

namespace oriel {
namespace {

using Bytes = std::vector<std::uint8_t>;

TEST(Image, HoldsPremultipliedPixels)
{
    Image const image = Image::from_rgba({ 2, 1 }, Bytes { 200, 100, 50, 128, 1, 2, 3, 255 });
    std::uint8_t const expected[] = { 100, 50, 25, 128, 1, 2, 3, 255 };
    for (int i = 0; i < 8; ++i)
        EXPECT_EQ(image.pixels()[i], expected[i]) << i;
}

TEST(Image, IsOpaqueWithoutATransparentPixel)
{
    EXPECT_TRUE(Image::from_rgba({ 1, 1 }, Bytes { 0, 0, 0, 255 }).is_opaque());
    EXPECT_FALSE(Image::from_rgba({ 1, 1 }, Bytes { 0, 0, 0, 254 }).is_opaque());
}

TEST(Image, SharesItsPixelsWithItsCopies)
{
    Image image = Image::from_rgba({ 1, 1 }, Bytes { 0, 0, 0, 255 });
    Image const copy = image;
    std::uint32_t const before = copy.generation();
    image.update(Bytes { 9, 9, 9, 0 });
    EXPECT_GT(copy.generation(), before);
    EXPECT_FALSE(copy.is_opaque());
    EXPECT_EQ(copy.identity(), image.identity());
    EXPECT_NE(copy.identity(), Image::from_rgba({ 1, 1 }, Bytes { 0, 0, 0, 255 }).identity());
}

TEST(ImageDeathTest, StopsWhenPixelsAndSizeDisagree)
{
    EXPECT_DEATH((void)Image::from_rgba({ 2, 2 }, Bytes(12)), "pixels.size");
    EXPECT_DEATH((void)Image::from_rgba({ 0, 2 }, Bytes()), "is_empty");
}

class ImageFile : public testing::Test {
protected:
    std::string const path =
        (std::filesystem::temp_directory_path()
            / ("oriel_" + std::string(testing::UnitTest::GetInstance()->current_test_info()->name())
                + ".png"))
            .string();
    ~ImageFile() override { std::filesystem::remove(path); }
};

// stb_image reads what our encoder writes: long runs, short ones, noise, odd sizes.
TEST_F(ImageFile, ReadsBackWhatWritePngWrote)
{
    for (IntSize size : { IntSize { 1, 1 }, IntSize { 700, 3 }, IntSize { 33, 65 } }) {
        std::vector<std::uint32_t> pixels;
        std::uint32_t noise = 1;
        for (int i = 0; i < size.width * size.height; ++i) {
            noise = noise * 1664525u + 1013904223u;
            pixels.push_back(0xff000000u | (i % 97 < 40 ? 0x123456u : noise >> 8));
        }
        ASSERT_TRUE(write_png(path, { pixels.data(), size, size.width }).is_ok());
        Result<Image> const image = load_image(path);
        ASSERT_TRUE(image.is_ok()) << image.error().message;
        ASSERT_EQ(image->size(), size);
        for (std::size_t i = 0; i < pixels.size(); ++i) {
            std::uint8_t const* const p = image->pixels() + i * 4;
            auto const pixel = 0xff000000u | static_cast<std::uint32_t>(p[0]) << 16
                               | static_cast<std::uint32_t>(p[1]) << 8 | p[2];
            ASSERT_EQ(pixel, pixels[i]) << i;
        }
    }
}

TEST(ImageFiles, SayWhyTheyCannotBeRead)
{
    Result<Image> const missing = load_image("/nowhere/at all.png");
    ASSERT_FALSE(missing.is_ok());
    EXPECT_NE(missing.error().message.find("/nowhere/at all.png"), std::string::npos);
    std::byte const noise[40] = {};
    EXPECT_FALSE(decode_image(noise).is_ok());
    EXPECT_FALSE(decode_image({}).is_ok());
}

TEST(WritePng, NamesThePathItCannotWrite)
{
    std::uint32_t pixel = 0;
    Outcome const outcome = write_png("/nowhere/x.png", { &pixel, { 1, 1 }, 1 });
    ASSERT_FALSE(outcome.is_ok());
    EXPECT_NE(outcome.error().message.find("/nowhere/x.png"), std::string::npos);
    EXPECT_FALSE(write_png("/nowhere/x.png", {}).is_ok());
}

}
}

// SPDX-License-Identifier: MIT

#include "backends/render/vulkan/surface_format.h"

#include <gtest/gtest.h>

#include <vector>

namespace oriel {

namespace {

SurfaceFormat choice_of(std::vector<VkFormat> const& formats)
{
    std::vector<VkSurfaceFormatKHR> offers;
    for (VkFormat const format : formats)
        offers.push_back({ format, VK_COLOR_SPACE_SRGB_NONLINEAR_KHR });
    return choose_surface_format(offers);
}

}

TEST(SurfaceFormat, TakesBytesAsTheyAreRatherThanEncodedOnes)
{
    auto const choice = choice_of({ VK_FORMAT_R8G8B8A8_SRGB, VK_FORMAT_B8G8R8A8_SRGB,
        VK_FORMAT_A2B10G10R10_UNORM_PACK32, VK_FORMAT_R8G8B8A8_UNORM });
    EXPECT_EQ(choice.window.format, VK_FORMAT_R8G8B8A8_UNORM);
    EXPECT_EQ(choice.picture, VK_FORMAT_R8G8B8A8_UNORM);
    EXPECT_EQ(choice.path, PixelPath::Copy);
}

// Copied bytes are not converted.
TEST(SurfaceFormat, CopiesIntoAnEncodedOneWhenThereIsNoOther)
{
    auto const choice = choice_of({ VK_FORMAT_A2B10G10R10_UNORM_PACK32, VK_FORMAT_R8G8B8A8_SRGB });
    EXPECT_EQ(choice.window.format, VK_FORMAT_R8G8B8A8_SRGB);
    EXPECT_EQ(choice.picture, VK_FORMAT_R8G8B8A8_UNORM);
    EXPECT_EQ(choice.path, PixelPath::Copy);
}

TEST(SurfaceFormat, ConvertsWhenChannelsDiffer)
{
    auto const choice = choice_of({ VK_FORMAT_R5G6B5_UNORM_PACK16 });
    EXPECT_EQ(choice.window.format, VK_FORMAT_R5G6B5_UNORM_PACK16);
    EXPECT_EQ(choice.path, PixelPath::Convert);
}

TEST(SurfaceFormat, IsOursWhereAnyWillDo)
{
    EXPECT_EQ(choice_of({ VK_FORMAT_UNDEFINED }).window.format, VK_FORMAT_B8G8R8A8_UNORM);
}

TEST(SurfaceFormat, LeavesOtherColorSpacesAlone)
{
    VkSurfaceFormatKHR const offers[] = {
        { VK_FORMAT_B8G8R8A8_UNORM, VK_COLOR_SPACE_HDR10_ST2084_EXT },
        { VK_FORMAT_B8G8R8A8_SRGB, VK_COLOR_SPACE_SRGB_NONLINEAR_KHR },
    };
    EXPECT_EQ(choose_surface_format(offers).window.format, VK_FORMAT_B8G8R8A8_SRGB);
}

}

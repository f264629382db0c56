// SPDX-License-Identifier: MIT
//
// A picture with a device of its own, under the validation layers, with functions that may fail.

#pragma once

#include "faulty_vulkan.h"

#include <oriel/backends/vulkan_picture.h>

#include "tests/scenes/difference.h"

#include <gtest/gtest.h>

#include <cstdlib>

namespace oriel {

class VulkanPictureTest : public testing::Test {
protected:
    void SetUp() override
    {
        FaultyVulkan::heal();
        if (!std::getenv("ORIEL_TEST_GPU"))
            setenv("ORIEL_VULKAN_DEVICE", "llvmpipe", 1);
        auto opened = VulkanPicture::create(options());
        if (!opened)
            GTEST_SKIP() << opened.error().message;
        picture = std::move(*opened);
    }
    void TearDown() override
    {
        picture.reset();
        EXPECT_EQ(complaints, "");
    }
    virtual VulkanPictureOptions options()
    {
        VulkanPictureOptions made { .get_instance_proc_addr = FaultyVulkan::find };
        made.on_validation = [this](
                                 std::string_view text) { complaints.append(text).append("\n"); };
        return made;
    }

    void render(DrawList const& list, Damage const& damage = Damage::everything())
    {
        Outcome const rendered = picture->render(list, damage);
        EXPECT_TRUE(rendered) << rendered.error().message;
    }
    Pixels picture_of(DrawList const& list)
    {
        render(list);
        return picture->read_pixels();
    }

    std::string complaints;
    std::unique_ptr<VulkanPicture> picture;
};

}

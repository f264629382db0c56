// SPDX-License-Identifier: MIT
//
// Both renderers' pictures of a list, and how far they are from each other.

#pragma once

#include "gl_context.h"

#include <oriel/backends/opengl_renderer.h>
#include <oriel/backends/software_renderer.h>
#include <oriel/draw/shadow_mask.h>

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <memory>

namespace oriel {

using Pixels = std::vector<std::uint32_t>;

// One context and one renderer for each test.
class OpenGlTest : public testing::Test {
protected:
    void SetUp() override
    {
        if (!context.problem().empty())
            GTEST_SKIP() << context.problem();
        make_renderer();
    }

    // A renderer follows one table of textures: lists with different ones need different renderers.
    void make_renderer()
    {
        auto created = OpenGlRenderer::create(GlContext::find_function);
        ASSERT_TRUE(created) << created.error().message;
        renderer = std::move(*created);
    }

    Pixels opengl_picture(DrawList const& list)
    {
        GlTarget const target(context, list.size());
        renderer->render(list);
        return target.pixels();
    }

    GlContext context;
    std::unique_ptr<OpenGlRenderer> renderer;
};

inline Pixels software_picture(DrawList const& list)
{
    SoftwareRenderer renderer;
    Pixels pixels(static_cast<std::size_t>(list.size().width * list.size().height));
    renderer.set_target({ pixels.data(), list.size(), list.size().width });
    renderer.render(list);
    return pixels;
}

struct Difference {
    int largest = 0;       // of any channel
    double above_two = 0;  // share of pixels
    std::size_t first = 0; // pixel with the largest one
    double mean = 0;       // of all channels
};

inline Difference difference(Pixels const& a, Pixels const& b)
{
    Difference result;
    std::size_t above = 0;
    double sum = 0;
    for (std::size_t i = 0; i < a.size(); ++i) {
        int largest = 0;
        for (unsigned shift = 0; shift < 32; shift += 8) {
            int const distance = std::abs(
                static_cast<int>(a[i] >> shift & 255u) - static_cast<int>(b[i] >> shift & 255u));
            largest = std::max(largest, distance);
            sum += distance;
        }
        above += largest > 2 ? 1 : 0;
        if (largest > result.largest) {
            result.largest = largest;
            result.first = i;
        }
    }
    result.above_two = static_cast<double>(above) / static_cast<double>(a.size());
    result.mean = sum / static_cast<double>(a.size() * 4);
    return result;
}

}

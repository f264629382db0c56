// SPDX-License-Identifier: MIT
//
// OpenGL's pictures of draw lists.

#pragma once

#include "gl_context.h"

#include <oriel/backends/opengl_renderer.h>

#include "tests/scenes/difference.h"

#include <gtest/gtest.h>

#include <memory>

namespace oriel {

// One context and one renderer for each test.
class OpenGlTest : public testing::Test {
protected:
    explicit OpenGlTest(GlApi api = GlApi::Core) : context(api) {}
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
        EXPECT_EQ(context.gl.GetError(), static_cast<GLenum>(GL_NO_ERROR));
        return target.pixels();
    }

    GlContext context;
    std::unique_ptr<OpenGlRenderer> renderer;
};

// The same on OpenGL and on OpenGL ES.
class EachOpenGlTest : public OpenGlTest, public testing::WithParamInterface<GlApi> {
protected:
    EachOpenGlTest() : OpenGlTest(GetParam()) {}
};

}

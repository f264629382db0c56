// SPDX-License-Identifier: MIT

#include "comparison.h"

#include "tests/draw/counting_sink.h"
#include "tests/scenes/scenes.h"

namespace oriel {

namespace {

// A driver with small textures that runs out of memory when told to. Its functions have no room
// for a `this`.
struct PoorDriver {
    static OpenGlRenderer::Function find(char const* name)
    {
        std::string_view const wanted = name;
        if (wanted == "glTexImage2D")
            return reinterpret_cast<OpenGlRenderer::Function>(&tex_image);
        if (wanted == "glGetError")
            return reinterpret_cast<OpenGlRenderer::Function>(&error);
        if (wanted == "glGetIntegerv")
            return reinterpret_cast<OpenGlRenderer::Function>(&integer);
        return GlContext::find_function(name);
    }
    static void integer(GLenum name, GLint* value)
    {
        auto const real =
            reinterpret_cast<PFNGLGETINTEGERVPROC>(GlContext::find_function("glGetIntegerv"));
        real(name, value);
        if (name == GL_MAX_TEXTURE_SIZE)
            *value = 2048;
    }
    static void tex_image(GLenum target, GLint level, GLint internal, GLsizei width, GLsizei height,
        GLint border, GLenum format, GLenum type, void const* pixels)
    {
        auto const real =
            reinterpret_cast<PFNGLTEXIMAGE2DPROC>(GlContext::find_function("glTexImage2D"));
        if (!is_full)
            real(target, level, internal, width, height, border, format, type, pixels);
    }
    static GLenum error() { return is_full ? GL_OUT_OF_MEMORY : GL_NO_ERROR; }
    static inline bool is_full = false;
};

class PoorOpenGlTest : public OpenGlTest {
protected:
    void make_poor_renderer()
    {
        PoorDriver::is_full = false;
        auto created = OpenGlRenderer::create(&PoorDriver::find);
        ASSERT_TRUE(created);
        renderer = std::move(*created);
    }
};

ScenePointer image_beside_a_rectangle(IntSize image_size)
{
    auto scene = std::make_unique<Scene>(IntSize { 64, 64 });
    scene->image(checkered_image(image_size, 255), { 0, 0, 32, 32 }, { 0, 0, 8, 8 });
    scene->rectangle({ 32, 32, 20, 20 }, Color::black());
    return scene;
}

}

TEST_F(PoorOpenGlTest, LeavesOutAnImageLargerThanAnyTexture)
{
    make_poor_renderer();
    ScenePointer const scene = image_beside_a_rectangle({ 2049, 8 });
    CountingSink sink;
    renderer->set_diagnostics(&sink);
    Pixels const pixels = opengl_picture(scene->list);
    EXPECT_GT(sink.count, 0);
    EXPECT_EQ(sink.last, DiagnosticKind::RendererLimit);
    EXPECT_EQ(pixels[5 * 64 + 5], 0xffffffffu);
    EXPECT_EQ(pixels[40 * 64 + 40], 0xff000000u);
}

TEST_F(PoorOpenGlTest, ShowsAnImageOnceThereIsMemoryForItAgain)
{
    make_poor_renderer();
    CountingSink sink;
    renderer->set_diagnostics(&sink);
    Scene const empty({ 64, 64 });
    for (int frame = 0; frame < 4; ++frame)
        opengl_picture(empty.list);

    ScenePointer const scene = image_beside_a_rectangle({ 8, 8 });
    PoorDriver::is_full = true;
    Pixels const poor = opengl_picture(scene->list);
    PoorDriver::is_full = false;
    EXPECT_EQ(sink.last, DiagnosticKind::RendererLimit);
    EXPECT_EQ(poor[5 * 64 + 5], 0xffffffffu);
    EXPECT_EQ(opengl_picture(scene->list), software_picture(scene->list));
}

TEST_F(PoorOpenGlTest, DrawsALayerWithoutOpacityWhenThereIsNoMemoryForIt)
{
    make_poor_renderer();
    CountingSink sink;
    renderer->set_diagnostics(&sink);
    Scene scene({ 64, 64 });
    scene.rectangle({ 0, 0, 10, 10 }, Color::black());
    for (int frame = 0; frame < 4; ++frame)
        opengl_picture(scene.list);
    int const before = sink.count;

    scene.begin_layer({ 20, 20, 40, 40 }, 128);
    scene.rectangle({ 20, 20, 40, 40 }, Color::black());
    scene.end_layer();
    GlTarget const target(context, { 64, 64 });
    PoorDriver::is_full = true;
    renderer->render(scene.list);
    PoorDriver::is_full = false;
    EXPECT_GT(sink.count, before);
    EXPECT_EQ(target.pixels()[30 * 64 + 30], 0xff000000u);
}

TEST_F(PoorOpenGlTest, DrawsNothingWithoutMemoryForTheRecordsAndAllOfItLater)
{
    make_poor_renderer();
    CountingSink sink;
    renderer->set_diagnostics(&sink);
    Scene scene({ 64, 64 });
    scene.rectangle({ 0, 0, 10, 10 }, Color::black());
    scene.shadow({ 30, 30, 20, 20 }, 3, 4, Color::black());
    PoorDriver::is_full = true;
    Pixels const poor = opengl_picture(scene.list);
    PoorDriver::is_full = false;
    EXPECT_EQ(sink.last, DiagnosticKind::RendererLimit);
    EXPECT_EQ(poor[0], 0xffffffffu);
    EXPECT_EQ(opengl_picture(scene.list), software_picture(scene.list));
}

TEST_F(OpenGlTest, ReportsASurfaceLargerThanTheGpuDraws)
{
    Scene huge({ 200000, 3 });
    huge.rectangle({ 0, 0, 10, 3 }, Color::black());
    CountingSink sink;
    renderer->set_diagnostics(&sink);
    {
        GlTarget const target(context, { 64, 3 });
        renderer->render(huge.list);
    }
    EXPECT_EQ(sink.last, DiagnosticKind::RendererLimit);
    make_renderer();
    ScenePointer const next = conformance_scenes()[0].make();
    expect_agreement(
        opengl_picture(next->list), software_picture(next->list), next->list.size().width);
}

TEST_F(OpenGlTest, DrawsLayersNestedDeeperThanItHasTargetsFor)
{
    Scene scene({ 64, 64 });
    CountingSink sink;
    renderer->set_diagnostics(&sink);
    for (int i = 0; i < 40; ++i)
        scene.begin_layer({ 0, 0, 64, 64 }, 255);
    scene.rectangle({ 8, 8, 40, 40 }, Color::rgb(0x3b6cf6), 5);
    for (int i = 0; i < 40; ++i)
        scene.end_layer();
    Pixels const pixels = opengl_picture(scene.list);
    EXPECT_EQ(sink.last, DiagnosticKind::RendererLimit);
    expect_agreement(pixels, software_picture(scene.list), 64);
}

TEST_F(OpenGlTest, SurvivesLayersWithoutAnEndAndEndsWithoutALayer)
{
    Scene scene({ 64, 64 });
    scene.rectangle({ 0, 0, 64, 64 }, Color::black()).kind = RecordKind::LayerEnd;
    scene.rectangle({ 0, 0, 10, 10 }, Color::black());
    scene.begin_layer({ 20, 20, 40, 40 }, 255);
    scene.rectangle({ 20, 20, 40, 40 }, Color::black());
    Pixels const pixels = opengl_picture(scene.list);
    EXPECT_EQ(pixels[5 * 64 + 5], 0xff000000u);
    ScenePointer const next = conformance_scenes()[0].make();
    make_renderer();
    expect_agreement(
        opengl_picture(next->list), software_picture(next->list), next->list.size().width);
}

// More than one record texture holds, in layers that begin in one and end in the next.
TEST_F(OpenGlTest, DrawsHundredsOfThousandsOfRecordsWithPaintsAndLayers)
{
    Scene scene({ 160, 120 });
    Gradient const gradient = Gradient::linear(Color::rgb(0x3b6cf6), Color::rgb(0xc04030));
    for (int i = 0; i < 300000; ++i) {
        float const x = static_cast<float>(i * 37 % 151);
        float const y = static_cast<float>(i * 53 % 113);
        if (i % 100000 == 90000)
            scene.begin_layer({ 0, 0, 160, 120 }, 200);
        Record& record = scene.rectangle({ x, y, 5, 4 }, Color::rgb(static_cast<unsigned>(i * 97)));
        if (i % 7 == 0)
            scene.paint(record, gradient, { x, y, 5, 4 });
        if (i % 100000 == 50000 && i > 100000)
            scene.end_layer();
    }
    scene.end_layer();
    expect_agreement(opengl_picture(scene.list), software_picture(scene.list), 160);
}

}

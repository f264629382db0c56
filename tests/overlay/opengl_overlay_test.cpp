// SPDX-License-Identifier: MIT

#include "opengl_scene.h"
#include "overlay_frame.h"

#include "tests/opengl/comparison.h"
#include "tests/opengl/state_snapshot.h"

namespace oriel {

class OpenGlOverlayTest : public OpenGlTest {
protected:
    void SetUp() override
    {
        OpenGlTest::SetUp();
        if (IsSkipped())
            return;
        target = std::make_unique<GlTarget>(context, overlay_size);
        GLuint depth = 0; // goes with the context
        context.gl.GenRenderbuffers(1, &depth);
        context.gl.BindRenderbuffer(GL_RENDERBUFFER, depth);
        context.gl.RenderbufferStorage(
            GL_RENDERBUFFER, GL_DEPTH_COMPONENT24, overlay_size.width, overlay_size.height);
        context.gl.FramebufferRenderbuffer(
            GL_FRAMEBUFFER, GL_DEPTH_ATTACHMENT, GL_RENDERBUFFER, depth);
        scene = std::make_unique<OpenGlScene>();
    }
    void TearDown() override
    {
        scene.reset();
        target.reset();
        renderer.reset();
    }
    // One for each context, because it follows one table of textures.
    void show(OverlayFrame const& frame)
    {
        make_renderer();
        renderer->set_background(OpenGlBackground::Keep);
        renderer->render(frame.list());
    }
    void draw_game() { scene->draw(game, overlay_size.width, overlay_size.height); }

    Game game;
    std::unique_ptr<GlTarget> target;
    std::unique_ptr<OpenGlScene> scene;
};

TEST_F(OpenGlOverlayTest, LeavesEveryStateOfTheGameAsItWas)
{
    for (int i = 0; i < 3; ++i) {
        OverlayFrame const frame(game);
        draw_game();
        Snapshot const before = snapshot_of(context.gl);
        show(frame);
        EXPECT_EQ(snapshot_of(context.gl), before) << "frame " << i;
        renderer->render(frame.list());
        EXPECT_EQ(snapshot_of(context.gl), before) << "frame " << i << ", again";
    }
}

TEST_F(OpenGlOverlayTest, DrawsThePanelOverTheGameAndNothingBesideIt)
{
    OverlayFrame const frame(game);
    draw_game();
    Pixels const alone = target->pixels();
    show(frame);
    expect_panel_over_game(frame, alone, target->pixels());
    draw_game();
    EXPECT_EQ(target->pixels(), alone) << "the game's next frame is another";
}

}

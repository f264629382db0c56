// SPDX-License-Identifier: MIT
//
// A mouse over the demos' window: what the panel takes, the game does not see.

#include "game_window.h"
#include "overlay_frame.h"

#include <oriel/backends/glfw_platform.h>

#include "tests/platform/x_server.h"

#include <gtest/gtest.h>

#include <cmath>

extern "C" unsigned long glfwGetX11Window(GLFWwindow* window);

namespace oriel {

namespace {

constexpr Point on_panel { 160, 28 }; // the title of its first window
constexpr Point on_game { 600, 200 };

XServer& server()
{
    static XServer running;
    return running;
}

}

class OverlayPointerTest : public testing::Test {
protected:
    void SetUp() override
    {
        if (!server().problem().empty())
            GTEST_SKIP() << server().problem();
        window = std::make_unique<GameWindow>(game, GameWindow::Api::None, "A game");
        input = std::make_unique<GlfwInput>(window->handle(), context);
        window->is_pointer_taken = [this] { return context.wants_pointer(); };
        move_to(on_game);
    }
    void TearDown() override
    {
        input.reset();
        window.reset();
    }

    void play_frame()
    {
        double seconds = 0;
        window->next_frame(seconds);
        if (auto frame = context.begin_frame({ .size = { 1120, 720 }, .time = glfwGetTime() }))
            panel.build(frame.ui(), game);
    }
    bool play_until(std::function<bool()> const& has_happened)
    {
        for (int i = 0; i < 200 && !has_happened(); ++i) {
            glfwWaitEventsTimeout(0.02);
            play_frame();
        }
        play_frame(); // which judges what has happened
        return has_happened();
    }
    void xdotool(std::string const& what) { ASSERT_TRUE(XServer::run("xdotool " + what)); }
    void move_to(Point place)
    {
        std::string const id = std::to_string(glfwGetX11Window(window->handle()));
        xdotool("mousemove --window " + id + " " + std::to_string(static_cast<int>(place.x)) + " "
                + std::to_string(static_cast<int>(place.y)));
        EXPECT_TRUE(play_until([&] {
            double x = 0;
            double y = 0;
            glfwGetCursorPos(window->handle(), &x, &y);
            return std::lround(x) == std::lround(place.x) && std::lround(y) == std::lround(place.y);
        }));
    }
    void set_button(int state)
    {
        xdotool(state == GLFW_PRESS ? "mousedown 1" : "mouseup 1");
        EXPECT_TRUE(play_until(
            [&] { return glfwGetMouseButton(window->handle(), GLFW_MOUSE_BUTTON_LEFT) == state; }));
    }
    void drag(Point from, Point to)
    {
        move_to(from);
        set_button(GLFW_PRESS);
        move_to(to);
        set_button(GLFW_RELEASE);
    }
    // What the game sees of the world changes when it is turned or comes closer.
    Matrix camera() const { return game.to_screen(1, Game::Depth::MinusOneToOne); }

    Game game;
    Context context;
    Panel panel;
    std::unique_ptr<GameWindow> window;
    std::unique_ptr<GlfwInput> input;
};

TEST_F(OverlayPointerTest, TurnsTheGameByADragBesideThePanel)
{
    Matrix const before = camera();
    drag(on_game, { on_game.x + 60, on_game.y + 40 });
    EXPECT_NE(camera(), before);
}

TEST_F(OverlayPointerTest, LeavesTheGameAloneByADragThatBeginsOnThePanel)
{
    Matrix const before = camera();
    drag(on_panel, { on_game.x, on_game.y });
    EXPECT_EQ(camera(), before);
}

TEST_F(OverlayPointerTest, KeepsADragThatBeganOnTheGameWhenItComesOverThePanel)
{
    move_to(on_game);
    set_button(GLFW_PRESS);
    move_to({ 330, 300 });
    Matrix const beside = camera();
    move_to({ 200, 300 });
    EXPECT_NE(camera(), beside);
    set_button(GLFW_RELEASE);
}

TEST_F(OverlayPointerTest, ComesCloserByTheWheelUnlessItIsOverThePanel)
{
    Matrix const before = camera();
    move_to(on_panel);
    xdotool("click 4");
    move_to(on_game);
    EXPECT_EQ(camera(), before);
    xdotool("click 4");
    EXPECT_TRUE(play_until([&] { return camera() != before; }));
}

}

// SPDX-License-Identifier: MIT
//
// A window of ours on an X server of ours.

#pragma once

#include "x_server.h"

#include <oriel/backends/glfw_platform.h>

#define GLFW_INCLUDE_NONE
#include <GLFW/glfw3.h>
#include <gtest/gtest.h>

#include <memory>

extern "C" unsigned long glfwGetX11Window(GLFWwindow* window);

namespace oriel {

inline XServer& server()
{
    static XServer running;
    return running;
}

class PlatformTest : public testing::Test {
protected:
    void SetUp() override
    {
        if (!server().problem().empty())
            GTEST_SKIP() << server().problem();
    }
    void TearDown() override
    {
        platform.reset();
        glfwTerminate();
    }

    void open(WindowRenderer renderer = WindowRenderer::Automatic)
    {
        auto opened = GlfwPlatform::create(
            { .title = "Oriel test", .size = { 320, 200 }, .renderer = renderer });
        ASSERT_TRUE(opened) << opened.error().message;
        platform = std::move(*opened);
    }
    // White, with a rectangle of the color.
    static DrawList list_with(Color color, IntSize size = { 320, 200 })
    {
        DrawList list;
        list.begin(size, Color::white(), nullptr);
        Record record;
        record.x0 = 20;
        record.y0 = 30;
        record.x1 = 120;
        record.y1 = 90;
        record.color = color.packed();
        record.state = list.add_state({ .clip_x1 = static_cast<float>(size.width),
            .clip_y1 = static_cast<float>(size.height) });
        list.append(record);
        return list;
    }
    // A picture, and the keyboard.
    void show_and_focus()
    {
        platform->surface().show(list_with(Color::rgb(0x3b6cf6)), Damage::everything());
        ASSERT_TRUE(XServer::run("xdotool windowfocus --sync " + std::to_string(x_window())));
        ASSERT_TRUE(wait_for([&] { return sink.find(EventKind::WindowFocus) != nullptr; }));
        sink.events.clear();
    }
    // Waits for what happens until it has; gives up after some seconds.
    bool wait_for(std::function<bool()> const& has_happened)
    {
        for (int i = 0; i < 100; ++i) {
            if (has_happened())
                return true;
            platform->wait(0.05, sink);
        }
        return has_happened();
    }
    unsigned long x_window() const { return glfwGetX11Window(platform->window()); }
    std::vector<std::uint32_t> screen(IntSize size = { 320, 200 }) const
    {
        return server().pixels_of(x_window(), size);
    }

    std::unique_ptr<GlfwPlatform> platform;
    RecordingSink sink;
};

}

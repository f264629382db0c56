// SPDX-License-Identifier: MIT

#include "platform_test.h"

#include "backends/platform/glfw/presenter.h"

namespace oriel {

// What shows software pictures where there is no X11.
TEST_F(PlatformTest, ShowsSoftwarePicturesThroughOpenGl)
{
    ASSERT_TRUE(glfwInit());
    glfwWindowHint(GLFW_CONTEXT_VERSION_MAJOR, 3);
    glfwWindowHint(GLFW_CONTEXT_VERSION_MINOR, 3);
    glfwWindowHint(GLFW_OPENGL_PROFILE, GLFW_OPENGL_CORE_PROFILE);
    GLFWwindow* window = glfwCreateWindow(320, 200, "software", nullptr, nullptr);
    ASSERT_TRUE(window);
    {
        PresenterResult presenter = make_software_gl_presenter(window, PixelFormat::Xrgb8888);
        ASSERT_TRUE(presenter) << presenter.error().message;
        Damage damage;
        damage.add({ 20, 30, 40, 50 });
        DrawList const first = list_with(Color::rgb(0x3b6cf6));
        (*presenter)->render(first, Damage::everything());
        (*presenter)->present(Damage::everything());
        (*presenter)->render(list_with(Color::rgb(0xc02020)), damage);
        (*presenter)->present(damage);
        auto const shown = server().pixels_of(glfwGetX11Window(window), { 320, 200 });
        EXPECT_EQ(shown, (*presenter)->read_pixels());
        EXPECT_EQ(shown[35 * 320 + 30], 0xffc02020u);
        EXPECT_EQ(shown[80 * 320 + 100], 0xff3b6cf6u);
    }
    glfwDestroyWindow(window);
}

}

// SPDX-License-Identifier: MIT

#include "presenter.h"

namespace oriel {

PresenterResult make_opengl_presenter(GLFWwindow*, PresenterInfo&)
{
    return Error { "This Oriel was built without OpenGL." };
}

PresenterResult make_software_gl_presenter(GLFWwindow*, PixelFormat)
{
    return Error { "This Oriel was built without OpenGL." };
}

}

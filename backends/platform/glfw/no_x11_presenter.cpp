// SPDX-License-Identifier: MIT

#include "presenter.h"

namespace oriel {

PresenterResult make_x11_presenter(GLFWwindow*, PixelFormat)
{
    return Error { "This Oriel was built without X11." };
}

}

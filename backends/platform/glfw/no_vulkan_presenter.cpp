// SPDX-License-Identifier: MIT

#include "presenter.h"

namespace oriel {

PresenterResult make_vulkan_presenter(GLFWwindow*, PresenterInfo&)
{
    return Error { "This Oriel was built without Vulkan." };
}

}

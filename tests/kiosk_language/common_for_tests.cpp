// SPDX-License-Identifier: MIT
//
// What every element has, for programs that are linked without the standard library.
#include <oriel/kiosk/library.h>

namespace oriel::kiosk {

namespace {

constexpr PropertyDeclaration common[] = {
    { "width", "length", "", Access::In, "" },
    { "height", "length", "", Access::In, "" },
    { "grow", "float", "0", Access::In, "" },
    { "visible", "bool", "true", Access::In, "" },
    { "enabled", "bool", "true", Access::In, "" },
    { "opacity", "float", "1", Access::In, "" },
    { "rotation", "angle", "0deg", Access::In, "" },
    { "accessible-name", "string", "", Access::In, "" },
};

}

std::span<PropertyDeclaration const> common_properties() { return common; }

}

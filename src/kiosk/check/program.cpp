// SPDX-License-Identifier: MIT
#include <oriel/kiosk/program.h>

#include <algorithm>

namespace oriel::kiosk {

Root const* Program::find_root(std::string_view name) const
{
    auto const found = std::find_if(
        roots.begin(), roots.end(), [&](Root const& root) { return root.name == name; });
    return found == roots.end() ? nullptr : &*found;
}

}

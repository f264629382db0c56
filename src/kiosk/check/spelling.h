// SPDX-License-Identifier: MIT
//
// What was probably meant: the nearest of the names that there are.

#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace oriel::kiosk::check {

// Empty when none is near enough. British and American spellings are near.
std::string_view nearest_name(std::string_view written, std::vector<std::string_view> const& names);

// "write `color`", or else what `otherwise` says.
std::string spelling_remedy(std::string_view written, std::vector<std::string_view> const& names,
    std::string_view otherwise);

}

// SPDX-License-Identifier: MIT
//
// constructs: what the language itself consists of, beside what a Library declares: for the
// reference and for editors. One of a kind each, with the words that it is written with.

#pragma once

#include <span>
#include <string_view>

namespace oriel::kiosk {

struct Construct {
    std::string_view name {};
    std::string_view words {}; // that mean it, separated by spaces
    std::string_view about {};
    std::string_view example {}; // a file that compiles
};

std::span<Construct const> constructs();

}

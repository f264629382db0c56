// SPDX-License-Identifier: MIT

#pragma once

#include <cstdlib>
#include <string_view>

// The N of --frames N, after which the game ends; -1 when it goes on.
inline int frames_of(int argc, char** argv)
{
    bool const is_limited = argc == 3 && std::string_view(argv[1]) == "--frames";
    return is_limited ? std::atoi(argv[2]) : -1;
}

// SPDX-License-Identifier: MIT
//
// Font files of Debian's packages, for what the embedded fonts do not have.

#pragma once

#include <cstddef>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

namespace oriel {

// Latin, Greek, Cyrillic, Hebrew and Arabic; package fonts-dejavu-core.
inline char const* const dejavu_sans = "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf";

// Empty when there is no such file.
inline std::vector<std::byte> read_font(std::filesystem::path const& path)
{
    std::ifstream file(path, std::ios::binary);
    std::string const bytes { std::istreambuf_iterator<char>(file), {} };
    auto const* const begin = reinterpret_cast<std::byte const*>(bytes.data());
    return { begin, begin + bytes.size() };
}

}

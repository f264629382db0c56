// SPDX-License-Identifier: MIT
#include "markup_files.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>

namespace {

std::filesystem::path folder()
{
    return std::filesystem::path(ORIEL_SOURCE_DIR) / "tests/kiosk_language/markup";
}

}

std::vector<std::string> markup_files()
{
    std::vector<std::string> names;
    for (auto const& entry : std::filesystem::directory_iterator(folder())) {
        if (entry.path().extension() == ".kiosk")
            names.push_back(entry.path().filename().string());
    }
    std::sort(names.begin(), names.end());
    return names;
}

oriel::Result<std::string> read_markup(std::string_view name)
{
    std::ifstream file(folder() / std::string(name), std::ios::binary);
    if (!file)
        return oriel::Error { "there is no file `" + std::string(name) + "`" };
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

void write_markup(std::string_view name, std::string const& text)
{
    std::ofstream(folder() / std::string(name), std::ios::binary) << text;
}

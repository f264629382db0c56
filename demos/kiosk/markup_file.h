// SPDX-License-Identifier: MIT
//
// MarkupFile: a file of markup beside the program, and whether somebody has written it since.

#pragma once

#include <oriel/kiosk/compile.h>

#include <filesystem>
#include <string>
#include <utility>

namespace tickets {

class MarkupFile {
public:
    explicit MarkupFile(std::string path) : m_path(std::move(path)) {}

    oriel::kiosk::Compilation compile();
    bool has_changed() const;

private:
    std::string m_path;
    oriel::kiosk::Library m_library = oriel::kiosk::standard_library();
    std::filesystem::file_time_type m_written {};
};

}

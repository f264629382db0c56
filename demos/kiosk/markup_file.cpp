// SPDX-License-Identifier: MIT

#include "markup_file.h"

#include <fstream>
#include <iterator>
#include <string_view>
#include <system_error>

namespace tickets {

static oriel::Result<std::string> read(std::string_view path)
{
    std::ifstream file { std::string(path), std::ios::binary };
    if (!file)
        return oriel::Error { "cannot read " + std::string(path) };
    return std::string(std::istreambuf_iterator<char>(file), {});
}

static std::filesystem::file_time_type written(std::string const& path)
{
    std::error_code error;
    return std::filesystem::last_write_time(path, error);
}

oriel::kiosk::Compilation MarkupFile::compile()
{
    m_written = written(m_path);
    return oriel::kiosk::compile(
        m_path, [](std::string_view path) { return read(path); }, m_library);
}

bool MarkupFile::has_changed() const { return written(m_path) != m_written; }

}

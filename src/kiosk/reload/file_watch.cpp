// SPDX-License-Identifier: MIT
#include <oriel/kiosk/markup_file.h>

#include <algorithm>
#include <system_error>
#include <utility>

namespace oriel::kiosk {

FileWatch::Stamp FileWatch::stamp_of(std::string const& path)
{
    std::error_code error;
    Stamp stamp;
    stamp.written = std::filesystem::last_write_time(path, error);
    if (error)
        return {};
    stamp.size = std::filesystem::file_size(path, error);
    stamp.exists = true;
    return stamp;
}

bool FileWatch::has(std::string_view path) const
{
    return std::any_of(
        m_files.begin(), m_files.end(), [&](File const& each) { return each.path == path; });
}

void FileWatch::add(std::string path)
{
    if (has(path))
        return;
    Stamp const stamp = stamp_of(path);
    m_files.push_back({ std::move(path), stamp, stamp });
}

void FileWatch::accept()
{
    for (File& file : m_files)
        file.accepted = file.seen = stamp_of(file.path);
}

bool FileWatch::look()
{
    bool is_other = false;
    bool is_settled = true;
    for (File& file : m_files) {
        Stamp const stamp = stamp_of(file.path);
        is_other = is_other || stamp != file.accepted;
        is_settled = is_settled && stamp == file.seen;
        file.seen = stamp;
    }
    return is_other && is_settled;
}

}

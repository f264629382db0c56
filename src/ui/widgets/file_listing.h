// SPDX-License-Identifier: MIT
//
// FileListing: what is in one folder, filtered and sorted, with its texts ready. Nothing throws;
// what cannot be read is an error in words.

#pragma once

#include <oriel/ui/file_picker.h>

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace oriel {

enum class FileSort : std::uint8_t { Name /* (Default) */, Size, Date };

struct FileEntry {
    std::string name; // UTF-8
    std::string size_text;
    std::string date_text;
    std::uint64_t size = 0;
    std::int64_t date = 0; // seconds since 1970
    bool is_folder = false;
};

struct FileView {
    std::string_view extensions {}; // "png;jpg"; empty: all
    FileSort sort = FileSort::Name;
    bool is_descending = false;
    bool shows_hidden = false;
    bool shows_files = true;
};

std::string to_utf8(std::filesystem::path const& path);
std::filesystem::path from_utf8(std::string_view text);
// "1.5 MB"
std::string size_text(std::uint64_t bytes);
bool has_extension(std::string_view name, std::string_view extensions);

class FileListing {
public:
    // False, with an error(), when the folder cannot be read; what was there before stays.
    bool read(std::filesystem::path const& folder);
    void arrange(FileView const& view);
    std::filesystem::path const& folder() const { return m_folder; }
    std::string const& error() const { return m_error; }
    void set_error(std::string_view what, std::filesystem::path const& path, std::error_code code);
    void clear_error() { m_error.clear(); }
    std::size_t size() const { return m_shown.size(); }
    FileEntry const& operator[](std::size_t i) const { return m_entries[m_shown[i]]; }

private:
    std::filesystem::path m_folder;
    std::vector<FileEntry> m_entries;
    std::vector<std::size_t> m_shown;
    std::string m_error;
};

}

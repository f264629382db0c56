// SPDX-License-Identifier: MIT

#include "file_listing.h"

#include "filtered_list.h"
#include "number_text.h"

#include <algorithm>
#include <chrono>
#include <system_error>

namespace oriel {

namespace fs = std::filesystem;

std::string to_utf8(fs::path const& path)
{
    std::u8string const text = path.u8string();
    return { reinterpret_cast<char const*>(text.data()), text.size() };
}

fs::path from_utf8(std::string_view text)
{
    return fs::path(std::u8string(reinterpret_cast<char8_t const*>(text.data()), text.size()));
}

std::string size_text(std::uint64_t bytes)
{
    static constexpr std::string_view units[] = { " B", " kB", " MB", " GB", " TB", " PB", " EB" };
    auto size = static_cast<double>(bytes);
    std::size_t unit = 0;
    while (size >= 999.5 && unit + 1 < std::size(units)) {
        size /= 1000;
        ++unit;
    }
    std::string text(NumberText(size, unit > 0 && size < 9.95 ? 1 : 0).view());
    text += units[unit];
    return text;
}

static void append_two(std::string& to, unsigned number)
{
    to += static_cast<char>('0' + number / 10 % 10);
    to += static_cast<char>('0' + number % 10);
}

// "2026-11-23 17:05", in Coordinated Universal Time: the library knows no other.
static std::string date_text(std::int64_t seconds)
{
    using namespace std::chrono;
    sys_seconds const time { std::chrono::seconds(seconds) };
    sys_days const day = floor<days>(time);
    year_month_day const date(day);
    hh_mm_ss<std::chrono::seconds> const clock(time - day);
    std::string text = std::to_string(static_cast<int>(date.year())) + "-";
    append_two(text, static_cast<unsigned>(date.month()));
    text += '-';
    append_two(text, static_cast<unsigned>(date.day()));
    text += ' ';
    append_two(text, static_cast<unsigned>(clock.hours().count()));
    text += ':';
    append_two(text, static_cast<unsigned>(clock.minutes().count()));
    return text;
}

bool has_extension(std::string_view name, std::string_view extensions)
{
    if (extensions.empty())
        return true;
    while (!extensions.empty()) {
        std::size_t const end = std::min(extensions.find(';'), extensions.size());
        std::string_view const one = extensions.substr(0, end);
        extensions.remove_prefix(std::min(end + 1, extensions.size()));
        bool const fits = name.size() > one.size() && name[name.size() - one.size() - 1] == '.'
                          && begins_folded(name.substr(name.size() - one.size()), one);
        if (fits && !one.empty())
            return true;
    }
    return false;
}

void FileListing::set_error(std::string_view what, fs::path const& path, std::error_code code)
{
    m_error = what;
    m_error += " “" + to_utf8(path) + "”: " + code.message();
}

static FileEntry entry_of(fs::directory_entry const& found)
{
    std::error_code ignored;
    FileEntry entry;
    entry.name = to_utf8(found.path().filename());
    entry.is_folder = found.is_directory(ignored);
    if (!entry.is_folder && found.is_regular_file(ignored)) {
        std::uintmax_t const size = found.file_size(ignored);
        entry.size = ignored ? 0 : size;
        entry.size_text = size_text(entry.size);
    }
    fs::file_time_type const time = found.last_write_time(ignored);
    if (!ignored) {
        auto const since = fs::file_time_type::clock::to_sys(time).time_since_epoch();
        entry.date = std::chrono::duration_cast<std::chrono::seconds>(since).count();
        entry.date_text = date_text(entry.date);
    }
    return entry;
}

bool FileListing::read(fs::path const& folder)
{
    std::error_code code;
    fs::path full = fs::absolute(folder, code).lexically_normal();
    if (!full.has_filename() && full.has_relative_path())
        full = full.parent_path();
    fs::directory_iterator at(full, fs::directory_options::skip_permission_denied, code);
    if (code) {
        set_error("Cannot read the folder", full, code);
        return false;
    }
    m_entries.clear();
    for (fs::directory_iterator const end; at != end; at.increment(code)) {
        m_entries.push_back(entry_of(*at));
        if (code)
            break;
    }
    m_folder = full;
    m_error.clear();
    return true;
}

static int compared(std::string_view a, std::string_view b)
{
    auto const folded = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; };
    for (std::size_t i = 0; i < std::min(a.size(), b.size()); ++i) {
        char const x = folded(a[i]);
        char const y = folded(b[i]);
        if (x != y)
            return static_cast<unsigned char>(x) < static_cast<unsigned char>(y) ? -1 : 1;
    }
    return a.size() == b.size() ? a.compare(b) : a.size() < b.size() ? -1 : 1;
}

void FileListing::arrange(FileView const& view)
{
    m_shown.clear();
    for (std::size_t i = 0; i < m_entries.size(); ++i) {
        FileEntry const& entry = m_entries[i];
        bool const is_hidden = entry.name.empty() || entry.name.front() == '.';
        bool const fits =
            entry.is_folder || (view.shows_files && has_extension(entry.name, view.extensions));
        if (fits && (view.shows_hidden || !is_hidden))
            m_shown.push_back(i);
    }
    std::sort(m_shown.begin(), m_shown.end(), [&](std::size_t first, std::size_t second) {
        FileEntry const& a = m_entries[first];
        FileEntry const& b = m_entries[second];
        if (a.is_folder != b.is_folder)
            return a.is_folder;
        int order = view.sort == FileSort::Size   ? (a.size < b.size) - (b.size < a.size)
                    : view.sort == FileSort::Date ? (a.date < b.date) - (b.date < a.date)
                                                  : compared(a.name, b.name);
        if (order == 0)
            order = compared(a.name, b.name);
        return view.is_descending ? order > 0 : order < 0;
    });
}

}

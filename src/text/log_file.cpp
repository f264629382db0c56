// SPDX-License-Identifier: MIT

#include <oriel/text/log_source.h>

#include <algorithm>
#include <filesystem>
#include <system_error>
#include <utility>

namespace oriel {

static constexpr std::size_t window_size = std::size_t { 64 } << 10;
static constexpr std::size_t sample_size = 256;

static std::string read_file(std::ifstream& file, std::uint64_t offset, std::size_t count)
{
    std::string bytes(count, '\0');
    file.clear();
    file.seekg(static_cast<std::streamoff>(offset));
    file.read(bytes.data(), static_cast<std::streamsize>(count));
    bytes.resize(static_cast<std::size_t>(file.gcount()));
    return bytes;
}

LogFile::LogFile(std::string path, double interval_seconds)
    : m_path(std::move(path))
    , m_interval(interval_seconds)
{
    update();
}

void LogFile::remember(Sample& sample, std::uint64_t offset)
{
    sample.offset = offset;
    auto const count = std::min<std::uint64_t>(sample_size, m_end - offset);
    sample.bytes = read_file(m_file, offset, static_cast<std::size_t>(count));
}

bool LogFile::still_has(std::ifstream& file, Sample const& sample) const
{
    return read_file(file, sample.offset, sample.bytes.size()) == sample.bytes;
}

// A file of the same name that is shorter, or has other bytes where ours had some, is another one.
void LogFile::update()
{
    std::error_code error;
    std::uint64_t const size = std::filesystem::file_size(m_path, error);
    std::ifstream file(m_path, std::ios::binary);
    std::uint64_t const end = error || !file ? 0 : size;
    bool const is_the_same = end >= m_end && still_has(file, m_head) && still_has(file, m_tail);
    m_file = std::move(file);
    if (is_the_same && end == m_end)
        return;
    if (!is_the_same)
        ++m_generation;
    m_end = end;
    m_window.clear();
    remember(m_head, 0);
    remember(m_tail, m_end - std::min<std::uint64_t>(m_end, sample_size));
}

std::string_view LogFile::read(std::uint64_t offset, std::size_t count, std::string& scratch) const
{
    if (offset >= m_end || count == 0)
        return "";
    count = static_cast<std::size_t>(std::min<std::uint64_t>(count, m_end - offset));
    if (count > window_size) {
        scratch.resize(count);
        m_file.clear();
        m_file.seekg(static_cast<std::streamoff>(offset));
        m_file.read(scratch.data(), static_cast<std::streamsize>(count));
        return std::string_view(scratch).substr(0, static_cast<std::size_t>(m_file.gcount()));
    }
    bool const is_inside =
        offset >= m_window_begin && offset + count <= m_window_begin + m_window.size();
    if (!is_inside) {
        m_window_begin = offset - std::min<std::uint64_t>(offset, window_size / 4);
        auto const wanted = std::min<std::uint64_t>(2 * window_size, m_end - m_window_begin);
        m_window = read_file(m_file, m_window_begin, static_cast<std::size_t>(wanted));
    }
    std::string_view const window = m_window;
    auto const inside = static_cast<std::size_t>(offset - m_window_begin);
    return window.substr(std::min(inside, window.size()), count);
}

}

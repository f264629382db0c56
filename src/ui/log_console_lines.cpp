// SPDX-License-Identifier: MIT
//
// What is written to a console, and which of it is shown.

#include <oriel/ui/log_console.h>

#include <algorithm>
#include <limits>
#include <utility>

namespace oriel {

// A message that is longer is cut.
static constexpr std::size_t longest_line = std::size_t { 64 } << 10;

std::string_view name_of(LogLevel level)
{
    switch (level) {
    case LogLevel::Trace:
        return "Trace";
    case LogLevel::Debug:
        return "Debug";
    case LogLevel::Info:
        return "Info";
    case LogLevel::Warning:
        return "Warning";
    case LogLevel::Error:
        break;
    }
    return "Error";
}

LogConsole::LogConsole(LogConsoleLimits const& limits)
    : m_limits(limits)
    , m_text({ .max_bytes = limits.max_bytes })
{}

void LogConsole::write(LogLevel level, std::string_view text)
{
    std::function<void()> on_write;
    {
        std::lock_guard const lock(m_mutex);
        m_written_text += text;
        m_written.push_back({ text.size(), level });
        on_write = m_on_write;
    }
    if (on_write)
        on_write();
}

void LogConsole::set_on_write(std::function<void()> on_write)
{
    std::lock_guard const lock(m_mutex);
    m_on_write = std::move(on_write);
}

void LogConsole::update(double now)
{
    {
        std::lock_guard const lock(m_mutex);
        m_taken.swap(m_written);
        m_taken_text.swap(m_written_text);
    }
    std::string_view rest = m_taken_text;
    for (Written const& written : m_taken) {
        std::string_view message = rest.substr(0, written.size);
        rest.remove_prefix(written.size);
        do {
            std::size_t const end = std::min(message.find('\n'), message.size());
            add(written.level, message.substr(0, end), now);
            message.remove_prefix(std::min(end + 1, message.size()));
        } while (!message.empty());
    }
    m_taken.clear();
    m_taken_text.clear();
    drop_oldest();
}

void LogConsole::add(LogLevel level, std::string_view text, double now)
{
    text = text.substr(0, longest_line);
    level = std::min(level, LogLevel::Error);
    m_lines.push_back({ m_text.end(), now, static_cast<std::uint32_t>(text.size()), level });
    m_text.append(text);
    ++m_counts[static_cast<std::size_t>(level)];
    if (m_lines.size() > m_limits.max_lines)
        drop_oldest();
}

void LogConsole::drop_oldest()
{
    while (!m_lines.empty()
           && (m_lines.size() > m_limits.max_lines || m_lines.front().offset < m_text.begin())) {
        --m_counts[static_cast<std::size_t>(m_lines.front().level)];
        m_lines.pop_front();
        ++m_first;
    }
    while (!m_shown.empty() && m_shown.front() < m_first)
        m_shown.pop_front();
    m_filtered_end = std::max(m_filtered_end, m_first);
}

void LogConsole::clear()
{
    m_first = end_line();
    m_lines.clear();
    m_text.clear();
    m_counts = {};
    filter_anew();
}

void LogConsole::set_shows(LogLevel level, bool shows)
{
    if (std::exchange(m_shows[static_cast<std::size_t>(level)], shows) == shows)
        return;
    m_shows_all_levels = std::count(m_shows.begin(), m_shows.end(), false) == 0;
    filter_anew();
}

void LogConsole::set_filter(TextSearch const& filter)
{
    if (m_filter == filter)
        return;
    m_filter = filter;
    filter_anew();
}

void LogConsole::filter_anew()
{
    m_shown.clear();
    m_filtered_end = m_first;
}

bool LogConsole::is_shown(std::uint64_t number) const
{
    return shows(line(number).level)
           && (m_filter.is_empty() || m_filter.find(text(number)).is_found());
}

bool LogConsole::filter_some(std::size_t lines)
{
    if (shows_all())
        return false;
    std::uint64_t const end = std::min<std::uint64_t>(end_line(), m_filtered_end + lines);
    for (; m_filtered_end < end; ++m_filtered_end) {
        if (is_shown(m_filtered_end))
            m_shown.push_back(m_filtered_end);
    }
    return m_filtered_end < end_line();
}

std::string_view LogConsole::text(std::uint64_t number) const
{
    Line const& found = line(number);
    return m_text.read(found.offset, found.size, m_scratch);
}

}

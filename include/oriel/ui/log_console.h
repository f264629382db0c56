// SPDX-License-Identifier: MIT
//
// LogConsole: messages with levels and times, written from any thread, kept within a limit, and
// shown filtered by ui.log_console(). The user interface takes in what was written when its next
// frame is built; set_on_write() is how a waiting one is woken.
//
//     LogConsole console;
//     console.write(LogLevel::Warning, "slow answer");      // anywhere
//     ui.log_console("Log", console);

#pragma once

#include <oriel/layout/layout_style.h>
#include <oriel/text/log_source.h>
#include <oriel/text/text_search.h>
#include <oriel/ui/row_selection.h>

#include <array>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <functional>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

namespace oriel {

enum class LogLevel : std::uint8_t { Trace, Debug, Info, Warning, Error };
static constexpr std::size_t log_level_count = 5;
std::string_view name_of(LogLevel level);

struct LogConsoleLimits {
    std::size_t max_lines = 1'000'000; // beyond them, the oldest go
    std::size_t max_bytes = std::size_t { 256 } << 20;
};

class LogConsole {
public:
    // A line is a message, or a part of one that has several.
    struct Line {
        std::uint64_t offset = 0;
        double time = 0; // seconds, of the clock of the user interface
        std::uint32_t size = 0;
        LogLevel level = LogLevel::Info;
    };

    explicit LogConsole(LogConsoleLimits const& limits = {});

    // ---- From any thread.

    void write(LogLevel level, std::string_view text);
    // Called after each write, on the thread that wrote.
    void set_on_write(std::function<void()> on_write);

    // ---- From the thread of the user interface.

    // Takes in what was written; stamped with the time at which it is.
    void update(double now);
    void clear();
    void set_shows(LogLevel level, bool shows);
    bool shows(LogLevel level) const { return m_shows[static_cast<std::size_t>(level)]; }
    // Only lines that contain it; empty: all.
    void set_filter(TextSearch const& filter);
    TextSearch const& filter() const { return m_filter; }
    // Looks at so many lines that were not looked at; false when all were.
    bool filter_some(std::size_t lines);

    // Numbers count from the first line there ever was.
    std::uint64_t first_line() const { return m_first; }
    std::uint64_t end_line() const { return m_first + m_lines.size(); }
    Line const& line(std::uint64_t number) const
    {
        return m_lines[static_cast<std::size_t>(number - m_first)];
    }
    // Valid until the next call.
    std::string_view text(std::uint64_t number) const;
    // Of those that are shown, by index.
    std::uint64_t shown_count() const { return shows_all() ? m_lines.size() : m_shown.size(); }
    std::uint64_t shown_line(std::uint64_t index) const
    {
        return shows_all() ? m_first + index : m_shown[static_cast<std::size_t>(index)];
    }
    std::uint64_t count(LogLevel level) const { return m_counts[static_cast<std::size_t>(level)]; }

private:
    struct Written {
        std::size_t size = 0;
        LogLevel level = LogLevel::Info;
    };
    bool shows_all() const { return m_shows_all_levels && m_filter.is_empty(); }
    bool is_shown(std::uint64_t number) const;
    void add(LogLevel level, std::string_view text, double now);
    void drop_oldest();
    void filter_anew();

    LogConsoleLimits m_limits;
    std::mutex m_mutex; // of the next three
    std::string m_written_text;
    std::vector<Written> m_written;
    std::function<void()> m_on_write;

    std::string m_taken_text;
    std::vector<Written> m_taken;
    LogBuffer m_text;
    std::deque<Line> m_lines;
    std::uint64_t m_first = 0;
    std::array<std::uint64_t, log_level_count> m_counts {};
    std::array<bool, log_level_count> m_shows { true, true, true, true, true };
    bool m_shows_all_levels = true;
    TextSearch m_filter;
    std::deque<std::uint64_t> m_shown; // lines, when not all are
    std::uint64_t m_filtered_end = 0;
    std::string mutable m_scratch;
};

struct LogConsoleOptions {
    bool* is_following = nullptr; // lent; null: the console keeps it, and begins with true
    bool shows_times = true;
    std::string_view id {};
    bool enabled = true;
    Length width {};
    Length height {};
    float grow = 1;
};

}

// SPDX-License-Identifier: MIT
//
// LogSource: bytes that are appended to and read anywhere: LogBuffer holds an application's own
// messages, LogFile follows a file that others write. Offsets count from the first byte there
// ever was; what is dropped at the front keeps its numbers.
//
//     LogBuffer log({ .max_bytes = 64 << 20 });
//     log.append("12:00:01 started\n");
//     ui.log_view("Log", log);

#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <fstream>
#include <memory>
#include <string>
#include <string_view>

namespace oriel {

class LogSource {
public:
    virtual ~LogSource() = default;

    // Looks for what came since; a log view calls it once a frame, or at `interval` when the
    // answer costs something.
    virtual void update() {}
    // Seconds after which somebody should look again; infinity when whoever appends says so.
    virtual double interval() const = 0;
    // From the first byte that is still there to the end.
    virtual std::uint64_t begin() const = 0;
    virtual std::uint64_t end() const = 0;
    // Of what is there: at most `count` bytes, fewer at the end. Copied to `scratch` where they
    // do not lie together; valid until the next call.
    virtual std::string_view read(
        std::uint64_t offset, std::size_t count, std::string& scratch) const = 0;
    // Changes when all of it became something else: cleared, truncated, rotated.
    virtual std::uint64_t generation() const = 0;
};

struct LogBufferOptions {
    std::size_t max_bytes = static_cast<std::size_t>(-1); // beyond it, the oldest chunks go
};

class LogBuffer final : public LogSource {
public:
    explicit LogBuffer(LogBufferOptions const& options = {}) : m_options(options) {}

    void append(std::string_view text);
    void clear();

    double interval() const override;
    std::uint64_t begin() const override { return m_begin; }
    std::uint64_t end() const override { return m_end; }
    std::string_view read(
        std::uint64_t offset, std::size_t count, std::string& scratch) const override;
    std::uint64_t generation() const override { return m_generation; }

private:
    static constexpr std::size_t chunk_size = std::size_t { 64 } << 10;
    LogBufferOptions m_options;
    std::deque<std::unique_ptr<char[]>> m_chunks; // the first begins at m_begin
    std::uint64_t m_begin = 0;
    std::uint64_t m_end = 0;
    std::uint64_t m_generation = 0;
};

// Reads what it is asked for and keeps 64 KiB of it. A file that is not there is an empty one, and
// is looked for again.
class LogFile final : public LogSource {
public:
    explicit LogFile(std::string path, double interval_seconds = 0.25);

    void update() override;
    double interval() const override { return m_interval; }
    std::uint64_t begin() const override { return 0; }
    std::uint64_t end() const override { return m_end; }
    std::string_view read(
        std::uint64_t offset, std::size_t count, std::string& scratch) const override;
    std::uint64_t generation() const override { return m_generation; }
    std::string const& path() const { return m_path; }

private:
    // A few bytes by which a file is known again.
    struct Sample {
        std::uint64_t offset = 0;
        std::string bytes {};
    };
    void remember(Sample& sample, std::uint64_t offset);
    bool still_has(std::ifstream& file, Sample const& sample) const;

    std::string m_path;
    double m_interval;
    std::uint64_t m_end = 0;
    std::uint64_t m_generation = 0;
    Sample m_head;
    Sample m_tail;
    std::ifstream mutable m_file;
    std::string mutable m_window;
    std::uint64_t mutable m_window_begin = 0;
};

}

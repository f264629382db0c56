// SPDX-License-Identifier: MIT

#include <oriel/backends/arrangement_file.h>

#include <oriel/ui/context.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <limits>
#include <memory>
#include <unistd.h>
#include <utility>

namespace oriel {

static constexpr std::size_t most_bytes = 16u << 20;

using File = std::unique_ptr<std::FILE, int (*)(std::FILE*)>;

static std::string words(std::string_view what, std::string const& path)
{
    return std::string("cannot ").append(what).append(" ").append(path).append(": ").append(
        std::strerror(errno));
}

ArrangementFile::ArrangementFile(
    std::string path, Context& context, std::function<void(std::string_view)> log)
    : m_path(std::move(path))
    , m_context(context)
    , m_log(std::move(log))
{
    load();
    m_saved = m_changed = m_context.arrangement_serial();
}

ArrangementFile::~ArrangementFile()
{
    tell_problems();
    save();
}

void ArrangementFile::load()
{
    File const file(std::fopen(m_path.c_str(), "rb"), std::fclose);
    if (!file) {
        if (errno != ENOENT)
            m_log(words("read", m_path));
        return;
    }
    std::string text;
    char buffer[4096];
    for (std::size_t size = 1; size > 0 && text.size() < most_bytes;) {
        size = std::fread(buffer, 1, sizeof buffer, file.get());
        text.append(buffer, size);
    }
    if (std::ferror(file.get()) != 0)
        m_log(words("read", m_path));
    m_context.set_arrangement(text);
    tell_problems();
}

void ArrangementFile::tell_problems()
{
    for (ArrangementProblem const& problem : m_context.take_arrangement_problems())
        m_log(std::string(m_path)
                  .append(", line ")
                  .append(std::to_string(problem.line))
                  .append(": ")
                  .append(problem.message));
}

static bool write_whole(std::string const& path, std::string const& text)
{
    File file(std::fopen(path.c_str(), "wb"), std::fclose);
    if (!file)
        return false;
    bool const is_written = std::fwrite(text.data(), 1, text.size(), file.get()) == text.size()
                            && std::fflush(file.get()) == 0 && fsync(fileno(file.get())) == 0;
    return std::fclose(file.release()) == 0 && is_written;
}

void ArrangementFile::save()
{
    if (m_context.arrangement_serial() == m_saved)
        return;
    m_saved = m_changed = m_context.arrangement_serial();
    std::string const beside = m_path + ".new";
    if (write_whole(beside, m_context.arrangement())
        && std::rename(beside.c_str(), m_path.c_str()) == 0)
        return;
    m_log(words("write", m_path));
    std::remove(beside.c_str());
}

void ArrangementFile::keep(double time)
{
    tell_problems();
    std::uint64_t const serial = m_context.arrangement_serial();
    if (std::exchange(m_changed, serial) != serial)
        m_changed_at = time;
    if (serial != m_saved && time >= m_changed_at + pause_seconds)
        save();
}

double ArrangementFile::seconds_until_due(double time) const
{
    if (m_context.arrangement_serial() == m_saved)
        return std::numeric_limits<double>::infinity();
    return std::max(0.0, m_changed_at + pause_seconds - time);
}

}

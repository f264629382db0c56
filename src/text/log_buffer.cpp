// SPDX-License-Identifier: MIT

#include <oriel/text/log_source.h>

#include <algorithm>
#include <cstring>
#include <limits>

namespace oriel {

void LogBuffer::append(std::string_view text)
{
    while (!text.empty()) {
        auto const used = static_cast<std::size_t>(m_end - m_begin) % chunk_size;
        if (used == 0)
            m_chunks.emplace_back(new char[chunk_size]);
        std::size_t const taken = std::min(text.size(), chunk_size - used);
        std::memcpy(m_chunks.back().get() + used, text.data(), taken);
        m_end += taken;
        text.remove_prefix(taken);
    }
    while (m_end - m_begin > m_options.max_bytes && m_chunks.size() > 1) {
        m_chunks.pop_front();
        m_begin += chunk_size;
    }
}

void LogBuffer::clear()
{
    m_chunks.clear();
    m_begin = m_end = 0;
    ++m_generation;
}

double LogBuffer::interval() const { return std::numeric_limits<double>::infinity(); }

std::string_view LogBuffer::read(
    std::uint64_t offset, std::size_t count, std::string& scratch) const
{
    if (offset < m_begin || offset >= m_end || count == 0)
        return "";
    count = static_cast<std::size_t>(std::min<std::uint64_t>(count, m_end - offset));
    auto at = static_cast<std::size_t>(offset - m_begin);
    auto const piece = [&] {
        std::size_t const inside = at % chunk_size;
        return std::string_view(
            m_chunks[at / chunk_size].get() + inside, std::min(count, chunk_size - inside));
    };
    std::string_view part = piece();
    if (part.size() == count)
        return part;
    scratch.clear();
    for (; count > 0; at += part.size(), count -= part.size()) {
        part = piece();
        scratch.append(part);
    }
    return scratch;
}

}

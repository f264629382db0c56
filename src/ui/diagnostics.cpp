// SPDX-License-Identifier: MIT

#include "diagnostics.h"

#include <algorithm>

namespace oriel {

static constexpr std::size_t most_lines = 4;

void Diagnostics::begin_frame()
{
    m_seen.clear();
    m_lines.clear();
}

static std::string line_of(Diagnostic const& diagnostic)
{
    std::string line(name_of(diagnostic.kind));
    return line.append(": ").append(diagnostic.cause).append("; ").append(diagnostic.remedy);
}

void Diagnostics::report(Diagnostic const& diagnostic) noexcept
{
    std::uint64_t const kind = static_cast<std::uint64_t>(diagnostic.kind);
    std::uint64_t const hash = hash_bytes(diagnostic.cause, hash_mix(kind, diagnostic.id.value()));
    if (std::find(m_seen.begin(), m_seen.end(), hash) != m_seen.end())
        return;
    m_seen.push_back(hash);
    if (m_lines.size() < most_lines)
        m_lines.push_back(line_of(diagnostic));
    if (m_handler)
        m_handler(diagnostic);
}

}

// SPDX-License-Identifier: MIT

#include "diagnostics.h"

#include <algorithm>

namespace oriel {

void Diagnostics::report(Diagnostic const& diagnostic) noexcept
{
    std::uint64_t const kind = static_cast<std::uint64_t>(diagnostic.kind);
    std::uint64_t const hash = hash_bytes(diagnostic.cause, hash_mix(kind, diagnostic.id.value()));
    if (std::find(m_seen.begin(), m_seen.end(), hash) != m_seen.end())
        return;
    m_seen.push_back(hash);
    if (m_handler)
        m_handler(diagnostic);
}

}

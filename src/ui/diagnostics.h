// SPDX-License-Identifier: MIT
//
// Diagnostics: passes each distinct Diagnostic of a frame on to the application's handler, once.

#pragma once

#include <oriel/core/diagnostic.h>

#include <cstdint>
#include <functional>
#include <vector>

namespace oriel {

class Diagnostics final : public DiagnosticSink {
public:
    void begin_frame() { m_seen.clear(); }
    void set_handler(std::function<void(Diagnostic const&)> handler)
    {
        m_handler = std::move(handler);
    }
    void report(Diagnostic const& diagnostic) noexcept override;

private:
    std::function<void(Diagnostic const&)> m_handler;
    std::vector<std::uint64_t> m_seen;     // hashes of what this frame reported
};

}

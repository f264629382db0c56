// SPDX-License-Identifier: MIT
//
// Diagnostics: passes each distinct Diagnostic of a frame on to the application's handler, once.

#pragma once

#include <oriel/core/diagnostic.h>

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <vector>

namespace oriel {

class Diagnostics final : public DiagnosticSink {
public:
    void begin_frame();
    // "Kind: cause; remedy", of this frame, the first few.
    std::span<std::string const> lines() const { return m_lines; }
    void set_handler(std::function<void(Diagnostic const&)> handler)
    {
        m_handler = std::move(handler);
    }
    void report(Diagnostic const& diagnostic) noexcept override;

private:
    std::function<void(Diagnostic const&)> m_handler;
    std::vector<std::uint64_t> m_seen; // hashes of what this frame reported
    std::vector<std::string> m_lines;
};

}

// SPDX-License-Identifier: MIT
//
// What the tests of the text room share: a sink that remembers, and an engine with the embedded
// fonts whose frames have begun.

#pragma once

#include <oriel/core/hash.h>
#include <oriel/text/text.h>

#include <algorithm>
#include <cstdint>
#include <random>
#include <string>
#include <vector>

namespace oriel {

class RememberedDiagnostics final : public DiagnosticSink {
public:
    void report(Diagnostic const& diagnostic) noexcept override
    {
        kinds.push_back(diagnostic.kind);
    }
    std::size_t count(DiagnosticKind kind) const
    {
        return static_cast<std::size_t>(std::count(kinds.begin(), kinds.end(), kind));
    }
    std::vector<DiagnosticKind> kinds;
};

struct EngineWithFonts {
    explicit EngineWithFonts(TextEngineOptions const& options = {}) : engine(diagnostics, options)
    {
        engine.add_embedded_fonts();
        engine.set_raster_budget(0);
        next_frame();
    }
    void next_frame(float scale = 1) { engine.begin_frame(++frame, scale); }

    RememberedDiagnostics diagnostics;
    TextEngine engine;
    std::uint64_t frame = 0;
};

// The text of each line, without trailing spaces.
inline std::vector<std::string> lines_of(TextLayout const& layout)
{
    std::vector<std::string> lines;
    for (TextLine const& line : layout.lines()) {
        std::string text(layout.text().substr(line.byte_begin, line.byte_end - line.byte_begin));
        text.erase(text.find_last_not_of(' ') + 1);
        lines.push_back(text);
    }
    return lines;
}

// Repeatable noise.
class TestRandom {
public:
    std::uint64_t next() { return m_engine(); }
    std::size_t below(std::size_t limit) { return static_cast<std::size_t>(next() % limit); }

private:
    std::mt19937_64 m_engine;
};

}

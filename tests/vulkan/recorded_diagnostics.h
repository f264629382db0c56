// SPDX-License-Identifier: MIT
//
// Counts what a renderer tells of its limits.

#pragma once

#include <oriel/core/diagnostic.h>

namespace oriel {

class RecordedDiagnostics final : public DiagnosticSink {
public:
    void report(Diagnostic const& diagnostic) noexcept override
    {
        if (diagnostic.kind == DiagnosticKind::RendererLimit)
            ++limits;
    }
    int limits = 0;
};

}

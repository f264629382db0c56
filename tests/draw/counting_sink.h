// SPDX-License-Identifier: MIT
//
// CountingSink: remembers the last Diagnostic, so that a test can expect it by name.

#pragma once

#include <oriel/core/diagnostic.h>

namespace oriel {

class CountingSink final : public DiagnosticSink {
public:
    void report(Diagnostic const& diagnostic) noexcept override
    {
        ++count;
        last = diagnostic.kind;
    }
    int count = 0;
    DiagnosticKind last = DiagnosticKind::None;
};

}

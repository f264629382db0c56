// SPDX-License-Identifier: MIT
//
// A Diagnostic tells the programmer of a mistake that only hurts the picture: what happened
// (cause) and what to write instead (remedy). The frame goes on with a safe picture. Each module
// is given a DiagnosticSink and reports through it; equal reports of one frame are merged by
// whoever owns the sink.
//
//     context.set_diagnostic_handler([](Diagnostic const& d) { log(d.cause, d.remedy); });

#pragma once

#include <oriel/core/id.h>

#include <cstdint>
#include <string_view>

namespace oriel {

enum class DiagnosticKind : std::uint8_t {
    None, // (Default)
    DuplicateId,
    UnclosedScope,
    MisnestedScope,
    CallOutsideFrame,
    SettleLimit,
    InvalidNumber,
    InvalidUtf8,
    TextTooLong,
    MissingFont,
    MissingGlyph,
    AtlasFull,
    TooManyRecords,
    UnbalancedClip,
    UnknownImage,
    RendererLimit,
    StateType,
    ShortcutClash,
    DragAndDrop,
};

// The enumerator's name, "DuplicateId" for example.
std::string_view name_of(DiagnosticKind kind);

// The views live only during the handler's call.
struct Diagnostic {
    DiagnosticKind kind = DiagnosticKind::None;
    std::string_view cause {};
    std::string_view remedy {};
    Id id {}; // the widget it happened in, null when it was none
};

class DiagnosticSink {
public:
    virtual ~DiagnosticSink() = default;
    virtual void report(Diagnostic const& diagnostic) noexcept = 0;
};

}

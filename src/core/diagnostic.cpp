// SPDX-License-Identifier: MIT

#include <oriel/core/diagnostic.h>

namespace oriel {

std::string_view name_of(DiagnosticKind kind)
{
    switch (kind) {
    case DiagnosticKind::None:
        return "None";
    case DiagnosticKind::DuplicateId:
        return "DuplicateId";
    case DiagnosticKind::UnclosedScope:
        return "UnclosedScope";
    case DiagnosticKind::MisnestedScope:
        return "MisnestedScope";
    case DiagnosticKind::CallOutsideFrame:
        return "CallOutsideFrame";
    case DiagnosticKind::SettleLimit:
        return "SettleLimit";
    case DiagnosticKind::InvalidNumber:
        return "InvalidNumber";
    case DiagnosticKind::InvalidUtf8:
        return "InvalidUtf8";
    case DiagnosticKind::TextTooLong:
        return "TextTooLong";
    case DiagnosticKind::MissingFont:
        return "MissingFont";
    case DiagnosticKind::MissingGlyph:
        return "MissingGlyph";
    case DiagnosticKind::AtlasFull:
        return "AtlasFull";
    case DiagnosticKind::TooManyRecords:
        return "TooManyRecords";
    case DiagnosticKind::UnbalancedClip:
        return "UnbalancedClip";
    case DiagnosticKind::UnknownImage:
        return "UnknownImage";
    case DiagnosticKind::RendererLimit:
        return "RendererLimit";
    case DiagnosticKind::StateType:
        return "StateType";
    case DiagnosticKind::ShortcutClash:
        return "ShortcutClash";
    case DiagnosticKind::DragAndDrop:
        return "DragAndDrop";
    }
    return "None";
}

}

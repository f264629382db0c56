// SPDX-License-Identifier: MIT
//
// Composition: what an input method tells. While a person composes, the field with the focus shows
// the text in the place of its selection, with the clauses underlined, and is not changed; keys
// go to the input method alone. A Commit inserts, with or without a composition before it.
//
//     context.post({ .kind = EventKind::Composition,
//         .composition = std::make_shared<Composition>(Composition { .text = "にほ" }) });

#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace oriel {

enum class ClauseKind : std::uint8_t {
    Raw,       // (Default) as typed
    Converted, // may be chosen again
    Selected,  // what the candidates beside the caret are for
};

// Bytes of the composed text.
struct Clause {
    std::size_t begin = 0;
    std::size_t end = 0;
    ClauseKind kind = ClauseKind::Raw;
};

struct Composition {
    static constexpr std::size_t no_caret = static_cast<std::size_t>(-1);

    // UTF-8. Of a Composition event what is composed now, empty when nothing is left; of a Commit
    // what is inserted.
    std::string text {};
    std::vector<Clause> clauses {}; // none: all of it is raw
    std::size_t caret = no_caret;   // in the text
    // Of EraseAround: bytes before and after the selection.
    std::size_t erase_before = 0;
    std::size_t erase_after = 0;
};

enum class TextPurpose : std::uint8_t {
    Normal,   // (Default)
    Password, // to be learnt and suggested by nobody
};

// What an input method may know of the field with the focus.
struct TextInputState {
    bool is_active = false; // false: what is typed is no text
    TextPurpose purpose = TextPurpose::Normal;
    // What is around the caret, at most 4000 bytes, and in it the selection.
    std::string_view surrounding {};
    std::size_t caret = 0;
    std::size_t anchor = 0;
    // Grows when the field ended a composition itself: the input method is to forget it.
    std::uint64_t resets = 0;
};

}

// SPDX-License-Identifier: MIT
//
// What an input method tells, in words: of a Composition its text, the caret and each clause with
// its bytes and kind; of a Commit its text; of an EraseAround two numbers of bytes.
//
//     0.25 compose "にほん" 9 0 3 converted 3 9 selected

#pragma once

#include "line_words.h"

#include <oriel/ui/input.h>

namespace oriel {

constexpr bool has_composition(EventKind kind)
{
    return kind == EventKind::Composition || kind == EventKind::Commit
           || kind == EventKind::EraseAround;
}

// Both begin after the word for the kind.
void append_composition(std::string& line, Event const& event);
bool read_composition(LineReader& line, Event& event);

}

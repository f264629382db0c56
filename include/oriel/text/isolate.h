// SPDX-License-Identifier: MIT
//
// Isolates (UAX #9, 2.4): a number, a name or a path put into a sentence, so that neither turns
// the other around. In Arabic the order 123-45 becomes 45-123, and in Hebrew a telephone number
// loses its + to the other end, unless they are isolated.
//
//     fmt::format("הזמנה {} של {}", isolated("123-45"), isolated(customer.name))

#pragma once

#include <oriel/text/text_layout.h>

#include <string>
#include <string_view>

namespace oriel {

// The text between marks that are not seen. Automatic: its first letter says its direction; without
// a letter it runs to the right, as numbers do. Marks inside it that have no partner cannot reach
// the sentence: missing ends are added, ends without a beginning left out.
std::string isolated(std::string_view text, TextDirection direction = TextDirection::Automatic);
// The same at the end of a sentence that is being written.
void append_isolated(std::string& sentence, std::string_view text,
    TextDirection direction = TextDirection::Automatic);

}

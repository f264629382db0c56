// SPDX-License-Identifier: MIT
//
// How values are written into texts: as {amount:.2f} asks, or as they are read back.

#pragma once

#include <oriel/kiosk/program.h>
#include <oriel/kiosk/value.h>

#include <string>
#include <string_view>

namespace oriel::kiosk {

// As few digits as read back the same.
void append_text(std::string& text, Value const& value, Types const& types, TypeId type);
// By what follows the colon, as fmt's: [[fill]align][sign][0][width][.precision][type]; of
// durations also %H, %M, %S since midnight. What is no format is passed over.
void append_formatted(std::string& text, Value const& value, std::string_view format,
    Types const& types, TypeId type);

}

// SPDX-License-Identifier: MIT
//
// The lines of one frame of a recording, apart, so that they can be written as they come to pass.

#pragma once

#include <oriel/backends/recording.h>

namespace oriel {

inline constexpr std::string_view recording_title = "oriel-recording 1";

// Title and direction.
void append_head(std::string& text, Direction direction);
// The line of the frame and those of its events.
void append_frame(std::string& text, RecordedFrame const& frame);
// `source` is "clipboard" or "selection".
void append_content(std::string& text, std::string_view source, std::string_view content);
void append_shown(std::string& text, std::uint64_t hash);

}

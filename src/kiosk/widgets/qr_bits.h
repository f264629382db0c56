// SPDX-License-Identifier: MIT
//
// What is written into a QR code: the text as bits, and the bytes that correct errors.

#pragma once

#include <oriel/kiosk/qr_code.h>

#include <cstdint>
#include <string_view>
#include <vector>

namespace oriel::kiosk {

// All bytes of a version, in the order in which they are drawn; empty where the text has no room.
std::vector<std::uint8_t> qr_codewords(std::string_view text, int version, QrCorrection correction);
// The smallest version that holds the text; 0 where none does.
int qr_version_for(std::string_view text, QrCorrection correction);
// Modules that carry data.
int qr_raw_modules(int version);

}

// SPDX-License-Identifier: MIT
//
// The fonts of the system, for what the embedded ones do not have.

#pragma once

#include <oriel/text/font_provider.h>

#include <memory>

namespace oriel {

// Null when Oriel was built without any.
std::unique_ptr<FontProvider> make_system_fonts();

}

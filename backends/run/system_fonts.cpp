// SPDX-License-Identifier: MIT

#include "system_fonts.h"

#include <oriel/backends/fontconfig_fonts.h>

namespace oriel {

std::unique_ptr<FontProvider> make_system_fonts() { return std::make_unique<FontconfigFonts>(); }

}

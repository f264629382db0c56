// SPDX-License-Identifier: MIT
//
// dump: a Program as text, names resolved, for expectations beside the markup.

#pragma once

#include <oriel/kiosk/program.h>

#include <string>

std::string dump(oriel::kiosk::Program const& program);

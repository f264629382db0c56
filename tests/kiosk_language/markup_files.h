// SPDX-License-Identifier: MIT
//
// The files of tests/kiosk_language/markup, by name.

#pragma once

#include <oriel/core/result.h>

#include <string>
#include <string_view>
#include <vector>

std::vector<std::string> markup_files();
oriel::Result<std::string> read_markup(std::string_view name);
void write_markup(std::string_view name, std::string const& text);

// SPDX-License-Identifier: MIT
//
// Fits the host's types to those of a program.

#pragma once

#include <oriel/kiosk/host.h>
#include <oriel/kiosk/type.h>

#include <string>
#include <string_view>

namespace oriel::kiosk {

// "sales-chart" and sales_chart are one name.
bool is_same_name(std::string_view markup, std::string_view host);

// Empty when they fit; else what does not, both sides named.
std::string fit(Types const& types, TypeId type, HostType const& host, HostPlan& plan);

}

// SPDX-License-Identifier: MIT
#include "fault.h"

#include <algorithm>
#include <utility>

namespace oriel::kiosk {

std::string told(std::initializer_list<std::string_view> parts)
{
    std::string all;
    for (std::string_view const part : parts)
        all.append(part);
    return all;
}

void Faults::add(Fault fault)
{
    m_has_errors |= !fault.is_warning;
    bool const is_known = std::any_of(m_faults.begin(), m_faults.end(),
        [&](Fault const& known) { return known.begin == fault.begin; });
    if (!is_known && !is_full())
        m_faults.push_back(std::move(fault));
}

}

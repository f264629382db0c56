// SPDX-License-Identifier: MIT
#include <oriel/kiosk/library.h>

#include <algorithm>

namespace oriel::kiosk {

ElementDeclaration const* Library::find_element(std::string_view name) const
{
    auto const found = std::find_if(m_elements.begin(), m_elements.end(),
        [&](ElementDeclaration const* element) { return element->name == name; });
    return found == m_elements.end() ? nullptr : *found;
}

}

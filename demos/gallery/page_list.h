// SPDX-License-Identifier: MIT
//
// PageList: the names of the pages by their groups, and a field that narrows them.

#pragma once

#include "pages.h"

#include <string>

namespace gallery {

class PageList {
public:
    // The page that is shown from now on.
    std::size_t operator()(oriel::Ui& ui, std::size_t current);

private:
    bool is_wanted(PageEntry const& entry) const;

    std::string m_wanted;
};

}

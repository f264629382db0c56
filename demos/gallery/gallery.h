// SPDX-License-Identifier: MIT
//
// Gallery: the pages beside a list of them.

#pragma once

#include "page_list.h"
#include "pages.h"

#include <memory>
#include <string>
#include <vector>

namespace gallery {

class Gallery {
public:
    Gallery();

    void operator()(oriel::Ui& ui);
    // By its name; false when there is none.
    bool open(std::string_view name);
    PageEntry const& current() const { return all_pages()[m_current]; }

private:
    void keep(oriel::Ui& ui);
    void commands(oriel::Ui& ui);
    void set_theme(oriel::Ui& ui);
    void top_bar(oriel::Ui& ui);
    void page(oriel::Ui& ui);
    void example(oriel::Ui& ui, Page& page);
    void code(oriel::Ui& ui);

    PageList m_list;
    std::size_t m_current = 0;
    std::size_t m_kept = 0;                     // the page that was open before
    std::vector<std::unique_ptr<Page>> m_pages; // made when they are first opened
    std::string m_code;
    std::size_t m_theme = 0;
    bool m_is_mirrored = false;
};

}

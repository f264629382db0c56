// SPDX-License-Identifier: MIT
//
// Page: one thing that Oriel has, alive, with the code that made it: the gallery shows the body of
// example() as it stands in its file.

#pragma once

#include <oriel/oriel.h>

#include <memory>
#include <string_view>

namespace gallery {

class Page {
public:
    virtual ~Page() = default;

    virtual void example(oriel::Ui& ui) = 0;
    // Switches for what the example shows.
    virtual bool has_options() const { return false; }
    virtual void options(oriel::Ui&) {}
};

// What the list shows of a page.
struct PageEntry {
    std::string_view group;
    std::string_view name;
    std::string_view about; // one sentence
    std::string_view words; // others that one may search for
    std::string_view file;  // in pages/, without ".cpp"
    std::unique_ptr<Page> (*make)();
};

}

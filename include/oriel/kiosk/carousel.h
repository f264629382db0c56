// SPDX-License-Identifier: MIT
//
// A carousel: pages side by side of which one is seen; a finger swipes from one to the next.
//
//     kiosk::carousel(ui, "Offers", present, offers.size(), [&](Ui& ui, std::size_t page) {
//         ui.image(offers[page].name, offers[page].picture);
//     });
//
// It follows the finger and goes on by itself to the next page, never further. Arrow keys, Home and
// End, the wheel and its dots lead there, too. All pages are as high as the carousel.

#pragma once

#include <oriel/core/function_ref.h>
#include <oriel/ui/ui.h>

#include <cstddef>
#include <string_view>

namespace oriel::kiosk {

struct CarouselOptions {
    bool loops = false;         // behind the last page is the first
    double advance_seconds = 0; // it goes on by itself, while nobody touches it; 0: never
    bool has_dots = true;
    std::string_view page_word = "Page"; // that assistive technology calls a dot, with its number
    std::string_view id {};
    bool enabled = true;
    Length width {};
    Length height {};
    float grow = 0;
};

using CarouselBuilder = FunctionRef<void(Ui& ui, std::size_t page)>;

// Pages are built while they are seen. changed(): another page, by hand or by itself.
Response carousel(Ui& ui, std::string_view label, std::size_t& page, std::size_t count,
    CarouselBuilder build, CarouselOptions const& options = {},
    CallSite here = CallSite::here()) noexcept;

}

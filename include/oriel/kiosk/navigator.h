// SPDX-License-Identifier: MIT
//
// Navigator: pages of which one is shown, and the way back. A route is the name of a page and,
// behind a slash, what it is to show.
//
//     navigator.go("show/42");
//     kiosk::navigator_pages(ui, navigator, [&](Ui& ui, std::string_view route) {
//         if (kiosk::page_name(route) == "show")
//             show_page(ui, kiosk::page_parameter(route));
//     });
//
// A route that was shown before is gone back to, so that the way back has no loops.

#pragma once

#include <oriel/core/function_ref.h>
#include <oriel/ui/ui.h>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace oriel::kiosk {

std::string_view page_name(std::string_view route);
std::string_view page_parameter(std::string_view route); // empty: none

enum class PageTransition : std::uint8_t { Slide /* (Default) */, Fade, None };

// Lent.
class Navigator {
public:
    std::string_view route() const
    {
        return m_routes.empty() ? std::string_view {} : m_routes.back();
    }
    bool can_go_back() const { return m_routes.size() > 1; }
    void go(std::string_view route);
    void go_back();
    // There, without a way back.
    void restart(std::string_view route);
    // Since this was asked last.
    bool has_changed() { return std::exchange(m_has_changed, false); }

private:
    friend class NavigatorCall;
    void leave(bool goes_back);

    std::vector<std::string> m_routes { std::string() }; // the last is shown
    std::string m_left;                                  // the one that goes
    std::uint32_t m_steps = 0;                           // pages that came so far
    bool m_is_new = true;                                // not shown yet
    bool m_has_left = false;
    bool m_goes_back = false;
    bool m_has_changed = false;
};

struct NavigatorOptions {
    PageTransition transition = PageTransition::Slide;
    double seconds = 0.3;
    std::string_view name {}; // that assistive technology says
    std::string_view id {};
    bool enabled = true;
    Length width {};
    Length height {};
    float grow = 1;
};

using PageBuilder = FunctionRef<void(Ui& ui, std::string_view route)>;

// The page that is shown, and for a moment the one that was, which hears no more input. Two routes
// of one page change without a transition.
void navigator_pages(Ui& ui, Navigator& navigator, PageBuilder build,
    NavigatorOptions const& options = {}, CallSite here = CallSite::here()) noexcept;

}

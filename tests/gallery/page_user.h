// SPDX-License-Identifier: MIT
//
// PageUser: somebody at one page of the gallery and its options, who sees what assistive
// technology is told.

#pragma once

#include <pages.h>

#include <oriel/testing/testing.h>

#include <algorithm>
#include <memory>
#include <string>
#include <vector>

namespace oriel {

// A node as it was told of then.
struct Stop {
    Id id {};
    Role role = Role::None;
    AccessState states = AccessState::None;
    std::string name {};
    Rect visible {};

    std::string words() const { return std::string(name_of(role)) + " \"" + name + "\""; }
};

inline Stop stop_at(AccessNode const& node)
{
    return { node.id, node.info.role, node.info.states, std::string(node.info.name), node.visible };
}

class PageUser {
public:
    explicit PageUser(gallery::PageEntry const& entry) : m_page(entry.make()) {}

    Harness& harness() { return m_harness; }
    Harness const& harness() const { return m_harness; }
    std::vector<Stop> focusables() const
    {
        std::vector<Stop> found;
        for (AccessNode const& node : m_harness.describe()) {
            if (has_state(node.info.states, AccessState::Focusable)
                && !has_state(node.info.states, AccessState::Disabled))
                found.push_back(stop_at(node));
        }
        return found;
    }
    // One without an Id for none.
    Stop focused() const
    {
        for (AccessNode const& node : m_harness.describe()) {
            if (has_state(node.info.states, AccessState::Focused))
                return stop_at(node);
        }
        return {};
    }
    void focus(Id id)
    {
        m_harness.context().post(AccessRequest { id, AccessAction::Focus });
        m_harness.settle();
    }
    // What takes Tab for itself is left by Ctrl+Tab.
    void tab()
    {
        Id const before = focused().id;
        m_harness.press(Key::Tab);
        if (focused().id == before)
            m_harness.press(Key::Tab, Modifiers::Control);
    }

private:
    void build(Ui& ui)
    {
        if (auto card = ui.group("", { .gap = 12, .padding = { 24 }, .id = "example" }))
            m_page->example(ui);
        if (!m_page->has_options())
            return;
        if (auto options = ui.group("Options", { .gap = 6, .width = 248 }))
            m_page->options(ui);
    }

    std::unique_ptr<gallery::Page> m_page;
    Harness m_harness { [this](Ui& ui) { build(ui); }, { .size = { 720, 1200 } } };
};

}

// SPDX-License-Identifier: MIT
//
// Scope: an open container. It is tested by an `if`, whose braces are the container, and closes
// when it goes out of scope. A temporary cannot be tested: it would close before its children.
//
//     if (auto row = ui.row()) {
//         ui.label("inside");
//     }

#pragma once

#include <cstdint>

namespace oriel {

class Ui;

class [[nodiscard(
    "a container closes at once when its scope is not kept: if (auto row = …)")]] Scope
{
public:
    Scope(Scope && other) noexcept
        : m_ui(other.m_ui)
        , m_depth(other.m_depth)
        , m_is_open(other.m_is_open)
    {
        other.m_ui = nullptr;
    }
    Scope(Scope const&) = delete;
    Scope& operator=(Scope const&) = delete;
    Scope& operator=(Scope&&) = delete;
    ~Scope()
    {
        if (m_ui)
            close();
    }

    // False when there is nothing to build: a collapsed or closed window.
    explicit operator bool() const& { return m_is_open; }
    explicit operator bool()&& = delete; // keep it: if (auto row = ui.row())

private:
    friend class Ui;
    Scope(Ui * ui, std::uint32_t depth, bool is_open) : m_ui(ui), m_depth(depth), m_is_open(is_open)
    {}
    void close() noexcept;

    Ui* m_ui;              // null when moved from
    std::uint32_t m_depth; // of the open scopes, this one included
    bool m_is_open;
};

}

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

// Not kept, it would close at once: hence nodiscard.
class [[nodiscard]] Scope {
public:
    Scope(Scope&& other) noexcept
        : m_ui(other.m_ui)
        , m_depth(other.m_depth)
        , m_serial(other.m_serial)
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
    explicit operator bool() const& { return m_ui != nullptr; }
    explicit operator bool() && = delete; // keep it: if (auto row = ui.row())

private:
    friend class Ui;
    Scope() = default;
    Scope(Ui* ui, std::uint32_t depth, std::uint32_t serial)
        : m_ui(ui)
        , m_depth(depth)
        , m_serial(serial)
    {}
    void close() noexcept;

    Ui* m_ui = nullptr;         // null when closed, or moved from
    std::uint32_t m_depth = 0;  // of the open scopes, this one included
    std::uint32_t m_serial = 0; // tells it from a later one of the same depth
};

}

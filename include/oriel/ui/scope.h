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

class WidgetKit;

// Not kept, it would close at once: hence nodiscard.
class [[nodiscard]] Scope {
public:
    Scope(Scope&& other) noexcept
        : m_kit(other.m_kit)
        , m_depth(other.m_depth)
        , m_serial(other.m_serial)
    {
        other.m_kit = nullptr;
    }
    Scope(Scope const&) = delete;
    Scope& operator=(Scope const&) = delete;
    Scope& operator=(Scope&&) = delete;
    ~Scope()
    {
        if (m_kit)
            close();
    }

    // False when there is nothing to build: a collapsed or closed window.
    explicit operator bool() const& { return m_kit != nullptr; }
    explicit operator bool() && = delete; // keep it: if (auto row = ui.row())

private:
    friend class WidgetKit;
    Scope() = default;
    Scope(WidgetKit* kit, std::uint32_t depth, std::uint32_t serial)
        : m_kit(kit)
        , m_depth(depth)
        , m_serial(serial)
    {}
    void close() noexcept;

    WidgetKit* m_kit = nullptr; // null when closed, or moved from
    std::uint32_t m_depth = 0;  // of the open scopes, this one included
    std::uint32_t m_serial = 0; // tells it from a later one of the same depth
};

}

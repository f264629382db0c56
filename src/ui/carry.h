// SPDX-License-Identifier: MIT
//
// Carry: what is dragged from one widget to another, and by what.

#pragma once

#include <oriel/core/geometry.h>
#include <oriel/core/id.h>
#include <oriel/ui/drag_drop.h>
#include <oriel/ui/keys.h>

#include <cstddef>
#include <cstdint>

namespace oriel {

// A copy of a value of any type, in memory that stays for the next one.
class CarriedValue {
public:
    CarriedValue() = default;
    CarriedValue(CarriedValue const&) = delete;
    CarriedValue& operator=(CarriedValue const&) = delete;
    ~CarriedValue();

    void hold(PayloadType const& type, void const* value);
    void clear();
    PayloadType const* type() const { return m_type; }
    // Null when it is of another type.
    void const* as(PayloadType const& type) const { return m_type == &type ? m_memory : nullptr; }

private:
    void free_memory();

    PayloadType const* m_type = nullptr; // null: nothing is held
    void* m_memory = nullptr;
    std::size_t m_size = 0;
    std::size_t m_alignment = 0;
};

enum class CarryMeans : std::uint8_t { None /* (Default) */, Pointer, Finger, Keys, System };

struct Carry {
    CarryMeans means = CarryMeans::None;
    Id source {};
    Id target {}; // below the pointer, or chosen by keys; of the type that is carried
    bool is_accepted = false;
    bool is_over = false; // dropped or cancelled: gone with the next pass
    bool is_scrolling = false;
    double scrolled_at = 0;
    DragActions actions = DragActions::MoveOrCopy;
    CarriedValue value;

    bool is_live() const { return means != CarryMeans::None && !is_over; }
    DropAction action(Modifiers modifiers) const;
};

}

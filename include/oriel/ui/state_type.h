// SPDX-License-Identifier: MIT
//
// StateType: how to make and unmake a widget's state. One constant object per type; its address
// tells types apart, without run-time type information.
//
//     StateType const& type = state_type<ScrollState>();

#pragma once

#include <cstddef>
#include <new>

namespace oriel {

struct StateType {
    std::size_t size;
    std::size_t alignment;
    void (*construct)(void* memory);
    void (*destroy)(void* memory);
};

template <typename State>
inline constexpr StateType state_type_of { sizeof(State), alignof(State),
    [](void* memory) { ::new (memory) State(); },
    [](void* memory) { static_cast<State*>(memory)->~State(); } };

}

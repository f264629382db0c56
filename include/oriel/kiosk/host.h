// SPDX-License-Identifier: MIT
//
// HostType: what the runtime knows of a C++ type: how it is read and written, what it is made of.
// bind.h makes them; nobody writes one by hand.

#pragma once

#include <oriel/kiosk/value.h>
#include <oriel/ui/node.h>

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace oriel {
class Ui;
}

namespace oriel::kiosk {

// What a C++ function draws with in a `canvas` element.
struct Canvas {
    Painter& painter;
    Rect rect {};
    Theme const& theme;
    TextEngine& text;
};

enum class HostKind : std::uint8_t {
    Bool, // (Default)
    Int,
    Number,
    Text,
    Color,
    Image,
    Enum,
    Struct,
    List,
    Optional,
    Nothing, // the result of a function without one
};

struct HostType;

struct HostField {
    std::string_view name {};
    HostType const* type = nullptr;
    void* (*address)(void* object) = nullptr;
};

// How a type of the host and one of the markup fit together. Parts are in the order of the markup's
// fields.
struct HostPlan {
    HostType const* type = nullptr;
    std::vector<HostPlan> parts {};
    std::vector<std::uint16_t> places {}; // of the host's fields

    // True when the value was another.
    bool read(void const* host, Value& value) const;
    void write(void* host, Value const& value) const;
};

struct HostFunction {
    std::string_view name {};
    std::span<HostType const* const> parameters {};
    HostType const* result = nullptr;
    // One of the three.
    void (*call)(
        void* object, std::span<HostPlan const> plans, std::span<Value const> arguments) = nullptr;
    void (*draw)(void* object, Canvas& canvas) = nullptr;
    void (*build)(void* object, Ui& ui) = nullptr;
};

struct HostType {
    HostKind kind = HostKind::Bool;
    std::string_view name {}; // as C++ calls it
    // Of what has no parts; read() is true when the value was another.
    bool (*read)(void const* host, Value& value) = nullptr;
    void (*write)(void* host, Value const& value) = nullptr;
    // Of a list, and an optional, which is a list of one at most.
    std::size_t (*size)(void const* host) = nullptr;
    void (*resize)(void* host, std::size_t size) = nullptr;
    void* (*item)(void* host, std::size_t index) = nullptr;
    HostType const* element = nullptr;
    std::span<HostField const> fields {};
    std::span<HostFunction const> functions {};
    std::span<std::string_view const> values {}; // of an enumeration
};

// An object of the host, lent: it must outlive the view.
struct HostObject {
    void* address = nullptr;
    HostType const* type = nullptr;
};

}

// SPDX-License-Identifier: MIT
//
// Type: what an expression of the markup has. The built-in ones are the same in every program; a
// program adds its own enumerations, structs, lists and optionals behind them.
//
//     Types types;
//     TypeId const tickets = types.list_of(types.find("Ticket"));    // [Ticket]

#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace oriel::kiosk {

// Numbers with a unit are kept in the first one named; the others are converted while compiling.
enum class TypeKind : std::uint8_t {
    Void, // (Default) what an action yields
    Bool,
    Int,      // 64 bits
    Float,    // 64 bits
    Length,   // px, logical pixels
    Percent,  // 100 is the whole
    Angle,    // deg, rad, turn
    Duration, // ms, s, min
    String,   // UTF-8
    Color,    // straight alpha, 0xRRGGBBAA
    Brush,    // a color or a gradient
    Shadow,
    Image,
    Easing,
    Enum,
    Struct,
    List,
    Optional,
};

// Its place in Types; a built-in type's place is its kind's number.
using TypeId = std::uint32_t;
constexpr TypeId builtin(TypeKind kind) { return static_cast<TypeId>(kind); }

struct TypeField {
    std::string name {};
    TypeId type = builtin(TypeKind::Void);
};

struct Type {
    TypeKind kind = TypeKind::Void;
    std::string name {};                // as it is written: "float", "Ticket", "[Ticket]", "int?"
    TypeId element = 0;                 // of a list and an optional
    std::vector<TypeField> fields {};   // of a struct
    std::vector<std::string> values {}; // of an enumeration, the first is 0
};

class Types {
public:
    Types(); // the built-in ones

    // The void type when there is none of this name.
    TypeId find(std::string_view name) const;
    Type const& operator[](TypeId id) const { return m_types[id]; }
    std::size_t size() const { return m_types.size(); }

    TypeId add_enum(std::string name, std::vector<std::string> values);
    TypeId add_struct(std::string name, std::vector<TypeField> fields);
    // The same id for the same element.
    TypeId list_of(TypeId element);
    TypeId optional_of(TypeId element);

private:
    std::vector<Type> m_types;
};

}

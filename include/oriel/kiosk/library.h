// SPDX-License-Identifier: MIT
//
// Library: what markup may name: elements with their properties, events and functions, functions
// of expressions, enumerations. Declared once, as text, and read by everyone: the checker, the
// reference, the grammar for editors, and the runtime. A stranger adds his own the same way.
//
//     constexpr PropertyDeclaration gauge_properties[] = {
//         { "value", "float", "0", Access::In, "where the needle points" },
//         { "max", "float", "100", Access::In, "the end of the scale" },
//     };
//     constexpr ElementDeclaration gauge {
//         .name = "gauge", .about = "A needle over a scale.", .properties = gauge_properties,
//         .build = [](ElementBuild& element) { … } };
//     library.add(gauge);
//
// Everything declared must outlive the library and every program compiled with it.

#pragma once

#include <oriel/kiosk/program.h>

#include <span>
#include <string_view>
#include <vector>

namespace oriel::kiosk {

class ElementBuild; // what an element sees of its instance while a frame is built
class Value;

// Types are written as in markup: "length", "[string]", "Align"; "any" takes what is written;
// "host" a bare name that the host knows.
struct PropertyDeclaration {
    std::string_view name {};
    std::string_view type {};
    std::string_view initial {}; // markup; empty: the type's default value
    Access access = Access::In;  // In: the file sets it; Out: the element does; InOut: both
    std::string_view about {};
};

// "text: string, index: int"; empty when there are none.
struct EventDeclaration {
    std::string_view name {};
    std::string_view parameters {};
    std::string_view about {};
};

struct EnumDeclaration {
    std::string_view name {};
    std::span<std::string_view const> values {};
    std::string_view about {};
};

// Of expressions. Pure: the same arguments give the same value. A result "any" is the type that
// the first parameter "any" was given, of "[any]" its element's. A last parameter "stops: ..."
// takes the stops of a gradient, each a color and a percent.
struct FunctionDeclaration {
    std::string_view name {};
    std::string_view parameters {};
    std::string_view result {}; // empty: an action
    std::string_view about {};
    void (*evaluate)(std::span<Value const> arguments, Value& result) = nullptr;
};

// Of an element: search.focus().
struct ActionDeclaration {
    std::string_view name {};
    std::string_view parameters {};
    std::string_view about {};
};

enum class Children : std::uint8_t {
    None, // (Default)
    Any,
    Rows, // the same; those of a `for` that stands alone are made when build_row() asks for them
};

struct ElementDeclaration {
    std::string_view name {};
    std::string_view about {};
    std::string_view example {};    // markup that compiles, for the reference
    std::string_view positional {}; // the property that may stand behind the name: text "Hello"
    Children children = Children::None;
    std::span<PropertyDeclaration const> properties {};
    std::span<EventDeclaration const> events {};
    std::span<ActionDeclaration const> actions {};
    // Calls widgets; children() where they belong.
    void (*build)(ElementBuild& element) = nullptr;
};

// What every element has beside its own: width, height, grow, visible, opacity, rotation, …
std::span<PropertyDeclaration const> common_properties();

class Library {
public:
    void add(ElementDeclaration const& element) { m_elements.push_back(&element); }
    void add(FunctionDeclaration const& function) { m_functions.push_back(&function); }
    void add(EnumDeclaration const& enumeration) { m_enums.push_back(&enumeration); }

    // Null when there is none.
    ElementDeclaration const* find_element(std::string_view name) const;

    std::span<ElementDeclaration const* const> elements() const { return m_elements; }
    // Several of one name differ in their parameters.
    std::span<FunctionDeclaration const* const> functions() const { return m_functions; }
    std::span<EnumDeclaration const* const> enums() const { return m_enums; }

private:
    std::vector<ElementDeclaration const*> m_elements;
    std::vector<FunctionDeclaration const*> m_functions;
    std::vector<EnumDeclaration const*> m_enums;
};

// Everything that comes with Oriel.
Library standard_library();

}

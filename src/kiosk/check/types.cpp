// SPDX-License-Identifier: MIT
#include <oriel/kiosk/type.h>

#include <algorithm>
#include <utility>

namespace oriel::kiosk {

namespace {

// In the order of TypeKind, up to the first that a program composes.
constexpr std::string_view builtin_names[] = { "void", "bool", "int", "float", "length", "percent",
    "angle", "duration", "string", "color", "brush", "shadow", "image", "easing" };

}

Types::Types()
{
    for (std::string_view const name : builtin_names) {
        m_types.push_back(
            { .kind = static_cast<TypeKind>(m_types.size()), .name = std::string(name) });
    }
}

TypeId Types::find(std::string_view name) const
{
    auto const found = std::find_if(
        m_types.begin(), m_types.end(), [&](Type const& type) { return type.name == name; });
    return found == m_types.end() ? builtin(TypeKind::Void)
                                  : static_cast<TypeId>(found - m_types.begin());
}

TypeId Types::add_enum(std::string name, std::vector<std::string> values)
{
    m_types.push_back(
        { .kind = TypeKind::Enum, .name = std::move(name), .values = std::move(values) });
    return static_cast<TypeId>(m_types.size() - 1);
}

TypeId Types::add_struct(std::string name, std::vector<TypeField> fields)
{
    m_types.push_back(
        { .kind = TypeKind::Struct, .name = std::move(name), .fields = std::move(fields) });
    return static_cast<TypeId>(m_types.size() - 1);
}

TypeId Types::list_of(TypeId element)
{
    std::string name = "[" + m_types[element].name + "]";
    if (TypeId const known = find(name); known != builtin(TypeKind::Void))
        return known;
    m_types.push_back({ .kind = TypeKind::List, .name = std::move(name), .element = element });
    return static_cast<TypeId>(m_types.size() - 1);
}

TypeId Types::optional_of(TypeId element)
{
    std::string name = m_types[element].name + "?";
    if (TypeId const known = find(name); known != builtin(TypeKind::Void))
        return known;
    m_types.push_back({ .kind = TypeKind::Optional, .name = std::move(name), .element = element });
    return static_cast<TypeId>(m_types.size() - 1);
}

}

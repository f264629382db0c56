// SPDX-License-Identifier: MIT
#include "lowering.h"

#include "kiosk/markup/parser.h"

#include <algorithm>
#include <string>

namespace oriel::kiosk::check {

namespace {

constexpr std::size_t most_types = 4096;

}

void Lowering::declare_library_types()
{
    for (EnumDeclaration const* declaration : m_library.enums()) {
        if (m_program.types.find(declaration->name) != builtin(Kind::Void))
            continue;
        std::vector<std::string> values(declaration->values.begin(), declaration->values.end());
        m_program.types.add_enum(std::string(declaration->name), std::move(values));
    }
}

TypeId Lowering::type_of(Index module, NodeId node)
{
    SyntaxTree const& tree = m_modules[module].tree;
    if (tree[node].kind == Syntax::NamedType)
        return named_type(module, node);
    if (tree[node].kind != Syntax::ListType && tree[node].kind != Syntax::OptionalType)
        return broken_type;
    TypeId const element = type_of(module, tree[node].child);
    if (element == broken_type || element == any_type)
        return element;
    return tree[node].kind == Syntax::ListType ? m_program.types.list_of(element)
                                               : m_program.types.optional_of(element);
}

TypeId Lowering::named_type(Index module, NodeId node)
{
    Module& from = m_modules[module];
    std::string_view const name = from.tree.name(node);
    if (auto const declared = from.names.find(name); declared != from.names.end()) {
        Syntax const kind = m_modules[declared->second.module].tree[declared->second.node].kind;
        if (kind == Syntax::Enum || kind == Syntax::Struct)
            return declared_type(declared->second);
    }
    TypeId const known = m_program.types.find(name);
    if (known != builtin(Kind::Void) && kind_of(known) != Kind::Struct)
        return known;
    std::vector<std::string_view> names;
    for (TypeId type = 1; type < m_program.types.size(); ++type)
        names.push_back(m_program.types[type].name);
    for (auto const& entry : from.names)
        names.push_back(entry.first);
    fault_at(from, node, told({ "there is no type `", name, "`" }),
        spelling_remedy(name, names, "declare it with enum or struct, or import it"));
    return broken_type;
}

TypeId Lowering::declared_type(Declaration declaration)
{
    if (auto const known = m_declared_types.find(key_of(declaration));
        known != m_declared_types.end())
        return known->second;
    Module& module = m_modules[declaration.module];
    if (m_program.types.size() >= most_types) {
        fault_at(module, declaration.node, "there are more than 4096 types", "declare fewer");
        return broken_type;
    }
    if (!m_types_in_work.insert(key_of(declaration)).second) {
        fault_at(module, declaration.node,
            told({ "`", module.tree.name(declaration.node), "` contains itself" }),
            "refer to the other by a key, and look it up");
        return broken_type;
    }
    Deeper const deeper(m_depth);
    if (m_depth >= most_depth) {
        fault_at(module, declaration.node, "structs nest too deep", "nest fewer");
        return broken_type;
    }
    TypeId const type = module.tree[declaration.node].kind == Syntax::Enum
                            ? enum_type(declaration)
                            : struct_type(declaration);
    m_declared_types.emplace(key_of(declaration), type);
    return type;
}

TypeId Lowering::enum_type(Declaration declaration)
{
    Module& module = m_modules[declaration.module];
    std::vector<std::string> values;
    std::unordered_set<std::string_view> seen;
    for (NodeId const child : children_of(module.tree, declaration.node)) {
        std::string_view const name = module.tree.name(child);
        if (!seen.insert(name).second)
            fault_at(module, child, told({ "the value `", name, "` stands here twice" }),
                "remove one of them");
        values.emplace_back(name);
    }
    if (values.empty())
        fault_at(module, declaration.node, "an enumeration needs a value",
            "write enum Name { first, second }");
    return m_program.types.add_enum(
        std::string(module.tree.name(declaration.node)), std::move(values));
}

TypeId Lowering::struct_type(Declaration declaration)
{
    Module& module = m_modules[declaration.module];
    std::vector<TypeField> fields;
    std::unordered_set<std::string_view> seen;
    for (NodeId const child : children_of(module.tree, declaration.node)) {
        std::string_view const name = module.tree.name(child);
        if (!seen.insert(name).second)
            fault_at(module, child, told({ "the field `", name, "` stands here twice" }),
                "give one of them another name");
        NodeId const type = module.tree[child].child;
        fields.push_back({ std::string(name),
            type == no_node ? broken_type : type_of(declaration.module, type) });
    }
    bool const is_broken = std::any_of(fields.begin(), fields.end(),
        [](TypeField const& field) { return field.type == broken_type; });
    if (is_broken)
        return broken_type;
    TypeId const type = m_program.types.add_struct(
        std::string(module.tree.name(declaration.node)), std::move(fields));
    m_struct_declarations.emplace(type, declaration);
    return type;
}

std::vector<TypeField> Lowering::parameters_of(Index module, NodeId node)
{
    SyntaxTree const& tree = m_modules[module].tree;
    std::vector<TypeField> parameters;
    for (NodeId const child : children_of(tree, node)) {
        if (tree[child].kind == Syntax::Parameter && tree[child].child != no_node)
            parameters.push_back(
                { std::string(tree.name(child)), type_of(module, tree[child].child) });
    }
    return parameters;
}

// Of declarations of the library: "length", "[any]".
TypeId Lowering::type_of_text(std::string_view text)
{
    if (auto const known = m_text_types.find(text); known != m_text_types.end())
        return known->second;
    TypeId type = any_type;
    if (text.size() > 2 && text.front() == '[') {
        TypeId const element = type_of_text(text.substr(1, text.size() - 2));
        type = element == any_type ? any_list_type : m_program.types.list_of(element);
    } else if (text.size() > 1 && text.back() == '?') {
        TypeId const element = type_of_text(text.substr(0, text.size() - 1));
        type = element == any_type ? any_type : m_program.types.optional_of(element);
    } else if (text.empty()) {
        type = builtin(Kind::Void);
    } else if (text != "any" && text != "host" && text != "...") {
        type = m_program.types.find(text);
        if (type == builtin(Kind::Void))
            type = broken_type;
    }
    m_text_types.emplace(text, type);
    return type;
}

// "text: string, index: int"
std::vector<TypeField> const& Lowering::parameters_of_text(std::string_view text)
{
    auto const [known, is_new] = m_text_parameters.try_emplace(text);
    if (!is_new)
        return known->second;
    std::vector<TypeField> parameters;
    while (!text.empty()) {
        std::size_t const comma = std::min(text.find(','), text.size());
        std::string_view const one = text.substr(0, comma);
        std::size_t const colon = one.find(':');
        std::size_t const begin = std::min(one.find_first_not_of(' '), one.size());
        std::string_view type = colon == std::string_view::npos ? "" : one.substr(colon + 1);
        type.remove_prefix(std::min(type.find_first_not_of(' '), type.size()));
        while (!type.empty() && type.back() == ' ')
            type.remove_suffix(1);
        parameters.push_back({ std::string(one.substr(begin, colon - begin)), type_of_text(type) });
        text.remove_prefix(std::min(comma + 1, text.size()));
    }
    return known->second = std::move(parameters);
}

std::optional<Index> Lowering::enum_value(TypeId type, std::string_view name) const
{
    if (kind_of(type) == Kind::Optional)
        type = m_program.types[type].element;
    if (kind_of(type) == Kind::Enum) {
        std::vector<std::string> const& values = m_program.types[type].values;
        auto const found = std::find(values.begin(), values.end(), name);
        if (found != values.end())
            return static_cast<Index>(found - values.begin());
    }
    if (kind_of(type) == Kind::Easing) {
        for (EnumDeclaration const* declaration : m_library.enums()) {
            auto const found =
                std::find(declaration->values.begin(), declaration->values.end(), name);
            if (declaration->name == "easing" && found != declaration->values.end())
                return static_cast<Index>(found - declaration->values.begin());
        }
    }
    return std::nullopt;
}

}

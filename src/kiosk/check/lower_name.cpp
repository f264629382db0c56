// SPDX-License-Identifier: MIT
#include "lowering.h"

#include <algorithm>

namespace oriel::kiosk::check {

Entry const* Lowering::find(Context const& context, std::string_view name) const
{
    for (Scope const* scope = context.scope; scope != nullptr; scope = scope->parent) {
        if (auto const found = scope->names.find(name); found != scope->names.end())
            return &found->second;
    }
    return nullptr;
}

Local const* Lowering::find_local(Context const& context, std::string_view name) const
{
    if (context.frame == nullptr)
        return nullptr;
    std::vector<Local> const& locals = context.frame->locals;
    auto const found = std::find_if(
        locals.rbegin(), locals.rend(), [&](Local const& local) { return local.name == name; });
    return found == locals.rend() ? nullptr : &*found;
}

Declaration const* Lowering::find_declaration(Scope const& scope, std::string_view name)
{
    Module const& module = module_of(scope);
    auto const found = module.names.find(name);
    return found == module.names.end() ? nullptr : &found->second;
}

Instance* Lowering::find_global(Scope const& scope, std::string_view name)
{
    if (name == "theme" && m_theme != nullptr)
        return m_theme;
    Declaration const* const declared = find_declaration(scope, name);
    if (declared == nullptr)
        return nullptr;
    auto const found = m_globals.find(key_of(*declared));
    return found == m_globals.end() ? nullptr : found->second;
}

std::vector<std::string_view> Lowering::visible_names(Context const& context)
{
    std::vector<std::string_view> names;
    if (context.frame != nullptr) {
        for (Local const& local : context.frame->locals)
            names.push_back(local.name);
    }
    for (Scope const* scope = context.scope; scope != nullptr; scope = scope->parent) {
        for (auto const& entry : scope->names)
            names.push_back(entry.first);
    }
    for (auto const& entry : module_of(*context.scope).names)
        names.push_back(entry.first);
    std::sort(names.begin(), names.end());
    return names;
}

Checked Lowering::name(NodeId node, Context const& context, TypeId wanted)
{
    Scope& scope = *context.scope;
    std::string_view const name = tree_of(scope).name(node);
    if (Local const* local = find_local(context, name); local != nullptr) {
        if (local->type == broken_type)
            return {};
        return constant(Op::Local, local->type, node, context, local->index);
    }
    if (Checked const value = named_constant(node, context, wanted); !value.is_broken())
        return value;
    Entry const* const entry = find(context, name);
    if (entry != nullptr && entry->kind == Entry::Kind::Property)
        return read_property(*entry->property, context, node);
    if (entry == nullptr) {
        if (Checked const value = named_color(node, context); !value.is_broken())
            return value;
    }
    if (entry != nullptr) {
        bool const is_call =
            entry->kind == Entry::Kind::Function || entry->kind == Entry::Kind::Event;
        fault(scope, node, told({ "`", name, is_call ? "` is called" : "` has no value itself" }),
            is_call ? told({ "write ", name, "(…)" })
                    : told({ "name one of its properties: ", name, ".…" }));
        return {};
    }
    if (name == "none") {
        fault(scope, node, "`none` is a value of optional types only", "declare it `type?`");
        return {};
    }
    if (find_global(scope, name) != nullptr || find_declaration(scope, name) != nullptr) {
        fault(scope, node, told({ "`", name, "` has no value itself" }),
            told({ "name something in it: ", name, ".…" }));
        return {};
    }
    std::vector<std::string_view> names = visible_names(context);
    if (kind_of(wanted) == Kind::Enum) {
        for (std::string const& value : m_program.types[wanted].values)
            names.push_back(value);
    }
    fault(scope, node, told({ "there is no `", name, "` here" }),
        spelling_remedy(name, names,
            kind_of(wanted) == Kind::Enum ? "write a value of the enumeration"
                                          : "declare it, or put a text between double quotes"));
    return {};
}

Checked Lowering::member(NodeId node, Context const& context, TypeId)
{
    if (std::optional<Checked> const value = member_of_name(node, context))
        return *value;
    return value_member(node, context);
}

// Of an element, a component, a global, an animation or an enumeration.
std::optional<Checked> Lowering::member_of_name(NodeId node, Context const& context)
{
    Scope& scope = *context.scope;
    SyntaxTree const& tree = tree_of(scope);
    NodeId const base = tree[node].child;
    if (tree[base].kind != Syntax::Name || find_local(context, tree.name(base)) != nullptr)
        return std::nullopt;
    std::string_view const name = tree.name(base);
    if (Entry const* const entry = find(context, name); entry != nullptr) {
        switch (entry->kind) {
        case Entry::Kind::Element:
            return element_property(*entry->element, node, context);
        case Entry::Kind::Instance:
            return instance_property(*entry->instance, node, context);
        case Entry::Kind::Timeline: {
            Index const up = up_to(context, *entry->block, scope, node);
            if (tree.name(node) == "running" && up != none) {
                Checked const value =
                    constant(Op::Animating, builtin(Kind::Bool), node, context, entry->index);
                m_program.expressions[value.index].up = static_cast<std::uint16_t>(up);
                return value;
            }
            fault_name(scope, node,
                told({ "an animation has no `", tree.name(node), "` with a value" }),
                "it has running, start() and stop()");
            return Checked {};
        }
        default:
            return std::nullopt;
        }
    }
    if (Instance* const global = find_global(scope, name); global != nullptr)
        return instance_property(*global, node, context);
    Declaration const* const declared = find_declaration(scope, name);
    TypeId type = m_program.types.find(name);
    if (declared != nullptr
        && m_modules[declared->module].tree[declared->node].kind == Syntax::Enum)
        type = declared_type(*declared);
    if (kind_of(type) != Kind::Enum)
        return std::nullopt;
    if (auto const value = enum_value(type, tree.name(node)))
        return constant(Op::Enum, type, node, context, *value);
    std::vector<std::string_view> names(
        m_program.types[type].values.begin(), m_program.types[type].values.end());
    fault_name(scope, node, told({ "`", name, "` has no value `", tree.name(node), "`" }),
        spelling_remedy(tree.name(node), names, "add it to the enumeration"));
    return Checked {};
}

Checked Lowering::element_property(ElementDraft& element, NodeId node, Context const& context)
{
    std::string_view const name = tree_of(*context.scope).name(node);
    if (ElementPropertyDraft* const property = ensure_property(element, name))
        return read_property(*property, context, node);
    fault_name(*context.scope, node,
        told({ "there is no property `", name, "` in `", element.declaration->name, "`" }),
        spelling_remedy(
            name, property_names(element), "`oriel-markup reference` lists what there is"));
    return {};
}

Checked Lowering::instance_property(Instance& instance, NodeId node, Context const& context)
{
    std::string_view const name = tree_of(*context.scope).name(node);
    auto const found = std::find_if(instance.properties.begin(), instance.properties.end(),
        [&](PropertyDraft const& property) { return property.name == name; });
    if (found == instance.properties.end()) {
        fault_name(*context.scope, node,
            told({ "there is no property `", name, "` in `", instance.name, "`" }),
            spelling_remedy(name, property_names(instance), "declare it there"));
        return {};
    }
    bool const is_inside = context.scope->instance == &instance;
    if (found->access == Access::Private && !is_inside) {
        fault_name(*context.scope, node,
            told({ "`", name, "` is private to `", instance.name, "`" }),
            "declare it `out` or `in-out` there");
        return {};
    }
    return read_property(*found, context, node);
}

Checked Lowering::value_member(NodeId node, Context const& context)
{
    Scope& scope = *context.scope;
    SyntaxTree const& tree = tree_of(scope);
    NodeId const base = tree[node].child;
    std::string_view const name = tree.name(node);
    Checked const value = lower(base, context);
    if (value.is_broken())
        return {};
    if (kind_of(value.type) == Kind::Struct) {
        std::vector<TypeField> const& fields = m_program.types[value.type].fields;
        auto const field = std::find_if(
            fields.begin(), fields.end(), [&](TypeField const& one) { return one.name == name; });
        if (field != fields.end()) {
            TypeId const type = field->type;
            return { add(Op::Field, type, range_of(scope, node), value.index,
                         static_cast<Index>(field - fields.begin())),
                type };
        }
        std::vector<std::string_view> names;
        for (TypeField const& one : fields)
            names.push_back(one.name);
        fault_name(scope, node,
            told({ "there is no field `", name, "` in `", type_name(value.type), "`" }),
            spelling_remedy(name, names, "add it to the struct"));
        return {};
    }
    if (kind_of(value.type) == Kind::Optional) {
        fault(scope, base, "this may be none", "write (… ?? instead) before the dot");
        return {};
    }
    if (m_functions_by_name.count(name) != 0)
        return call_builtin(name, node, base, context, any_type);
    fault_name(scope, node, told({ type_name(value.type), " has no `", name, "`" }),
        name == "size" || name == "count" ? "write `length`" : "only structs have fields");
    return {};
}

}

// SPDX-License-Identifier: MIT
#include "kiosk/binding/plan.h"

#include <algorithm>

namespace oriel::kiosk {

bool HostPlan::read(void const* host, Value& value) const
{
    if (type->read)
        return type->read(host, value);
    auto* const object = const_cast<void*>(host);
    if (type->kind == HostKind::Optional && type->size(host) == 0) {
        bool const was_empty = value.is_empty();
        value.set_empty();
        return !was_empty;
    }
    if (type->kind == HostKind::Optional) {
        bool const was_empty = value.is_empty();
        return parts[0].read(type->item(object, 0), value) || was_empty;
    }
    bool const is_list = type->kind == HostKind::List;
    std::size_t const count = is_list ? type->size(host) : parts.size();
    bool is_changed = value.kind() != ValueKind::Items || value.items().size() != count;
    std::span<Value> const items = value.write_items(count);
    for (std::size_t i = 0; i < count; ++i) {
        bool const is_new = is_list
                                ? parts[0].read(type->item(object, i), items[i])
                                : parts[i].read(type->fields[places[i]].address(object), items[i]);
        is_changed = is_changed || is_new;
    }
    return is_changed;
}

void HostPlan::write(void* host, Value const& value) const
{
    if (type->write)
        return type->write(host, value);
    if (type->kind == HostKind::Optional) {
        type->resize(host, value.is_empty() ? 0 : 1);
        if (!value.is_empty())
            parts[0].write(type->item(host, 0), value);
        return;
    }
    std::span<Value const> const items = value.items();
    bool const is_list = type->kind == HostKind::List;
    if (is_list)
        type->resize(host, items.size());
    std::size_t const room = is_list ? type->size(host) : parts.size();
    for (std::size_t i = 0; i < std::min(items.size(), room); ++i) {
        if (is_list)
            parts[0].write(type->item(host, i), items[i]);
        else
            parts[i].write(type->fields[places[i]].address(host), items[i]);
    }
}

bool is_same_name(std::string_view markup, std::string_view host)
{
    return std::equal(markup.begin(), markup.end(), host.begin(), host.end(),
        [](char a, char b) { return a == b || (a == '-' && b == '_'); });
}

// NotYet is not-yet.
static std::string dashed(std::string_view enumerator)
{
    std::string name;
    for (char const c : enumerator) {
        bool const is_capital = c >= 'A' && c <= 'Z';
        if (is_capital && !name.empty())
            name += '-';
        name += is_capital ? static_cast<char>(c - 'A' + 'a') : c;
    }
    return name;
}

static bool is_same_value(std::string_view markup, std::string_view host)
{
    return is_same_name(markup, host) || is_same_name(markup, dashed(host));
}

static std::string mismatch(Type const& type, HostType const& host)
{
    return "`" + type.name + "` here, `" + std::string(host.name) + "` in C++";
}

static bool is_simple_fit(TypeKind type, HostKind host)
{
    switch (type) {
    case TypeKind::Bool:
        return host == HostKind::Bool;
    case TypeKind::Int:
        return host == HostKind::Int;
    case TypeKind::Float:
    case TypeKind::Length:
    case TypeKind::Percent:
    case TypeKind::Angle:
    case TypeKind::Duration:
        return host == HostKind::Number;
    case TypeKind::String:
        return host == HostKind::Text;
    case TypeKind::Color:
    case TypeKind::Brush:
        return host == HostKind::Color;
    case TypeKind::Image:
        return host == HostKind::Image;
    default:
        return false;
    }
}

static std::string fit_struct(
    Types const& types, Type const& type, HostType const& host, HostPlan& plan)
{
    for (TypeField const& field : type.fields) {
        auto const found = std::find_if(host.fields.begin(), host.fields.end(),
            [&](HostField const& each) { return is_same_name(field.name, each.name); });
        if (found == host.fields.end())
            return "the struct `" + type.name + "` has a field `" + field.name + "`, the C++ type `"
                   + std::string(host.name) + "` has none";
        plan.places.push_back(static_cast<std::uint16_t>(found - host.fields.begin()));
        std::string const problem = fit(types, field.type, *found->type, plan.parts.emplace_back());
        if (!problem.empty())
            return "`" + type.name + "." + field.name + "` and `" + std::string(host.name)
                   + "::" + std::string(found->name) + "`: " + problem;
    }
    return {};
}

static std::string fit_enum(Type const& type, HostType const& host)
{
    bool const is_same = std::equal(type.values.begin(), type.values.end(), host.values.begin(),
        host.values.end(), is_same_value);
    if (is_same)
        return {};
    std::string names;
    for (std::string_view const name : host.values)
        names += (names.empty() ? "" : ", ") + std::string(name);
    return mismatch(type, host) + ", whose values are: " + names;
}

std::string fit(Types const& types, TypeId type_id, HostType const& host, HostPlan& plan)
{
    Type const& type = types[type_id];
    plan.type = &host;
    if (is_simple_fit(type.kind, host.kind))
        return {};
    if (type.kind == TypeKind::Enum && host.kind == HostKind::Enum)
        return fit_enum(type, host);
    if (type.kind == TypeKind::Struct && host.kind == HostKind::Struct)
        return fit_struct(types, type, host, plan);
    bool const has_element =
        (type.kind == TypeKind::List && host.kind == HostKind::List)
        || (type.kind == TypeKind::Optional && host.kind == HostKind::Optional);
    if (has_element)
        return fit(types, type.element, *host.element, plan.parts.emplace_back());
    return mismatch(type, host);
}

}

// SPDX-License-Identifier: MIT
//
// bind.h: plain structs and member functions for markup, one line a struct. Names are taken from
// the members themselves; an underscore is a dash in markup,
// and an enumerator NotYet is not-yet.
//
//     struct Ticket { std::string name; float price; int stock; };
//     struct Shop { std::vector<Ticket> tickets; void buy(int index); void chart(Canvas&); };
//
//     template <> inline constexpr auto oriel::kiosk::fields_of<Ticket>
//         = oriel::kiosk::fields<&Ticket::name, &Ticket::price, &Ticket::stock>;
//     template <> inline constexpr auto oriel::kiosk::fields_of<Shop>
//         = oriel::kiosk::fields<&Shop::tickets, &Shop::buy, &Shop::chart>;
//
//     View view(program, "Shop", shop);
//
// Numbers, bool, std::string, Color, Image, enumerations that count from 0, std::optional,
// std::vector, std::array and structs with fields_of<> are understood, nested as one likes. A
// member function is an event or, with a Canvas& or a Ui&, what a `canvas` or an `immediate` runs.

#pragma once

#include <oriel/kiosk/host.h>

#include <array>
#include <concepts>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <utility>
#include <vector>

namespace oriel::kiosk {

template <auto... Members>
struct Fields {};
template <auto... Members>
inline constexpr Fields<Members...> fields {};

// Specialised for each struct.
template <typename Struct>
inline constexpr auto fields_of = nullptr;

namespace detail {

template <auto Named>
constexpr std::string_view signature()
{
    return __PRETTY_FUNCTION__;
}

constexpr bool is_name_part(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

// "… Named = &Shop::tickets; …", "… [Named = &Shop::tickets]", "… = (Payment)7"
template <auto Named>
constexpr std::string_view name_of()
{
    std::string_view text = signature<Named>();
    text.remove_prefix(text.find("Named = ") + 8);
    text = text.substr(0, text.find_first_of(";]"));
    while (!text.empty() && !is_name_part(text.back()))
        text.remove_suffix(1);
    std::size_t begin = text.size();
    while (begin > 0 && is_name_part(text[begin - 1]))
        --begin;
    std::string_view const name = text.substr(begin);
    return name.empty() || (name[0] >= '0' && name[0] <= '9') ? std::string_view {} : name;
}

template <typename T>
constexpr std::string_view type_signature()
{
    return __PRETTY_FUNCTION__;
}
template <typename T>
constexpr std::string_view type_name()
{
    std::string_view text = type_signature<T>();
    text.remove_prefix(text.find("T = ") + 4);
    return text.substr(0, text.find_first_of(";]"));
}

template <typename Enum, std::size_t... Places>
constexpr std::size_t count_values(std::index_sequence<Places...>)
{
    std::size_t count = 0;
    bool goes_on = true;
    ((goes_on = goes_on && !name_of<static_cast<Enum>(Places)>().empty(), count += goes_on), ...);
    return count;
}
template <typename Enum, std::size_t... Places>
constexpr auto value_names(std::index_sequence<Places...>)
{
    return std::array<std::string_view, sizeof...(Places)> {
        name_of<static_cast<Enum>(Places)>()...
    };
}
constexpr std::size_t most_values = 64;
template <typename Enum>
inline constexpr auto values_of = value_names<Enum>(
    std::make_index_sequence<count_values<Enum>(std::make_index_sequence<most_values>())>());

template <typename T>
constexpr HostType make_type();
template <typename T>
inline constexpr HostType host_type = make_type<T>();

template <typename T>
struct IsVector : std::false_type {};
template <typename T>
struct IsVector<std::vector<T>> : std::true_type {};
template <typename T>
struct IsArray : std::false_type {};
template <typename T, std::size_t size>
struct IsArray<std::array<T, size>> : std::true_type {};
template <typename T>
struct IsOptional : std::false_type {};
template <typename T>
struct IsOptional<std::optional<T>> : std::true_type {};

template <typename T>
T const& as(void const* host)
{
    return *static_cast<T const*>(host);
}
template <typename T>
T& as(void* host)
{
    return *static_cast<T*>(host);
}

template <typename T>
constexpr HostType make_int()
{
    return { .kind = HostKind::Int,
        .name = type_name<T>(),
        .read =
            [](void const* host, Value& value) {
                return value.assign(Value::of(static_cast<std::int64_t>(as<T>(host))));
            },
        .write = [](void* host,
                     Value const& value) { as<T>(host) = static_cast<T>(value.as_int()); } };
}

template <typename T>
constexpr HostType make_number()
{
    return { .kind = HostKind::Number,
        .name = type_name<T>(),
        .read =
            [](void const* host, Value& value) {
                return value.assign(Value::of(static_cast<double>(as<T>(host))));
            },
        .write = [](void* host,
                     Value const& value) { as<T>(host) = static_cast<T>(value.as_number()); } };
}

template <typename T>
constexpr HostType make_enum()
{
    static_assert(!values_of<T>.empty(), "an enumeration's first value must be 0 and have a name");
    return { .kind = HostKind::Enum,
        .name = type_name<T>(),
        .read =
            [](void const* host, Value& value) {
                return value.assign(Value::of_enum(static_cast<std::int64_t>(as<T>(host))));
            },
        .write = [](void* host,
                     Value const& value) { as<T>(host) = static_cast<T>(value.as_int()); },
        .values = values_of<T> };
}

template <typename T>
constexpr HostType make_simple()
{
    if constexpr (std::same_as<T, bool>)
        return { .kind = HostKind::Bool,
            .name = "bool",
            .read = [](void const* host,
                        Value& value) { return value.assign(Value::of(as<bool>(host))); },
            .write = [](void* host, Value const& value) { as<bool>(host) = value.as_bool(); } };
    else if constexpr (std::same_as<T, std::string>)
        return { .kind = HostKind::Text,
            .name = "std::string",
            .read =
                [](void const* host, Value& value) {
                    std::string const& text = as<std::string>(host);
                    if (value.kind() == ValueKind::Text && value.as_text() == text)
                        return false;
                    value.set_text(text);
                    return true;
                },
            .write = [](void* host,
                         Value const& value) { as<std::string>(host).assign(value.as_text()); } };
    else if constexpr (std::same_as<T, Color>)
        return { .kind = HostKind::Color,
            .name = "oriel::Color",
            .read = [](void const* host,
                        Value& value) { return value.assign(Value::of(as<Color>(host))); },
            .write = [](void* host, Value const& value) { as<Color>(host) = value.as_color(); } };
    else
        return { .kind = HostKind::Image,
            .name = "oriel::Image",
            .read =
                [](void const* host, Value& value) {
                    Value shown;
                    shown.set_picture({}, as<Image>(host));
                    return value.assign(shown);
                },
            .write =
                [](void* host, Value const& value) {
                    if (Picture const* const picture = value.picture())
                        as<Image>(host) = picture->image;
                } };
}

template <typename T>
constexpr HostType make_list()
{
    static_assert(!std::same_as<T, std::vector<bool>>, "its items have no address: use char");
    return { .kind = HostKind::List,
        .name = type_name<T>(),
        .size = [](void const* host) { return as<T>(host).size(); },
        .resize =
            [](void* host, std::size_t size) {
                if constexpr (IsVector<T>::value)
                    as<T>(host).resize(size);
                else
                    static_cast<void>(host), static_cast<void>(size);
            },
        .item = [](void* host, std::size_t index) -> void* { return &as<T>(host)[index]; },
        .element = &host_type<typename T::value_type> };
}

template <typename T>
constexpr HostType make_optional()
{
    return { .kind = HostKind::Optional,
        .name = type_name<T>(),
        .size = [](void const* host) -> std::size_t { return as<T>(host).has_value(); },
        .resize =
            [](void* host, std::size_t size) {
                if (size == 0)
                    as<T>(host).reset();
                else if (!as<T>(host))
                    as<T>(host).emplace();
            },
        .item = [](void* host, std::size_t) -> void* { return &*as<T>(host); },
        .element = &host_type<typename T::value_type> };
}

// Of a member.
template <typename T>
struct Member;
template <typename Struct, typename T>
requires(!std::is_function_v<T>) struct Member<T Struct::*> {
    using Type = T;
    static constexpr bool is_data = true;
};

template <typename Struct, typename Result, typename... Parameters>
struct FunctionMember {
    static constexpr bool is_data = false;
    static constexpr std::array<HostType const*, sizeof...(Parameters)> types()
    {
        return { &host_type<std::remove_cvref_t<Parameters>>... };
    }
    template <auto function, std::size_t... places>
    static void call_with(void* object, [[maybe_unused]] std::span<HostPlan const> plans,
        [[maybe_unused]] std::span<Value const> arguments, std::index_sequence<places...>)
    {
        std::tuple<std::remove_cvref_t<Parameters>...> values;
        (plans[places].write(&std::get<places>(values), arguments[places]), ...);
        static_cast<void>((as<Struct>(object).*function)(std::move(std::get<places>(values))...));
    }
    template <auto function>
    static void call(
        void* object, std::span<HostPlan const> plans, std::span<Value const> arguments)
    {
        if (arguments.size() >= sizeof...(Parameters) && plans.size() >= sizeof...(Parameters))
            call_with<function>(object, plans, arguments, std::index_sequence_for<Parameters...>());
    }
};
template <typename Struct, typename Result, typename... Parameters>
struct Member<Result (Struct::*)(Parameters...)> : FunctionMember<Struct, Result, Parameters...> {};
template <typename Struct, typename Result, typename... Parameters>
struct Member<Result (Struct::*)(Parameters...) const>
    : FunctionMember<Struct, Result, Parameters...> {};
template <typename Struct, typename Result, typename... Parameters>
struct Member<Result (Struct::*)(Parameters...) noexcept>
    : FunctionMember<Struct, Result, Parameters...> {};
template <typename Struct, typename Result, typename... Parameters>
struct Member<Result (Struct::*)(Parameters...) const noexcept>
    : FunctionMember<Struct, Result, Parameters...> {};

template <auto function>
inline constexpr auto parameter_types = Member<decltype(function)>::types();

template <typename Struct, auto member>
constexpr bool draws = std::is_invocable_v<decltype(member), Struct&, Canvas&>;
template <typename Struct, auto member>
constexpr bool builds = std::is_invocable_v<decltype(member), Struct&, Ui&>;

template <typename Struct, auto member>
constexpr HostField make_field()
{
    return { name_of<member>(), &host_type<typename Member<decltype(member)>::Type>,
        [](void* object) -> void* { return &(as<Struct>(object).*member); } };
}

template <typename Struct, auto member>
constexpr HostFunction make_function()
{
    HostFunction made { .name = name_of<member>() };
    if constexpr (draws<Struct, member>)
        made.draw = [](void* object, Canvas& canvas) { (as<Struct>(object).*member)(canvas); };
    else if constexpr (builds<Struct, member>)
        made.build = [](void* object, Ui& ui) { (as<Struct>(object).*member)(ui); };
    else {
        made.parameters = parameter_types<member>;
        made.call = &Member<decltype(member)>::template call<member>;
    }
    return made;
}

template <typename Struct, typename Declared>
struct Parts;
template <typename Struct, auto... members>
struct Parts<Struct, Fields<members...>> {
    static constexpr std::size_t field_count = (0 + ... + Member<decltype(members)>::is_data);
    static constexpr auto fields()
    {
        std::array<HostField, field_count> all {};
        std::size_t i = 0;
        auto const add = [&]<auto member>()
        {
            if constexpr (Member<decltype(member)>::is_data)
                all[i++] = make_field<Struct, member>();
        };
        (add.template operator()<members>(), ...);
        return all;
    }
    static constexpr auto functions()
    {
        std::array<HostFunction, sizeof...(members) - field_count> all {};
        std::size_t i = 0;
        auto const add = [&]<auto member>()
        {
            if constexpr (!Member<decltype(member)>::is_data)
                all[i++] = make_function<Struct, member>();
        };
        (add.template operator()<members>(), ...);
        return all;
    }
};

template <typename Struct>
using PartsOf = Parts<Struct, std::remove_cvref_t<decltype(fields_of<Struct>)>>;
template <typename Struct>
inline constexpr auto struct_fields = PartsOf<Struct>::fields();
template <typename Struct>
inline constexpr auto struct_functions = PartsOf<Struct>::functions();

template <typename T>
constexpr HostType make_type()
{
    if constexpr (
        std::same_as<T,
            bool> || std::same_as<T, std::string> || std::same_as<T, Color> || std::same_as<T, Image>)
        return make_simple<T>();
    else if constexpr (std::integral<T>)
        return make_int<T>();
    else if constexpr (std::floating_point<T>)
        return make_number<T>();
    else if constexpr (std::is_enum_v<T>)
        return make_enum<T>();
    else if constexpr (IsVector<T>::value || IsArray<T>::value)
        return make_list<T>();
    else if constexpr (IsOptional<T>::value)
        return make_optional<T>();
    else {
        static_assert(!std::is_null_pointer_v<std::remove_cvref_t<decltype(fields_of<T>)>>,
            "say what it is made of: template <> inline constexpr auto "
            "oriel::kiosk::fields_of<T> = oriel::kiosk::fields<&T::member, …>;");
        return { .kind = HostKind::Struct,
            .name = type_name<T>(),
            .fields = struct_fields<T>,
            .functions = struct_functions<T> };
    }
}

}

template <typename Struct>
HostObject host_object(Struct& object)
{
    return { &object, &detail::host_type<Struct> };
}

}

// SPDX-License-Identifier: MIT
#include "lowering.h"

#include <charconv>

namespace oriel::kiosk::check {

namespace {

struct Unit {
    std::string_view name;
    TypeKind kind;
    double factor;
};
constexpr Unit units[] = { { "px", TypeKind::Length, 1 }, { "%", TypeKind::Percent, 1 },
    { "deg", TypeKind::Angle, 1 }, { "rad", TypeKind::Angle, 57.29577951308232 },
    { "turn", TypeKind::Angle, 360 }, { "ms", TypeKind::Duration, 1 },
    { "s", TypeKind::Duration, 1000 }, { "min", TypeKind::Duration, 60000 } };

constexpr double most_exact = 9007199254740992.0; // 2^53

struct NamedColor {
    std::string_view name;
    Index rgba;
};
constexpr NamedColor named_colors[] = { { "transparent", 0x00000000 }, { "black", 0x000000ff },
    { "white", 0xffffffff }, { "gray", 0x808080ff }, { "silver", 0xc0c0c0ff },
    { "red", 0xff0000ff }, { "maroon", 0x800000ff }, { "orange", 0xffa500ff },
    { "yellow", 0xffff00ff }, { "olive", 0x808000ff }, { "lime", 0x00ff00ff },
    { "green", 0x008000ff }, { "aqua", 0x00ffffff }, { "teal", 0x008080ff }, { "blue", 0x0000ffff },
    { "navy", 0x000080ff }, { "fuchsia", 0xff00ffff }, { "purple", 0x800080ff },
    { "pink", 0xffc0cbff }, { "brown", 0xa52a2aff } };

unsigned hex(char digit)
{
    if (digit >= '0' && digit <= '9')
        return static_cast<unsigned>(digit - '0');
    return (static_cast<unsigned>(digit) | 0x20u) - 'a' + 10u;
}
bool is_hex(char digit)
{
    char const lower = static_cast<char>(digit | 0x20);
    return (digit >= '0' && digit <= '9') || (lower >= 'a' && lower <= 'f');
}

}

Checked Lowering::number(NodeId node, Context const& context, TypeId wanted)
{
    std::string_view const word = tree_of(*context.scope).text_of(node);
    double value = 0;
    auto const [end, error] = std::from_chars(word.data(), word.data() + word.size(), value);
    std::string_view const digits = word.substr(0, static_cast<std::size_t>(end - word.data()));
    std::string_view const unit = word.substr(digits.size());
    bool const is_int = unit.empty() && digits.find_first_of(".eE") == std::string_view::npos;
    if (error != std::errc {} || (is_int && value > most_exact)) {
        fault(*context.scope, node, "this number is too large or too small",
            "an int goes to 9007199254740992, other numbers to 1e308");
        return {};
    }
    if (unit.empty()) {
        bool const is_length = kind_of(wanted) == Kind::Length;
        bool const is_float = !is_int || kind_of(wanted) == Kind::Float;
        Kind const kind = is_length ? Kind::Length : is_float ? Kind::Float : Kind::Int;
        return constant(Op::Number, builtin(kind), node, context, none, value);
    }
    std::vector<std::string_view> names;
    for (Unit const& known : units) {
        if (known.name == unit)
            return constant(
                Op::Number, builtin(known.kind), node, context, none, value * known.factor);
        names.push_back(known.name);
    }
    fault(*context.scope, node, told({ "there is no unit `", unit, "`" }),
        "units are px, %, deg, rad, turn, ms, s and min");
    return {};
}

Checked Lowering::color(NodeId node, Context const& context)
{
    std::string_view const digits = tree_of(*context.scope).text_of(node).substr(1);
    bool const is_short = digits.size() == 3 || digits.size() == 4;
    bool is_right = is_short || digits.size() == 6 || digits.size() == 8;
    for (char const digit : digits)
        is_right = is_right && is_hex(digit);
    if (!is_right) {
        fault(*context.scope, node, "this is no color", "write #rgb, #rgba, #rrggbb or #rrggbbaa");
        return {};
    }
    Index rgba = 0;
    for (char const digit : digits) {
        rgba = rgba << 4u | hex(digit);
        if (is_short)
            rgba = rgba << 4u | hex(digit);
    }
    if (digits.size() == 3 || digits.size() == 6)
        rgba = rgba << 8u | 0xffu;
    return constant(Op::Color, builtin(Kind::Color), node, context, rgba);
}

// true, none, red, a value of the enumeration that is wanted; broken, without a fault, when it is
// none of these.
Checked Lowering::named_constant(NodeId node, Context const& context, TypeId wanted)
{
    std::string_view const name = tree_of(*context.scope).name(node);
    if (auto const value = enum_value(wanted, name)) {
        TypeId const type =
            kind_of(wanted) == Kind::Optional ? m_program.types[wanted].element : wanted;
        return constant(Op::Enum, type, node, context, *value);
    }
    if (name == "true" || name == "false")
        return constant(Op::Boolean, builtin(Kind::Bool), node, context, name == "true" ? 1 : 0);
    if (name == "none" && kind_of(wanted) == Kind::Optional)
        return constant(Op::Nothing, wanted, node, context, none);
    return {};
}

Checked Lowering::named_color(NodeId node, Context const& context)
{
    std::string_view const name = tree_of(*context.scope).name(node);
    for (NamedColor const& known : named_colors) {
        if (known.name == name)
            return constant(Op::Color, builtin(Kind::Color), node, context, known.rgba);
    }
    return {};
}

}

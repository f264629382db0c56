// SPDX-License-Identifier: MIT
#include "kiosk/reactive/evaluator.h"

#include "kiosk/reactive/temporary.h"

#include <oriel/kiosk/library.h>

#include <algorithm>
#include <cmath>
#include <limits>

namespace oriel::kiosk {

Instance& outer(Instance& instance, unsigned up)
{
    Instance* found = &instance;
    for (unsigned i = 0; i < up && found->parent; ++i)
        found = found->parent;
    return *found;
}

static void set_default_fields(Value& value, Types const& types, Type const& type)
{
    std::span<Value> const fields = value.write_items(type.fields.size());
    for (std::size_t i = 0; i < fields.size(); ++i)
        set_default(fields[i], types, type.fields[i].type);
}

void set_default(Value& value, Types const& types, TypeId type)
{
    switch (types[type].kind) {
    case TypeKind::Bool:
        return value.set_bool(false);
    case TypeKind::Int:
        return value.set_int(0);
    case TypeKind::Float:
    case TypeKind::Length:
    case TypeKind::Percent:
    case TypeKind::Angle:
    case TypeKind::Duration:
        return value.set_number(0);
    case TypeKind::String:
        return value.set_text({});
    case TypeKind::Color:
    case TypeKind::Brush:
        return value.set_color({});
    case TypeKind::Easing:
    case TypeKind::Enum:
        return value.set_enum(0);
    case TypeKind::Struct:
        return set_default_fields(value, types, types[type]);
    case TypeKind::List:
        value.write_items(0);
        return;
    case TypeKind::Void:
    case TypeKind::Optional:
    case TypeKind::Shadow:
    case TypeKind::Image:
        return value.set_empty();
    }
}

static bool is_number(TypeKind kind)
{
    return kind == TypeKind::Float || kind == TypeKind::Length || kind == TypeKind::Percent
           || kind == TypeKind::Angle || kind == TypeKind::Duration;
}

Evaluator::Evaluator(Program const& program, Graph& graph, Surroundings& surroundings)
    : m_program(program)
    , m_graph(graph)
    , m_surroundings(surroundings)
{}

Evaluator::Pool& Evaluator::pool_of(TypeId type)
{
    TypeKind const kind = m_program.types[type].kind;
    if (kind == TypeKind::String)
        return m_texts;
    bool const is_scalar = kind == TypeKind::Bool || kind == TypeKind::Int || is_number(kind)
                           || kind == TypeKind::Color || kind == TypeKind::Enum;
    return is_scalar ? m_numbers : m_boxes;
}

bool Evaluator::evaluate(Index expression, Instance& instance, Value& result)
{
    if (expression == none || m_depth >= max_depth)
        return false;
    Temporary room(*this, at(expression).type);
    return result.assign(read(expression, instance, room.value()));
}

Value const& Evaluator::read(Index expression, Instance& instance)
{
    return read(expression, instance, m_room);
}

Value const& Evaluator::read(Index expression, Instance& instance, Value& room)
{
    Expression const& read = at(expression);
    switch (read.op) {
    case Op::Slot:
        return read_slot(read, instance);
    case Op::Local:
        return local(read.a);
    case Op::Item:
        return read_item(read, instance, room);
    case Op::Field:
        return read_field(read, instance, room);
    default:
        break;
    }
    if (++m_depth < max_depth)
        compute(read, instance, room);
    else
        set_default(room, m_program.types, read.type);
    --m_depth;
    return room;
}

Value const& Evaluator::read_slot(Expression const& expression, Instance& instance)
{
    return m_graph.read(outer(instance, expression.up).cells[expression.a]);
}

// What follows may write where the list is: an action's operands are copied out.
Value const& Evaluator::read_item(Expression const& expression, Instance& instance, Value& room)
{
    std::int64_t const place = integer(expression.b, instance);
    Temporary list_room(*this, at(expression.a).type);
    Value const& list = read(expression.a, instance, list_room.value());
    std::span<Value const> const items = list.items();
    if (place < 0 || place >= static_cast<std::int64_t>(items.size())) {
        set_default(room, m_program.types, expression.type);
        return room;
    }
    Value const& item = items[static_cast<std::size_t>(place)];
    if (&list != &list_room.value() && !m_is_acting)
        return item;
    room.assign(item);
    return room;
}

Value const& Evaluator::read_field(Expression const& expression, Instance& instance, Value& room)
{
    Temporary whole_room(*this, at(expression.a).type);
    Value const& whole = read(expression.a, instance, whole_room.value());
    std::span<Value const> const fields = whole.items();
    if (expression.b >= fields.size()) {
        set_default(room, m_program.types, expression.type);
        return room;
    }
    if (&whole != &whole_room.value() && !m_is_acting)
        return fields[expression.b];
    room.assign(fields[expression.b]);
    return room;
}

double Evaluator::number(Index expression, Instance& instance)
{
    if (expression == none)
        return 0;
    Expression const& read_now = at(expression);
    switch (read_now.op) {
    case Op::Number:
        return read_now.number;
    case Op::Slot:
        return read_slot(read_now, instance).as_number();
    default:
        break;
    }
    Temporary room(*this, read_now.type);
    return read(expression, instance, room.value()).as_number();
}

std::int64_t Evaluator::integer(Index expression, Instance& instance)
{
    Temporary room(*this, at(expression).type);
    return read(expression, instance, room.value()).as_int();
}

bool Evaluator::truth(Index expression, Instance& instance)
{
    Temporary room(*this, at(expression).type);
    return read(expression, instance, room.value()).as_bool();
}

static Color color_of_hex(std::uint32_t hex)
{
    return { static_cast<std::uint8_t>(hex >> 24), static_cast<std::uint8_t>(hex >> 16),
        static_cast<std::uint8_t>(hex >> 8), static_cast<std::uint8_t>(hex) };
}

void Evaluator::compute(Expression const& expression, Instance& instance, Value& result)
{
    switch (expression.op) {
    case Op::Number:
        if (m_program.types[expression.type].kind == TypeKind::Int)
            return result.set_int(Value::of(expression.number).as_int());
        return result.set_number(expression.number);
    case Op::Boolean:
        return result.set_bool(expression.a != 0);
    case Op::Text:
        return result.set_text(m_program.texts[expression.a]);
    case Op::Color:
        return result.set_color(color_of_hex(expression.a));
    case Op::Enum:
        return result.set_enum(expression.a);
    case Op::Image:
        return result.set_picture(m_program.texts[expression.a], {});
    case Op::Convert:
        return compute_convert(expression, instance, result);
    case Op::Interpolate:
    case Op::Translate:
    case Op::Format:
        return compute_text(expression, instance, result);
    case Op::Struct:
    case Op::List:
        return compute_items(expression, instance, result);
    case Op::Call:
        return compute_call(expression, instance, result);
    case Op::CallBuiltin:
        return compute_builtin(expression, instance, result);
    case Op::Animating:
        return result.set_bool(
            m_surroundings.is_animating(outer(instance, expression.up), expression.a));
    case Op::Nothing:
        return set_default(result, m_program.types, expression.type);
    default:
        return compute_operator(expression, instance, result);
    }
}

void Evaluator::compute_operator(Expression const& expression, Instance& instance, Value& result)
{
    switch (expression.op) {
    case Op::Not:
        return result.set_bool(!truth(expression.a, instance));
    case Op::And:
        return result.set_bool(truth(expression.a, instance) && truth(expression.b, instance));
    case Op::Or:
        return result.set_bool(truth(expression.a, instance) || truth(expression.b, instance));
    case Op::Equal:
    case Op::NotEqual:
    case Op::Less:
    case Op::LessOrEqual:
        return result.set_bool(compare(expression, instance));
    case Op::Choose: {
        Index const chosen = truth(expression.a, instance) ? expression.b : expression.c;
        result.assign(read(chosen, instance, result));
        return;
    }
    case Op::OrElse: {
        Value const& optional = read(expression.a, instance, result);
        result.assign(optional.is_empty() ? read(expression.b, instance, result) : optional);
        return;
    }
    case Op::Add:
    case Op::Subtract:
    case Op::Multiply:
    case Op::Divide:
    case Op::Modulo:
    case Op::Negate:
        break;
    default:
        return set_default(result, m_program.types, expression.type);
    }
    TypeKind const kind = m_program.types[expression.type].kind;
    if (kind == TypeKind::Int)
        result.set_int(int_arithmetic(expression, instance));
    else if (is_number(kind))
        result.set_number(arithmetic(expression, instance));
    else
        compute_text(expression, instance, result);
}

double Evaluator::arithmetic(Expression const& expression, Instance& instance)
{
    double const a = number(expression.a, instance);
    double const b = expression.op == Op::Negate ? 0 : number(expression.b, instance);
    double result = 0;
    switch (expression.op) {
    case Op::Negate:
        result = -a;
        break;
    case Op::Add:
        result = a + b;
        break;
    case Op::Subtract:
        result = a - b;
        break;
    case Op::Multiply:
        result = a * b;
        break;
    case Op::Divide:
        result = b == 0 ? 0 : a / b;
        break;
    default:
        result = b == 0 ? 0 : std::fmod(a, b);
        break;
    }
    return std::isnan(result) ? 0 : result;
}

std::int64_t Evaluator::int_arithmetic(Expression const& expression, Instance& instance)
{
    std::int64_t const a = integer(expression.a, instance);
    std::int64_t const b = expression.op == Op::Negate ? a : integer(expression.b, instance);
    constexpr auto least = std::numeric_limits<std::int64_t>::min();
    constexpr auto greatest = std::numeric_limits<std::int64_t>::max();
    std::int64_t result = 0;
    switch (expression.op) {
    case Op::Negate:
        return a == least ? greatest : -a;
    case Op::Add:
        return !__builtin_add_overflow(a, b, &result) ? result : a < 0 ? least : greatest;
    case Op::Subtract:
        return !__builtin_sub_overflow(a, b, &result) ? result : a < 0 ? least : greatest;
    case Op::Multiply:
        return !__builtin_mul_overflow(a, b, &result) ? result
               : (a < 0) != (b < 0)                   ? least
                                                      : greatest;
    case Op::Divide:
        return b == 0 ? 0 : b == -1 ? (a == least ? greatest : -a) : a / b;
    default:
        return b == 0 || b == -1 ? 0 : a % b;
    }
}

bool Evaluator::compare(Expression const& expression, Instance& instance)
{
    Temporary room_a(*this, at(expression.a).type);
    Temporary room_b(*this, at(expression.b).type);
    Value const& first = read(expression.a, instance, room_a.value());
    Value const& a = m_is_acting ? (room_a.value().assign(first), room_a.value()) : first;
    Value const& b = read(expression.b, instance, room_b.value());
    bool const are_numbers = a.kind() == ValueKind::Number || b.kind() == ValueKind::Number;
    switch (expression.op) {
    case Op::Equal:
        return are_numbers && !a.is_empty() && !b.is_empty() ? a.as_number() == b.as_number()
                                                             : a == b;
    case Op::NotEqual:
        return are_numbers && !a.is_empty() && !b.is_empty() ? a.as_number() != b.as_number()
                                                             : !(a == b);
    case Op::Less:
        return a.kind() == ValueKind::Text ? a.as_text() < b.as_text()
               : are_numbers               ? a.as_number() < b.as_number()
                                           : a.as_int() < b.as_int();
    default:
        return a.kind() == ValueKind::Text ? a.as_text() <= b.as_text()
               : are_numbers               ? a.as_number() <= b.as_number()
                                           : a.as_int() <= b.as_int();
    }
}

void Evaluator::compute_convert(Expression const& expression, Instance& instance, Value& result)
{
    TypeKind const to = m_program.types[expression.type].kind;
    if (to == TypeKind::String)
        return compute_text(expression, instance, result);
    Temporary room(*this, at(expression.a).type);
    Value const& from = read(expression.a, instance, room.value());
    if (is_number(to))
        result.set_number(from.as_number());
    else if (to == TypeKind::Int)
        result.set_int(from.as_int());
    else
        result.assign(from);
}

void Evaluator::compute_items(Expression const& expression, Instance& instance, Value& result)
{
    std::span<Value> const items = result.write_items(expression.c);
    for (std::size_t i = 0; i < items.size(); ++i)
        evaluate(m_program.operands[expression.b + i], instance, items[i]);
}

void Evaluator::compute_builtin(Expression const& expression, Instance& instance, Value& result)
{
    constexpr std::size_t most = 40;
    Value arguments[most];
    Value* rooms[most] = {};
    std::size_t const count = std::min<std::size_t>(expression.c, most);
    std::size_t const used[] = { m_numbers.used, m_texts.used, m_boxes.used };
    for (std::size_t i = 0; i < count; ++i) {
        Index const operand = m_program.operands[expression.b + i];
        Pool& pool = pool_of(at(operand).type);
        if (pool.used == pool.values.size())
            pool.values.emplace_back();
        rooms[i] = &pool.values[pool.used++];
        Value const& argument = read(operand, instance, *rooms[i]);
        if (m_is_acting && &argument != rooms[i])
            rooms[i]->assign(argument);
        arguments[i] = Value::lent(m_is_acting ? *rooms[i] : argument);
    }
    FunctionDeclaration const& function = *m_program.builtins[expression.a];
    if (function.evaluate)
        function.evaluate({ arguments, count }, result);
    else
        set_default(result, m_program.types, expression.type);
    m_numbers.used = used[0];
    m_texts.used = used[1];
    m_boxes.used = used[2];
}

Value& Evaluator::local(Index place)
{
    std::size_t const at_place = m_frame + place;
    while (m_locals.size() <= at_place)
        m_locals.emplace_back();
    m_frame_end = std::max(m_frame_end, at_place + 1);
    return m_locals[at_place];
}

}

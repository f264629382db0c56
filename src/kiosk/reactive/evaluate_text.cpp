// SPDX-License-Identifier: MIT
#include "kiosk/reactive/evaluator.h"
#include "kiosk/reactive/format.h"
#include "kiosk/reactive/temporary.h"

namespace oriel::kiosk {

void Evaluator::compute_text(Expression const& expression, Instance& instance, Value& result)
{
    // An operand may read what `result` is room for.
    Temporary room(*this, builtin(TypeKind::String));
    join(expression, instance, room.value().write_text());
    result.set_text(room.value().as_text());
}

void Evaluator::join(Expression const& expression, Instance& instance, std::string& result)
{
    auto const append = [&](Index operand) {
        Temporary room(*this, at(operand).type);
        Value const& value = read(operand, instance, room.value());
        append_text(result, value, m_program.types, at(operand).type);
    };
    switch (expression.op) {
    case Op::Add:
        append(expression.a);
        append(expression.b);
        break;
    case Op::Interpolate:
        for (Index i = 0; i < expression.c; ++i)
            append(m_program.operands[expression.b + i]);
        break;
    case Op::Convert:
        append(expression.a);
        break;
    case Op::Format: {
        Temporary room(*this, at(expression.a).type);
        Value const& value = read(expression.a, instance, room.value());
        append_formatted(
            result, value, m_program.texts[expression.b], m_program.types, at(expression.a).type);
        break;
    }
    case Op::Translate:
        append_translated(expression, instance, result);
        break;
    default:
        break;
    }
}

// Placeholders stand in the translation as in the source: "{n} Karten".
void Evaluator::append_translated(
    Expression const& expression, Instance& instance, std::string& result)
{
    Message const& message = m_program.messages[expression.a];
    bool const has_count = !message.plural.empty() && expression.c > 0;
    Index const* const operands = m_program.operands.data() + expression.b;
    std::int64_t const count = has_count ? integer(operands[0], instance) : 1;
    std::string_view text = m_surroundings.translate(message, count);
    while (!text.empty()) {
        std::size_t const open = std::min(text.find('{'), text.size());
        result += text.substr(0, open);
        text.remove_prefix(open);
        if (text.starts_with("{{")) {
            result += '{';
            text.remove_prefix(2);
            continue;
        }
        bool is_found = false;
        for (std::size_t i = 0; i < message.placeholders.size() && !is_found; ++i) {
            std::size_t const operand = i + (has_count ? 1 : 0);
            is_found = text.starts_with(message.placeholders[i]) && operand < expression.c;
            if (!is_found)
                continue;
            Temporary room(*this, at(operands[operand]).type);
            Value const& value = read(operands[operand], instance, room.value());
            append_text(result, value, m_program.types, at(operands[operand]).type);
            text.remove_prefix(message.placeholders[i].size());
        }
        if (!is_found && !text.empty()) {
            result += text.front();
            text.remove_prefix(1);
        }
    }
}

}

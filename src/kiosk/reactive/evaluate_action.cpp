// SPDX-License-Identifier: MIT
#include "kiosk/reactive/evaluator.h"
#include "kiosk/reactive/temporary.h"

#include <algorithm>

namespace oriel::kiosk {

// Of a function or a handler, while it runs; then the one around it again.
class Frame {
public:
    explicit Frame(Evaluator& evaluator)
        : m_evaluator(evaluator)
        , m_frame(evaluator.m_frame)
        , m_end(evaluator.m_frame_end)
        , m_result(evaluator.m_result)
    {}
    // Only once its arguments are computed, which are the outer frame's.
    void enter(Value* result)
    {
        m_evaluator.m_frame = m_end;
        m_evaluator.m_frame_end = m_end;
        m_evaluator.m_result = result;
    }
    ~Frame()
    {
        m_evaluator.m_frame = m_frame;
        m_evaluator.m_frame_end = m_end;
        m_evaluator.m_result = m_result;
    }
    Frame(Frame const&) = delete;
    Frame& operator=(Frame const&) = delete;

private:
    Evaluator& m_evaluator;
    std::size_t m_frame;
    std::size_t m_end;
    Value* m_result;
};

void Evaluator::run(
    Index action, Instance& instance, std::span<Value const> arguments, Index locals)
{
    if (action == none)
        return;
    bool const was_acting = m_is_acting;
    if (!was_acting)
        m_steps = 0;
    m_is_acting = true;
    Frame frame(*this);
    frame.enter(nullptr);
    if (locals > 0)
        local(locals - 1);
    for (std::size_t i = 0; i < arguments.size() && i < locals; ++i)
        local(static_cast<Index>(i)).assign(arguments[i]);
    run(action, instance);
    m_is_acting = was_acting;
}

void Evaluator::call(
    Index function, Instance& instance, std::span<Value const> arguments, Value& result)
{
    Function const& called = m_program.functions[function];
    set_default(result, m_program.types, called.result);
    bool const was_acting = m_is_acting;
    if (!was_acting)
        m_steps = 0;
    m_is_acting = true;
    Frame frame(*this);
    frame.enter(&result);
    if (called.locals > 0)
        local(called.locals - 1);
    for (std::size_t i = 0; i < arguments.size() && i < called.parameters.size(); ++i)
        local(static_cast<Index>(i)).assign(arguments[i]);
    if (called.body != none)
        run(called.body, instance);
    m_is_acting = was_acting;
}

void Evaluator::compute_call(Expression const& expression, Instance& instance, Value& result)
{
    Function const& function = m_program.functions[expression.a];
    bool const was_acting = m_is_acting;
    if (m_calls++ == 0 && !was_acting)
        m_steps = 0;
    Temporary returned(*this, function.result);
    set_default(returned.value(), m_program.types, function.result);
    {
        Frame frame(*this);
        // Behind all that the caller may still use while arguments are computed.
        std::size_t const begin = m_frame_end;
        std::size_t const count = function.parameters.size();
        for (std::size_t i = 0; i < count && i < expression.c; ++i) {
            while (m_locals.size() <= begin + i)
                m_locals.emplace_back();
            m_frame_end = std::max(m_frame_end, begin + i + 1);
            evaluate(m_program.operands[expression.b + i], instance, m_locals[begin + i]);
        }
        frame.enter(&returned.value());
        if (function.locals > 0)
            local(function.locals - 1);
        // What it reads may be written by itself.
        m_is_acting = true;
        if (function.body != none && take_step(expression))
            run(function.body, outer(instance, expression.up));
        m_is_acting = was_acting;
    }
    --m_calls;
    result.assign(returned.value());
}

bool Evaluator::take_step(Expression const& expression)
{
    if (++m_steps < max_steps)
        return true;
    if (m_steps == max_steps)
        m_surroundings.report(expression.at, "this takes too long: it was given up",
            "make the loop shorter, or do it in C++");
    return false;
}

Evaluator::Flow Evaluator::run(Index action, Instance& instance)
{
    if (!take_step(at(action)) || m_depth >= max_depth)
        return Flow::GivesUp;
    ++m_depth;
    Flow const flow = run_action(at(action), instance);
    --m_depth;
    return flow;
}

Evaluator::Flow Evaluator::run_action(Expression const& expression, Instance& instance)
{
    switch (expression.op) {
    case Op::Do:
        for (Index i = 0; i < expression.c; ++i) {
            Flow const flow = run(m_program.operands[expression.b + i], instance);
            if (flow != Flow::Goes)
                return flow;
        }
        return Flow::Goes;
    case Op::Let: {
        Temporary room(*this, at(expression.b).type);
        evaluate(expression.b, instance, room.value());
        local(expression.a).assign(room.value());
        return Flow::Goes;
    }
    case Op::Assign: {
        Temporary room(*this, at(expression.b).type);
        evaluate(expression.b, instance, room.value());
        assign(expression.a, instance, room.value());
        return Flow::Goes;
    }
    case Op::If:
        if (truth(expression.a, instance))
            return run(expression.b, instance);
        return expression.c != none ? run(expression.c, instance) : Flow::Goes;
    case Op::Repeat:
        return run_repeat(expression, instance);
    case Op::Return:
        if (expression.a != none) {
            Temporary room(*this, at(expression.a).type);
            evaluate(expression.a, instance, room.value());
            if (m_result)
                m_result->assign(room.value());
        }
        return Flow::Returns;
    case Op::Emit:
        emit(expression, instance);
        return Flow::Goes;
    case Op::ElementCall:
        call_element(expression, instance);
        return Flow::Goes;
    case Op::Animate:
        m_surroundings.animate(outer(instance, expression.up), expression.a, expression.b != 0);
        return Flow::Goes;
    default: {
        Temporary room(*this, expression.type);
        compute(expression, instance, room.value());
        return Flow::Goes;
    }
    }
}

Evaluator::Flow Evaluator::run_repeat(Expression const& expression, Instance& instance)
{
    Temporary list(*this, at(expression.b).type);
    evaluate(expression.b, instance, list.value());
    bool const is_list = list.value().kind() == ValueKind::Items;
    std::int64_t const count =
        is_list ? static_cast<std::int64_t>(list.value().items().size()) : list.value().as_int();
    for (std::int64_t i = 0; i < count; ++i) {
        if (is_list)
            local(expression.a).assign(list.value().items()[static_cast<std::size_t>(i)]);
        else
            local(expression.a).set_int(i);
        Flow const flow = run(expression.c, instance);
        if (flow != Flow::Goes)
            return flow;
    }
    return Flow::Goes;
}

void Evaluator::emit(Expression const& expression, Instance& instance)
{
    Temporary arguments(*this, builtin(TypeKind::Void));
    std::span<Value> const items = arguments.value().write_items(expression.c);
    for (std::size_t i = 0; i < items.size(); ++i)
        evaluate(m_program.operands[expression.b + i], instance, items[i]);
    m_surroundings.emit(expression.a, items);
}

void Evaluator::call_element(Expression const& expression, Instance& instance)
{
    Temporary arguments(*this, builtin(TypeKind::Void));
    std::span<Value> const items = arguments.value().write_items(expression.c);
    for (std::size_t i = 0; i < items.size(); ++i)
        evaluate(m_program.operands[expression.b + i], instance, items[i]);
    m_surroundings.call_element(
        outer(instance, expression.up), expression.a, static_cast<int>(expression.number), items);
}

Cell* Evaluator::root_of(Index target, Instance& instance)
{
    Expression const* path = &at(target);
    while (path->op == Op::Field || path->op == Op::Item || path->op == Op::Convert)
        path = &at(path->a);
    return path->op == Op::Slot ? &outer(instance, path->up).cells[path->a] : nullptr;
}

// Null when it is beyond the end of a list.
Value* Evaluator::place_of(Index target, Instance& instance)
{
    Expression const& path = at(target);
    if (path.op == Op::Slot) {
        Cell& cell = outer(instance, path.up).cells[path.a];
        m_graph.peek(cell);
        return &cell.value;
    }
    if (path.op == Op::Local)
        return &local(path.a);
    if (path.op != Op::Field && path.op != Op::Item)
        return nullptr;
    std::int64_t const place =
        path.op == Op::Field ? static_cast<std::int64_t>(path.b) : integer(path.b, instance);
    Value* const whole = place_of(path.a, instance);
    if (!whole || place < 0 || place >= static_cast<std::int64_t>(whole->items().size()))
        return nullptr;
    return &whole->write_items(whole->items().size())[static_cast<std::size_t>(place)];
}

void Evaluator::assign(Index target, Instance& instance, Value const& value)
{
    Expression const& path = at(target);
    if (path.op == Op::Slot)
        return m_surroundings.assign(outer(instance, path.up).cells[path.a], value);
    Value* const place = place_of(target, instance);
    if (!place || !place->assign(value))
        return;
    if (Cell* const cell = root_of(target, instance))
        m_surroundings.written(*cell);
}

void Evaluator::assign_item(Index list, Instance& instance, std::size_t place, Value const& value)
{
    Value* const whole = place_of(list, instance);
    if (!whole || place >= whole->items().size())
        return;
    if (!whole->write_items(whole->items().size())[place].assign(value))
        return;
    if (Cell* const cell = root_of(list, instance))
        m_surroundings.written(*cell);
}

}

// SPDX-License-Identifier: MIT
//
// Evaluator: computes expressions and runs actions of a program in an instance. What cannot be
// computed has a result all the same: a division by zero is 0, what is too large for an int its
// greatest, an item beyond the end the type's default. An action that takes too many steps is
// given up.

#pragma once

#include "kiosk/reactive/graph.h"
#include "kiosk/reactive/instance.h"

#include <oriel/kiosk/program.h>
#include <oriel/kiosk/value.h>

#include <cstdint>
#include <deque>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace oriel::kiosk {

// What actions and reads reach beyond the graph.
class Surroundings {
public:
    virtual ~Surroundings() = default;
    virtual void emit(Index event, std::span<Value const> arguments) = 0;
    virtual void call_element(
        Instance& instance, Index element, int action, std::span<Value const> arguments) = 0;
    virtual void animate(Instance& instance, Index timeline, bool start) = 0;
    virtual bool is_animating(Instance& instance, Index timeline) = 0;
    virtual std::string_view translate(Message const& message, std::int64_t count) = 0;
    // Somebody assigned to it.
    virtual void assign(Cell& cell, Value const& value) = 0;
    // It was written in place.
    virtual void written(Cell& cell) = 0;
    virtual void report(SourceRange const& at, std::string_view cause, std::string_view remedy) = 0;
};

class Evaluator {
public:
    Evaluator(Program const& program, Graph& graph, Surroundings& surroundings);

    // True when `result` was something else.
    bool evaluate(Index expression, Instance& instance, Value& result);
    // Without a copy where it is somewhere already; valid until the next call of anything here.
    Value const& read(Index expression, Instance& instance);
    double number(Index expression, Instance& instance);
    bool truth(Index expression, Instance& instance);
    // An action with its arguments; `locals` counts them as well.
    void run(Index action, Instance& instance, std::span<Value const> arguments, Index locals);
    // A function of the program, from outside.
    void call(Index function, Instance& instance, std::span<Value const> arguments, Value& result);
    // Writes where the expression (Slot, Local, Field, Item) says.
    void assign(Index target, Instance& instance, Value const& value);
    // The same for one of the list that `list` says.
    void assign_item(Index list, Instance& instance, std::size_t place, Value const& value);
    // The slot's cell that a path begins with; null when it does not begin with one.
    Cell* root_of(Index target, Instance& instance);

    static constexpr int max_steps = 1'000'000;
    static constexpr int max_depth = 400;

private:
    friend class Temporary;
    friend class Frame; // of a function that runs
    enum class Flow : std::uint8_t { Goes, Returns, GivesUp };

    Expression const& at(Index expression) const { return m_program.expressions[expression]; }
    Value const& read(Index expression, Instance& instance, Value& room);
    std::int64_t integer(Index expression, Instance& instance);
    Value const& read_slot(Expression const& expression, Instance& instance);
    Value const& read_item(Expression const& expression, Instance& instance, Value& room);
    Value const& read_field(Expression const& expression, Instance& instance, Value& room);
    void compute(Expression const& expression, Instance& instance, Value& result);
    void compute_operator(Expression const& expression, Instance& instance, Value& result);
    void compute_convert(Expression const& expression, Instance& instance, Value& result);
    void compute_items(Expression const& expression, Instance& instance, Value& result);
    void compute_text(Expression const& expression, Instance& instance, Value& result);
    void compute_builtin(Expression const& expression, Instance& instance, Value& result);
    void compute_call(Expression const& expression, Instance& instance, Value& result);
    void join(Expression const& expression, Instance& instance, std::string& result);
    void append_translated(Expression const& expression, Instance& instance, std::string& result);
    bool compare(Expression const& expression, Instance& instance);
    double arithmetic(Expression const& expression, Instance& instance);
    std::int64_t int_arithmetic(Expression const& expression, Instance& instance);

    // Actions.
    Flow run(Index action, Instance& instance);
    Flow run_action(Expression const& expression, Instance& instance);
    Flow run_repeat(Expression const& expression, Instance& instance);
    bool take_step(Expression const& expression);
    void emit(Expression const& expression, Instance& instance);
    void call_element(Expression const& expression, Instance& instance);
    Value* place_of(Index target, Instance& instance);

    Value& local(Index place);

    Program const& m_program;
    Graph& m_graph;
    Surroundings& m_surroundings;
    std::deque<Value> m_locals;
    std::size_t m_frame = 0;     // where the running function's locals begin
    std::size_t m_frame_end = 0; // and end
    Value* m_result = nullptr;   // where Return writes
    int m_steps = 0;
    int m_calls = 0; // that are running
    int m_depth = 0;
    bool m_is_acting = false;
    Value m_room;

    // Values that are needed for a moment, by what box they keep.
    struct Pool {
        std::deque<Value> values;
        std::size_t used = 0;
    };
    Pool& pool_of(TypeId type);
    Pool m_numbers;
    Pool m_texts;
    Pool m_boxes;
};

// The instance so many blocks further out; the globals beyond the root.
Instance& outer(Instance& instance, unsigned up);
// What a value of the type is at first.
void set_default(Value& value, Types const& types, TypeId type);

}

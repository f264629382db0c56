// SPDX-License-Identifier: MIT
//
// LoneInstance: one instance of a program of one block, with nothing around it.

#pragma once

#include "tests/kiosk/program_builder.h"

#include "kiosk/reactive/evaluator.h"

#include <string>
#include <vector>

namespace oriel::kiosk {

class LoneInstance : public CellOwner, public Surroundings {
public:
    explicit LoneInstance(Program program)
        : m_program(std::move(program))
        , graph(*this)
        , evaluator(m_program, graph, *this)
    {
        auto const count = m_program.slots.size();
        instance.cells = std::make_unique<Cell[]>(count);
        for (std::size_t i = 0; i < count; ++i) {
            Cell& cell = instance.cells[i];
            cell.instance = &instance;
            cell.slot = static_cast<Index>(i);
            cell.expression = m_program.slots[i].binding;
            set_default(cell.value, m_program.types, m_program.slots[i].type);
            if (cell.expression != none)
                cell.set(CellFlag::Dirty);
        }
    }

    Value const& value(Index slot) { return graph.read(instance.cells[slot]); }
    void set(Index slot, Value const& value) { graph.set(instance.cells[slot], value); }

    bool evaluate(Cell& cell) override
    {
        ++evaluations;
        return evaluator.evaluate(cell.expression, instance, cell.value);
    }
    void report_cycle(Cell const&) override { ++cycles; }
    void emit(Index event, std::span<Value const> arguments) override
    {
        emitted.push_back(std::to_string(event) + ":" + std::to_string(arguments.size()));
    }
    void call_element(Instance&, Index, int, std::span<Value const>) override {}
    void animate(Instance&, Index, bool) override {}
    bool is_animating(Instance&, Index) override { return false; }
    std::string_view translate(Message const& message, std::int64_t count) override
    {
        return count == 1 || message.plural.empty() ? message.text : message.plural;
    }
    void assign(Cell& cell, Value const& value) override { graph.set(cell, value); }
    void written(Cell& cell) override { graph.mark_changed(cell); }
    void report(SourceRange const&, std::string_view cause, std::string_view) override
    {
        reports.emplace_back(cause);
    }

    int evaluations = 0;
    int cycles = 0;
    std::vector<std::string> emitted;
    std::vector<std::string> reports;

private:
    Program m_program;

public:
    Instance instance;
    Graph graph;
    Evaluator evaluator;
};

}

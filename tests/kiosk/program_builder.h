// SPDX-License-Identifier: MIT
//
// ProgramBuilder: programs of a single block, without markup: for tests of what runs them.

#pragma once

#include <oriel/kiosk/program.h>

#include <initializer_list>
#include <string>

namespace oriel::kiosk {

struct ProgramBuilder {
    Program program;

    Index add(Op op, TypeKind type, Index a = none, Index b = none, Index c = 0)
    {
        program.expressions.push_back({ .op = op, .type = builtin(type), .a = a, .b = b, .c = c });
        return static_cast<Index>(program.expressions.size() - 1);
    }
    Index number(double value, TypeKind type = TypeKind::Float)
    {
        Index const index = add(Op::Number, type);
        program.expressions[index].number = value;
        return index;
    }
    Index integer(double value) { return number(value, TypeKind::Int); }
    Index text(std::string value)
    {
        program.texts.push_back(std::move(value));
        return add(Op::Text, TypeKind::String, static_cast<Index>(program.texts.size() - 1));
    }
    Index operands(std::initializer_list<Index> all)
    {
        auto const first = static_cast<Index>(program.operands.size());
        program.operands.insert(program.operands.end(), all);
        return first;
    }
    Index slot(std::string name, TypeKind type, Index binding = none)
    {
        program.slots.push_back(
            { .name = std::move(name), .type = builtin(type), .binding = binding });
        return static_cast<Index>(program.slots.size() - 1);
    }
    Index read(Index slot_index)
    {
        Index const index = add(Op::Slot, TypeKind::Void, slot_index);
        program.expressions[index].type = program.slots[slot_index].type;
        return index;
    }
};

}

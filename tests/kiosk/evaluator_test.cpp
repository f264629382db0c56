// SPDX-License-Identifier: MIT
#include "tests/kiosk/lone_instance.h"

#include <gtest/gtest.h>

#include <limits>

namespace oriel::kiosk {

static std::int64_t int_of(Op op, std::int64_t a, std::int64_t b)
{
    ProgramBuilder build;
    Index const left = build.slot("a", TypeKind::Int);
    Index const right = build.slot("b", TypeKind::Int);
    Index const result = build.slot(
        "c", TypeKind::Int, build.add(op, TypeKind::Int, build.read(left), build.read(right)));
    LoneInstance lone(build.program);
    lone.set(left, Value::of(a));
    lone.set(right, Value::of(b));
    return lone.value(result).as_int();
}

TEST(Evaluator, DefinesWhatIntsCannotHold)
{
    constexpr auto least = std::numeric_limits<std::int64_t>::min();
    constexpr auto greatest = std::numeric_limits<std::int64_t>::max();
    EXPECT_EQ(int_of(Op::Divide, 5, 0), 0);
    EXPECT_EQ(int_of(Op::Modulo, 5, 0), 0);
    EXPECT_EQ(int_of(Op::Divide, least, -1), greatest);
    EXPECT_EQ(int_of(Op::Modulo, least, -1), 0);
    EXPECT_EQ(int_of(Op::Add, greatest, 1), greatest);
    EXPECT_EQ(int_of(Op::Subtract, least, 1), least);
    EXPECT_EQ(int_of(Op::Multiply, least, 2), least);
    EXPECT_EQ(int_of(Op::Multiply, least, -2), greatest);
}

TEST(Evaluator, DividesANumberByZeroToZero)
{
    ProgramBuilder b;
    Index const slot =
        b.slot("q", TypeKind::Float, b.add(Op::Divide, TypeKind::Float, b.number(1), b.number(0)));
    LoneInstance lone(b.program);
    EXPECT_EQ(lone.value(slot).as_number(), 0);
}

TEST(Evaluator, ReadsTheDefaultBeyondTheEndOfAList)
{
    ProgramBuilder b;
    TypeId const texts = b.program.types.list_of(builtin(TypeKind::String));
    Index const list = b.slot("list", TypeKind::Void);
    b.program.slots[list].type = texts;
    Index const place = b.slot("place", TypeKind::Int);
    Index const item = b.slot(
        "item", TypeKind::String, b.add(Op::Item, TypeKind::String, b.read(list), b.read(place)));
    LoneInstance lone(b.program);
    Value items;
    items.write_items(1)[0].set_text("only");
    lone.set(list, items);
    EXPECT_EQ(lone.value(item).as_text(), "only");
    for (std::int64_t beyond :
        { std::int64_t { 1 }, std::int64_t { -1 }, std::numeric_limits<std::int64_t>::max() }) {
        lone.set(place, Value::of(beyond));
        EXPECT_EQ(lone.value(item).as_text(), "");
        EXPECT_EQ(lone.value(item).kind(), ValueKind::Text);
    }
}

TEST(Evaluator, AsksTheSecondOperandOnlyWhenItDecides)
{
    ProgramBuilder b;
    Index const first = b.slot("first", TypeKind::Bool);
    Index const second = b.slot("second", TypeKind::Bool, b.add(Op::Boolean, TypeKind::Bool, 1));
    Index const both = b.slot(
        "both", TypeKind::Bool, b.add(Op::And, TypeKind::Bool, b.read(first), b.read(second)));
    LoneInstance lone(b.program);
    EXPECT_FALSE(lone.value(both).as_bool());
    EXPECT_EQ(lone.evaluations, 1);
    lone.set(first, Value::of(true));
    EXPECT_TRUE(lone.value(both).as_bool());
}

TEST(Evaluator, TranslatesByCountAndFillsPlaceholders)
{
    ProgramBuilder b;
    Index const n = b.slot("n", TypeKind::Int);
    b.program.messages.push_back(
        { .text = "{n} ticket", .plural = "{n} tickets", .placeholders = { "{n}" } });
    Index const operands = b.operands({ b.read(n), b.read(n) });
    Index const shown =
        b.slot("shown", TypeKind::String, b.add(Op::Translate, TypeKind::String, 0, operands, 2));
    LoneInstance lone(b.program);
    lone.set(n, Value::of(std::int64_t { 1 }));
    EXPECT_EQ(lone.value(shown).as_text(), "1 ticket");
    lone.set(n, Value::of(std::int64_t { 3 }));
    EXPECT_EQ(lone.value(shown).as_text(), "3 tickets");
}

// total(prices) { let sum = 0  for price in prices { sum = sum + price }  return sum }
TEST(Evaluator, RunsFunctionsWithLocalsAndLoops)
{
    ProgramBuilder b;
    TypeId const floats = b.program.types.list_of(builtin(TypeKind::Float));
    Index const prices = b.slot("prices", TypeKind::Void);
    b.program.slots[prices].type = floats;
    auto const local = [&](Index place) { return b.add(Op::Local, TypeKind::Float, place); };
    Index const list = b.add(Op::Local, TypeKind::Void, 0);
    b.program.expressions[list].type = floats;
    Index const add = b.add(Op::Add, TypeKind::Float, local(1), local(2));
    Index const body = b.operands({ b.add(Op::Let, TypeKind::Void, 1, b.number(0)),
        b.add(
            Op::Repeat, TypeKind::Void, 2, list, b.add(Op::Assign, TypeKind::Void, local(1), add)),
        b.add(Op::Return, TypeKind::Void, local(1)) });
    b.program.functions.push_back({ .name = "total",
        .result = builtin(TypeKind::Float),
        .parameters = { { "prices", floats } },
        .locals = 3,
        .body = b.add(Op::Do, TypeKind::Void, none, body, 3) });
    Index const argument = b.operands({ b.read(prices) });
    Index const total =
        b.slot("total", TypeKind::Float, b.add(Op::Call, TypeKind::Float, 0, argument, 1));
    LoneInstance lone(b.program);
    Value items;
    for (Value& item : items.write_items(4))
        item.set_number(2.5);
    lone.set(prices, items);
    EXPECT_EQ(lone.value(total).as_number(), 10);
    EXPECT_TRUE(lone.reports.empty());
}

TEST(Evaluator, GivesUpWhatTakesTooLong)
{
    ProgramBuilder b;
    Index const count = b.slot("count", TypeKind::Int);
    Index const more = b.add(Op::Add, TypeKind::Int, b.read(count), b.integer(1));
    Index const step = b.add(Op::Assign, TypeKind::Void, b.read(count), more);
    Index const action = b.add(Op::Repeat, TypeKind::Void, 0, b.integer(1e15), step);
    LoneInstance lone(b.program);
    lone.evaluator.run(action, lone.instance, {}, 1);
    ASSERT_EQ(lone.reports.size(), 1u);
    EXPECT_LT(lone.value(count).as_int(), Evaluator::max_steps);
    lone.evaluator.run(step, lone.instance, {}, 0);
    EXPECT_EQ(lone.reports.size(), 1u) << "the next one runs again";
}

TEST(Evaluator, AssignsFieldsAndItemsAndPassesOverWhatIsBeyondTheEnd)
{
    ProgramBuilder b;
    Index const list = b.slot("list", TypeKind::Void);
    b.program.slots[list].type = b.program.types.list_of(builtin(TypeKind::Int));
    auto const assign = [&](double place, double value) {
        Index const item = b.add(Op::Item, TypeKind::Int, b.read(list), b.integer(place));
        return b.add(Op::Assign, TypeKind::Void, item, b.integer(value));
    };
    Index const first = assign(0, 5);
    Index const beyond = assign(9, 5);
    LoneInstance lone(b.program);
    Value items;
    items.write_items(1)[0].set_int(1);
    lone.set(list, items);
    lone.evaluator.run(first, lone.instance, {}, 0);
    lone.evaluator.run(beyond, lone.instance, {}, 0);
    EXPECT_EQ(lone.value(list).items()[0].as_int(), 5);
    EXPECT_EQ(lone.value(list).items().size(), 1u);
}

}

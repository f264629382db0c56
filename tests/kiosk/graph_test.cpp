// SPDX-License-Identifier: MIT
#include "tests/kiosk/lone_instance.h"
#include "tests/support/allocation_count.h"

#include <gtest/gtest.h>

namespace oriel::kiosk {

// a; half = a / 2 as whole numbers; shown = half * 10
static Program chain()
{
    ProgramBuilder b;
    Index const a = b.slot("a", TypeKind::Int);
    Index const half =
        b.slot("half", TypeKind::Int, b.add(Op::Divide, TypeKind::Int, b.read(a), b.integer(2)));
    b.slot("shown", TypeKind::Int, b.add(Op::Multiply, TypeKind::Int, b.read(half), b.integer(10)));
    return b.program;
}

TEST(Graph, ComputesWhatIsAskedAndNoMore)
{
    LoneInstance lone(chain());
    EXPECT_EQ(lone.evaluations, 0);
    lone.set(0, Value::of(std::int64_t { 6 }));
    EXPECT_EQ(lone.value(2).as_int(), 30);
    EXPECT_EQ(lone.evaluations, 2);
    EXPECT_EQ(lone.value(2).as_int(), 30);
    EXPECT_EQ(lone.evaluations, 2);
}

TEST(Graph, StopsWhereAValueIsEqual)
{
    LoneInstance lone(chain());
    lone.set(0, Value::of(std::int64_t { 6 }));
    lone.value(2);
    lone.set(0, Value::of(std::int64_t { 7 })); // half stays 3
    EXPECT_EQ(lone.value(2).as_int(), 30);
    EXPECT_EQ(lone.evaluations, 3) << "half once more, shown not";
    lone.set(0, Value::of(std::int64_t { 8 }));
    EXPECT_EQ(lone.value(2).as_int(), 40);
    EXPECT_EQ(lone.evaluations, 5);
}

TEST(Graph, QueuesWhatIsWatchedOnlyWhenItChanged)
{
    LoneInstance lone(chain());
    lone.instance.cells[2].set(CellFlag::Watched);
    lone.value(2);
    int changes = 0;
    auto const count = [&](Cell&) { ++changes; };
    lone.graph.settle(count);
    changes = 0;
    lone.set(0, Value::of(std::int64_t { 1 })); // half stays 0
    EXPECT_TRUE(lone.graph.has_pending());
    lone.graph.settle(count);
    EXPECT_EQ(changes, 0);
    lone.set(0, Value::of(std::int64_t { 2 }));
    lone.graph.settle(count);
    EXPECT_EQ(changes, 1);
}

TEST(Graph, ForgetsWhatABindingNoLongerReads)
{
    ProgramBuilder b;
    Index const which = b.slot("which", TypeKind::Bool);
    Index const x = b.slot("x", TypeKind::Float);
    Index const y = b.slot("y", TypeKind::Float);
    b.slot("shown", TypeKind::Float,
        b.add(Op::Choose, TypeKind::Float, b.read(which), b.read(x), b.read(y)));
    LoneInstance lone(b.program);
    lone.set(which, Value::of(true));
    lone.value(3);
    lone.set(which, Value::of(false));
    lone.value(3);
    int const before = lone.evaluations;
    lone.set(x, Value::of(5.0));
    lone.value(3);
    EXPECT_EQ(lone.evaluations, before);
    lone.set(y, Value::of(7.0));
    EXPECT_EQ(lone.value(3).as_number(), 7);
}

// a = on ? b + 1 : 1, b = a + 1: a cycle once it is on.
static Program cyclic()
{
    ProgramBuilder b;
    Index const on = b.slot("on", TypeKind::Bool);
    Index const a_slot = b.slot("a", TypeKind::Int);
    Index const b_slot =
        b.slot("b", TypeKind::Int, b.add(Op::Add, TypeKind::Int, b.read(a_slot), b.integer(1)));
    Index const sum = b.add(Op::Add, TypeKind::Int, b.read(b_slot), b.integer(1));
    b.program.slots[a_slot].binding =
        b.add(Op::Choose, TypeKind::Int, b.read(on), sum, b.integer(1));
    return b.program;
}

TEST(Graph, KeepsTheLastValueInACycleAndTellsItOnce)
{
    LoneInstance lone(cyclic());
    for (Index slot : { 1u, 2u })
        lone.instance.cells[slot].set(CellFlag::Shown);
    EXPECT_EQ(lone.value(2).as_int(), 2);
    for (int i = 0; i < 4; ++i) {
        lone.set(0, Value::of(i % 2 == 0));
        lone.graph.settle([](Cell&) {});
        lone.value(1);
        lone.value(2);
        EXPECT_FALSE(lone.graph.has_pending());
    }
    EXPECT_EQ(lone.cycles, 1);
    EXPECT_EQ(lone.value(1).as_int(), 1);
    EXPECT_EQ(lone.value(2).as_int(), 2);
}

TEST(Graph, AllocatesNothingOnceItWasUsed)
{
    ProgramBuilder b;
    Index const name = b.slot("name", TypeKind::String);
    Index const is_long = b.slot("is-long", TypeKind::Bool);
    Index const greeting = b.add(
        Op::Add, TypeKind::String, b.text("a text that is long enough for a box, "), b.read(name));
    b.slot("shown", TypeKind::String,
        b.add(Op::Choose, TypeKind::String, b.read(is_long), greeting, b.read(name)));
    LoneInstance lone(b.program);
    Value const names[] = { Value::of(std::string_view("the first of two rather long names")),
        Value::of(std::string_view("the second of two rather long ones")) };
    auto const round = [&](int i) {
        lone.set(name, names[i % 2]);
        lone.set(is_long, i % 3 == 0 ? Value::of(true) : Value::of(false));
        lone.value(2);
    };
    for (int i = 0; i < 12; ++i)
        round(i);
    AllocationCount allocations;
    for (int i = 0; i < 600; ++i)
        round(i);
    EXPECT_EQ(allocations.count(), 0u);
}

TEST(Graph, LeavesNothingBehindOfWhatIsDetached)
{
    LoneInstance lone(chain());
    lone.value(2);
    lone.graph.detach(lone.instance.cells[1]);
    lone.set(0, Value::of(std::int64_t { 20 }));
    EXPECT_EQ(lone.instance.cells[0].dependents, nullptr);
    EXPECT_TRUE(lone.instance.cells[2].has(CellFlag::Dirty));
}

}

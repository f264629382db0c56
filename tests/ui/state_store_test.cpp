// SPDX-License-Identifier: MIT

#include <oriel/oriel.h>
#include <oriel/testing/testing.h>
#include <ui/state_store.h>

#include <gtest/gtest.h>

#include <string>

namespace oriel {
namespace {

Id const first = Id::root().child("first");
Id const second = Id::root().child("second");

struct Counted {
    static inline int alive = 0;
    int value = 0;
    Counted() { ++alive; }
    ~Counted() { --alive; }
    Counted(Counted const&) = delete;
    Counted& operator=(Counted const&) = delete;
};

template <typename State>
State& ensure(StateStore& store, Id id)
{
    return *static_cast<State*>(store.ensure(id, state_type_of<State>));
}

TEST(StateStore, BeginsWithAValueInitialisedState)
{
    StateStore store;
    EXPECT_EQ(ensure<int>(store, first), 0);
    EXPECT_EQ(ensure<std::string>(store, second), "");
}

TEST(StateStore, KeepsAStateWhereItIs)
{
    StateStore store;
    int& state = ensure<int>(store, first);
    state = 42;
    for (std::uint64_t i = 0; i < 1000; ++i)
        ensure<int>(store, Id::root().child(i));
    EXPECT_EQ(&ensure<int>(store, first), &state);
    EXPECT_EQ(state, 42);
}

TEST(StateStore, BeginsAnewWhenAskedForAnotherType)
{
    {
        StateStore store;
        ensure<Counted>(store, first).value = 7;
        EXPECT_EQ(Counted::alive, 1);
        EXPECT_EQ(store.find(first, state_type_of<int>), nullptr);
        store.begin_pass();
        ensure<int>(store, first);
        EXPECT_EQ(Counted::alive, 0);
        store.begin_pass();
        EXPECT_EQ(ensure<Counted>(store, first).value, 0);
        EXPECT_FALSE(store.take_clash());
    }
    EXPECT_EQ(Counted::alive, 0);
}

TEST(StateStore, KeepsBothWhenOnePassAsksForTwoTypes)
{
    StateStore store;
    int& number = ensure<int>(store, first);
    number = 7;
    std::string& text = ensure<std::string>(store, first);
    text = "a text that is too long to stay inside of a string";
    EXPECT_TRUE(store.take_clash());
    EXPECT_EQ(&ensure<int>(store, first), &number);
    EXPECT_FALSE(store.take_clash());
    EXPECT_EQ(&ensure<std::string>(store, first), &text);
    EXPECT_EQ(number, 7);
    EXPECT_EQ(text.front(), 'a');
}

TEST(StateStore, FindsOnlyWhatIsThere)
{
    StateStore store;
    EXPECT_EQ(store.find(first, state_type_of<int>), nullptr);
    ensure<int>(store, first);
    EXPECT_NE(store.find(first, state_type_of<int>), nullptr);
    EXPECT_EQ(store.size(), 1u);
}

TEST(StateStore, DropsWhatWasNotAskedForAWhileAndNothingElse)
{
    StateStore store;
    ensure<Counted>(store, first);
    ensure<Counted>(store, second);
    for (std::uint64_t frame = 1; frame <= 3 * StateStore::keep_frames; ++frame) {
        store.begin_frame(frame);
        ensure<Counted>(store, second);
    }
    EXPECT_EQ(store.size(), 1u);
    EXPECT_EQ(Counted::alive, 1);
    EXPECT_EQ(store.find(first, state_type_of<Counted>), nullptr);
}

struct alignas(64) Aligned {
    char bytes[64];
};

TEST(StateStore, KeepsTheAlignmentOfAType)
{
    StateStore store;
    for (std::uint64_t i = 0; i < 10; ++i) {
        auto const address =
            reinterpret_cast<std::uintptr_t>(&ensure<Aligned>(store, Id::root().child(i)));
        EXPECT_EQ(address % 64, 0u);
    }
}

TEST(StateStore, TwoTypesUnderOneIdAreReportedAndHarmNothing)
{
    int frames = 0;
    Harness harness([&](Ui& ui) {
        ui.state<std::string>(first) += "a text that grows and grows and grows";
        frames = ++ui.state<int>(first);
    });
    EXPECT_TRUE(harness.has_diagnostic(DiagnosticKind::StateType));
    int const before = frames;
    harness.frame();
    EXPECT_EQ(frames, before + 1);
}

TEST(StateStore, AnotherTypeOfAnotherFrameIsNoMistake)
{
    bool is_number = true;
    Harness harness([&](Ui& ui) {
        if (is_number)
            ui.state<int>(first) = 5;
        else
            ui.state<std::string>(first) = "text";
    });
    is_number = false;
    harness.frame();
    EXPECT_FALSE(harness.has_diagnostic(DiagnosticKind::StateType));
}

}
}

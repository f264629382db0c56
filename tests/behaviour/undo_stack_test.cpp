// SPDX-License-Identifier: MIT

#include <oriel/ui/undo_stack.h>

#include <gtest/gtest.h>

#include <random>
#include <string>
#include <utility>
#include <vector>

namespace oriel {
namespace {

// A number that is set, and everything that it was.
struct Document {
    int value = 0;
    UndoStack undo;

    explicit Document(UndoLimits const& limits = {}) : undo(limits) {}
    void set(int now, std::uint64_t key = 0, std::string name = "Set")
    {
        int const before = std::exchange(value, now);
        undo.push({ .name = std::move(name),
            .undo = [this, before] { value = before; },
            .redo = [this, now] { value = now; },
            .key = key,
            .bytes = 10 });
    }
};

TEST(UndoStack, TakesBackAndDoesAgain)
{
    Document document;
    document.set(1);
    document.set(2);
    EXPECT_TRUE(document.undo.undo());
    EXPECT_EQ(document.value, 1);
    EXPECT_TRUE(document.undo.undo());
    EXPECT_EQ(document.value, 0);
    EXPECT_FALSE(document.undo.undo());
    EXPECT_TRUE(document.undo.redo());
    EXPECT_EQ(document.value, 1);
    document.set(5);
    EXPECT_FALSE(document.undo.can_redo()) << "another way was taken";
    EXPECT_TRUE(document.undo.undo());
    EXPECT_EQ(document.value, 1);
}

TEST(UndoStack, MakesOneStepOfOneGesture)
{
    Document document;
    for (int i = 1; i <= 10; ++i)
        document.set(i, 7);
    document.undo.finish();
    for (int i = 11; i <= 20; ++i)
        document.set(i, 7);
    EXPECT_EQ(document.undo.size(), 2u);
    document.undo.undo();
    EXPECT_EQ(document.value, 10);
    document.undo.undo();
    EXPECT_EQ(document.value, 0);
    document.undo.redo();
    EXPECT_EQ(document.value, 10);
    document.undo.redo();
    EXPECT_EQ(document.value, 20);
}

TEST(UndoStack, MakesOneStepOfAGroupInItsOrder)
{
    std::string text;
    UndoStack undo;
    auto const append = [&](char c) {
        text += c;
        undo.push({ .undo = [&text] { text.pop_back(); }, .redo = [&text, c] { text += c; } });
    };
    undo.begin_group("Type");
    append('a');
    undo.begin_group("Inner");
    append('b');
    undo.end_group();
    EXPECT_FALSE(undo.undo()) << "it is open";
    append('c');
    undo.end_group();
    EXPECT_EQ(undo.undo_name(), "Type");
    undo.undo();
    EXPECT_EQ(text, "");
    EXPECT_EQ(undo.redo_name(), "Type");
    undo.redo();
    EXPECT_EQ(text, "abc");
    undo.begin_group("Empty");
    undo.end_group();
    undo.end_group();
    EXPECT_EQ(undo.size(), 1u);
}

TEST(UndoStack, ForgetsWhatIsOldestBeyondItsLimits)
{
    Document few({ .steps = 3 });
    for (int i = 1; i <= 10; ++i)
        few.set(i);
    EXPECT_EQ(few.undo.size(), 3u);
    while (few.undo.undo()) {
    }
    EXPECT_EQ(few.value, 7);
    Document small({ .bytes = 35 });
    for (int i = 1; i <= 10; ++i)
        small.set(i);
    EXPECT_EQ(small.undo.size(), 3u);
    Document none({ .steps = 0, .bytes = 0 });
    none.set(1);
    EXPECT_TRUE(none.undo.undo()) << "the last step stays";
}

TEST(UndoStack, KnowsWhatIsSaved)
{
    Document document;
    EXPECT_TRUE(document.undo.is_saved());
    document.set(1, 7);
    EXPECT_FALSE(document.undo.is_saved());
    document.undo.mark_saved();
    document.set(2, 7);
    EXPECT_FALSE(document.undo.is_saved()) << "it joins no step that was saved";
    document.undo.undo();
    EXPECT_TRUE(document.undo.is_saved());
    EXPECT_EQ(document.value, 1);
    document.undo.undo();
    document.set(3);
    document.undo.undo();
    document.undo.redo();
    EXPECT_FALSE(document.undo.is_saved()) << "that way is lost";
}

TEST(UndoStack, HearsNothingOfWhatItDoesItself)
{
    int value = 0;
    UndoStack undo;
    undo.push({ .undo = [&] {
        value = -1;
        undo.push({ .name = "Echo" });
        undo.undo();
    } });
    undo.undo();
    EXPECT_EQ(value, -1);
    EXPECT_EQ(undo.size(), 1u);
    EXPECT_TRUE(undo.redo()) << "without a function";
}

// Whatever is done and taken back, the way to the begin leads there and back again.
TEST(UndoStack, FindsItsWayAfterRandomSteps)
{
    std::mt19937 random(1);
    Document document;
    for (int i = 0; i < 5000; ++i) {
        switch (random() % 6) {
        case 0:
            document.undo.undo();
            break;
        case 1:
            document.undo.redo();
            break;
        case 2:
            document.undo.finish();
            break;
        default:
            document.set(static_cast<int>(random() % 1000), random() % 3);
        }
    }
    while (document.undo.redo()) {
    }
    int const last = document.value;
    std::vector<int> values;
    while (document.undo.undo())
        values.push_back(document.value);
    if (document.undo.size() < 1000) {
        EXPECT_EQ(document.value, 0);
    }
    for (std::size_t i = values.size(); i-- > 0;) {
        EXPECT_EQ(document.value, values[i]);
        document.undo.redo();
    }
    EXPECT_EQ(document.value, last);
}

}
}

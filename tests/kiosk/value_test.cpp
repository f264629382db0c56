// SPDX-License-Identifier: MIT
#include "tests/support/allocation_count.h"

#include <oriel/kiosk/value.h>

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

namespace oriel::kiosk {

TEST(Value, TellsWhetherWhatIsAssignedIsNew)
{
    Value value = Value::of(2.5);
    EXPECT_FALSE(value.assign(Value::of(2.5)));
    EXPECT_TRUE(value.assign(Value::of(std::string_view("a"))));
    EXPECT_FALSE(value.assign(Value::of(std::string_view("a"))));
    EXPECT_EQ(value.as_text(), "a");
}

TEST(Value, OfNoNumberIsEqualToItself)
{
    Value value = Value::of(std::nan(""));
    EXPECT_FALSE(value.assign(Value::of(std::nan(""))));
}

TEST(Value, SaturatesWhereAnIntIsTooSmall)
{
    EXPECT_EQ(Value::of(1e300).as_int(), std::numeric_limits<std::int64_t>::max());
    EXPECT_EQ(Value::of(-1e300).as_int(), std::numeric_limits<std::int64_t>::min());
    EXPECT_EQ(Value::of(std::nan("")).as_int(), 0);
}

TEST(Value, IsReadAsNothingWhereItIsSomethingElse)
{
    Value const value = Value::of(std::string_view("text"));
    EXPECT_EQ(value.as_int(), 0);
    EXPECT_EQ(value.as_color(), Color {});
    EXPECT_TRUE(value.items().empty());
    EXPECT_EQ(value.gradient(), nullptr);
}

TEST(Value, AllocatesNothingWhenAsMuchIsWrittenAgain)
{
    auto const fill = [](Value& list, std::size_t count, std::string_view text) {
        for (Value& item : list.write_items(count))
            item.set_text(text);
    };
    Value list;
    fill(list, 8, "a text that is longer than what a string keeps in itself");
    AllocationCount allocations;
    fill(list, 3, "another text that is about as long as the one before it");
    list.set_empty();
    fill(list, 8, "and a third one, about as long as those that were before");
    EXPECT_EQ(allocations.count(), 0u);
    EXPECT_EQ(
        list.items()[7].as_text(), "and a third one, about as long as those that were before");
}

TEST(Value, ThatIsLentSharesItsBox)
{
    Value const text = Value::of(std::string_view("lent for a call, and long enough for a box"));
    AllocationCount allocations;
    Value const lent = Value::lent(text);
    EXPECT_EQ(lent.as_text().data(), text.as_text().data());
    EXPECT_EQ(allocations.count(), 0u);
}

}

// SPDX-License-Identifier: MIT
//
// Search in a text area.

#include "text_area_fixture.h"

#include <gtest/gtest.h>

#include <string>

namespace oriel {
namespace {

TEST(TextArea, FindsAndCountsMatches)
{
    Area area("Apple\nbanana\napple pie\npear\nAPPLE");
    area.view.set_search(TextSearch("apple"));
    area.harness.settle();
    EXPECT_EQ(area.view.match_count(), 3u);
    for (std::size_t const begin : { 0u, 13u, 28u, 0u }) {
        area.view.find_next();
        area.harness.settle();
        EXPECT_EQ(area.view.selection().begin(), begin);
        EXPECT_EQ(area.selected().size(), 5u);
    }
    area.view.find_previous();
    area.harness.settle();
    EXPECT_EQ(area.view.selection().begin(), 28u) << "from the first to the last";
    area.view.set_search(TextSearch("apple", TextCase::Match));
    area.harness.settle();
    EXPECT_EQ(area.view.match_count(), 1u);
    area.harness.type("x");
    EXPECT_EQ(area.view.match_count(), 1u);
}

TEST(TextArea, ReplacesOneMatchOrAll)
{
    Area area("one two one two one");
    area.view.set_search(TextSearch("one"));
    area.view.find_next();
    area.harness.settle();
    area.view.replace_match("uno");
    area.harness.settle();
    EXPECT_EQ(area.text, "uno two one two one");
    EXPECT_EQ(area.view.selection().begin(), 8u) << "the next one is selected";
    area.view.replace_all("three");
    area.harness.settle();
    EXPECT_EQ(area.text, "uno two three two three");
    area.harness.press(Key::Z, Modifiers::Control);
    EXPECT_EQ(area.text, "uno two one two one") << "at once";
}

}
}

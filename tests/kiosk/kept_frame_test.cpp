// SPDX-License-Identifier: MIT
//
// A frame that is kept shows what one that is built would.

#include "screen_fixture.h"

#include <oriel/core/hash.h>
#include <oriel/draw/damage.h>

#include <tests/support/allocation_count.h>

#include <gtest/gtest.h>

#include <string>

namespace oriel::kiosk {

namespace {

std::string const markup = R"(screen Test {
    in first: string = "a"
    in second: string = "b"
    in third: string = "c"
    in shown: bool = true
    column { width: 300px  gap: 4px
        text first { height: 40px }
        row { gap: 8px  text second { grow: 1 }  text third { width: 90px  wrap: false  align: center } }
        text first { visible: shown  max-lines: 1 }
        text "{first} and {second}"
        button "Press" { enabled: shown }
    }
})";

std::uint64_t built_anew(Screen& screen)
{
    Screen other(markup);
    for (std::string_view const name : { "first", "second", "third" })
        other.view.set(name, Value::of(std::string_view(screen.text(name))));
    other.view.set("shown", *screen.view.property("shown"));
    other.harness.settle();
    EXPECT_EQ(other.harness.dump(), screen.harness.dump());
    return hash_of(other.harness.context().draw_list());
}

}

TEST(KeptFrame, ShowsWhatAFrameBuiltAnewWould)
{
    Screen screen(markup);
    std::uint64_t random = 3;
    std::string const words[] = { "a", "12:00:01", "12:00:02", "", "Grüße", "two words",
        "a text that is so long that it needs some lines at the width that there is", "x\ny" };
    for (int i = 0; i < 150; ++i) {
        random = hash_mix(random, 5);
        std::string_view const names[] = { "first", "second", "third" };
        screen.view.set(names[random % 3], Value::of(std::string_view(words[random / 7 % 8])));
        if (i % 10 == 9)
            screen.view.set("shown", Value::of(i % 20 == 9));
        screen.harness.frame();
        ASSERT_EQ(hash_of(screen.harness.context().draw_list()), built_anew(screen)) << i;
    }
}

TEST(KeptFrame, TakesAnInputAtOnce)
{
    Screen screen(markup);
    screen.set("first", Value::of(std::string_view("b")));
    Point const place = screen.harness.find(Role::Button, "Press").rect().center();
    screen.harness.post({ .kind = EventKind::PointerMove, .position = place });
    screen.harness.frame();
    EXPECT_FALSE(screen.harness.loop().last_damage().is_empty());
}

TEST(KeptFrame, IsNotKeptWhereOthersBuildToo)
{
    std::shared_ptr<Program const> const program = compiled(markup).program;
    View view(program, "Test");
    int count = 0;
    Harness harness([&](Ui& ui) {
        view.build(ui);
        ui.label(std::to_string(count));
    });
    for (; count < 5; ++count) {
        harness.frame();
        EXPECT_TRUE(harness.has(Role::Label, std::to_string(count)));
    }
    harness.settle();
}

TEST(KeptFrame, IsBuiltAfterAllWhenSomethingIsAddedToIt)
{
    std::shared_ptr<Program const> const program = compiled(markup).program;
    View view(program, "Test");
    bool has_more = false;
    Harness harness([&](Ui& ui) {
        view.build(ui);
        if (has_more)
            ui.label("More");
    });
    harness.settle();
    has_more = true;
    harness.frame();
    EXPECT_TRUE(harness.has(Role::Label, "More"));
    EXPECT_TRUE(harness.has(Role::Button, "Press"));
    EXPECT_TRUE(harness.diagnostics().empty());
}

TEST(KeptFrame, AllocatesNothing)
{
    Screen screen(markup);
    auto const tick = [&](int i) {
        char const digit[] = { static_cast<char>('0' + i % 10), 0 };
        screen.view.set("first", Value::of(std::string_view(digit)));
        screen.harness.frame();
    };
    for (int i = 0; i < 400; ++i)
        tick(i);
    Value const one = Value::of(std::string_view("1"));
    Value const two = Value::of(std::string_view("2"));
    AllocationCount const allocations;
    for (int i = 0; i < 100; ++i) {
        screen.view.set("first", i % 2 == 0 ? one : two);
        screen.harness.frame();
    }
    EXPECT_EQ(allocations.count(), 0u);
}

TEST(Screen, ReachesTheEdgesOfTheSurface)
{
    Screen screen(R"(screen Test { rectangle { height: 20px  fill: #f00
        accessible-role: image  accessible-name: "Bar" } })");
    EXPECT_EQ(screen.harness.find(Role::Image, "Bar").rect(), (Rect { 0, 0, 800, 20 }));
    EXPECT_GT(screen.harness.context().theme().window_padding, 0);
}

}

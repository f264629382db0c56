// SPDX-License-Identifier: MIT
//
// A screen that somebody plays with for years: in the end it is as it was in the beginning.
//
//     ORIEL_FRAMES=10000000 test_kiosk --gtest_filter='Endurance.*'

#include "screen_fixture.h"

#include <oriel/core/hash.h>
#include <oriel/draw/damage.h>

#include <gtest/gtest.h>

#include <cstdlib>
#include <malloc.h>
#include <string>

namespace oriel::kiosk {

namespace {

std::string markup_of(std::string_view title)
{
    return "screen Test { in clock: string = \"0\"  in page: int = 0  in many: int = 40\n"
           "    private on: bool = false  private amount: float = 30  private name: string = \"\"\n"
           "    private high: bool = false  private count: int = 0\n"
           "    column { padding: 10px  gap: 6px\n"
           "        row { text \""
           + std::string(title)
           + "\" { grow: 1 }  text clock { width: 90px  wrap: false } }\n"
             "        if page == 0 { column { gap: 6px\n"
             "            row { button tr(\"Press\") { on click => count += 1 }  text \"{count}\" "
             "}\n"
             "            toggle tr(\"Sound\") { value <=> on }\n"
             "            slider \"Amount\" { value <=> amount  min: 0  max: 100 }\n"
             "            text-field { label: \"Name\"  value <=> name  max-length: 20 }\n"
             "            rectangle { width: 60px  height: high ? 60px : 30px  fill: #a00\n"
             "                animate height { duration: 300ms } }\n"
             "            button \"Grow\" { on click => high = !high } } }\n"
             "        else if page == 1 { list { height: 200px  for i in many { text tr(\"Row "
             "{i}\") } } }\n"
             "        else if page == 2 { column { for i in (many % 7) { button \"Item {i}\" } } "
             "}\n"
             "    } }";
}

class Player {
public:
    explicit Player(std::uint64_t seed) : m_random(seed) {}
    std::uint64_t below(std::uint64_t limit)
    {
        m_random = hash_mix(m_random, 1);
        return m_random % limit;
    }
    Point place() { return { static_cast<float>(below(480)), static_cast<float>(below(400)) }; }
    oriel::Event event()
    {
        switch (below(6)) {
        case 0:
            return { .kind = EventKind::PointerMove, .position = place() };
        case 1:
            return { .kind = EventKind::PointerPress, .position = place() };
        case 2:
            return { .kind = EventKind::PointerRelease, .position = place() };
        case 3:
            return { .kind = EventKind::Wheel,
                .position = place(),
                .wheel = { 0, static_cast<float>(below(400)) - 200 } };
        case 4:
            return { .kind = EventKind::Text,
                .code_point = static_cast<char32_t>('a' + below(26)) };
        default: {
            static constexpr Key keys[] = { Key::Tab, Key::Enter, Key::Space, Key::Backspace,
                Key::Left, Key::Right, Key::Up, Key::Down, Key::Escape };
            return { .kind = EventKind::KeyPress, .key = keys[below(std::size(keys))] };
        }
        }
    }

private:
    std::uint64_t m_random;
};

std::size_t heap_in_use() { return mallinfo2().uordblks; }

std::string_view in_german(Message const& message, std::int64_t)
{
    return message.text == "Press" ? "Drücken" : message.text == "Sound" ? "Ton" : "";
}

void play(Screen& screen, Player& player, std::uint64_t frames)
{
    Compilation const files[] = { compiled(markup_of("First")), compiled(markup_of("Second")) };
    for (std::uint64_t i = 0; i < frames; ++i) {
        std::uint64_t const what = player.below(200);
        if (what < 60)
            screen.harness.post(player.event());
        else if (what < 100)
            screen.view.set("clock", Value::of(std::string_view(std::to_string(i % 1000))));
        else if (what < 103)
            screen.view.set("page", Value::of(static_cast<std::int64_t>(player.below(4))));
        else if (what < 105)
            screen.view.set("many", Value::of(static_cast<std::int64_t>(player.below(60))));
        else if (what == 105)
            screen.view.set_translation(player.below(2) == 0 ? Translate(in_german) : Translate());
        else if (what == 106)
            screen.view.reload(files[player.below(2)]);
        screen.harness.tick(0.02);
    }
}

// Away from everything, until nobody remembers what was there.
void forget(Screen& screen)
{
    screen.harness.post({ .kind = EventKind::PointerRelease, .position = { 1, 1 } });
    screen.harness.post({ .kind = EventKind::PointerLeave });
    screen.view.set("page", Value::of(std::int64_t { 3 }));
    for (int i = 0; i < 7300; ++i)
        screen.harness.tick(0.02);
}

}

TEST(Endurance, LeavesNothingBehind)
{
    char const* const wish = std::getenv("ORIEL_FRAMES");
    std::uint64_t const frames = wish ? std::strtoull(wish, nullptr, 10) : 60'000;
    Screen screen(markup_of("First"), moving_harness());
    Player player(11);
    play(screen, player, frames / 2);
    forget(screen);
    std::size_t const halfway = heap_in_use();
    play(screen, player, frames / 2);
    forget(screen);
    EXPECT_LT(heap_in_use(), halfway + 300'000);
    EXPECT_TRUE(screen.harness.diagnostics().empty());
    EXPECT_TRUE(screen.view.problems().empty());

    Screen fresh(markup_of("First"), moving_harness());
    screen.view.set_translation({});
    ASSERT_TRUE(screen.view.reload(compiled(markup_of("First"))));
    for (Screen* const each : { &screen, &fresh }) {
        each->view.set("clock", Value::of(std::string_view("now")));
        each->view.set("many", Value::of(std::int64_t { 33 }));
        for (std::int64_t const page : { 3, 1 }) {
            each->view.set("page", Value::of(page));
            each->harness.tick(2);
            each->harness.settle();
        }
    }
    EXPECT_EQ(screen.harness.dump(), fresh.harness.dump());
    EXPECT_EQ(hash_of(screen.harness.context().draw_list()),
        hash_of(fresh.harness.context().draw_list()));
}

TEST(Endurance, AThousandReloadsKeepWhatWasTypedAndNothingElse)
{
    Screen screen(markup_of("First"));
    screen.harness.find(Role::TextField, "Name").click();
    screen.harness.type("Ada");
    Compilation const files[] = { compiled(markup_of("First")), compiled(markup_of("Second")) };
    std::size_t before = 0;
    for (std::size_t i = 0; i < 1000; ++i) {
        ASSERT_TRUE(screen.view.reload(files[(i + 1) % 2]));
        screen.harness.frame();
        if (i == 200)
            before = heap_in_use();
    }
    EXPECT_LT(heap_in_use(), before + 100'000);
    EXPECT_EQ(screen.harness.find(Role::TextField, "Name").value(), "Ada");
    screen.harness.type("!");
    EXPECT_EQ(screen.harness.find(Role::TextField, "Name").value(), "Ada!");
    EXPECT_TRUE(screen.harness.diagnostics().empty());
}

}

// SPDX-License-Identifier: MIT
//
// Twenty thousand events of somebody who means nothing by them. The same ones give the same
// pictures in a second context, and nothing stays held or lost.

#include "events.h"
#include "random_user.h"
#include "scenes.h"

#include <gtest/gtest.h>

#include <cmath>
#include <thread>

namespace oriel {
namespace {

Theme differs_by_nothing_that_is_seen(Theme theme)
{
    float const usual = Theme::light().field_width;
    theme.field_width = theme.field_width == usual ? std::nextafter(usual, 1000.0f) : usual;
    return theme;
}

struct Session {
    scenes::Widgets widgets;
    Context context;
    std::vector<std::uint64_t> pictures;
    double time = 0;
    bool paints_anew = false; // nothing is taken over from the frame before

    void frame()
    {
        if (paints_anew)
            context.set_theme(differs_by_nothing_that_is_seen(context.theme()));
        context.frame({ .size = { 860, 620 }, .time = time }, [this](Ui& ui) { widgets(ui); });
        pictures.push_back(hash_of(context.draw_list()));
    }
    void run(unsigned seed, int events)
    {
        RandomUser user(seed);
        for (int i = 0; i < events; ++i) {
            Event event = user.event();
            event.time = time;
            context.post(event);
            if (user.below(3) == 0)
                frame();
            time += user.below(100) * 0.003;
            widgets.window_is_open = widgets.window_is_open || user.below(50) == 0;
        }
        frame();
    }
};

TEST(RandomEvents, GiveTheSamePicturesInASecondContext)
{
    Session first;
    first.run(1, 20'000);
    Session second;
    second.run(1, 20'000);
    EXPECT_EQ(first.pictures, second.pictures);
    EXPECT_GT(first.pictures.size(), 5000u);
}

// What the paint stage takes over from the last frame is what it would have painted.
TEST(RandomEvents, GiveTheSamePicturesWhenNothingIsTakenOver)
{
    Session usual;
    usual.run(2, 10'000);
    Session anew;
    anew.paints_anew = true;
    anew.run(2, 10'000);
    EXPECT_EQ(usual.pictures, anew.pictures);
}

TEST(RandomEvents, LeaveNothingHeldOrLost)
{
    for (unsigned seed = 10; seed < 20; ++seed) {
        Session session;
        session.run(seed, 2000);
        Context& context = session.context;
        context.post({ .kind = EventKind::WindowBlur }); // whatever is held or touched
        context.post({ .kind = EventKind::WindowFocus });
        context.post({ .kind = EventKind::PointerRelease, .position = { 5, 615 } });
        context.post({ .kind = EventKind::PointerPress, .position = { 5, 615 } });
        context.post({ .kind = EventKind::PointerRelease, .position = { 5, 615 } });
        for (int i = 0; i < 3; ++i) // a window may have been there
            context.post({ .kind = EventKind::KeyPress, .key = Key::Escape });
        session.frame();
        session.frame();
        EXPECT_FALSE(context.wants_keyboard()) << seed;
        for (AccessNode const& node : context.describe()) {
            EXPECT_FALSE(has_state(node.info.states, AccessState::Pressed))
                << seed << node.info.name;
            EXPECT_FALSE(has_state(node.info.states, AccessState::Focused))
                << seed << node.info.name;
        }
        context.post({ .kind = EventKind::KeyPress, .key = Key::Tab });
        session.frame();
        int focused = 0;
        for (AccessNode const& node : context.describe())
            focused += has_state(node.info.states, AccessState::Focused) ? 1 : 0;
        EXPECT_EQ(focused, 1) << seed;
    }
}

TEST(RandomEvents, OfTwoContextsInTwoThreadsDoNotMeet)
{
    Session alone;
    alone.run(3, 3000);
    Session sessions[2];
    std::thread other([&] { sessions[1].run(3, 3000); });
    sessions[0].run(3, 3000);
    other.join();
    EXPECT_EQ(sessions[0].pictures, alone.pictures);
    EXPECT_EQ(sessions[1].pictures, alone.pictures);
}

}
}

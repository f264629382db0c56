// SPDX-License-Identifier: MIT

#include <oriel/backends/headless_platform.h>
#include <oriel/backends/recording_platform.h>
#include <oriel/ui/frame_loop.h>

#include <gtest/gtest.h>

#include "tests/ui/random_user.h"
#include "tests/ui/scenes.h"

#include <limits>

namespace oriel {
namespace {

// A person at a headless platform: each wait brings what was done meanwhile.
class LivePlatform final : public Platform {
public:
    void do_next(Event event) { m_events.push_back(event); }
    void copy_elsewhere(std::string_view text) { m_screen.set_clipboard(text); }
    void resize(Size size) { m_screen.resize(size, 1.5f); }

    Surface& surface() override { return m_screen.surface(); }
    double time() const override { return m_screen.time(); }
    void wait(double, EventSink& sink) override
    {
        m_screen.advance_time(0.1);
        for (Event& event : m_events) {
            event.time = time() - 0.03;
            sink.post(event);
        }
        m_events.clear();
    }
    bool should_close() const override { return false; }
    void set_pointer_shape(PointerShape) override {}
    void set_caret_rect(Rect const&) override {}
    void wake() override {}
    std::string clipboard() override { return m_screen.clipboard(); }
    void set_clipboard(std::string_view text) override { m_screen.set_clipboard(text); }

private:
    HeadlessPlatform m_screen { { 860, 620 }, 1 };
    std::vector<Event> m_events;
};

class ReplayTest : public testing::Test {
protected:
    // A new program each time, as if it had been started again.
    struct Program {
        scenes::Widgets widgets;
        Context context;
        FrameLoop loop;
        explicit Program(Platform& platform) : loop(platform, context) {}
        void step()
        {
            loop.step([&](Ui& ui) { widgets(ui); }, 0);
        }
    };
    std::optional<std::size_t> replay(bool is_changed = false)
    {
        auto recording = Recording::parse(written);
        EXPECT_TRUE(recording) << recording.error().message;
        ReplayPlatform platform(std::move(*recording));
        Program program(platform);
        program.widgets.sound = !is_changed;
        while (!platform.should_close())
            program.step();
        name = program.widgets.name;
        return platform.first_different_frame();
    }

    LivePlatform live;
    std::string written;
    RecordingPlatform recorder { live, [this](std::string_view lines) { written += lines; } };
    std::string name;
};

TEST_F(ReplayTest, ShowsWhatRandomEventsShowed)
{
    Program program(recorder);
    RandomUser user(7);
    for (int i = 0; i < 1500; ++i) {
        live.do_next(user.event());
        if (user.below(3) == 0)
            program.step();
        if (user.below(200) == 0)
            live.resize({ 700 + static_cast<float>(user.below(200)), 620 });
    }
    program.step();
    EXPECT_EQ(replay(), std::nullopt);
    EXPECT_EQ(name, program.widgets.name);
    EXPECT_NE(written.find("shown #"), std::string::npos);
}

TEST_F(ReplayTest, WritesDownTheDirection)
{
    std::string lines;
    RecordingPlatform mirrored(
        live, [&](std::string_view some) { lines += some; }, Direction::RightToLeft);
    auto const recording = Recording::parse(lines);
    ASSERT_TRUE(recording) << recording.error().message;
    EXPECT_EQ(recording->direction, Direction::RightToLeft);
}

TEST_F(ReplayTest, PastesWhatAnotherProgramHadCopied)
{
    Program program(recorder);
    program.step();
    Event const tab { .kind = EventKind::KeyPress, .key = Key::Tab };
    Event const paste {
        .kind = EventKind::KeyPress, .key = Key::V, .modifiers = Modifiers::Control
    };
    for (int i = 0; i < 30; ++i) {
        live.copy_elsewhere("copied " + std::to_string(i));
        live.do_next(tab);
        live.do_next(paste);
        program.step();
    }
    program.step();
    EXPECT_NE(written.find("clipboard \"copied "), std::string::npos);
    EXPECT_EQ(replay(), std::nullopt);
    EXPECT_EQ(name, program.widgets.name);
    EXPECT_NE(name.find("copied"), std::string::npos);
}

TEST_F(ReplayTest, NamesTheFirstFrameThatIsAnother)
{
    Program program(recorder);
    program.step();
    program.step();
    EXPECT_EQ(replay(true), 0u);
    std::size_t const hash = written.find("shown #") + 7;
    written[hash] = written[hash] == '1' ? '2' : '1';
    EXPECT_EQ(replay(), 0u);
}

TEST_F(ReplayTest, NoticesAPictureThatIsMissing)
{
    Program program(recorder);
    program.step();
    program.step(); // nothing changes, nothing is shown
    EXPECT_EQ(replay(), std::nullopt);
    written += "shown #1\n";
    EXPECT_EQ(replay(), 1u);
}

// Everything is written before the program goes on, so nothing of a crash is lost.
TEST_F(ReplayTest, IsWrittenBeforeTheFrameIsBuilt)
{
    Context context;
    FrameLoop loop(recorder, context);
    live.do_next({ .kind = EventKind::KeyPress, .key = Key::Escape });
    std::string before;
    loop.step([&](Ui&) { before = written; }, 0);
    EXPECT_NE(before.find(" key escape\n"), std::string::npos) << before;
}

TEST(ReplayPlatform, EndsAtOnceWithoutFrames)
{
    ReplayPlatform const platform({});
    EXPECT_TRUE(platform.should_close());
    EXPECT_EQ(platform.first_different_frame(), std::nullopt);
}

}
}

// SPDX-License-Identifier: MIT

#include <oriel/backends/recording.h>

#include <gtest/gtest.h>

#include "tests/ui/random_user.h"

namespace oriel {
namespace {

Recording random_recording(unsigned seed)
{
    RandomUser user(seed);
    Recording recording;
    for (int i = 0; i < 50; ++i) {
        RecordedFrame& frame = recording.frames.emplace_back();
        frame.time = i / 3.0;
        frame.size = { static_cast<float>(user.below(1000)) / 3, 480 };
        frame.scale = 1.25f;
        if (user.below(4) == 0)
            frame.clipboard = "Ä \"quoted\\\"\n\tand\n" + std::to_string(i);
        if (user.below(2) == 0)
            frame.shown = static_cast<std::uint64_t>(user.below(1 << 30)) << 34 | 5u;
    }
    return recording;
}

// A part of the line and of what is said about it.
void expect_refused(std::string const& line)
{
    auto const parsed = Recording::parse("oriel-recording 1\nframe 0 640 480 1\n" + line + "\n");
    ASSERT_FALSE(parsed) << line;
    EXPECT_EQ(parsed.error().message, "Line 3 of the recording is not understood: '" + line + "'.");
}

TEST(Recording, GivesBackWhatWasWritten)
{
    for (unsigned seed = 0; seed < 20; ++seed) {
        Recording const recording = random_recording(seed);
        auto const parsed = Recording::parse(recording.text());
        ASSERT_TRUE(parsed) << parsed.error().message;
        EXPECT_EQ(parsed->text(), recording.text());
        EXPECT_EQ(parsed->frames.size(), recording.frames.size());
    }
}

TEST(Recording, KeepsTheDirectionOfItsContext)
{
    Recording recording = random_recording(1);
    EXPECT_EQ(recording.text().find("direction"), std::string::npos) << "the usual one is not said";
    recording.direction = Direction::RightToLeft;
    auto const parsed = Recording::parse(recording.text());
    ASSERT_TRUE(parsed) << parsed.error().message;
    EXPECT_EQ(parsed->direction, Direction::RightToLeft);
    EXPECT_EQ(parsed->text(), recording.text());
    EXPECT_FALSE(Recording::parse("oriel-recording 1\ndirection up\n"));
    EXPECT_FALSE(Recording::parse("oriel-recording 1\nframe 0 640 480 1\ndirection rtl\n"));
}

TEST(Recording, GivesBackEveryKindOfEvent)
{
    RandomUser user(1);
    Recording recording;
    for (int i = 0; i < 2000; ++i)
        recording.frames.emplace_back().events.push_back(user.event());
    auto const parsed = Recording::parse(recording.text());
    ASSERT_TRUE(parsed) << parsed.error().message;
    // Fields that a kind does not have are not kept: in words, all is the same.
    EXPECT_EQ(parsed->text(), recording.text());
}

Event composed(EventKind kind, Composition composition)
{
    Event event { .kind = kind };
    event.composition = std::make_shared<Composition const>(std::move(composition));
    return event;
}

TEST(Recording, GivesBackWhatAnInputMethodTold)
{
    Recording recording;
    recording.frames.emplace_back().events = {
        composed(EventKind::Composition,
            { .text = "に\"ほ",
                .clauses = { { 0, 3, ClauseKind::Converted }, { 3, 7, ClauseKind::Selected } },
                .caret = 3 }),
        composed(EventKind::Composition, {}), composed(EventKind::Commit, { .text = "日" }),
        composed(EventKind::EraseAround, { .erase_before = 3, .erase_after = 1 }),
        { .kind = EventKind::Commit }
    };
    recording.frames.front().selection = "selected elsewhere";
    auto const parsed = Recording::parse(recording.text());
    ASSERT_TRUE(parsed) << parsed.error().message;
    EXPECT_EQ(parsed->text(), recording.text());
    Composition const& first = *parsed->frames[0].events[0].composition;
    EXPECT_EQ(first.text, "に\"ほ");
    EXPECT_EQ(first.clauses.at(1).end, 7u);
    EXPECT_EQ(first.caret, 3u);
    EXPECT_EQ(parsed->frames[0].events[1].composition->caret, Composition::no_caret);
}

TEST(Recording, GivesBackTheFilesThatWereDropped)
{
    Recording recording;
    Event event { .kind = EventKind::FilesDrop, .modifiers = Modifiers::Control };
    event.position = { 12.5f, 7 };
    event.files = std::make_shared<DroppedFiles const>(
        DroppedFiles { { "/tmp/a \"b\".txt", "/tmp/\xc3\xa9\n" } });
    recording.frames.emplace_back().events = { event, { .kind = EventKind::FilesDrop } };
    auto const parsed = Recording::parse(recording.text());
    ASSERT_TRUE(parsed) << parsed.error().message;
    EXPECT_EQ(parsed->text(), recording.text());
    Event const& read = parsed->frames[0].events[0];
    EXPECT_EQ(read.files->paths, event.files->paths);
    EXPECT_EQ(read.position, event.position);
    EXPECT_EQ(read.modifiers, Modifiers::Control);
    EXPECT_TRUE(parsed->frames[0].events[1].files->paths.empty());
    expect_refused("0 drop 1 2 3 \"a\" \"b\"");
    expect_refused("0 drop 1 2 99999999999 \"a\"");
}

TEST(Recording, IsReadByPeople)
{
    RecordedFrame frame { .time = 0.25, .size = { 640, 480 }, .scale = 1.5f };
    frame.events = { { .time = 0.125, .position = { 20, 30.1f } },
        { .kind = EventKind::PointerPress,
            .modifiers = Modifiers::Shift | Modifiers::Alt,
            .time = 0.2,
            .position = { 20, 30 } },
        { .kind = EventKind::KeyPress, .key = Key::PageUp, .time = 0.21 },
        { .kind = EventKind::Text, .code_point = U'ä', .time = 0.22 },
        { .kind = EventKind::Wheel, .time = 0.23, .position = { 1, 2 }, .wheel = { 0, -40 } } };
    frame.clipboard = "two\n\"lines\"";
    frame.shown = 0xfeed;
    EXPECT_EQ(Recording { { frame } }.text(), "oriel-recording 1\n"
                                              "frame 0.25 640 480 1.5\n"
                                              "0.125 move 20 30.1\n"
                                              "0.2 press primary 20 30 shift alt\n"
                                              "0.21 key page-up\n"
                                              "0.22 text U+e4\n"
                                              "0.23 wheel 1 2 0 -40\n"
                                              "clipboard \"two\\n\\\"lines\\\"\"\n"
                                              "shown #feed\n");
}

TEST(Recording, LeavesCommentsAndEmptyLinesOut)
{
    auto const parsed =
        Recording::parse("oriel-recording 1\n\n# hello, Debian 12\nframe 0 640 480 1\n\n");
    ASSERT_TRUE(parsed);
    EXPECT_EQ(parsed->frames.size(), 1u);
}

TEST(Recording, NamesTheLineThatIsNotUnderstood)
{
    for (char const* line : { "0 jump 1 2", "0 move 1", "0 move 1 two", "0 move 1 2 hyper",
             "0 key return", "0 compose x", "0 compose \"x\" 0 0 3 odd", "0 commit",
             "0 erase-around 1", "0 text e4", "0 text U+123456789", "frame 1 640 480",
             "frame 1 640 480 nan", "frame 1 1e9 480 1", "frame 1 640 480 1 1", "clipboard open",
             "clipboard \"open", "shown feed", "shown #feedfeedfeedfeedfeed", "x" })
        expect_refused(line);
}

TEST(Recording, SaysWhatIsNoRecordingAtAll)
{
    EXPECT_FALSE(Recording::parse(""));
    EXPECT_FALSE(Recording::parse("\x89PNG\r\n"));
    EXPECT_FALSE(Recording::parse("oriel-recording 1\n0 move 1 2\n")); // in no frame
    auto const missing = Recording::load("/nowhere/at all");
    ASSERT_FALSE(missing);
    EXPECT_EQ(missing.error().message, "'/nowhere/at all' cannot be read.");
}

TEST(Recording, SurvivesWhateverBytesComeItsWay)
{
    std::mt19937 random(1);
    std::string const good = random_recording(3).text();
    for (int i = 0; i < 3000; ++i) {
        std::string text = good;
        for (int change = 0; change < 4; ++change)
            text[random() % text.size()] = static_cast<char>(random());
        if (auto const parsed = Recording::parse(text)) {
            EXPECT_TRUE(Recording::parse(parsed->text()));
        }
    }
}

}
}

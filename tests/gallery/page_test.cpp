// SPDX-License-Identifier: MIT
//
// What holds for every page: nothing jumps, nothing is wasted, nothing is wrong.

#include "page_fixture.h"

#include <tests/support/allocation_count.h>
#include <tests/ui/random_user.h>

#include <cmath>

namespace oriel {
namespace {

std::vector<Rect> rectangles(Context const& context)
{
    std::vector<Rect> rectangles;
    for (AccessNode const& node : context.describe())
        rectangles.push_back(node.rect);
    return rectangles;
}

TEST_P(EveryPage, IsWellFormed)
{
    Harness harness(build, { .size = { 640, 480 } });
    EXPECT_TRUE(harness.diagnostics().empty());
    EXPECT_FALSE(GetParam()->about.empty());
}

// A context of its own: the harness settles.
TEST_P(EveryPage, HasTheSameRectanglesInTheFirstFrameAndTheTenth)
{
    Context context;
    context.frame({ .size = { 640, 480 } }, build);
    std::vector<Rect> const first = rectangles(context);
    for (int i = 1; i < 10; ++i)
        context.frame({ .size = { 640, 480 }, .time = i * 0.01 }, build);
    EXPECT_EQ(first, rectangles(context));
}

TEST_P(EveryPage, AllocatesNothingInASteadyFrame)
{
    Context context;
    std::size_t allocated = 0;
    for (int i = 0; i < 300; ++i) {
        AllocationCount const count;
        context.frame({ .size = { 640, 480 }, .time = i * 0.01 }, build);
        allocated = i < 200 ? 0 : allocated + count.count();
    }
    EXPECT_EQ(allocated, 0u);
}

// Whatever moves, moves by what was added, and a pixel of rounding.
TEST_P(EveryPage, MovesByNoMoreThanTheSurfaceGrows)
{
    Context context;
    context.frame({ .size = { 640, 480 } }, build);
    std::vector<Rect> const before = rectangles(context);
    context.frame({ .size = { 641, 480 } }, build);
    std::vector<Rect> const after = rectangles(context);
    ASSERT_EQ(before.size(), after.size());
    for (std::size_t i = 0; i < before.size(); ++i)
        EXPECT_LE(std::abs(after[i].x - before[i].x), 2) << i;
}

TEST_P(EveryPage, OutlivesSomebodyWhoMeansNothing)
{
    if (GetParam()->file == "file_picker")
        GTEST_SKIP() << "It makes folders.";
    Context context;
    std::vector<std::string> confusions;
    context.set_diagnostic_handler([&](Diagnostic const& diagnostic) {
        // Of what was typed.
        if (diagnostic.kind != DiagnosticKind::MissingGlyph
            && diagnostic.kind != DiagnosticKind::InvalidUtf8)
            confusions.emplace_back(diagnostic.cause);
    });
    RandomUser user(7);
    double time = 0;
    for (int i = 0; i < 1500; ++i) {
        Event event = user.event();
        event.time = time;
        context.post(event);
        time += user.below(100) * 0.003;
        if (user.below(3) == 0)
            context.frame({ .size = { 640, 480 }, .time = time }, build);
    }
    EXPECT_TRUE(confusions.empty()) << confusions[0];
    context.post({ .kind = EventKind::PointerRelease, .position = { 5, 475 } });
    context.post({ .kind = EventKind::PointerMove, .position = { 5, 475 } });
    context.frame({ .size = { 640, 480 }, .time = time }, build);
    for (AccessNode const& node : context.describe())
        EXPECT_FALSE(has_state(node.info.states, AccessState::Pressed)) << node.info.name;
}

INSTANTIATE_TEST_SUITE_P(Gallery, EveryPage, testing::ValuesIn(pages()), file_of);

}
}

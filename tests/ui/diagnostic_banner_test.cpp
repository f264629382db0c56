// SPDX-License-Identifier: MIT
//
// What the programmer got wrong is shown over the lower edge of the picture, when asked for.

#include <oriel/testing/testing.h>
#include <oriel/ui/ui.h>

#include <gtest/gtest.h>

namespace oriel {
namespace {

constexpr std::uint32_t banner_color = 0xff8c1c2b;

bool is_banner_at_the_lower_edge(Harness const& harness)
{
    PixelBuffer const pixels = harness.pixels();
    return pixels.pixels[std::ptrdiff_t { pixels.size.height - 2 } * pixels.stride + 1]
           == banner_color;
}

void two_of_one_id(Ui& ui)
{
    for (int i = 0; i < 2; ++i)
        ui.button("Delete");
}

TEST(DiagnosticBanner, ShowsAMistakeUntilItIsMended)
{
    bool has_mistake = true;
    Harness harness(
        [&](Ui& ui) {
            if (has_mistake)
                two_of_one_id(ui);
        },
        { .size = { 420, 160 } });
    harness.context().set_shows_diagnostics(true);
    harness.settle();
    EXPECT_TRUE(harness.has_diagnostic(DiagnosticKind::DuplicateId));
    EXPECT_TRUE(is_banner_at_the_lower_edge(harness));
    has_mistake = false;
    harness.settle();
    EXPECT_FALSE(is_banner_at_the_lower_edge(harness));
}

TEST(DiagnosticBanner, IsNotShownWhenNobodyWantsIt)
{
    Harness harness(two_of_one_id, { .size = { 420, 160 } });
    harness.context().set_shows_diagnostics(false);
    harness.settle();
    EXPECT_FALSE(is_banner_at_the_lower_edge(harness));
}

}
}

// SPDX-License-Identifier: MIT
//
// A picture of every page: light, and dark in a language that runs to the left.

#include "page_fixture.h"

#include <tests/ui/sheet.h>

#include <algorithm>

namespace oriel {
namespace {

using EveryPagePicture = EveryPage;

float height_of(Harness const& harness)
{
    float bottom = 120;
    for (AccessNode const& node : harness.describe())
        bottom = node.visible.is_empty() ? bottom : std::max(bottom, node.visible.bottom());
    return bottom + 16;
}

TEST_P(EveryPagePicture, IsAsItShouldBe)
{
    Sheet sheet(1);
    for (Theme const& theme : { Theme::light(), Theme::dark() }) {
        bool const is_dark = theme == Theme::dark();
        page = GetParam()->make();
        Harness harness(
            build, { .size = { 560, 600 },
                       .theme = theme,
                       .direction = is_dark ? Direction::RightToLeft : Direction::LeftToRight });
        harness.resize({ 560, height_of(harness) }, 1);
        sheet.add(harness);
    }
    expect_golden(sheet, "gallery/" + std::string(GetParam()->file));
}

INSTANTIATE_TEST_SUITE_P(Gallery, EveryPagePicture, testing::ValuesIn(pages()), file_of);

}
}

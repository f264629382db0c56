// SPDX-License-Identifier: MIT
//
// The pages are the same picture with every renderer there is here, within the budget that the
// conformance scenes have.

#include "tickets_fixture.h"

#include "tests/conformance/offscreen.h"
#include "tests/scenes/difference.h"

namespace oriel::kiosk {

namespace {

class TicketBackends : public Tickets {
protected:
    void compare(std::string_view page)
    {
        SCOPED_TRACE(page);
        DrawList const& list = harness.context().draw_list();
        std::vector<std::uint32_t> const reference = offscreens.front()->picture(list);
        for (auto const& offscreen : offscreens) {
            SCOPED_TRACE(offscreen->name());
            std::vector<std::uint32_t> const picture = offscreen->picture(list);
            ASSERT_EQ(picture.size(), reference.size());
            if (offscreen->is_exact()) {
                EXPECT_TRUE(picture == reference);
                continue;
            }
            Difference const found = difference(picture, reference);
            EXPECT_LE(found.above_two * 1e6, 100) << "largest difference " << found.largest;
            EXPECT_LE(found.mean, 0.25);
            EXPECT_EQ(offscreen->complaints(), "");
        }
    }

    Offscreens offscreens = all_offscreens();
};

}

TEST_F(TicketBackends, DrawEveryPageAlike)
{
    EXPECT_GE(offscreens.size(), 2u);
    compare("attract");
    press("العربية");
    compare("shows");
    press("اختر");
    take_two_seats();
    compare("seats");
    press("ادفع");
    compare("payment");
    type_pin("1234");
    compare("receipt");
}

}

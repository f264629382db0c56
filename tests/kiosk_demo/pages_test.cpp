// SPDX-License-Identifier: MIT
//
// Every page, in every language, on every screen that the machine is made for.

#include "tickets_fixture.h"

#include <array>

namespace oriel::kiosk {

namespace {

struct Place {
    std::string_view name;
    Size size;
    int language = 0;
};

constexpr std::array<std::string_view, 4> languages { "English", "Deutsch", "العربية", "日本語" };
constexpr Place places[] = {
    { "en", { 800, 480 }, 0 },
    { "de", { 800, 480 }, 1 },
    { "ar", { 800, 480 }, 2 },
    { "ja", { 800, 480 }, 3 },
    { "en_480x800", { 480, 800 }, 0 },
    { "ar_480x800", { 480, 800 }, 2 },
    { "en_1280x800", { 1280, 800 }, 0 },
    { "ja_1280x800", { 1280, 800 }, 3 },
    { "en_800x1280", { 800, 1280 }, 0 },
    { "de_800x1280", { 800, 1280 }, 1 },
};

class TicketPages : public Tickets, public testing::WithParamInterface<Place> {
protected:
    TicketPages() : Tickets(GetParam().size) {}

    // No text is cut, nothing that a finger is to hit is small, nothing is off the screen.
    void examine(std::string const& page)
    {
        SCOPED_TRACE(page);
        Rect const all { 0, 0, GetParam().size.width, GetParam().size.height };
        for (Role const role : { Role::Button, Role::TextField }) {
            for (oriel::Element const& each : harness.find_all(role)) {
                if (each.visible().is_empty() || each.visible() != each.rect())
                    continue; // scrolled away
                EXPECT_GE(each.rect().width, 44) << each.name();
                EXPECT_GE(each.rect().height, 44) << each.name();
                EXPECT_TRUE(all.contains(each.rect().center())) << each.name();
            }
        }
        expect_no_diagnostics();
        look(page + "_" + std::string(GetParam().name));
    }
    // The first button that chooses a show, whatever it is called.
    void choose_first()
    {
        auto const buttons = harness.find_all(Role::Button);
        for (oriel::Element const& each : buttons) {
            if (each.name() == word("Choose"))
                return each.click();
        }
        FAIL() << "no show can be chosen";
    }
    std::string word(std::string_view english)
    {
        tickets::Translations const translations(TICKETS_FOLDER "/languages");
        auto const translate =
            translations.translate(static_cast<tickets::Language>(GetParam().language));
        Message const message { .text = std::string(english) };
        return std::string(translate ? translate(message, 0) : english);
    }
};

}

TEST_P(TicketPages, LookAsAccepted)
{
    press(languages[static_cast<std::size_t>(GetParam().language)]);
    examine("shows");
    choose_first();
    take_two_seats();
    examine("seats");
    press(word("Pay"));
    examine("payment");
    type_pin("1234");
    examine("receipt");
    press(word("Done"));
    examine("attract");
    EXPECT_TRUE(screen.view.is_ok());
}

INSTANTIATE_TEST_SUITE_P(All, TicketPages, testing::ValuesIn(places),
    [](auto const& each) { return std::string(each.param.name); });

}

// SPDX-License-Identifier: MIT

#include "page.h"

#include <array>

namespace gallery {
namespace {

class GamepadPage final : public Page {
public:
    void example(oriel::Ui& ui) override
    {
        ui.label("The pad and the left stick move the focus to what lies in that direction, the "
                 "lower button presses, the right one goes back, the upper one opens the context "
                 "menu, the right stick scrolls, and the shoulders turn pages.");
        static constexpr std::array<std::string_view, 9> names { "North-west", "North",
            "North-east", "West", "Here", "East", "South-west", "South", "South-east" };
        // A compass is the same in every language.
        static constexpr oriel::Track columns[] { oriel::Track::fraction(1),
            oriel::Track::fraction(1), oriel::Track::fraction(1) };
        if (auto grid = ui.grid(
                { .columns = columns, .gap = 12, .direction = oriel::Direction::LeftToRight })) {
            for (std::string_view const name : names) {
                if (ui.button(name, { .id = name, .height = 48 }).clicked())
                    m_last = name;
            }
        }
        ui.slider("Level", m_level);
        ui.label(m_last, { .tone = oriel::LabelTone::Muted, .id = "last" });
    }

private:
    std::string_view m_last = "Nothing was pressed yet";
    float m_level = 0.4f;
};

}

std::unique_ptr<Page> gamepad_page() { return std::make_unique<GamepadPage>(); }

}

// SPDX-License-Identifier: MIT
//
// A sheet of widgets in their five states, side by side: normal, hovered, held, focused, disabled.
// Each is a session of its own, with a real user, and a copy of the function: what that captures by
// value is the session's own.
//
//     StateGrid grid({ .theme = Theme::dark() });
//     grid.add(Role::Button, [](Ui& ui) { ui.button("Button"); });

#pragma once

#include <oriel/oriel.h>
#include <oriel/testing/testing.h>

#include <tests/ui/sheet.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace oriel {

struct StateGridLook {
    Theme theme = Theme::light();
    Direction direction = Direction::LeftToRight;
    float width = 176; // of a cell
};

class StateGrid {
public:
    explicit StateGrid(StateGridLook look) : m_look(std::move(look))
    {
        m_look.theme.window_padding = 12;
        heads();
    }

    // What is found first has the states.
    void add(Role role, std::function<void(Ui&)> const& build, float height = 56)
    {
        begin_row(height);
        for (int state = 0; state < columns; ++state)
            cell(role, build, state);
    }
    PixelBuffer pixels()
    {
        return { m_pixels.data(), { m_width, static_cast<int>(m_pixels.size()) / m_width },
            m_width };
    }

private:
    static constexpr int columns = 5;

    HarnessOptions options() const
    {
        return {
            .size = { m_look.width, m_height }, .theme = m_look.theme, .direction = m_look.direction
        };
    }
    void begin_row(float height)
    {
        m_height = height;
        m_width = static_cast<int>(m_look.width) * columns;
        m_row = m_pixels.size();
        m_pixels.resize(
            m_row + static_cast<std::size_t>(m_width) * static_cast<std::size_t>(height));
    }
    void put(Harness const& harness, int column)
    {
        PixelBuffer const shown = harness.pixels();
        int const place = runs_left(m_look.direction) ? columns - 1 - column : column;
        int const left = place * static_cast<int>(m_look.width);
        for (int y = 0; y < shown.size.height; ++y)
            std::copy_n(shown.pixels + y * shown.stride, shown.size.width,
                m_pixels.data() + m_row + static_cast<std::size_t>(y * m_width + left));
    }
    void heads()
    {
        static constexpr std::array<std::string_view, columns> names { "Normal", "Hovered", "Held",
            "Focused", "Disabled" };
        begin_row(36);
        for (int i = 0; i < columns; ++i) {
            Harness const harness(
                [&](Ui& ui) {
                    ui.label(names[static_cast<std::size_t>(i)], { .tone = LabelTone::Caption });
                },
                options());
            put(harness, i);
        }
    }
    void cell(Role role, std::function<void(Ui&)> const& build, int state)
    {
        Harness harness(
            [state, own = build](Ui& ui) { // with values of its own
                if (auto column = ui.column({ .enabled = state != 4 }))
                    own(ui);
            },
            options());
        Point const target = harness.find(role).visible().center();
        if (state == 1)
            harness.move_to(target);
        if (state == 2)
            harness.press_pointer(target);
        if (state == 3)
            harness.press(Key::Tab);
        harness.settle();
        put(harness, state);
    }

    StateGridLook m_look;
    float m_height = 0;
    int m_width = 1;
    std::size_t m_row = 0; // in the pixels
    std::vector<std::uint32_t> m_pixels;
};

struct StateGridCase {
    char const* name;
    bool is_dark;
    Direction direction;
};

// Light and dark, both directions.
inline constexpr StateGridCase state_grid_cases[] {
    { "light", false, Direction::LeftToRight },
    { "dark", true, Direction::LeftToRight },
    { "light_mirrored", false, Direction::RightToLeft },
    { "dark_mirrored", true, Direction::RightToLeft },
};

inline void expect_state_grids(
    std::string const& family, float width, std::function<void(StateGrid&)> const& fill)
{
    for (StateGridCase const& each : state_grid_cases) {
        StateGrid grid({ each.is_dark ? Theme::dark() : Theme::light(), each.direction, width });
        fill(grid);
        Outcome const outcome =
            compare_with_golden(std::string(ORIEL_SOURCE_DIR) + "/tests/golden/states/" + family
                                    + "_" + each.name + ".png",
                grid.pixels());
        EXPECT_TRUE(outcome.is_ok()) << (outcome ? "" : outcome.error().message);
    }
}

}

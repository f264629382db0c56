// SPDX-License-Identifier: MIT
//
// A widget in each of its states, as rows of a sheet: normal, hovered, held, focused, disabled. The
// states are those of a real user: every row is a session of its own.
//
//     StateRows rows(sheet, { .theme = Theme::light(), .size = { 260, 44 } });
//     rows.add(Role::Button, [](Ui& ui) { ui.button("Button"); });

#pragma once

#include "sheet.h"

#include <oriel/oriel.h>

#include <functional>
#include <utility>

namespace oriel {

struct StateRowsLook {
    Theme theme = Theme::light();
    Direction direction = Direction::LeftToRight;
    Size size { 300, 44 };
};

class StateRows {
public:
    StateRows(Sheet& sheet, StateRowsLook look) : m_sheet(sheet), m_look(std::move(look))
    {
        m_look.theme.window_padding = 6;
    }

    // A height of 0 is that of the look.
    void add(Role role, std::function<void(Ui&)> const& build, float height = 0)
    {
        for (int state = 0; state < 5; ++state)
            add_state(role, build, state, height > 0 ? height : m_look.size.height);
    }
    // As it is, without a user, and as high as wanted.
    void show(float height, std::function<void(Ui&)> const& build)
    {
        Harness harness(build, options(height));
        harness.settle();
        m_sheet.add(harness);
    }
    // After what a user did.
    void show_after(float height, std::function<void(Ui&)> const& build,
        std::function<void(Harness&)> const& use)
    {
        Harness harness(build, options(height));
        harness.settle();
        use(harness);
        m_sheet.add(harness);
    }

private:
    HarnessOptions options(float height) const
    {
        return { .size = { m_look.size.width, height },
            .scale = m_sheet.scale(),
            .theme = m_look.theme,
            .direction = m_look.direction };
    }
    void add_state(Role role, std::function<void(Ui&)> const& build, int state, float height)
    {
        Harness harness(
            [&](Ui& ui) {
                if (auto row = ui.row({ .enabled = state != 4 }))
                    build(ui);
            },
            options(height));
        Point const target = harness.find(role).rect().center();
        if (state == 1)
            harness.move_to(target);
        if (state == 2)
            harness.press_pointer(target);
        if (state == 3)
            harness.press(Key::Tab);
        m_sheet.add(harness);
    }

    Sheet& m_sheet;
    StateRowsLook m_look;
};

}

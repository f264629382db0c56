// SPDX-License-Identifier: MIT
//
// One frame of the demos' panel over their game, and how a picture of the game alone differs from
// one with the panel.

#pragma once

#include "panel.h"

#include <oriel/ui/context.h>

#include "tests/scenes/difference.h"

#include <gtest/gtest.h>

#include <vector>

namespace oriel {

constexpr IntSize overlay_size { 1120, 720 };

class OverlayFrame {
public:
    explicit OverlayFrame(::Game& game)
    {
        context.set_theme(Theme::dark());
        Size const size { overlay_size.width, overlay_size.height };
        if (auto frame = context.begin_frame({ .size = size }))
            m_panel.build(frame.ui(), game);
    }
    DrawList const& list() const { return context.draw_list(); }
    // Where windows are, with room for their shadows.
    std::vector<Rect> windows() const
    {
        std::vector<Rect> rects;
        for (AccessNode const& node : context.describe()) {
            if (node.info.role == Role::Window)
                rects.push_back(node.rect.expanded(48));
        }
        return rects;
    }

    Context context;

private:
    Panel m_panel;
};

// The panel is there, and nothing of the game changed around it.
inline void expect_panel_over_game(
    OverlayFrame const& frame, Pixels const& game, Pixels const& with_panel)
{
    auto const is_near_a_window = [windows = frame.windows()](std::size_t i) {
        Point const place { static_cast<float>(i % overlay_size.width),
            static_cast<float>(i / overlay_size.width) };
        for (Rect const& window : windows) {
            if (window.contains(place))
                return true;
        }
        return false;
    };
    ASSERT_EQ(game.size(), with_panel.size());
    std::size_t of_panel = 0;
    std::size_t of_game = 0;
    std::size_t disturbed = 0;
    for (std::size_t i = 0; i < game.size(); ++i) {
        bool const differs = game[i] != with_panel[i];
        bool const is_near = is_near_a_window(i);
        of_panel += differs && is_near;
        of_game += !is_near && game[i] != game[0];
        disturbed += differs && !is_near;
    }
    EXPECT_GT(of_panel, 50'000u);
    EXPECT_GT(of_game, 10'000u) << "nothing of the game is beside the panel";
    EXPECT_EQ(disturbed, 0u);
}

}

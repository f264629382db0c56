// SPDX-License-Identifier: MIT
//
// Where a window is, and how a person moves and sizes it.
//
// Places are counted from where lines begin on the surface, and so are the pointer's here: left is
// where the title begins. In what runs to the left, all of it is on the other side.

#pragma once

#include <oriel/ui/ui.h>

#include <algorithm>

namespace oriel {

constexpr std::uint8_t window_edge_reach = 5; // outside the edge
constexpr float window_edge_width = 4;        // inside the edge, where nothing else is hit

// Which edges a press took; a corner is two of them.
struct WindowEdges {
    bool left = false;
    bool right = false;
    bool bottom = false;

    bool any() const { return left || right || bottom; }
};

struct WindowState {
    Direction direction = Direction::LeftToRight; // of what it floats over
    Point position {};                            // as it was put
    Size put_on {};                               // the surface then
    Size size {};                                 // 0: as the content
    bool is_placed = false;
    bool is_moved = false; // by the user, who may want it beyond the edge
    bool is_collapsed = false;
    bool is_maximized = false;
    float loose_width = 0; // of what was maximised by hand
    Rect grabbed {};       // the rectangle when a drag began
    WindowEdges edges {};  // that the drag moves
};

inline Rect surface_of(Ui const& ui)
{
    return { 0, 0, ui.surface_size().width, ui.surface_size().height };
}

inline bool can_be_maximized(WindowOptions const& options)
{
    return options.is_maximizable && options.is_resizable && options.is_movable;
}

WindowEdges edges_at(WindowState const& state, Rect const& rect, Point point);
PointerShape shape_of(WindowEdges const& edges, Direction direction);
Point pointer_of(Ui const& ui, WindowState const& state);

// What was kept of it, and where it is put otherwise.
void place_window(
    Ui& ui, Id id, std::string_view title, WindowState& state, WindowOptions const& options);
void keep_window(
    Ui& ui, Id id, std::string_view title, WindowState const& state, WindowOptions const& options);
// In view: as it was put, but on a surface that became smaller.
Point shown_position(Ui const& ui, WindowState const& state, Size size);
Size limited_window_size(Ui const& ui, WindowOptions const& options, Size size);

void resize_window(Ui& ui, WindowState& state, Response const& window, Rect const& rect,
    WindowOptions const& options, Id id);
// By its title: dragged, or with the arrow keys; with Shift they size it.
void move_window(Ui& ui, WindowState& state, Response const& title, Rect const& rect,
    WindowOptions const& options, Id id);
// Tells the window that is dragged of the others.
void meet_windows(Ui& ui, Id id);

}

// SPDX-License-Identifier: MIT

#include "window_place.h"

#include <array>
#include <cmath>
#include <utility>
#include <vector>

namespace oriel {

static constexpr float corner_reach = 12; // along the edge, from the corner
static constexpr float kept_inside = 80;  // of the title bar, when moved out of the surface
static constexpr float cascade_step = 28;
static constexpr float snap_distance = 8;
static constexpr float key_step = 8;
static constexpr float fine_step = 1;
static constexpr float drag_start = 4; // a maximised window comes loose

// While a window is dragged, the others.
struct WindowsNear {
    Id dragged {};
    std::vector<Id> others {};
};

static WindowsNear& windows_near(Ui& ui)
{
    return ui.state<WindowsNear>(Id::root().child("windows near"));
}

void meet_windows(Ui& ui, Id id)
{
    static constexpr std::size_t most = 1000;
    WindowsNear& near = windows_near(ui);
    if (!near.dragged.is_null() && near.dragged != id && near.others.size() < most)
        near.others.push_back(id);
}

Point pointer_of(Ui const& ui, WindowState const& state)
{
    return placed(ui.pointer_position(), surface_of(ui), state.direction);
}

static Point drag_of(Ui const& ui, WindowState const& state)
{
    return turned(ui.drag_offset(), state.direction);
}

WindowEdges edges_at(WindowState const& state, Rect const& rect, Point point)
{
    if (state.is_maximized || !rect.expanded(window_edge_reach).contains(point)
        || point.y <= rect.y + window_edge_reach)
        return {};
    auto const is_within = [&](float width) { return rect.shrunken(width).contains(point); };
    bool const is_on_edge = !is_within(window_edge_width);
    bool const is_beside =
        point.x < rect.x + window_edge_width || point.x >= rect.right() - window_edge_width;
    float const above = is_beside ? corner_reach : window_edge_width;
    bool const bottom = is_on_edge && !state.is_collapsed && point.y >= rect.bottom() - above;
    float const beside = bottom ? corner_reach : window_edge_width;
    return { is_on_edge && point.x < rect.x + beside,
        is_on_edge && point.x >= rect.right() - beside, bottom };
}

PointerShape shape_of(WindowEdges const& edges, Direction direction)
{
    bool const is_right = runs_left(direction) ? edges.left : edges.right;
    if (edges.bottom && (edges.left || edges.right))
        return is_right ? PointerShape::ResizeDiagonal : PointerShape::ResizeDiagonalUp;
    if (edges.left || edges.right)
        return PointerShape::ResizeHorizontal;
    return edges.bottom ? PointerShape::ResizeVertical : PointerShape::Arrow;
}

static void put(Ui const& ui, WindowState& state, Point position)
{
    state.position = position;
    state.put_on = ui.surface_size();
}

static void put_by_hand(Ui const& ui, WindowState& state, Point position)
{
    put(ui, state, position);
    state.is_placed = state.is_moved = true;
}

static void put_at_first(Ui& ui, WindowState& state, WindowOptions const& options)
{
    bool const is_given = std::isfinite(options.position.x) && std::isfinite(options.position.y);
    int& placed = ui.state<int>(Id::root().child("windows placed"));
    float const step = cascade_step * static_cast<float>(placed % 8 + 1);
    placed += is_given ? 0 : 1;
    put(ui, state, is_given ? options.position : Point { step, step });
    state.is_placed = true;
}

// What differs from what was read or written last.
struct WindowKept {
    Point position;
    Size put_on;
    Size size;
    bool is_moved = false;
    bool is_collapsed = false;
    bool is_maximized = false;
    bool is_known = false;

    bool operator==(WindowKept const&) const = default;
};

static std::string_view kept_name(std::string_view title, WindowOptions const& options)
{
    return options.id.empty() ? title : options.id;
}

static void read(Ui const& ui, Arranged& kept, WindowState& state)
{
    state = { .direction = state.direction };
    float place[2];
    float size[2];
    float surface[2];
    if (kept.numbers("place", place)) {
        put_by_hand(ui, state, { place[0], place[1] });
        if (kept.numbers("surface", surface))
            state.put_on = { std::max(0.0f, surface[0]), std::max(0.0f, surface[1]) };
    }
    if (kept.numbers("size", size))
        state.size = { std::max(0.0f, size[0]), std::max(0.0f, size[1]) };
    if (!kept.value("collapsed").empty())
        kept.answer("collapsed", state.is_collapsed);
    if (!kept.value("maximized").empty())
        kept.answer("maximized", state.is_maximized);
}

void place_window(
    Ui& ui, Id id, std::string_view title, WindowState& state, WindowOptions const& options)
{
    if (options.is_kept) {
        Arranged kept = ui.arranged(id, "window", kept_name(title, options));
        if (kept.is_due()) {
            read(ui, kept, state);
            ui.state<WindowKept>(id.child("kept")).is_known = false;
        }
    }
    if (!state.is_placed && options.placement == WindowPlacement::Free)
        put_at_first(ui, state, options);
}

void keep_window(
    Ui& ui, Id id, std::string_view title, WindowState const& state, WindowOptions const& options)
{
    if (!options.is_kept)
        return;
    WindowKept& last = ui.state<WindowKept>(id.child("kept"));
    WindowKept const now { state.position, state.put_on, state.size, state.is_moved,
        state.is_collapsed, state.is_maximized, true };
    if (now == last)
        return;
    if (!std::exchange(last, now).is_known)
        return;
    Arranged kept = ui.arranged(id, "window", kept_name(title, options));
    if (state.is_moved) {
        kept.set_numbers("place", std::array { state.position.x, state.position.y });
        kept.set_numbers("surface", std::array { state.put_on.width, state.put_on.height });
    }
    if (state.size == Size {})
        kept.set("size", {});
    else
        kept.set_numbers("size", std::array { state.size.width, state.size.height });
    kept.set("collapsed", state.is_collapsed ? "yes" : "");
    kept.set("maximized", state.is_maximized ? "yes" : "");
}

// On one axis: what stuck out when it was put may still do so, the rest is brought in.
static float brought_in(float at, float length, float put_on, float room)
{
    if (room >= put_on || put_on <= 0)
        return at;
    float const out = std::max(0.0f, at + length - put_on);
    return std::max(std::min(at, 0.0f), std::min(at, room + out - length));
}

Point shown_position(Ui const& ui, WindowState const& state, Size size)
{
    Size const surface = ui.surface_size();
    if (surface.is_empty()) // minimised: it will come back
        return state.position;
    if (state.is_maximized)
        return {};
    Point position = state.position;
    if (state.is_moved) {
        position.x = brought_in(position.x, size.width, state.put_on.width, surface.width);
        position.y = brought_in(position.y, size.height, state.put_on.height, surface.height);
    }
    // The title bar stays reachable.
    float const bar = ui.theme().title_height;
    return { std::clamp(position.x, kept_inside - std::max(size.width, kept_inside),
                 std::max(0.0f, surface.width - kept_inside)),
        std::clamp(position.y, 0.0f, std::max(0.0f, surface.height - bar)) };
}

Size limited_window_size(Ui const& ui, WindowOptions const& options, Size size)
{
    auto const limited = [](float length, float least, float most) {
        float const sane_least = std::max(0.0f, finite_or_zero(least));
        float const sane_most = finite_or_zero(most) > 0 ? finite_or_zero(most) : 1e6f;
        return std::clamp(finite_or_zero(length), sane_least, std::max(sane_least, sane_most));
    };
    float const bars = ui.theme().title_height * 2;
    return { limited(size.width, options.min_size.width, options.max_size.width),
        limited(size.height, std::max(bars, finite_or_zero(options.min_size.height)),
            options.max_size.height) };
}

namespace {

// The nearest line to one of some places of a window, on one axis: by how much it is to be moved.
struct Snap {
    float by = 0;
    float distance = snap_distance;

    // In 64ths of a pixel, so that a mirror decides the same.
    void try_line(float place, float line)
    {
        float const gap = std::round(std::abs(line - place) * 64) / 64;
        if (gap >= distance)
            return;
        by = line - place;
        distance = gap;
    }
};

// Calls `visit` with the surface, and each window whose rectangle is there.
template <typename Visit>
void visit_near(Ui& ui, WindowState const& state, Visit const& visit)
{
    visit(surface_of(ui), true);
    for (Id const other : windows_near(ui).others) {
        Rect const rect = placed(ui.rect_of(other), surface_of(ui), state.direction);
        if (!rect.is_empty())
            visit(rect, false);
    }
}

bool is_held_off(Ui const& ui) { return has_modifier(ui.modifiers(), Modifiers::Control); }

bool overlaps(float a_begin, float a_end, float b_begin, float b_end)
{
    return a_begin < b_end + snap_distance && b_begin < a_end + snap_distance;
}

Point snapped_move(Ui& ui, WindowState const& state, Rect const& moved)
{
    Snap across;
    Snap down;
    visit_near(ui, state, [&](Rect const& other, bool is_surface) {
        if (is_surface || overlaps(moved.y, moved.bottom(), other.y, other.bottom())) {
            for (float const line : { other.x, other.right() }) {
                across.try_line(moved.x, line);
                across.try_line(moved.right(), line);
            }
        }
        if (is_surface || overlaps(moved.x, moved.right(), other.x, other.right())) {
            for (float const line : { other.y, other.bottom() }) {
                down.try_line(moved.y, line);
                down.try_line(moved.bottom(), line);
            }
        }
    });
    return { across.by, down.by };
}

// By how much an edge is to be moved.
float edge_snap(Ui& ui, WindowState const& state, float at, bool is_across)
{
    Snap snap;
    visit_near(ui, state, [&](Rect const& other, bool) {
        snap.try_line(at, is_across ? other.x : other.y);
        snap.try_line(at, is_across ? other.right() : other.bottom());
    });
    return snap.by;
}

void follow_drag(Ui& ui, Response const& response, Id id)
{
    WindowsNear& near = windows_near(ui);
    if (response.pressed())
        near = { .dragged = id };
    if (response.released())
        near = {};
}

}

void resize_window(Ui& ui, WindowState& state, Response const& window, Rect const& rect,
    WindowOptions const& options, Id id)
{
    if (window.pressed()) {
        state.edges = edges_at(state, rect, pointer_of(ui, state) - drag_of(ui, state));
        state.grabbed = rect;
    }
    if (window.pressed() && state.edges.any()) {
        // One that was centred stays where it is, so that the edge follows the pointer.
        put_by_hand(ui, state, rect.position());
        follow_drag(ui, window, id);
    }
    if (!state.edges.any() || !(window.held() || window.released()))
        return;
    Point const by = drag_of(ui, state);
    Rect const& from = state.grabbed;
    bool const snaps = options.snaps && !is_held_off(ui) && by != Point {};
    auto const snap = [&](float at, bool is_across) {
        return snaps ? edge_snap(ui, state, at, is_across) : 0;
    };
    auto const limited = [&](Size size) { return limited_window_size(ui, options, size); };
    if (state.edges.right)
        state.size.width =
            limited({ from.width + by.x + snap(from.right() + by.x, true), 0 }).width;
    if (state.edges.left) {
        state.size.width = limited({ from.width - by.x - snap(from.x + by.x, true), 0 }).width;
        state.position.x = from.right() - state.size.width;
    }
    if (state.edges.bottom)
        state.size.height =
            limited({ 0, from.height + by.y + snap(from.bottom() + by.y, false) }).height;
    windows_near(ui).others.clear();
    if (window.released()) {
        state.edges = {};
        follow_drag(ui, window, id);
    }
}

static void move_by_keys(Ui& ui, WindowState& state, Response const& title, Rect const& rect,
    WindowOptions const& options)
{
    for (Event const& event : ui.key_events(title.id())) {
        if (event.kind != EventKind::KeyPress || state.is_maximized)
            continue;
        bool const is_fine = has_modifier(event.modifiers, Modifiers::Control);
        float const step = is_fine ? fine_step : key_step;
        Point const arrow { (event.key == Key::Right ? step : 0)
                                - (event.key == Key::Left ? step : 0),
            (event.key == Key::Down ? step : 0) - (event.key == Key::Up ? step : 0) };
        Point const by = turned(arrow, state.direction);
        if (by == Point {})
            continue;
        bool const sizes = has_modifier(event.modifiers, Modifiers::Shift);
        if (sizes && options.is_resizable && !state.is_collapsed) {
            Size const grown =
                limited_window_size(ui, options, { rect.width + by.x, rect.height + by.y });
            state.size = { by.x != 0 ? grown.width : state.size.width,
                by.y != 0 ? grown.height : state.size.height };
            put_by_hand(ui, state, rect.position());
        } else if (!sizes && options.is_movable) {
            put_by_hand(ui, state, rect.position() + by);
        }
        ui.request_settle();
    }
}

// The pointer stays at its share of the title.
static void come_loose(Ui& ui, WindowState& state)
{
    Size const surface = ui.surface_size();
    Point const pointer = pointer_of(ui, state);
    float const width = state.loose_width > 0 ? state.loose_width : surface.width / 2;
    state.is_maximized = false;
    state.grabbed = { pointer.x * (1 - width / std::max(1.0f, surface.width))
                          - drag_of(ui, state).x,
        0, width, state.size.height };
}

void move_window(Ui& ui, WindowState& state, Response const& title, Rect const& rect,
    WindowOptions const& options, Id id)
{
    if (title.pressed()) {
        state.grabbed = rect;
        follow_drag(ui, title, id);
    }
    Point const by = drag_of(ui, state);
    if (options.is_movable && (title.held() || title.released()) && by != Point {}) {
        if (state.is_maximized && std::abs(by.x) + std::abs(by.y) > drag_start)
            come_loose(ui, state);
        Point position = state.grabbed.position() + by;
        if (options.snaps && !is_held_off(ui))
            position = position
                       + snapped_move(ui, state,
                           { position.x, position.y, state.grabbed.width, state.grabbed.height });
        if (!state.is_maximized && !(position == state.position)) {
            put_by_hand(ui, state, position);
            ui.request_settle();
        }
        windows_near(ui).others.clear();
    }
    if (title.released())
        follow_drag(ui, title, id);
    move_by_keys(ui, state, title, rect, options);
    if (title.double_clicked() && can_be_maximized(options)) {
        state.loose_width = state.is_maximized ? 0 : rect.width;
        state.is_maximized = !state.is_maximized;
    } else if (title.double_clicked() && options.is_collapsible) {
        state.is_collapsed = !state.is_collapsed;
    } else {
        return;
    }
    ui.request_settle();
}

}

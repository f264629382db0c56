// SPDX-License-Identifier: MIT
//
// The seats of a show: which are sold, where they lie, what they look like.

#include "machine.h"

#include <oriel/oriel.h>
#include <oriel/text/icon.h>

#include <algorithm>

namespace tickets {

namespace {

constexpr float aisle = 24; // down the middle, with the letters of the rows
constexpr float stage_height = 32;
constexpr float most_side = 72;

struct SeatGrid {
    explicit SeatGrid(oriel::Rect const& area)
        : pitch(std::clamp(
            std::min((area.width - aisle) / seats_in_row, (area.height - stage_height) / seat_rows),
            1.0f, most_side))
        , left(area.x + (area.width - aisle - pitch * seats_in_row) / 2)
        , top(area.y + stage_height + (area.height - stage_height - pitch * seat_rows) / 2)
    {}
    // What a finger may touch: without gaps.
    oriel::Rect target(int seat) const
    {
        int const column = seat % seats_in_row;
        float const x =
            static_cast<float>(column) * pitch + (column >= seats_in_row / 2 ? aisle : 0.0f);
        return { left + x, top + static_cast<float>(seat / seats_in_row) * pitch, pitch, pitch };
    }
    float width() const { return pitch * seats_in_row + aisle; }

    float pitch;
    float left;
    float top;
};

void draw_stage(oriel::kiosk::Canvas& canvas, SeatGrid const& grid)
{
    float const width = grid.width() * 0.7f;
    float const left = grid.left + (grid.width() - width) / 2;
    oriel::Path stage;
    stage.move_to({ left, grid.top - stage_height + 4 });
    stage.quadratic_to({ left + width / 2, grid.top - stage_height + 24 },
        { left + width, grid.top - stage_height + 4 });
    canvas.painter.stroke(stage, canvas.theme.accent, { .width = 6, .cap = oriel::LineCap::Round });
}

void draw_letter(oriel::kiosk::Canvas& canvas, SeatGrid const& grid, int row)
{
    char const letter[] = { static_cast<char>('A' + row), 0 };
    oriel::TextLayout const& text = canvas.text.layout(letter, canvas.theme.caption);
    oriel::Size const size = text.size();
    canvas.painter.text(text,
        { grid.left + (grid.width() - size.width) / 2,
            grid.top + (static_cast<float>(row) + 0.5f) * grid.pitch - size.height / 2 },
        canvas.theme.text_muted);
}

void draw_check(oriel::kiosk::Canvas& canvas, oriel::Rect const& seat)
{
    oriel::TextStyle style = canvas.theme.body;
    style.size = seat.width * 0.6f;
    oriel::TextLayout const& text = canvas.text.layout(oriel::Icon::Check, style);
    oriel::Size const size = text.size();
    canvas.painter.text(text,
        { seat.center().x - size.width / 2, seat.center().y - size.height / 2 },
        canvas.theme.text_on_accent);
}

}

// The same seats every evening, as many as the show has sold.
bool Machine::is_sold(int seat) const
{
    int const free = shows.empty() ? 0 : shows[static_cast<std::size_t>(show)].free;
    return (seat * 37 + 11 * (show + 1)) % (seat_rows * seats_in_row) >= free;
}

// In logical pixels from the corner of the plan.
void Machine::pick(float x, float y)
{
    SeatGrid const grid({ 0, 0, seats_area.width, seats_area.height });
    for (int seat = 0; seat < seat_rows * seats_in_row; ++seat) {
        if (!is_sold(seat) && grid.target(seat).contains({ x, y }))
            chosen.flip(static_cast<std::size_t>(seat));
    }
    taken = static_cast<int>(chosen.count());
    places.clear();
    for (int seat = 0; seat < seat_rows * seats_in_row; ++seat) {
        if (!chosen.test(static_cast<std::size_t>(seat)))
            continue;
        if (!places.empty())
            places += ", ";
        places += static_cast<char>('A' + seat / seats_in_row);
        places += std::to_string(seat % seats_in_row + 1);
    }
}

oriel::Point Machine::seat_center(int seat) const
{
    return SeatGrid(seats_area).target(seat).center();
}

void Machine::draw_seats(oriel::kiosk::Canvas& canvas)
{
    seats_area = canvas.rect;
    SeatGrid const grid(seats_area);
    draw_stage(canvas, grid);
    for (int row = 0; row < seat_rows; ++row)
        draw_letter(canvas, grid, row);
    for (int seat = 0; seat < seat_rows * seats_in_row; ++seat) {
        bool const is_chosen = chosen.test(static_cast<std::size_t>(seat));
        oriel::Rect const rect = grid.target(seat).expanded(-grid.pitch * 0.09f);
        oriel::Theme const& theme = canvas.theme;
        float const round = grid.pitch * 0.24f;
        canvas.painter.rectangle(
            rect, { .fill = is_sold(seat) ? theme.control_held
                            : is_chosen   ? theme.accent
                                          : theme.field,
                      .radius = { round, round, round / 3, round / 3 },
                      .border_width = is_sold(seat) ? 0.0f : 2.0f,
                      .border = is_chosen ? theme.accent : theme.field_border });
        if (is_chosen)
            draw_check(canvas, rect);
    }
}

}

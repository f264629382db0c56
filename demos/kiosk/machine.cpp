// SPDX-License-Identifier: MIT

#include "machine.h"

#include <oriel/kiosk/keypad.h>
#include <oriel/kiosk/qr_code.h>
#include <oriel/oriel.h>

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace tickets {

namespace {

constexpr float seat_gap = 8;
constexpr float stage_height = 36;

oriel::Rect seat_rect(oriel::Rect const& area, int seat)
{
    float const across = (area.width + seat_gap) / seats_in_row;
    float const down = (area.height - stage_height + seat_gap) / seat_rows;
    float const side = std::max(0.0f, std::min(across, down) - seat_gap);
    float const left = area.x + (area.width - (side + seat_gap) * seats_in_row + seat_gap) / 2;
    return { left + static_cast<float>(seat % seats_in_row) * (side + seat_gap),
        area.y + stage_height + static_cast<float>(seat / seats_in_row) * (side + seat_gap), side,
        side };
}

}

void Machine::choose(int index)
{
    show = std::clamp(index, 0, static_cast<int>(shows.size()) - 1);
    chosen.reset();
    taken = 0;
    payment = Payment::Waiting;
    pin.clear();
}

// In logical pixels from the corner of the plan.
void Machine::pick(float x, float y)
{
    for (int seat = 0; seat < seat_rows * seats_in_row; ++seat) {
        oriel::Rect const rect = seat_rect({ 0, 0, seats_area.width, seats_area.height }, seat);
        if (!is_sold(seat) && rect.expanded(seat_gap / 2).contains({ x, y }))
            chosen.flip(static_cast<std::size_t>(seat));
    }
    taken = static_cast<int>(chosen.count());
}

void Machine::speak(std::string code) { language = std::move(code); }

void Machine::leave() { *this = evening(); }

// The same seats every evening, as many as the show has sold.
bool Machine::is_sold(int seat) const
{
    int const free = shows.empty() ? 0 : shows[static_cast<std::size_t>(show)].free;
    return (seat * 37 + 11 * (show + 1)) % (seat_rows * seats_in_row) >= free;
}

oriel::Point Machine::seat_center(int seat) const { return seat_rect(seats_area, seat).center(); }

void Machine::draw_seats(oriel::kiosk::Canvas& canvas)
{
    oriel::Theme const& theme = canvas.theme;
    oriel::Rect const& area = seats_area = canvas.rect;
    float const stage = area.width * 0.6f;
    canvas.painter.rectangle({ area.x + (area.width - stage) / 2, area.y, stage, 8 },
        { .fill = theme.control_border, .radius = 4 });
    for (int seat = 0; seat < seat_rows * seats_in_row; ++seat) {
        bool const is_chosen = chosen.test(static_cast<std::size_t>(seat));
        oriel::Color const fill = is_sold(seat) ? theme.control_held
                                  : is_chosen   ? theme.accent
                                                : theme.field;
        canvas.painter.rectangle(
            seat_rect(area, seat), { .fill = fill,
                                       .radius = { 10, 10, 4, 4 },
                                       .border_width = is_sold(seat) ? 0.0f : 1.5f,
                                       .border = is_chosen ? theme.accent : theme.field_border });
    }
}

void Machine::ask_pin(oriel::Ui& ui)
{
    if (payment == Payment::Checking && ui.time() >= checked_at) {
        payment = wrong_tries == 0 ? Payment::Approved : Payment::Declined;
        ui.request_settle();
    } else if (payment == Payment::Checking)
        ui.request_frame(checked_at - ui.time());
    bool const is_asked = payment != Payment::Checking && payment != Payment::Approved;
    if (!oriel::kiosk::pin_pad(ui, "PIN", pin, { .wrong_tries = wrong_tries, .enabled = is_asked })
             .submitted())
        return;
    wrong_tries = pin == "1234" ? 0 : wrong_tries + 1;
    payment = Payment::Checking;
    checked_at = ui.time() + 1.5;
}

void Machine::show_code(oriel::Ui& ui)
{
    std::string const code =
        fmt::format("https://lumen.example/t/{}-{:x}", show, chosen.to_ullong() % 0xffffffu);
    oriel::kiosk::qr_code(ui, "Your tickets", code, { .width = 240 });
}

Machine evening()
{
    Machine machine;
    machine.shows = { { "The Lighthouse Keeper", "Great hall", "19:30", 24, 32 },
        { "A Winter's Tale", "Great hall", "20:00", 28.5f, 7 },
        { "Clowns after Midnight", "Cellar", "23:45", 14, 54 },
        { "String Quartet No. 8", "Glass hall", "18:00", 19, 0 },
        { "The Paper Moon", "Puppet stage", "15:00", 9.5f, 21 },
        { "Songs of the River", "Terrace", "21:15", 16, 40 } };
    machine.clock = "19:02";
    return machine;
}

}

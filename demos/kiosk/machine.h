// SPDX-License-Identifier: MIT
//
// Machine: what the ticket machine knows: shows, seats, whether the card was good. A plain struct;
// the line at its end tells tickets.kiosk of it.

#pragma once

#include "programme.h"

#include <oriel/kiosk/bind.h>

#include <bitset>
#include <cstddef>
#include <string>
#include <vector>

namespace tickets {

enum class Payment { Waiting, Checking, Declined, Approved };

constexpr int seat_rows = 7;
constexpr int seats_in_row = 10;

struct Machine {
    std::vector<Show> shows = programme(Language::English);
    int clock = 19 * 60 + 2; // minutes since midnight
    int today = 20'780;      // days since the 1st of January 1970
    int show = 0;
    int taken = 0;
    std::string places {}; // of the seats that are taken
    Payment payment = Payment::Waiting;
    int wrong_tries = 0;
    std::string code {}; // of the tickets, at the door
    float width = 800;   // of the screen, as all below in logical pixels
    float height = 480;
    int tick = 0; // of the picture of the first page

    // What the markup tells.
    void choose(int index);
    void pick(float x, float y);
    void speak(int place);
    void pay(std::string pin);
    void ask_bank();
    void leave();

    // What it lets C++ draw.
    void draw_river(oriel::kiosk::Canvas& canvas);
    void draw_seats(oriel::kiosk::Canvas& canvas);

    bool is_sold(int seat) const;
    oriel::Point seat_center(int seat) const; // on the surface, once it was drawn

    Language language = Language::English;
    oriel::Rect seats_area {};
    std::bitset<seat_rows * seats_in_row> chosen {};
};

}

template <>
inline constexpr auto oriel::kiosk::fields_of<tickets::Show> =
    oriel::kiosk::fields<&tickets::Show::title, &tickets::Show::hall, &tickets::Show::symbol,
        &tickets::Show::tint, &tickets::Show::shade, &tickets::Show::starts, &tickets::Show::price,
        &tickets::Show::free, &tickets::Show::genre>;
template <>
inline constexpr auto oriel::kiosk::fields_of<tickets::Machine> =
    oriel::kiosk::fields<&tickets::Machine::shows, &tickets::Machine::clock,
        &tickets::Machine::today, &tickets::Machine::show, &tickets::Machine::taken,
        &tickets::Machine::places, &tickets::Machine::payment, &tickets::Machine::wrong_tries,
        &tickets::Machine::code, &tickets::Machine::width, &tickets::Machine::height,
        &tickets::Machine::tick, &tickets::Machine::choose, &tickets::Machine::pick,
        &tickets::Machine::speak, &tickets::Machine::pay, &tickets::Machine::ask_bank,
        &tickets::Machine::leave, &tickets::Machine::draw_river, &tickets::Machine::draw_seats>;

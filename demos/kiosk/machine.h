// SPDX-License-Identifier: MIT
//
// Machine: what the ticket machine knows: shows, seats, whether the card was good. A plain struct;
// the line at its end tells tickets.kiosk of it.

#pragma once

#include <oriel/kiosk/bind.h>

#include <bitset>
#include <cstddef>
#include <string>
#include <vector>

namespace tickets {

struct Show {
    std::string title {};
    std::string hall {};
    std::string starts {};
    float price = 0;
    int free = 0;
};

enum class Payment { Waiting, Checking, Declined, Approved };

constexpr int seat_rows = 7;
constexpr int seats_in_row = 10;

struct Machine {
    std::vector<Show> shows {};
    std::string clock {};
    int show = 0;
    int taken = 0;
    Payment payment = Payment::Waiting;

    // What the markup tells.
    void choose(int index);
    void pick(float x, float y);
    void speak(std::string code);
    void leave();

    // What it lets C++ draw and build.
    void draw_seats(oriel::kiosk::Canvas& canvas);
    void ask_pin(oriel::Ui& ui);
    void show_code(oriel::Ui& ui);

    bool is_sold(int seat) const;
    oriel::Point seat_center(int seat) const; // on the surface, once it was drawn

    std::string language = "en";
    std::string pin {};
    unsigned wrong_tries = 0;
    double checked_at = 0;
    oriel::Rect seats_area {};
    std::bitset<seat_rows * seats_in_row> chosen {};
};

Machine evening();

}

template <>
inline constexpr auto oriel::kiosk::fields_of<tickets::Show> =
    oriel::kiosk::fields<&tickets::Show::title, &tickets::Show::hall, &tickets::Show::starts,
        &tickets::Show::price, &tickets::Show::free>;
template <>
inline constexpr auto oriel::kiosk::fields_of<tickets::Machine> =
    oriel::kiosk::fields<&tickets::Machine::shows, &tickets::Machine::clock,
        &tickets::Machine::show, &tickets::Machine::taken, &tickets::Machine::payment,
        &tickets::Machine::choose, &tickets::Machine::pick, &tickets::Machine::speak,
        &tickets::Machine::leave, &tickets::Machine::draw_seats, &tickets::Machine::ask_pin,
        &tickets::Machine::show_code>;

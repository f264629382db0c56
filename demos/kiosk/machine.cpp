// SPDX-License-Identifier: MIT

#include "machine.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace tickets {

void Machine::choose(int index)
{
    show = std::clamp(index, 0, static_cast<int>(shows.size()) - 1);
    chosen.reset();
    taken = 0;
    places.clear();
    payment = Payment::Waiting;
    wrong_tries = 0;
}

void Machine::speak(int place)
{
    language = static_cast<Language>(std::clamp(place, 0, language_count - 1));
    shows = programme(language);
}

void Machine::leave() { choose(0); }

// The bank takes its time, and knows one number.
void Machine::pay(std::string pin)
{
    wrong_tries = pin == "1234" ? 0 : wrong_tries + 1;
    payment = Payment::Checking;
}

void Machine::ask_bank()
{
    payment = wrong_tries == 0 ? Payment::Approved : Payment::Declined;
    code = fmt::format("https://lumen.example/t/{}-{:x}", show, chosen.to_ullong() % 0xffffffu);
}

}

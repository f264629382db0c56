// SPDX-License-Identifier: MIT
//
// The seven tasks of 7GUIs: https://eugenkiss.github.io/7guis
//     demos/run sevenguis [OPTION...]

#include "cells.h"
#include "circles.h"
#include "counter.h"
#include "crud.h"
#include "flight.h"
#include "temperature.h"
#include "timer.h"

int main(int argc, char** argv)
{
    sevenguis::Counter counter;
    sevenguis::Temperature temperature;
    sevenguis::Flight flight;
    sevenguis::Timer timer;
    sevenguis::Crud crud;
    sevenguis::Circles circles;
    sevenguis::Cells cells;
    int task = 0;
    return oriel::run({ .title = "7GUIs",
                          .size = { 760, 480 },
                          .arguments = { argv, static_cast<std::size_t>(argc) } },
        [&](oriel::Ui& ui) {
            ui.segmented("Task", task,
                { "Counter", "Temperature", "Flight", "Timer", "CRUD", "Circles", "Cells" });
            ui.separator();
            auto column = ui.column({ .gap = 12 });
            if (!column)
                return;
            switch (task) {
            case 0:
                return counter(ui);
            case 1:
                return temperature(ui);
            case 2:
                return flight(ui);
            case 3:
                return timer(ui);
            case 4:
                return crud(ui);
            case 5:
                return circles(ui);
            default:
                return cells(ui);
            }
        });
}

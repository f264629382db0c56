// SPDX-License-Identifier: MIT
//
// A ticket machine: tickets.kiosk says what is on the screen, machine.h what there is to sell.
//
//     demos/run kiosk --watch        the screen follows the file while it is edited
//     demos/run kiosk --portrait --size 1280x800 --backend opengl
//
// It is drawn by software, as a panel of 16 bits a pixel shows it, unless it is told otherwise.

#include "screen.h"

#include <oriel/oriel.h>
#include <oriel/text/directory_fonts.h>

#include <algorithm>
#include <string_view>
#include <vector>

int main(int argc, char** argv)
{
    std::vector<char*> arguments(argv, argv + argc);
    auto const watch = std::remove(arguments.begin(), arguments.end(), std::string_view("--watch"));
    bool const is_watching = watch != arguments.end();
    arguments.erase(watch, arguments.end());

    oriel::DirectoryFonts fonts(TICKETS_FOLDER "/fonts");
    tickets::Machine machine;
    tickets::Screen screen(machine);
    if (is_watching)
        screen.follow_files();
    return oriel::run({ .title = "Lumen",
                          .size = { 800, 480 },
                          .backend = "software",
                          .pixels = oriel::PixelFormat::Rgb565,
                          .fonts = &fonts,
                          .arguments = arguments },
        [&](oriel::Ui& ui) {
            machine.clock = 19 * 60 + 2 + static_cast<int>(ui.time() / 60);
            screen.build(ui);
        });
}

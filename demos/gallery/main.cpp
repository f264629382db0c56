// SPDX-License-Identifier: MIT
//
// Every widget, alive, with its options and its code.
//     demos/run gallery [OPTION...]

#include "gallery.h"

int main(int argc, char** argv)
{
    gallery::Gallery gallery;
    return oriel::run({ .title = "Oriel gallery",
                          .size = { 1200, 800 },
                          .arguments = { argv, static_cast<std::size_t>(argc) } },
        [&](oriel::Ui& ui) { gallery(ui); });
}

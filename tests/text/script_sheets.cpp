// SPDX-License-Identifier: MIT
//
// Writes the sheets of all scripts at scales 1, 1.25, 1.5 and 2 into a folder, to be looked at.
//
//     script_sheets FOLDER

#include "script_sheet.h"

#include <oriel/backends/headless_platform.h>

#include <cstdio>
#include <string>

int main(int count, char** arguments)
{
    using namespace oriel;
    if (count != 2) {
        std::fprintf(stderr, "script_sheets FOLDER\n");
        return 2;
    }
    bool is_good = true;
    for (SheetText const& text : sheet_texts()) {
        SheetPicture picture(text, { 1, 1.25f, 1.5f, 2 });
        std::string const path = std::string(arguments[1]) + "/" + text.name + ".png";
        is_good = write_png(path, picture.pixels()) && picture.diagnostics().empty() && is_good;
    }
    return is_good ? 0 : 1;
}

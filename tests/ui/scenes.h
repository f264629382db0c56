// SPDX-License-Identifier: MIT
//
// Interfaces that several tests and pictures show.

#pragma once

#include <oriel/oriel.h>

#include <array>
#include <string>

namespace oriel::scenes {

// The program of the README.
struct Hello {
    std::string name = "Arthur";
    int age = 42;

    void operator()(Ui& ui);
};

// Every built-in widget, in a state that can be seen.
struct Widgets {
    bool sound = true;
    bool captions = false;
    int quality = 1;
    float volume = 0.7f;
    int year = 1969;
    std::string name = "Ada Lovelace";
    std::string empty;
    std::string locked = "read only";
    bool window_is_open = true;
    Image picture = checkered();

    void operator()(Ui& ui);
    static Image checkered();

private:
    void values(Ui& ui);
    void text(Ui& ui);
    void shows(Ui& ui);
    void disabled(Ui& ui);
};

// A dialog in the middle whose height follows its wrapped text, with two equally wide buttons.
struct Dialog {
    int answer = 0;

    void operator()(Ui& ui);
};

}

// SPDX-License-Identifier: MIT
//
// Every built-in widget in a language that is written from the right.

#pragma once

#include "scenes.h"

namespace oriel::scenes {

// What the interface says, in one language.
struct Words {
    char const* title;
    char const* save;
    char const* cancel;
    char const* more;
    char const* sound;
    char const* captions;
    char const* low;
    char const* high;
    char const* volume;
    char const* year;
    char const* name;
    char const* search;
    char const* paragraph;
    char const* order; // in which numbers and names stand
    char const* copying;
    char const* line;
    char const* explanation;

    static Words hebrew();
    static Words arabic();
};

struct RightToLeft {
    explicit RightToLeft(Words const& words) : m_words(words), m_name(words.name) {}

    void operator()(Ui& ui);

private:
    void values(Ui& ui);
    void text(Ui& ui);
    void shows(Ui& ui);
    void player(Ui& ui);

    Words m_words;
    std::string m_name;
    std::string m_empty;
    std::string m_address = "https://example.org/a?b=1";
    bool m_sound = true;
    bool m_captions = false;
    int m_quality = 1;
    float m_volume = 0.7f;
    int m_year = 1969;
    float m_position = 0.3f;
    bool m_window_is_open = true;
    Image m_picture = Widgets::checkered();
};

}

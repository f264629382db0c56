// SPDX-License-Identifier: MIT
//
// Screen: the ticket machine as one call in a frame: its markup and its languages.

#pragma once

#include "machine.h"
#include "translations.h"

#include <oriel/kiosk/markup_file.h>
#include <oriel/kiosk/view.h>

#include <string>

namespace tickets {

class Screen {
public:
    // The machine is lent. `folder` holds tickets.kiosk and languages/.
    explicit Screen(Machine& machine, std::string const& folder = TICKETS_FOLDER);

    void build(oriel::Ui& ui);
    // As if nobody had been there.
    void reset() { view.call("reset"); }
    // From now on the screen follows its files, languages and pictures.
    void follow_files() { m_follows_files = true; }

    oriel::kiosk::MarkupFile file;
    oriel::kiosk::View view;

private:
    void follow_language(oriel::Ui& ui);
    void follow(oriel::Ui& ui);

    Machine& m_machine;
    std::string m_languages; // their folder
    Translations m_translations;
    Language m_language = Language::English;
    bool m_follows_files = false;
};

}

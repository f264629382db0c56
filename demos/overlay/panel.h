// SPDX-License-Identifier: MIT
//
// The panel over the game: all of the overlay that talks to Oriel's widgets.

#pragma once

#include "game.h"

#include <oriel/ui/ui_class.h>

#include <string>

class Panel {
public:
    void build(oriel::Ui& ui, Game& game);

private:
    void frame_times(oriel::Ui& ui, Game const& game) const;
    void world(oriel::Ui& ui, Game& game) const;
    void inspector(oriel::Ui& ui, Game& game) const;
    void console(oriel::Ui& ui, Game& game);

    std::string m_line;
};

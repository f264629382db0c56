// SPDX-License-Identifier: MIT
//
// Draws the game with OpenGL 3.3, in the context that is current.

#pragma once

#include "game.h"

class OpenGlScene {
public:
    OpenGlScene();
    ~OpenGlScene();
    OpenGlScene(OpenGlScene const&) = delete;
    OpenGlScene& operator=(OpenGlScene const&) = delete;

    void draw(Game const& game, int width, int height) const;

private:
    unsigned m_program = 0;
    unsigned m_corners = 0;
    unsigned m_layout = 0;
};

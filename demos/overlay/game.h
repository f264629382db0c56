// SPDX-License-Identifier: MIT
//
// A game of its own, as small as can be: boxes that spin in the light. It knows nothing of Oriel,
// and nothing of what draws it.

#pragma once

#include <array>
#include <string>
#include <vector>

struct Vector {
    float x = 0, y = 0, z = 0;
};

// Column by column, as shaders want it.
using Matrix = std::array<float, 16>;
Matrix operator*(Matrix const& a, Matrix const& b);

struct Entity {
    std::string name;
    Vector place;
    Vector color; // 0–1
    float size = 1;
    float spin = 1; // turns in 6.28 seconds
    bool is_visible = true;
    float angle = 0;

    Matrix to_world() const;
};

class Game {
public:
    static constexpr std::size_t frames_kept = 240;

    Game();
    void update(double seconds);
    void orbit(float dx, float dy); // pixels of a drag
    void zoom(float steps);
    // A line of the console: "pause", "go", "add", "drop".
    void command(std::string const& line);

    // Depth runs from -1 to 1, as OpenGL has it, or from 0 to 1, as Vulkan has it with y down.
    enum class Depth { MinusOneToOne, ZeroToOne };
    Matrix to_screen(float aspect, Depth depth) const;
    Vector light() const;

    std::vector<Entity> entities;
    std::size_t selected = 0;
    Vector sky { 0.09f, 0.11f, 0.15f };
    float speed = 1;
    float light_angle = 0.7f;
    float ambient = 0.25f;
    bool is_paused = false;
    std::vector<std::string> log;
    std::array<float, frames_kept> frame_ms {}; // the latest last

private:
    float m_yaw = 0.6f;
    float m_pitch = 0.45f;
    float m_distance = 9;
};

// SPDX-License-Identifier: MIT

#include "game.h"

#include <algorithm>
#include <cmath>

Matrix operator*(Matrix const& a, Matrix const& b)
{
    Matrix result {};
    for (std::size_t column = 0; column < 4; ++column)
        for (std::size_t row = 0; row < 4; ++row)
            for (std::size_t i = 0; i < 4; ++i)
                result[column * 4 + row] += a[i * 4 + row] * b[column * 4 + i];
    return result;
}

static Matrix moved(Vector by)
{
    return { 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, by.x, by.y, by.z, 1 };
}

static Matrix turned_around_y(float angle)
{
    float const c = std::cos(angle);
    float const s = std::sin(angle);
    return { c, 0, -s, 0, 0, 1, 0, 0, s, 0, c, 0, 0, 0, 0, 1 };
}

static Matrix turned_around_x(float angle)
{
    float const c = std::cos(angle);
    float const s = std::sin(angle);
    return { 1, 0, 0, 0, 0, c, s, 0, 0, -s, c, 0, 0, 0, 0, 1 };
}

Matrix Entity::to_world() const
{
    Matrix const scaled { size, 0, 0, 0, 0, size, 0, 0, 0, 0, size, 0, 0, 0, 0, 1 };
    return moved(place) * turned_around_y(angle) * turned_around_x(angle * 0.6f) * scaled;
}

Game::Game()
{
    Vector const colors[] = { { 0.93f, 0.36f, 0.28f }, { 0.98f, 0.72f, 0.25f },
        { 0.36f, 0.75f, 0.47f }, { 0.27f, 0.57f, 0.96f }, { 0.62f, 0.44f, 0.93f } };
    char const* const names[] = { "Ruby", "Amber", "Emerald", "Sapphire", "Amethyst" };
    for (int i = 0; i < 5; ++i) {
        float const angle = static_cast<float>(i) * 1.2566f;
        entities.push_back({ names[i], { 2.6f * std::cos(angle), 0, 2.6f * std::sin(angle) },
            colors[i], 1, 0.4f + 0.25f * static_cast<float>(i) });
    }
    entities.push_back({ "Stone", { 0, 0, 0 }, { 0.75f, 0.78f, 0.82f }, 1.6f, -0.3f });
    log.push_back("The game began.");
}

void Game::update(double seconds)
{
    std::rotate(frame_ms.begin(), frame_ms.begin() + 1, frame_ms.end());
    frame_ms.back() = static_cast<float>(seconds * 1000);
    if (is_paused)
        return;
    for (Entity& entity : entities)
        entity.angle += entity.spin * speed * static_cast<float>(seconds);
}

void Game::orbit(float dx, float dy)
{
    m_yaw -= dx * 0.01f;
    m_pitch = std::clamp(m_pitch + dy * 0.01f, -1.5f, 1.5f);
}

void Game::zoom(float steps)
{
    m_distance = std::clamp(m_distance * std::pow(0.9f, steps), 4.0f, 30.0f);
}

void Game::command(std::string const& line)
{
    log.push_back("> " + line);
    if (line == "pause" || line == "go")
        is_paused = line == "pause";
    else if (line == "drop" && entities.size() > 1)
        entities.pop_back();
    else if (line == "add")
        entities.push_back({ "Box " + std::to_string(entities.size() + 1),
            { 0, 1.2f * static_cast<float>(entities.size() - 4), 0 }, { 0.9f, 0.9f, 0.9f }, 0.8f });
    else
        log.push_back("There are: pause, go, add, drop.");
    selected = std::min(selected, entities.size() - 1);
}

Matrix Game::to_screen(float aspect, Depth depth) const
{
    float const focus = 1.7f;
    float const near = 0.1f;
    float const far = 100;
    bool const is_vulkan = depth == Depth::ZeroToOne;
    float const a = is_vulkan ? far / (near - far) : (far + near) / (near - far);
    float const b = is_vulkan ? near * far / (near - far) : 2 * near * far / (near - far);
    Matrix const projection { focus / aspect, 0, 0, 0, 0, is_vulkan ? -focus : focus, 0, 0, 0, 0, a,
        -1, 0, 0, b, 0 };
    return projection * moved({ 0, 0, -m_distance }) * turned_around_x(m_pitch)
           * turned_around_y(-m_yaw);
}

Vector Game::light() const { return { std::cos(light_angle), 0.8f, std::sin(light_angle) }; }

// SPDX-License-Identifier: MIT

#include "panel.h"

#include <oriel/oriel.h>

#include <fmt/format.h>

#include <algorithm>

void Panel::build(oriel::Ui& ui, Game& game)
{
    if (auto window = ui.window("Game", { .position = { 16, 16 }, .width = 300.0f })) {
        frame_times(ui, game);
        world(ui, game);
        inspector(ui, game);
    }
    if (auto window = ui.window("Console", { .position = { 800, 500 }, .width = 304.0f }))
        console(ui, game);
}

// A widget of one's own: a leaf, and what paints it.
void Panel::frame_times(oriel::Ui& ui, Game const& game) const
{
    float const worst = *std::ranges::max_element(game.frame_ms);
    ui.label(fmt::format("{:.1f} ms, worst {:.1f}", game.frame_ms.back(), worst));
    oriel::Color const line = ui.theme().accent;
    ui.leaf({ .layout = { .height = 48.0f } }, [&game = game, line](oriel::Painting const& p) {
        std::array<oriel::Point, Game::frames_kept> points;
        for (std::size_t i = 0; i < points.size(); ++i)
            points[i] = { p.rect.x + p.rect.width * static_cast<float>(i) / (points.size() - 1),
                p.rect.bottom() - std::min(game.frame_ms[i] / 33, 1.0f) * p.rect.height };
        p.painter.polyline(points, line, { .width = 1.5f, .join = oriel::LineJoin::Round });
    });
}

void Panel::world(oriel::Ui& ui, Game& game) const
{
    ui.slider("Speed", game.speed, { .min = 0, .max = 4 });
    ui.slider("Light", game.light_angle, { .min = 0, .max = 6.28f });
    ui.slider("Ambient", game.ambient, { .min = 0, .max = 1 });
    ui.checkbox("Paused", game.is_paused);
}

void Panel::inspector(oriel::Ui& ui, Game& game) const
{
    if (auto row = ui.row({ .wrap = oriel::Wrap::Yes })) {
        for (std::size_t i = 0; i < game.entities.size(); ++i) {
            auto scope = ui.scope(i);
            ui.radio(game.entities[i].name, game.selected, i);
        }
    }
    Entity& entity = game.entities[game.selected];
    if (auto group = ui.group("Entity")) {
        ui.text_field("Name", entity.name);
        ui.slider("Size", entity.size, { .min = 0.2f, .max = 3 });
        ui.slider("Spin", entity.spin, { .min = -3, .max = 3 });
        ui.checkbox("Visible", entity.is_visible);
    }
}

void Panel::console(oriel::Ui& ui, Game& game)
{
    if (auto area = ui.scroll_area("Log", { .height = 96.0f }))
        for (std::string const& line : game.log)
            ui.label(line);
    if (ui.text_field("Command", m_line, { .hint = "pause, go, add, drop" }).submitted()) {
        game.command(m_line);
        m_line.clear();
    }
}

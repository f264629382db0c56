// SPDX-License-Identifier: MIT

#include "circles.h"

#include <algorithm>
#include <cmath>

namespace sevenguis {

static constexpr float new_diameter = 40;

void Circles::remember()
{
    m_history.resize(m_present + 1);
    m_history.push_back(m_circles);
    ++m_present;
}

// The one whose center is nearest, of those that the point lies in.
std::optional<std::size_t> Circles::nearest(oriel::Point point) const
{
    std::optional<std::size_t> found;
    float best = 0;
    for (std::size_t i = 0; i < m_circles.size(); ++i) {
        oriel::Point const away = point - m_circles[i].center;
        float const distance = std::hypot(away.x, away.y);
        if (distance > m_circles[i].diameter / 2 || (found && distance >= best))
            continue;
        found = i;
        best = distance;
    }
    return found;
}

void Circles::operator()(oriel::Ui& ui)
{
    undo_bar(ui);
    canvas(ui);
    adjust(ui);
}

void Circles::undo_bar(oriel::Ui& ui)
{
    auto row = ui.row({ .justify = oriel::Justify::Center });
    if (!row)
        return;
    bool const can_undo = m_present > 0;
    bool const can_redo = m_present + 1 < m_history.size();
    bool const undoes = ui.button("Undo", { .enabled = can_undo }).clicked()
                        || ui.shortcut(oriel::Modifiers::Control | oriel::Key::Z);
    bool const redoes = ui.button("Redo", { .enabled = can_redo }).clicked()
                        || ui.shortcut(oriel::Modifiers::Control | oriel::Key::Y);
    if (undoes && can_undo)
        m_circles = m_history[--m_present];
    else if (redoes && can_redo)
        m_circles = m_history[++m_present];
}

void Circles::canvas(oriel::Ui& ui)
{
    m_canvas = ui.id("Canvas", {}, oriel::CallSite::here());
    oriel::Sense const sense = oriel::Sense::Hover | oriel::Sense::Press;
    oriel::Response const response = ui.interact(m_canvas, sense, true);
    oriel::Rect const rect = ui.rect_of(m_canvas);
    oriel::Point const pointer = ui.pointer_position() - oriel::Point { rect.x, rect.y };
    auto const pointed = response.hovered() || m_is_adjusting ? nearest(pointer) : std::nullopt;
    if (response.clicked() && !pointed) {
        m_circles.push_back({ pointer, new_diameter });
        remember();
        ui.request_settle();
    }
    if (response.secondary_clicked() && pointed) {
        m_chosen = pointed;
        m_is_adjusting = true;
        ui.request_settle();
    }
    std::size_t const shown = m_is_adjusting ? *m_chosen : pointed.value_or(m_circles.size());
    ui.leaf({ .id = m_canvas,
                .layout = { .width = 480, .height = 280 },
                .access = { .role = oriel::Role::Image, .name = "Canvas" },
                .sense = sense },
        [circles = &m_circles, shown](oriel::Painting const& p) {
            p.painter.rectangle(p.rect, { .fill = p.theme.field,
                                            .radius = p.theme.control_radius,
                                            .border_width = 1,
                                            .border = p.theme.field_border });
            for (std::size_t i = 0; i < circles->size(); ++i) {
                Circle const& circle = (*circles)[i];
                float const radius = circle.diameter / 2;
                oriel::Rect const box { p.rect.x + circle.center.x - radius,
                    p.rect.y + circle.center.y - radius, circle.diameter, circle.diameter };
                oriel::Color const none = oriel::Color::transparent();
                p.painter.rectangle(box, { .fill = i == shown ? p.theme.track : none,
                                             .radius = radius,
                                             .border_width = 1.5f,
                                             .border = p.theme.text });
            }
        });
}

void Circles::adjust(oriel::Ui& ui)
{
    bool const was_adjusting = m_is_adjusting;
    if (auto popover = ui.popover(m_canvas, m_is_adjusting, { .name = "Adjust diameter" })) {
        oriel::Point const center = m_circles[*m_chosen].center;
        ui.label(std::to_string(static_cast<int>(center.x)) + ", "
                     + std::to_string(static_cast<int>(center.y)),
            { .tone = oriel::LabelTone::Muted, .id = "center" });
        ui.slider("Diameter", m_circles[*m_chosen].diameter, { .min = 4, .max = 200, .step = 1 });
    }
    if (!was_adjusting || m_is_adjusting)
        return;
    if (m_circles[*m_chosen].diameter != m_history[m_present][*m_chosen].diameter)
        remember();
    m_chosen.reset();
}

}

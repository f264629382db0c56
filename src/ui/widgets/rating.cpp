// SPDX-License-Identifier: MIT
//
// Stars. Those up to the pointer are shown before they are chosen; what is chosen already is taken
// back by a second click.

#include "number_text.h"
#include "number_value.h"

#include <oriel/text/icon.h>
#include <oriel/ui/ui.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace oriel {

static constexpr float star_size = 24;

struct RatingPaint {
    static constexpr bool is_pure = true;
    float stars;
    std::uint32_t count;
    std::uint32_t is_preview;
    Look look;

    void operator()(Painting const& p) const
    {
        Color const star = is_preview != 0 ? p.theme.star.mixed(p.theme.text, 0.15f) : p.theme.star;
        Color const full = look.dimmed(star, p.theme.surface);
        Color const empty = look.dimmed(p.theme.field_border, p.theme.surface);
        float const top = p.rect.y + (p.rect.height - star_size) / 2;
        for (std::uint32_t i = 0; i < count; ++i) {
            float const part = stars - static_cast<float>(i);
            Rect const box { p.rect.x + star_size * static_cast<float>(i), top, star_size,
                star_size };
            std::string_view const shape = part >= 0.75f ? Icon::Star : Icon::StarOutline;
            p.symbol(shape, 22, p.placed(box), part >= 0.75f ? full : empty);
            if (part >= 0.25f && part < 0.75f)
                paint_half(p, box, full);
        }
        if (look.is_ringed)
            p.focus_ring(p.rect.shrunken({ 2, 0 }), p.theme.control_radius, look.is_ringed);
    }
    void paint_half(Painting const& p, Rect const& box, Color color) const
    {
        p.painter.push_clip(p.placed({ box.x, box.y, box.width / 2, box.height }));
        p.symbol(Icon::Star, 22, p.placed(box), color);
        p.painter.pop_clip();
    }
};
static_assert(sizeof(RatingPaint) == 16, "compared as bytes: no padding");

static double stars_at(Ui& ui, Rect const& rect, double step)
{
    Point const pointer = placed(ui.pointer_position(), rect, ui.direction());
    double const at = static_cast<double>(pointer.x - rect.x) / static_cast<double>(star_size);
    return std::ceil(std::max(at, 1e-6) / step) * step;
}

static double keyed_stars(Ui& ui, Id id, double value, double step, double most)
{
    double const right = runs_left(ui.direction()) ? -1 : 1;
    for (Event const& event : ui.key_events(id)) {
        if (event.kind == EventKind::Text && event.code_point >= U'0' && event.code_point <= U'9')
            value = static_cast<double>(event.code_point - U'0');
        if (event.kind != EventKind::KeyPress)
            continue;
        double const before = std::isfinite(value) ? value : 0;
        value = event.key == Key::Right  ? before + right * step
                : event.key == Key::Left ? before - right * step
                : event.key == Key::Up   ? before + step
                : event.key == Key::Down ? before - step
                : event.key == Key::Home ? 0
                : event.key == Key::End  ? most
                                         : value;
        value = std::clamp(value, 0.0, most);
    }
    return std::min(value, most);
}

// "3.5 of 5"
static std::string_view spoken(Ui& ui, double stars, int count)
{
    std::array<char, 48> room {};
    NumberText const number(stars, std::floor(stars) == stars ? 0 : 1);
    char* at = std::copy(number.view().begin(), number.view().end(), room.data());
    at = std::copy_n(" of ", 4, at);
    at = std::to_chars(at, room.data() + room.size(), count).ptr;
    return ui.keep({ room.data(), static_cast<std::size_t>(at - room.data()) });
}

Response Ui::rating(
    std::string_view label, LentNumber lent, RatingOptions const& options, Here here) noexcept
{
    // Where and who.
    int const count = std::clamp(options.max, 1, 100);
    double const step = options.has_halves && !is_integer(lent.type) ? 0.5 : 1;
    Id const id = this->id(label, options.id, here);
    Rect const rect = rect_of(id);

    // Input.
    Sense const sense = sense_button | Sense::Text;
    Response response = interact(id, sense, options.enabled);
    double const before = NumberValue::read(lent).number();
    double value = before;
    double const pointed = std::min(stars_at(*this, rect, step), static_cast<double>(count));
    if (response.clicked())
        value = pointed == before ? 0 : pointed;
    if (response.focused())
        value = keyed_stars(*this, id, value, step, count);
    if (value != before && !(std::isnan(value) && std::isnan(before))) {
        NumberValue::of(lent.type, value).write(lent);
        mark_changed(response);
    }
    tooltip(response, options.tooltip);

    // Picture.
    double const known =
        std::isfinite(value) ? std::clamp(value, 0.0, static_cast<double>(count)) : 0;
    bool const is_preview = response.hovered() && !response.is_disabled();
    float const shown = static_cast<float>(is_preview ? pointed : known);
    float const margin = (theme().control_height - star_size) / 2;
    leaf({ .id = id,
             .layout = { .width = options.width,
                 .height = options.height,
                 .padding = { margin, 0 },
                 .grow = options.grow,
                 .align_self = natural_align() },
             .content = { star_size * static_cast<float>(count), star_size, star_size, 0 },
             .access = { .role = Role::Slider,
                 .states = access_states(response),
                 .name = keep(label),
                 .value = spoken(*this, known, count),
                 .number = static_cast<float>(known),
                 .maximum = static_cast<float>(count) },
             .sense = sense },
        RatingPaint { shown, static_cast<std::uint32_t>(count), is_preview, Look::of(response) });
    return response;
}

}

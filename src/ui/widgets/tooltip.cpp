// SPDX-License-Identifier: MIT

#include <oriel/ui/ui.h>

#include <algorithm>
#include <bit>
#include <utility>

namespace oriel {

static constexpr double tooltip_delay_seconds = 0.5;
static constexpr double shortest_wait = 1e-6; // less is rounding
static constexpr float widest_tooltip = 320;
static constexpr Point below_pointer { 12, 20 };

struct TooltipState {
    Point position;
    double hovered_since = -1;  // of the hover it was opened for
    std::uint64_t measured = 0; // hash of the text whose size is known
};

// Where it fits: below the pointer, above it when there is no room, never outside.
static Point fitted(Point pointer, Size size, Size surface)
{
    Point place = pointer + below_pointer;
    if (place.y + size.height > surface.height)
        place.y = pointer.y - size.height - 8;
    return { std::clamp(place.x, 0.0f, std::max(0.0f, surface.width - size.width)),
        std::max(0.0f, place.y) };
}

static constexpr auto paint_tooltip = [](Painting const& p) {
    p.painter.shadow(p.rect, { .blur = 12,
                                 .offset = { 0, 4 },
                                 .radius = p.theme.control_radius,
                                 .color = p.theme.shadow });
    p.painter.rectangle(p.rect, { .fill = p.theme.raised,
                                    .radius = p.theme.control_radius,
                                    .border_width = 1,
                                    .border = p.theme.line });
};

void Ui::tooltip(Response const& response, std::string_view text) noexcept
{
    if (text.empty() || !response.hovered())
        return;
    // Where and who.
    Id const id = response.id().child("tooltip");
    TooltipState& state = this->state<TooltipState>(id);

    // Input: it opens after the pointer has rested a while, where the pointer then is.
    double const wait = hovered_since() + tooltip_delay_seconds - time();
    if (wait > shortest_wait) {
        request_frame(wait);
        return;
    }
    if (state.hovered_since != hovered_since())
        state = { pointer_position(), hovered_since(), 0 };

    // Picture.
    Rect const shown = rect_of(id);
    Size const surface = surface_size();
    Point const pointer =
        placed(state.position, { 0, 0, surface.width, surface.height }, direction());
    std::uint64_t const measured =
        hash_bytes(text, hash_mix(std::bit_cast<std::uint64_t>(surface), 1));
    if (std::exchange(state.measured, measured) != measured)
        request_settle();
    Scope const scope =
        container({ .id = id,
                      .layout = { .max_width = std::min(widest_tooltip, surface.width),
                          .padding = { 6, 10 },
                          .floating = Floating::Surface,
                          .offset = fitted(pointer, shown.size(), surface) },
                      .access = { .role = Role::Tooltip, .name = keep(text) },
                      .layer = Layer::Tooltip },
            id, paint_tooltip);
    label(text);
}

}

// SPDX-License-Identifier: MIT

#include <oriel/ui/ui.h>

#include <array>
#include <charconv>
#include <cmath>

namespace oriel {

static constexpr float bar_height = 8;
static constexpr float percent_width = 40;

struct ProgressPaint {
    static constexpr bool is_pure = true;
    TextLayout const* percent; // null: not shown
    float fraction;
    Look look;

    void operator()(Painting const& p) const
    {
        float const text_width = percent ? percent_width : 0;
        float const width = std::max(0.0f, p.rect.width - text_width);
        float const top = p.painter.snapped(p.rect.y + (p.rect.height - bar_height) / 2);
        Rect const track { p.rect.x, top, width, bar_height };
        p.painter.rectangle(p.placed(track), { .fill = p.theme.track, .radius = bar_height / 2 });
        // Shorter than its own roundness it would be a sliver: it starts as a dot.
        float const filled = fraction > 0 ? std::max(bar_height, width * fraction) : 0;
        p.painter.rectangle(p.placed({ track.x, track.y, filled, track.height }),
            { .fill = look.dimmed(p.theme.accent, p.theme.surface), .radius = bar_height / 2 });
        if (percent)
            p.line(*percent, p.theme.caption,
                p.placed({ track.right(), p.rect.y, text_width, p.rect.height }),
                p.theme.text_muted, TextAlign::End);
    }
};
static_assert(sizeof(ProgressPaint) == 16, "compared as bytes: no padding");

static std::string_view format_percent(Ui& ui, float fraction)
{
    std::array<char, 8> digits {};
    int const percent = static_cast<int>(std::lround(fraction * 100));
    char* const end = std::to_chars(digits.data(), digits.data() + 4, percent).ptr;
    *end = '%';
    return ui.keep({ digits.data(), static_cast<std::size_t>(end - digits.data()) + 1 });
}

Response Ui::progress(
    std::string_view label, float fraction, ProgressOptions const& options, Here here) noexcept
{
    // Where and who.
    float const shown = std::clamp(finite_or_zero(fraction), 0.0f, 1.0f);
    Id const id = this->id(label, options.id, here);
    std::string_view const value = format_percent(*this, shown);
    TextLayout const& percent = text(value, theme().caption);

    // Input.
    Response const response = interact(id, Sense::Hover, options.enabled);
    tooltip(response, options.tooltip);

    // Picture.
    leaf({ .id = id,
             .layout = { .width = options.width, .height = options.height, .grow = options.grow },
             .content = { theme().field_width, percent.size().height, bar_height,
                 percent.baseline() },
             .access = { .role = Role::ProgressBar,
                 .name = keep(label),
                 .value = value,
                 .number = shown,
                 .maximum = 1 },
             .sense = Sense::Hover },
        ProgressPaint { options.shows_percent ? &percent : nullptr, shown, Look::of(response) });
    return response;
}

}

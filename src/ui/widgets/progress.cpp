// SPDX-License-Identifier: MIT
//
// How far something is, as a bar or a ring; and what turns while nobody knows.

#include <oriel/ui/ui.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace oriel {

static constexpr float bar_height = 8;
static constexpr float percent_width = 40;
static constexpr float ring_size = 40;
static constexpr double frame_seconds = 1.0 / 60;
static constexpr float turn = 6.28318530718f;

// Where in its round something that repeats is, 0–1; asks for the next frame.
static float phase(Ui& ui, double seconds)
{
    ui.request_frame(frame_seconds);
    double const rounds = ui.time() / seconds;
    return static_cast<float>(rounds - std::floor(rounds));
}

static float eased(float t) { return t * t * (3 - 2 * t); }

struct ProgressPaint {
    static constexpr bool is_pure = true;
    TextLayout const* text; // null: not shown
    float from;
    float to;
    float text_width;
    Look look;

    void operator()(Painting const& p) const
    {
        float const width = std::max(0.0f, p.rect.width - text_width);
        float const top = p.painter.snapped(p.rect.y + (p.rect.height - bar_height) / 2);
        Rect const track { p.rect.x, top, width, bar_height };
        p.painter.rectangle(p.placed(track), { .fill = p.theme.track, .radius = bar_height / 2 });
        // Shorter than its own roundness it would be a sliver: it starts as a dot.
        float const filled = to > from ? std::max(bar_height, width * (to - from)) : 0;
        float const start = std::min(width * from, width - filled);
        p.painter.rectangle(p.placed({ track.x + start, track.y, filled, track.height }),
            { .fill = look.dimmed(p.theme.accent, p.theme.surface), .radius = bar_height / 2 });
        if (text)
            p.line(*text, p.theme.caption,
                p.placed({ track.right(), p.rect.y, text_width, p.rect.height }),
                p.theme.text_muted, TextAlign::End);
    }
};

// An arc from one fraction of the round to another, clockwise from the top.
struct RingPaint {
    TextLayout const* text; // in the middle; null: none
    float from;
    float to;
    float width;
    Look look;

    void operator()(Painting const& p) const
    {
        float const size = std::min(p.rect.width, p.rect.height);
        float const radius = (size - width) / 2;
        Point const center = p.rect.center();
        StrokeStyle const pen { .width = width, .cap = LineCap::Round };
        Color const accent = look.dimmed(p.theme.accent, p.theme.surface);
        p.painter.arc(center, radius, { 0, turn }, p.theme.track, pen);
        float const turned = runs_left(p.direction) ? -1.0f : 1.0f;
        if (to > from)
            p.painter.arc(center, radius,
                { -turn / 4 + turned * turn * from, turned * turn * (to - from) }, accent, pen);
        if (text)
            p.line(*text, p.theme.caption, p.rect, p.theme.text, TextAlign::Center);
    }
};

static std::string_view format_percent(Ui& ui, float fraction)
{
    std::array<char, 8> digits {};
    int const percent = static_cast<int>(std::lround(fraction * 100));
    char* const end = std::to_chars(digits.data(), digits.data() + 4, percent).ptr;
    *end = '%';
    return ui.keep({ digits.data(), static_cast<std::size_t>(end - digits.data()) + 1 });
}

struct FilledPart {
    float from = 0;
    float to = 0;
};

// Something that runs through, and gets shorter at both ends.
static FilledPart moving_part(Ui& ui, ProgressShape shape)
{
    float const at = phase(ui, 1.6);
    if (shape == ProgressShape::Ring)
        return { at, at + 0.15f + 0.25f * (0.5f - 0.5f * std::cos(at * turn)) };
    float const head = eased(std::min(1.0f, at * 1.4f));
    float const tail = eased(std::max(0.0f, at * 1.4f - 0.4f));
    return { tail, std::max(head, tail + 0.01f) };
}

Response Ui::progress(
    std::string_view label, float fraction, ProgressOptions const& options, Here here) noexcept
{
    // Where and who.
    bool const is_known = !options.is_indeterminate;
    bool const is_ring = options.shape == ProgressShape::Ring;
    float const shown = std::clamp(finite_or_zero(fraction), 0.0f, 1.0f);
    Id const id = this->id(label, options.id, here);
    bool const has_text = !options.text.empty();
    bool const shows_text = has_text || (options.shows_percent && is_known);
    std::string_view const value = has_text   ? keep(options.text)
                                   : is_known ? format_percent(*this, shown)
                                              : std::string_view {};
    TextLayout const& text = this->text(value, theme().caption);

    // Input.
    Response const response = interact(id, Sense::Hover, options.enabled);
    tooltip(response, options.tooltip);

    // Picture.
    FilledPart const part = is_known ? FilledPart { 0, shown } : moving_part(*this, options.shape);
    float const text_width = !shows_text ? 0 : has_text ? text.size().width + 12 : percent_width;
    TextLayout const* const shown_text = shows_text ? &text : nullptr;
    Node node { .id = id,
        .layout = { .width = options.width, .height = options.height, .grow = options.grow },
        .content = { theme().field_width, text.size().height, bar_height, text.baseline() },
        .access = { .role = Role::ProgressBar,
            .states = is_known ? AccessState::None : AccessState::Busy,
            .name = keep(label),
            .value = value,
            .number = is_known ? shown : std::numeric_limits<float>::quiet_NaN(),
            .maximum = 1 },
        .sense = Sense::Hover };
    if (!is_ring) {
        leaf(
            node, ProgressPaint { shown_text, part.from, part.to, text_width, Look::of(response) });
        return response;
    }
    node.content = { ring_size, ring_size, ring_size, 0 };
    node.layout.align_self = natural_align();
    leaf(node, RingPaint { shown_text, part.from, part.to, 4, Look::of(response) });
    return response;
}

Response Ui::spinner(std::string_view label, SpinnerOptions const& options, Here here) noexcept
{
    Id const id = this->id(label, options.id, here);
    Response const response = interact(id, Sense::Hover, true);
    tooltip(response, options.tooltip);
    float const size = std::clamp(finite_or_zero(options.size), 8.0f, 1000.0f);
    FilledPart const part = moving_part(*this, ProgressShape::Ring);
    leaf({ .id = id,
             .layout = { .align_self = natural_align() },
             .content = { size, size, size, 0 },
             .access = { .role = Role::ProgressBar,
                 .states = AccessState::Busy,
                 .name = keep(label) },
             .sense = Sense::Hover },
        RingPaint { nullptr, part.from, part.to, std::max(2.0f, size / 9), Look::of(response) });
    return response;
}

}

// SPDX-License-Identifier: MIT

#include <oriel/ui/theme_tokens.h>

#include <algorithm>
#include <cmath>
#include <initializer_list>

namespace oriel {

static constexpr float control_contrast = 3;
static constexpr Color black = Color::rgb(0x000000);
static constexpr Color white = Color::rgb(0xffffff);

static double linear(std::uint8_t channel)
{
    double const share = channel / 255.0;
    return share <= 0.04045 ? share / 12.92 : std::pow((share + 0.055) / 1.055, 2.4);
}

static double luminance(Color color)
{
    return 0.2126 * linear(color.red) + 0.7152 * linear(color.green) + 0.0722 * linear(color.blue);
}

float contrast(Color a, Color b)
{
    double const first = luminance(a) + 0.05;
    double const second = luminance(b) + 0.05;
    return static_cast<float>(std::max(first, second) / std::min(first, second));
}

namespace {

struct Need {
    Color beside;
    float contrast = control_contrast;
};

bool meets(Color color, std::initializer_list<Need> needs)
{
    return std::all_of(needs.begin(), needs.end(),
        [&](Need const& need) { return contrast(color, need.beside) >= need.contrast; });
}

// As little lighter or darker as does; what comes nearest when nothing does.
Color nearest(Color wanted, std::initializer_list<Need> needs)
{
    constexpr int steps = 64;
    Color best = wanted;
    float best_share = 0;
    for (int i = 0; i <= steps; ++i) {
        for (Color const end : { black, white }) {
            Color const tried = wanted.mixed(end, static_cast<float>(i) / steps);
            if (meets(tried, needs))
                return tried;
            float share = 1;
            for (Need const& need : needs)
                share = std::min(share, contrast(tried, need.beside) / need.contrast);
            if (share > best_share) {
                best_share = share;
                best = tried;
            }
        }
    }
    return best;
}

void set_surfaces(Theme& theme, Color background, bool is_dark)
{
    theme.background = background;
    theme.surface = background.mixed(white, is_dark ? 0.04f : 0.75f);
    theme.raised = background.mixed(white, is_dark ? 0.07f : 0.75f);
    theme.control = theme.surface.mixed(white, is_dark ? 0.08f : 0.0f);
    theme.control_hovered = theme.control.mixed(is_dark ? white : black, 0.06f);
    theme.control_held = theme.control.mixed(black, is_dark ? 0.15f : 0.11f);
    theme.field = is_dark ? background.mixed(black, 0.2f) : theme.surface;
}

void set_text(Theme& theme, ThemeTokens const& tokens)
{
    float const least = tokens.text_contrast;
    theme.text = nearest(
        tokens.text, { { theme.background, least }, { theme.surface, least },
                         { theme.raised, least }, { theme.field, least }, { theme.control, least },
                         { theme.control_hovered, least }, { theme.control_held, least } });
    theme.text_muted = nearest(theme.text.mixed(theme.surface, 0.3f),
        { { theme.background, least }, { theme.surface, least }, { theme.raised, least },
            { theme.field, least } });
    theme.text_disabled = theme.text.mixed(theme.surface, 0.5f);
}

Color seen_on_surfaces(Theme const& theme, Color wanted)
{
    return nearest(
        wanted, { { theme.background }, { theme.surface }, { theme.raised }, { theme.field } });
}

// Black or white is written on it, whichever leaves it more as it was wanted.
void set_accent(Theme& theme, ThemeTokens const& tokens)
{
    auto const accent_below = [&](Color written, Color wanted) {
        return nearest(wanted, { { written, tokens.text_contrast }, { theme.background },
                                   { theme.surface }, { theme.raised }, { theme.field } });
    };
    auto const change = [&](Color written) {
        Color const made = accent_below(written, tokens.accent);
        bool const is_read = contrast(made, written) >= tokens.text_contrast;
        return contrast(made, tokens.accent) + (is_read ? 0.0f : 21.0f);
    };
    theme.text_on_accent = change(white) <= change(black) ? white : black;
    Color const away = theme.text_on_accent == white ? black : white;
    theme.accent = accent_below(theme.text_on_accent, tokens.accent);
    theme.accent_hovered = accent_below(theme.text_on_accent, theme.accent.mixed(away, 0.1f));
    theme.accent_held = accent_below(theme.text_on_accent, theme.accent.mixed(away, 0.2f));
    theme.knob =
        nearest(luminance(theme.background) < 0.18 ? tokens.text : white, { { theme.accent } });
    theme.focus_ring = seen_on_surfaces(theme, theme.accent);
    theme.selection =
        nearest(theme.surface.mixed(theme.accent, 0.35f), { { theme.text, tokens.text_contrast } });
}

void set_meanings(Theme& theme, ThemeTokens const& tokens)
{
    auto const read = [&](Color wanted) {
        float const least = tokens.text_contrast;
        return nearest(wanted, { { theme.background, least }, { theme.surface, least },
                                   { theme.raised, least }, { theme.field, least } });
    };
    theme.error = read(tokens.error);
    theme.warning = read(tokens.warning);
    theme.success = read(tokens.success);
    theme.info = read(tokens.accent);
    theme.star = seen_on_surfaces(theme, tokens.star);
}

void set_edges(Theme& theme, ThemeTokens const& tokens, bool is_dark)
{
    auto const inked = [&](float share) { return theme.surface.mixed(theme.text, share); };
    bool const is_strong = tokens.has_strong_edges;
    theme.field_border = seen_on_surfaces(theme, inked(is_strong ? 0.8f : 0.45f));
    theme.field_border_hovered = seen_on_surfaces(theme, inked(is_strong ? 1.0f : 0.65f));
    theme.control_border = is_strong ? theme.field_border : inked(0.2f);
    theme.line = is_strong ? theme.field_border : inked(0.13f);
    theme.track = is_strong ? inked(0.4f) : inked(0.18f);
    theme.scroll_thumb = inked(is_strong ? 0.6f : 0.3f);
    theme.scroll_thumb_hovered = inked(is_strong ? 0.8f : 0.5f);
    theme.shadow = black.with_opacity(is_dark ? 0.55f : 0.22f);
    theme.focus_ring_width = is_strong ? 3 : theme.focus_ring_width;
}

float sane(float value, float least, float most)
{
    return std::isfinite(value) ? std::clamp(value, least, most) : least;
}

void set_sizes(Theme& theme, ThemeTokens const& tokens)
{
    theme.control_height = sane(tokens.control_height, 16, 128);
    theme.control_radius = sane(tokens.control_radius, 0, theme.control_height / 2);
    theme.window_radius = std::round(theme.control_radius * 10 / 6);
    float const grown = sane(tokens.text_size, 6, 72) / theme.body.size;
    for (TextStyle* const style : { &theme.body, &theme.strong, &theme.heading, &theme.caption }) {
        style->size *= grown;
        style->line_height = std::round(style->line_height * grown);
    }
    theme.box_size = std::round(theme.box_size * grown);
}

}

ThemeTokens ThemeTokens::light() { return {}; }

ThemeTokens ThemeTokens::dark()
{
    ThemeTokens tokens;
    tokens.background = Color::rgb(0x15171c);
    tokens.text = Color::rgb(0xe9ebf0);
    tokens.accent = Color::rgb(0x3468ee);
    tokens.error = Color::rgb(0xff7a7f);
    tokens.warning = Color::rgb(0xf1a10d);
    tokens.success = Color::rgb(0x4cc38a);
    tokens.star = Color::rgb(0xf5b638);
    return tokens;
}

ThemeTokens ThemeTokens::high_contrast_light()
{
    ThemeTokens tokens;
    tokens.background = white;
    tokens.text = black;
    tokens.accent = Color::rgb(0x0b3fc4);
    tokens.text_contrast = 7;
    tokens.has_strong_edges = true;
    return tokens;
}

ThemeTokens ThemeTokens::high_contrast_dark()
{
    ThemeTokens tokens = high_contrast_light();
    tokens.background = black;
    tokens.text = white;
    tokens.accent = Color::rgb(0xffd84a);
    tokens.error = Color::rgb(0xff9a9d);
    tokens.warning = Color::rgb(0xffb84d);
    tokens.success = Color::rgb(0x6fe0a8);
    tokens.star = tokens.accent;
    return tokens;
}

Theme ThemeTokens::theme() const
{
    Theme theme;
    bool const is_dark = luminance(background) < 0.18;
    set_surfaces(theme, Color { background.red, background.green, background.blue, 255 }, is_dark);
    set_text(theme, *this);
    set_accent(theme, *this);
    set_meanings(theme, *this);
    set_edges(theme, *this, is_dark);
    set_sizes(theme, *this);
    return theme;
}

}

// SPDX-License-Identifier: MIT
//
// One number, several of them as a vector, two as a range.

#include "number_field.h"

#include <algorithm>
#include <array>

namespace oriel {

Response Ui::number(
    std::string_view label, LentNumber value, NumberOptions const& options, Here here) noexcept
{
    return number_field(*this, id(label, options.id, here), label, value, options);
}

// Red, green and blue, as axes and channels are told apart everywhere.
static Color natural_color(Theme const& theme, std::size_t i)
{
    constexpr std::array<std::uint32_t, 3> on_light { 0xc8232c, 0x1d7a35, 0x2a62eb };
    constexpr std::array<std::uint32_t, 3> on_dark { 0xff7b72, 0x6fd08c, 0x8fb0ff };
    if (i >= on_light.size())
        return Color::transparent();
    return Color::rgb(theme.text.green < 128 ? on_light[i] : on_dark[i]);
}

static void add(Response& all, Response const& one)
{
    if (one.changed())
        all.set(Response::Flag::Changed);
    if (one.focused())
        all.set(Response::Flag::Focused);
    if (one.held())
        all.set(Response::Flag::Held);
}

// A row of fields of one width.
static Scope open_fields(
    Ui& ui, Id id, std::string_view label, std::size_t count, NumbersOptions const& options)
{
    static constexpr std::size_t most = 16;
    std::array<Track, most> tracks {};
    tracks.fill(Track::fraction(1));
    std::size_t const columns = std::clamp<std::size_t>(count, 1, most);
    bool const fills_row =
        ui.parent_flow() == Flow::Row && options.width.is_automatic() && options.grow == 0;
    return ui.container({ .id = id,
                            .layout = { .width = options.width,
                                .height = options.height,
                                .gap = options.gap,
                                .grow = fills_row ? 1 : options.grow,
                                .flow = Flow::Grid,
                                .columns = { tracks.data(), columns } },
                            .access = { .role = Role::Group, .name = ui.keep(label) } },
        id, {}, options.enabled);
}

Response Ui::numbers(
    std::string_view label, LentNumbers values, NumbersOptions const& options, Here here) noexcept
{
    Id const id = this->id(label, options.id, here);
    Response response = interact(id, Sense::None, options.enabled);
    Scope const fields = open_fields(*this, id, label, values.count, options);
    for (std::size_t i = 0; i < values.count; ++i) {
        NumberOptions each = options.each;
        each.caption = i < options.captions.size() ? options.captions[i] : std::string_view {};
        each.caption_color =
            i < options.colors.size() ? options.colors[i] : natural_color(theme(), i);
        each.tooltip = each.tooltip.empty() ? options.tooltip : each.tooltip;
        std::string_view const name = each.caption.empty() ? label : each.caption;
        add(response, number_field(*this, id.child(std::uint64_t { i }), name, values[i], each));
    }
    return response;
}

Response Ui::number_range(std::string_view label, LentNumber low, LentNumber high,
    NumberOptions const& options, Here here) noexcept
{
    Id const id = this->id(label, options.id, here);
    Response response = interact(id, Sense::None, options.enabled);
    Scope const fields = open_fields(*this, id, label, 2,
        { .enabled = options.enabled,
            .width = options.width,
            .height = options.height,
            .grow = options.grow });
    // Each ends at the other.
    NumberOptions one = options;
    one.width = one.height = {};
    one.grow = 0;
    one.is_filled = false;
    one.max = std::min(options.max, NumberValue::read(high).number());
    add(response, number_field(*this, id.child("low"), "Minimum", low, one));
    one.max = options.max;
    one.min = std::max(options.min, NumberValue::read(low).number());
    add(response, number_field(*this, id.child("high"), "Maximum", high, one));
    return response;
}

}

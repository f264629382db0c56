// SPDX-License-Identifier: MIT

#include <text/font_matching.h>

#include <algorithm>

namespace oriel::detail {

namespace {

// From here on a style asks for bold, and a face that is lighter by as much as regular is does not
// give it.
constexpr float first_bold = 600;
constexpr float least_missing_weight = 150;
// What lies on the wrong side of the wanted value comes after all on the right one.
constexpr float wrong_side = 10'000;

float nearest(FaceTraits::Range const& range, float wanted)
{
    return std::clamp(wanted, range.least, std::max(range.least, range.most));
}

float width_distance(float width, float wanted)
{
    bool const is_right_side = wanted <= 100 ? width <= wanted : width >= wanted;
    return std::abs(width - wanted) + (is_right_side ? 0 : wrong_side);
}

float weight_distance(float weight, float wanted)
{
    bool const is_middle = wanted >= 400 && wanted <= 500;
    // Of the middle ones, heavier up to 500 first, then all lighter ones, then the rest.
    if (is_middle && weight > 500)
        return 2 * wrong_side + weight;
    bool const is_right_side = wanted < 400 ? weight <= wanted : weight >= wanted;
    return std::abs(weight - wanted) + (is_right_side ? 0 : wrong_side);
}

int slant_rank(FaceTraits const& traits, FontSlant wanted)
{
    bool const is_italic = traits.is_italic || traits.has_italic_axis;
    bool const is_oblique = traits.is_oblique || traits.has_slant_axis;
    bool const is_always_slanted = traits.is_italic || traits.is_oblique;
    switch (wanted) {
    case FontSlant::Upright:
        return is_always_slanted ? 1 + traits.is_italic : 0;
    case FontSlant::Italic:
        return is_italic ? 0 : is_oblique ? 1 : 2;
    case FontSlant::Oblique:
        return is_oblique ? 0 : is_italic ? 1 : 2;
    }
    return 0;
}

FaceVariation::Slant slant_for(FaceTraits const& traits, FontSlant wanted)
{
    using Slant = FaceVariation::Slant;
    if (wanted == FontSlant::Upright || traits.is_italic || traits.is_oblique)
        return Slant::None;
    bool const wants_italic = wanted == FontSlant::Italic;
    if (traits.has_italic_axis && (wants_italic || !traits.has_slant_axis))
        return Slant::ItalicAxis;
    if (traits.has_slant_axis)
        return Slant::SlantAxis;
    return traits.is_bitmaps ? Slant::None : Slant::Synthetic;
}

}

FaceRank rank_of(FaceTraits const& traits, FaceStyle const& style)
{
    float const width = style.width;
    float const weight = style.weight;
    return { width_distance(nearest(traits.width, width), width), slant_rank(traits, style.slant),
        weight_distance(nearest(traits.weight, weight), weight) };
}

FaceVariation variation_for(
    FaceTraits const& traits, FaceStyle const& style, FontSettingsId named_axes)
{
    FaceVariation variation;
    float const weight = nearest(traits.weight, style.weight);
    if (traits.has_weight_axis)
        variation.weight = static_cast<std::uint16_t>(weight);
    if (traits.has_width_axis)
        variation.width = static_cast<std::uint8_t>(nearest(traits.width, style.width));
    variation.slant = slant_for(traits, style.slant);
    variation.is_emboldened = style.weight >= first_bold && !traits.is_bitmaps
                              && weight + least_missing_weight <= style.weight;
    variation.axes = named_axes;
    return variation;
}

}

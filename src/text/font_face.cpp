// SPDX-License-Identifier: MIT

#include <text/font_face.h>

#include FT_MULTIPLE_MASTERS_H
#include FT_OUTLINE_H
#include <hb-ot.h>

#include <algorithm>
#include <cmath>
#include <vector>

namespace oriel::detail {

namespace {

constexpr float oblique_degrees = 14;
// The same, of letters slanted here: pixels to the right for each pixel upwards.
constexpr float synthetic_slant = 0.25f;
// Strokes of letters emboldened here grow by an em over this.
constexpr FT_Pos ems_in_boldness = 28;

hb_font_t* open_font(std::span<std::byte const> bytes, int index)
{
    hb_blob_t* const blob = hb_blob_create(reinterpret_cast<char const*>(bytes.data()),
        static_cast<unsigned>(bytes.size()), HB_MEMORY_MODE_READONLY, nullptr, nullptr);
    hb_face_t* const face = hb_face_create(blob, static_cast<unsigned>(index));
    hb_font_t* const font = hb_font_create(face);
    hb_ot_font_set_funcs(font);
    hb_face_destroy(face); // the font keeps both
    hb_blob_destroy(blob);
    return font;
}

std::string family_of(hb_face_t* face)
{
    for (hb_ot_name_id_t const id :
        { HB_OT_NAME_ID_TYPOGRAPHIC_FAMILY, HB_OT_NAME_ID_FONT_FAMILY }) {
        char name[64];
        unsigned size = sizeof name;
        hb_ot_name_get_utf8(face, id, HB_LANGUAGE_INVALID, &size, name);
        if (size > 0)
            return std::string(name, std::min<std::size_t>(size, sizeof name - 1));
    }
    return {};
}

bool find_axis(hb_face_t* face, hb_tag_t tag, FaceTraits::Range& range)
{
    hb_ot_var_axis_info_t axis {};
    if (!hb_ot_var_find_axis_info(face, tag, &axis) || !(axis.min_value <= axis.max_value))
        return false;
    range = { axis.min_value, axis.max_value };
    return true;
}

FaceTraits traits_of(hb_font_t* font)
{
    hb_face_t* const face = hb_font_get_face(font);
    auto const style = [&](hb_style_tag_t tag) { return hb_style_get_value(font, tag); };
    FaceTraits traits;
    traits.family = family_of(face);
    float const weight = style(HB_STYLE_TAG_WEIGHT);
    float const width = style(HB_STYLE_TAG_WIDTH);
    traits.weight = { weight, weight };
    traits.width = { width, width };
    traits.is_italic = style(HB_STYLE_TAG_ITALIC) > 0;
    traits.is_oblique = !traits.is_italic && style(HB_STYLE_TAG_SLANT_ANGLE) != 0;
    traits.is_emoji = traits.family.find("Emoji") != std::string::npos;
    FaceTraits::Range unused;
    traits.has_weight_axis = find_axis(face, HB_OT_TAG_VAR_AXIS_WEIGHT, traits.weight);
    traits.has_width_axis = find_axis(face, HB_OT_TAG_VAR_AXIS_WIDTH, traits.width);
    traits.has_italic_axis = find_axis(face, HB_OT_TAG_VAR_AXIS_ITALIC, unused);
    traits.has_slant_axis = find_axis(face, HB_OT_TAG_VAR_AXIS_SLANT, unused);
    return traits;
}

// Those of the style first: what is named explicitly wins.
std::vector<hb_variation_t> variations_of(
    FaceVariation const& variation, std::span<FontAxis const> axes)
{
    std::vector<hb_variation_t> all;
    auto const add = [&](hb_tag_t tag, float value) {
        bool const is_named = std::any_of(
            all.begin(), all.end(), [&](hb_variation_t const& known) { return known.tag == tag; });
        if (!is_named && std::isfinite(value))
            all.push_back({ tag, value });
    };
    for (FontAxis const& axis : axes)
        add(axis.tag.value, axis.value);
    if (variation.weight != 0)
        add(HB_OT_TAG_VAR_AXIS_WEIGHT, variation.weight);
    if (variation.width != 0)
        add(HB_OT_TAG_VAR_AXIS_WIDTH, variation.width);
    if (variation.slant == FaceVariation::Slant::ItalicAxis)
        add(HB_OT_TAG_VAR_AXIS_ITALIC, 1);
    if (variation.slant == FaceVariation::Slant::SlantAxis)
        add(HB_OT_TAG_VAR_AXIS_SLANT, -oblique_degrees);
    return all;
}

void vary_outlines(FT_Library library, FT_Face face, std::span<hb_variation_t const> variations)
{
    FT_MM_Var* axes = nullptr;
    if (FT_Get_MM_Var(face, &axes) != 0)
        return;
    std::vector<FT_Fixed> places;
    for (FT_UInt i = 0; i < axes->num_axis; ++i) {
        FT_Var_Axis const& axis = axes->axis[i];
        FT_Fixed place = axis.def;
        for (hb_variation_t const& named : variations) {
            constexpr float limit = 32767;
            float const value = std::clamp(named.value, -limit, limit);
            if (named.tag == axis.tag)
                place = std::clamp(
                    static_cast<FT_Fixed>(std::lround(value * 65536)), axis.minimum, axis.maximum);
        }
        places.push_back(place);
    }
    FT_Set_Var_Design_Coordinates(face, static_cast<FT_UInt>(places.size()), places.data());
    FT_Done_MM_Var(library, axes);
}

bool can_be_drawn(FT_Face face)
{
    bool const has_pictures = FT_HAS_COLOR(face) && FT_HAS_FIXED_SIZES(face);
    return (FT_IS_SCALABLE(face) || has_pictures) && face->units_per_EM != 0;
}

}

Result<std::unique_ptr<FontFace>> FontFace::load(
    FT_Library library, std::span<std::byte const> bytes, int index)
{
    FT_Face outlines = nullptr;
    if (bytes.size() > 0x7fffffff || index < 0
        || FT_New_Memory_Face(library, reinterpret_cast<FT_Byte const*>(bytes.data()),
            static_cast<FT_Long>(bytes.size()), index, &outlines))
        return Error { "The bytes are no font that FreeType can read." };
    auto face = std::make_unique<FontFace>();
    face->m_outlines.reset(outlines);
    if (!can_be_drawn(outlines))
        return Error { "The font has neither outlines nor pictures in color." };
    face->m_bytes = bytes;
    face->m_index = index;
    face->m_font.reset(open_font(bytes, index));
    face->m_traits = traits_of(face->m_font.get());
    face->m_traits.is_bitmaps = !FT_IS_SCALABLE(outlines);
    face->m_color_table.reset(
        hb_face_reference_table(hb_font_get_face(face->m_font.get()), HB_TAG('C', 'O', 'L', 'R')));
    face->m_has_ascii = true;
    for (char32_t c = 0x20; c < 0x7f; ++c)
        face->m_has_ascii = face->m_has_ascii && face->has(c);
    return face;
}

Result<std::unique_ptr<FontFace>> FontFace::instance(
    FT_Library library, FaceVariation const& variation, std::span<FontAxis const> axes) const
{
    auto face = load(library, m_bytes, m_index);
    if (face)
        (*face)->vary(library, variation, axes);
    return face;
}

void FontFace::vary(
    FT_Library library, FaceVariation const& variation, std::span<FontAxis const> axes)
{
    m_variation = variation;
    std::vector<hb_variation_t> const variations = variations_of(variation, axes);
    hb_font_set_variations(
        m_font.get(), variations.data(), static_cast<unsigned>(variations.size()));
    if (FT_HAS_MULTIPLE_MASTERS(m_outlines.get()))
        vary_outlines(library, m_outlines.get(), variations);
    if (is_slanted())
        hb_font_set_synthetic_slant(m_font.get(), synthetic_slant);
}

void FontFace::apply_synthesis(FT_Outline& outline, FT_Pos em) const
{
    if (is_emboldened()) {
        FT_Pos const strength = em / ems_in_boldness;
        FT_Outline_Embolden(&outline, strength);
        FT_Outline_Translate(&outline, -strength / 2, -strength / 2); // it grew to one side
    }
    if (is_slanted()) {
        FT_Matrix const slant { 0x10000, static_cast<FT_Fixed>(synthetic_slant * 0x10000), 0,
            0x10000 };
        FT_Outline_Transform(&outline, &slant);
    }
}

hb_font_t* FontFace::sized(Fixed size)
{
    hb_font_set_scale(m_font.get(), size, size);
    return m_font.get();
}

bool FontFace::has(char32_t code_point) const
{
    hb_codepoint_t glyph = 0;
    return hb_font_get_nominal_glyph(m_font.get(), code_point, &glyph) && glyph != 0;
}

std::span<std::byte const> FontFace::color_table() const
{
    unsigned size = 0;
    char const* const bytes = hb_blob_get_data(m_color_table.get(), &size);
    return { reinterpret_cast<std::byte const*>(bytes), size };
}

std::vector<FontFace::PaletteColor> FontFace::palette() const
{
    hb_face_t* const face = hb_font_get_face(m_font.get());
    unsigned count = hb_ot_color_palette_get_colors(face, 0, 0, nullptr, nullptr);
    std::vector<hb_color_t> colors(count);
    hb_ot_color_palette_get_colors(face, 0, 0, &count, colors.data());
    std::vector<PaletteColor> palette;
    // Blue in the highest byte.
    for (hb_color_t const c : colors)
        palette.push_back({ static_cast<std::uint8_t>(c >> 8), static_cast<std::uint8_t>(c >> 16),
            static_cast<std::uint8_t>(c >> 24), static_cast<std::uint8_t>(c) });
    return palette;
}

FontMetrics FontFace::metrics(Fixed size) const
{
    auto const scaled = [&](std::int64_t units) {
        std::int64_t const em = m_outlines->units_per_EM;
        return static_cast<Fixed>((units * size + em / 2) / em);
    };
    Fixed const ascent = scaled(m_outlines->ascender);
    Fixed const descent = scaled(-m_outlines->descender);
    Fixed const gap = scaled(m_outlines->height) - ascent - descent;
    return { ascent, descent, gap > 0 ? gap : 0 };
}

FontLines FontFace::lines(Fixed size)
{
    hb_font_t* const font = sized(size);
    auto const position = [&](hb_ot_metrics_tag_t tag) {
        hb_position_t value = 0;
        hb_ot_metrics_get_position_with_fallback(font, tag, &value);
        return value;
    };
    return { position(HB_OT_METRICS_TAG_UNDERLINE_OFFSET),
        position(HB_OT_METRICS_TAG_UNDERLINE_SIZE), position(HB_OT_METRICS_TAG_STRIKEOUT_OFFSET),
        position(HB_OT_METRICS_TAG_STRIKEOUT_SIZE), position(HB_OT_METRICS_TAG_CAP_HEIGHT) };
}

}

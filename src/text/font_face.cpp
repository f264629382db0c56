// SPDX-License-Identifier: MIT

#include <text/font_face.h>

#include <hb-ot.h>

namespace oriel::detail {

namespace {

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
    if (!FT_IS_SCALABLE(outlines) || outlines->units_per_EM == 0)
        return Error { "The font has no outlines; bitmap fonts cannot be used." };
    face->m_font.reset(open_font(bytes, index));
    face->m_has_ascii = true;
    for (char32_t c = 0x20; c < 0x7f; ++c)
        face->m_has_ascii = face->m_has_ascii && face->has(c);
    return face;
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

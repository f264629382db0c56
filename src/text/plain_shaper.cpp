// SPDX-License-Identifier: MIT

#include <text/plain_shaper.h>

namespace oriel::detail {

void PlainShaper::shape(std::span<char32_t const> line, std::size_t begin, std::size_t end,
    RunStyle const& style, std::vector<RunGlyph>& glyphs)
{
    hb_buffer_t* const buffer = m_buffer.get();
    hb_buffer_clear_contents(buffer);
    hb_buffer_set_direction(buffer, style.direction);
    hb_buffer_set_script(buffer, style.script);
    hb_buffer_set_language(buffer, style.language);
    hb_buffer_add_codepoints(buffer, reinterpret_cast<hb_codepoint_t const*>(line.data()),
        static_cast<int>(line.size()), static_cast<unsigned>(begin), static_cast<int>(end - begin));
    hb_shape(
        style.font, buffer, style.features.data(), static_cast<unsigned>(style.features.size()));
    if (HB_DIRECTION_IS_BACKWARD(style.direction))
        hb_buffer_reverse_clusters(buffer);

    unsigned count = 0;
    hb_glyph_info_t const* const infos = hb_buffer_get_glyph_infos(buffer, &count);
    hb_glyph_position_t const* const positions = hb_buffer_get_glyph_positions(buffer, &count);
    for (unsigned i = 0; i < count; ++i)
        glyphs.push_back({ infos[i].cluster, static_cast<std::uint16_t>(infos[i].codepoint),
            positions[i].x_advance, positions[i].x_offset, positions[i].y_offset });
}

}

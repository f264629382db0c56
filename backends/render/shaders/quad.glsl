// What both stages of all pipelines share. See record.h and paint.h for what is drawn.
// LIGHT, HEAVY, PAINTED or MESH is defined, and CLIPPED where rounded clips cut.

// RecordKind and RecordFlags.
const uint kind_rectangle = 0u;
const uint kind_shadow = 1u;
const uint kind_glyphs = 2u;
const uint kind_image = 3u;
const uint kind_mask = 4u;
const uint kind_layer_end = 7u;
const uint flag_gradient = 1u;
const uint flag_inset = 8u;

#ifndef MESH
VARYING(0) uint v_kind;
// Glyphs and masks: texel minus pixel in xy. Shadow: its ink box. Others: the box.
VARYING(1) vec4 v_box;
// Rectangle: radii. Image: source box. Shadow: where the mask lies, and its size.
VARYING(2) vec4 v_shape;
VARYING(3) vec4 v_color;
#endif
#if defined(LIGHT) || defined(PAINTED)
VARYING(4) vec4 v_border_color;
VARYING(5) float v_border_width; // of glyphs and masks: the contrast
#endif
#ifdef LIGHT
VARYING(6) vec4 v_color_end;
// Start, and direction over its squared length, so that a dot product is the position on it.
VARYING(7) vec4 v_axis;
#endif
#ifdef PAINTED
// PaintKind, Spread, the texel of the first stop, and how many there are.
VARYING(6) uvec4 v_paint;
// Of an image: source box.
VARYING(7) vec4 v_source;
// From device pixels: xx, xy, yx, yy; x0, y0.
VARYING(8) vec4 v_map;
VARYING(9) vec2 v_map_offset;
#endif
#ifdef MESH
SMOOTH_VARYING(0) vec4 v_color; // straight
SMOOTH_VARYING(1) vec2 v_place; // in texels
VARYING(2) uint v_has_texture;
VARYING(3) vec4 v_visible; // device pixels: the box within the clip
#endif
#ifdef CLIPPED
VARYING(10) uint v_clip_state;
#endif

#if defined(VERTEX_STAGE) || defined(PAINTED) || defined(CLIPPED)
// Rows of 1024 texels: records, states, paints with their stops.
RECORDS(0);

uvec4 table_texel(float first_row, uint place)
{
    return RECORD_TEXEL(uint(first_row) * 1024u + place);
}

uvec4 state_texel(uint index, uint part)
{
    return table_texel(u_surface.w, index * 4u + part);
}

uvec4 paint_texel(uint place)
{
    return table_texel(u_first_paint_row, place);
}

vec4 unpacked_color(uint bytes)
{
    return vec4(uvec4(bytes, bytes >> 8u, bytes >> 16u, bytes >> 24u) & 255u) / 255.0;
}

vec2 halves(uint word)
{
    return vec2(float(word & 65535u), float(word >> 16u));
}
#endif

float rounded_to_byte(float value)
{
    return floor(value * 255.0 + 0.5) / 255.0;
}

vec4 rounded_to_byte(vec4 value)
{
    return floor(value * 255.0 + 0.5) / 255.0;
}

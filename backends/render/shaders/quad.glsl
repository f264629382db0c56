// What both stages of both pipelines share. See record.h for what is drawn.

// RecordKind and RecordFlags.
const uint kind_rectangle = 0u;
const uint kind_shadow = 1u;
const uint kind_glyphs = 2u;
const uint kind_image = 3u;
const uint flag_gradient = 1u;

VARYING(0) uint v_kind;
// Rectangle, image: the box. Shadow: its ink box. Glyphs: texel minus pixel in xy.
VARYING(1) vec4 v_box;
// Rectangle: radii. Image: source box. Shadow: where the mask lies, and its size.
VARYING(2) vec4 v_shape;
VARYING(3) vec4 v_color;
#ifndef HEAVY
VARYING(4) vec4 v_color_end;
VARYING(5) vec4 v_border_color;
// Start, and direction over its squared length, so that a dot product is the position on it.
VARYING(6) vec4 v_axis;
VARYING(7) float v_border_width;
#endif

float rounded_to_byte(float value)
{
    return floor(value * 255.0 + 0.5) / 255.0;
}

vec4 rounded_to_byte(vec4 value)
{
    return floor(value * 255.0 + 0.5) / 255.0;
}

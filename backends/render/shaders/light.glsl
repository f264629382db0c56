SAMPLER(1) highp sampler2D u_texture;
FRAGMENT_OUTPUT(0) vec4 o_color;

// Distance to the rounded box, negative inside. Measured from the edges, because the center of
// an absurdly large box is not exact.
float distance_to_box(vec2 point)
{
    vec2 center = (v_box.xy + v_box.zw) * 0.5;
    vec2 sides = point.y < center.y ? v_shape.xy : v_shape.wz;
    float radius = point.x < center.x ? sides.x : sides.y;
    vec2 q = max(v_box.xy + radius - point, point - (v_box.zw - radius));
    return length(max(q, 0.0)) + min(max(q.x, q.y), 0.0) - radius;
}

// Fill and border together: as two layers, the fill would show outside the border. Rounds where
// the software renderer does.
vec4 rectangle_color(vec2 point)
{
    float d = distance_to_box(point);
    float outer = clamp(0.5 - d, 0.0, 1.0);
    float rim = 1.0 - clamp(0.5 - d - v_border_width, 0.0, 1.0);
    float position = clamp(dot(point - v_axis.xy, v_axis.zw), 0.0, 1.0);
    vec4 fill = rounded_to_byte(mix(v_color, v_color_end, position));
    float border_share = outer * rim * v_border_color.a;
    float fill_share = outer * (1.0 - rim * v_border_color.a) * fill.a;
    float share = rounded_to_byte(border_share + fill_share);
    border_share = rounded_to_byte(border_share);
    vec3 color = v_border_color.rgb * border_share + fill.rgb * (share - border_share);
    return vec4(color, share);
}

vec4 glyph_color(vec2 point)
{
    float coverage = texelFetch(u_texture, ivec2(point + v_box.xy), 0).r;
    float share = rounded_to_byte(coverage * v_color.a);
    return vec4(v_color.rgb * share, share);
}

void main()
{
    o_color = v_kind == kind_glyphs ? glyph_color(PIXEL_CENTER) : rectangle_color(PIXEL_CENTER);
}

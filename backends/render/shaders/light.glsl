SAMPLER(1) highp sampler2D u_texture;
FRAGMENT_OUTPUT(0) vec4 o_color;

// Fill and border together: as two layers, the fill would show outside the border. Rounds where
// the software renderer does.
vec4 rectangle_color(vec2 point)
{
    float d = distance_to_box(point, v_box, v_shape);
    float outer = clamp(0.5 - d, 0.0, 1.0);
    float rim = 1.0 - clamp(0.5 - d - v_border_width, 0.0, 1.0);
    float position = clamp(dot(point - v_axis.xy, v_axis.zw), 0.0, 1.0);
    vec4 fill = dithered(mix(v_color, v_color_end, position), point);
    float border_share = outer * rim * v_border_color.a;
    float fill_share = outer * (1.0 - rim * v_border_color.a) * fill.a;
    float share = rounded_to_byte(border_share + fill_share);
    border_share = rounded_to_byte(border_share);
    vec3 color = v_border_color.rgb * border_share + fill.rgb * (share - border_share);
    return vec4(color, share);
}

vec4 glyph_color(vec2 point)
{
    float coverage = floor(texelFetch(u_texture, ivec2(point + v_box.xy), 0).r * 255.0 + 0.5);
    // All of it whole numbers below 2^24.
    float raise = floor((v_border_width * coverage * (255.0 - coverage) + 65536.0) / 131072.0);
    coverage = (coverage + raise) / 255.0;
    float share = rounded_to_byte(coverage * v_color.a);
    return vec4(v_color.rgb * share, share);
}

void main()
{
    vec2 point = PIXEL_CENTER;
    vec4 color = v_kind == kind_glyphs ? glyph_color(point) : rectangle_color(point);
    o_color = clipped(color, point);
}

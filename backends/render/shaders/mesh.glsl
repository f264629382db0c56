SAMPLER(1) highp sampler2D u_texture;
FRAGMENT_OUTPUT(0) vec4 o_color;

void main()
{
    vec2 point = PIXEL_CENTER;
    vec4 straight = rounded_to_byte(clamp(v_color, 0.0, 1.0));
    vec4 color = vec4(straight.rgb * straight.a, straight.a);
    if (v_has_texture != 0u)
        color *= bilinear(u_texture, v_place, vec4(0.0, 0.0, textureSize(u_texture, 0)));
    bool is_visible = all(greaterThanEqual(point, v_visible.xy))
                      && all(lessThan(point, v_visible.zw));
    o_color = is_visible ? clipped(color, point) : vec4(0.0);
}

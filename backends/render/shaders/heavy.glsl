SAMPLER(1) highp sampler2D u_texture;
SAMPLER(2) highp sampler2D u_shadow_masks;
FRAGMENT_OUTPUT(0) vec4 o_color;

// shadow_texel() of shadow_mask.h, in both directions.
vec2 mask_place(vec2 pixel, vec2 ink_size, vec2 mask_size)
{
    vec2 middle = floor(mask_size * 0.5);
    vec2 from_end = max(middle, pixel - (ink_size - mask_size));
    return mix(from_end, pixel, vec2(lessThan(pixel, middle)));
}

vec4 shadow_color(vec2 point)
{
    vec2 pixel = floor(point) - v_box.xy;
    vec2 place = v_shape.xy + mask_place(pixel, v_box.zw - v_box.xy, v_shape.zw);
    float coverage = texelFetch(u_shadow_masks, ivec2(place), 0).r;
    float share = rounded_to_byte(coverage * v_color.a);
    return vec4(v_color.rgb * share, share);
}

vec4 image_color(vec2 point)
{
    vec4 source = texels_of(v_shape, vec2(textureSize(u_texture, 0)));
    vec2 place = (point - v_box.xy) * (source.zw - source.xy) / (v_box.zw - v_box.xy);
    return bilinear(u_texture, place, source) * vec4(v_color.rgb * v_color.a, v_color.a);
}

// Layers are as large as the surface.
vec4 layer_color()
{
    return texelFetch(u_texture, ivec2(gl_FragCoord.xy), 0) * v_color.a;
}

void main()
{
    vec2 point = PIXEL_CENTER;
    vec4 color = v_kind == kind_shadow      ? shadow_color(point)
                 : v_kind == kind_layer_end ? layer_color()
                                            : image_color(point);
    o_color = clipped(color, point);
}

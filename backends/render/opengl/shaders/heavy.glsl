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

// By hand, because the weights of the samplers of GPUs have 8 bits at best.
vec4 bilinear(vec2 place)
{
    vec2 last = v_shape.zw - 1.0;
    vec2 base = floor(place - 0.5);
    vec2 weight = place - 0.5 - base;
    ivec2 low = ivec2(clamp(base, v_shape.xy, last));
    ivec2 high = ivec2(clamp(base + 1.0, v_shape.xy, last));
    vec4 top = mix(texelFetch(u_texture, low, 0),
        texelFetch(u_texture, ivec2(high.x, low.y), 0), weight.x);
    vec4 bottom = mix(texelFetch(u_texture, ivec2(low.x, high.y), 0),
        texelFetch(u_texture, high, 0), weight.x);
    return mix(top, bottom, weight.y);
}

vec4 image_color(vec2 point)
{
    vec2 texels_per_pixel = (v_shape.zw - v_shape.xy) / (v_box.zw - v_box.xy);
    vec4 texel = bilinear(v_shape.xy + (point - v_box.xy) * texels_per_pixel);
    return texel * vec4(v_color.rgb * v_color.a, v_color.a);
}

void main()
{
    o_color = v_kind == kind_shadow ? shadow_color(PIXEL_CENTER) : image_color(PIXEL_CENTER);
}

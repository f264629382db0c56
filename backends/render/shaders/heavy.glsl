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

// Which two texels a pixel lies between, and how far from the first, in whole 256ths.
vec3 sample_place(float pixel, float pixels, float texels)
{
    float place = (pixel * texels) / pixels - 0.5;
    float steps = clamp(floor(place * 256.0 + 0.5), 0.0, (texels - 1.0) * 256.0);
    float near = floor(steps / 256.0);
    return vec3(near, min(near + 1.0, texels - 1.0), steps / 256.0 - near);
}

// By hand, because the samplers of GPUs weigh texels in their own ways.
vec4 bilinear(vec2 offset, vec2 box_size)
{
    vec2 first = v_shape.xy;
    vec2 size = min(v_shape.zw, vec2(textureSize(u_texture, 0))) - first;
    vec3 x = sample_place(offset.x, box_size.x, size.x);
    vec3 y = sample_place(offset.y, box_size.y, size.y);
    vec4 near_top = texelFetch(u_texture, ivec2(first + vec2(x.x, y.x)), 0);
    vec4 far_top = texelFetch(u_texture, ivec2(first + vec2(x.y, y.x)), 0);
    vec4 near_bottom = texelFetch(u_texture, ivec2(first + vec2(x.x, y.y)), 0);
    vec4 far_bottom = texelFetch(u_texture, ivec2(first + vec2(x.y, y.y)), 0);
    vec4 top = rounded_to_byte(mix(near_top, far_top, x.z));
    vec4 bottom = rounded_to_byte(mix(near_bottom, far_bottom, x.z));
    return rounded_to_byte(mix(top, bottom, y.z));
}

vec4 image_color(vec2 point)
{
    vec4 texel = bilinear(point - v_box.xy, v_box.zw - v_box.xy);
    return texel * vec4(v_color.rgb * v_color.a, v_color.a);
}

void main()
{
    o_color = v_kind == kind_shadow ? shadow_color(PIXEL_CENTER) : image_color(PIXEL_CENTER);
}

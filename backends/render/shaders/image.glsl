// Which two texels a place lies between, and how far from the first, in whole 256ths.
vec3 sample_place(float place, float texels)
{
    float steps = clamp(floor((place - 0.5) * 256.0 + 0.5), 0.0, (texels - 1.0) * 256.0);
    float near = floor(steps / 256.0);
    return vec3(near, min(near + 1.0, texels - 1.0), steps / 256.0 - near);
}

// The source box, cut to the texture and never empty.
vec4 texels_of(vec4 source, vec2 texture_size)
{
    vec2 first = min(source.xy, texture_size - 1.0);
    return vec4(first, max(min(source.zw, texture_size), first + 1.0));
}

// `place` is counted in texels from the corner of the source box. By hand, because the samplers
// of GPUs weigh texels in their own ways.
vec4 bilinear(highp sampler2D image, vec2 place, vec4 source)
{
    vec3 x = sample_place(place.x, source.z - source.x);
    vec3 y = sample_place(place.y, source.w - source.y);
    vec4 near_top = texelFetch(image, ivec2(source.xy + vec2(x.x, y.x)), 0);
    vec4 far_top = texelFetch(image, ivec2(source.xy + vec2(x.y, y.x)), 0);
    vec4 near_bottom = texelFetch(image, ivec2(source.xy + vec2(x.x, y.y)), 0);
    vec4 far_bottom = texelFetch(image, ivec2(source.xy + vec2(x.y, y.y)), 0);
    vec4 top = rounded_to_byte(mix(near_top, far_top, x.z));
    vec4 bottom = rounded_to_byte(mix(near_bottom, far_bottom, x.z));
    return rounded_to_byte(mix(top, bottom, y.z));
}

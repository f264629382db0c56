ATTRIBUTE(0) ivec2 a_position;
ATTRIBUTE(1) uvec4 a_bitmap;
ATTRIBUTE(2) uint a_record;

RECORDS(0);

uvec4 texel(uint index, uint part)
{
    return RECORD_TEXEL(index * 4u + part);
}

vec4 unpacked_color(uint bytes)
{
    return vec4(uvec4(bytes, bytes >> 8u, bytes >> 16u, bytes >> 24u) & 255u) / 255.0;
}

vec2 halves(uint word)
{
    return vec2(float(word & 65535u), float(word >> 16u));
}

ivec2 signed_halves(uint word)
{
    return ivec2(int(word << 16u), int(word)) >> 16;
}

// Of the pixels to fill, before the clip.
vec4 box_of_rectangle(vec4 rect, uvec4 words[4])
{
    v_box = rect;
    v_shape = vec4(halves(words[1].x), halves(words[1].y)) / 16.0;
#ifndef HEAVY
    v_border_width = halves(words[2].y).x / 16.0;
    // Without a width there is no border; with it, the edge would show a fringe.
    v_border_color = v_border_width > 0.0 ? unpacked_color(words[2].x) : vec4(0.0);
    v_color_end = v_color;
    v_axis = vec4(0.0);
    if ((words[3].w >> 8u & flag_gradient) != 0u) {
        vec2 from = vec2(signed_halves(words[2].z));
        vec2 direction = vec2(signed_halves(words[2].w)) - from;
        v_color_end = unpacked_color(words[1].w);
        v_axis = vec4(rect.xy + from, direction / max(dot(direction, direction), 1.0));
    }
#endif
    return vec4(floor(rect.xy), ceil(rect.zw));
}

vec4 box_of_glyph(uvec4 words[4])
{
    vec2 corner = vec2(a_position + ivec2(words[2].zw));
    v_box = vec4(vec2(a_bitmap.xy) - corner, 0.0, 0.0);
    return vec4(corner, corner + vec2(uvec2(a_bitmap.z, a_bitmap.z >> 8u) & 255u));
}

// The instance holds the place of the mask and its size.
vec4 box_of_shadow(vec4 rect, uvec4 words[4])
{
    float sigma = clamp(float(words[2].y >> 16u), 1.0, 2048.0);
    float margin = floor((3.0 * sigma + 15.0) / 16.0);
    v_box = floor(rect + 0.5) + vec4(-margin, -margin, margin, margin);
    v_shape = vec4(vec2(a_bitmap.xy), vec2(a_position));
    return v_box;
}

vec4 box_of_image(vec4 rect, uvec4 words[4])
{
    v_box = trunc(rect);
    v_shape = vec4(halves(words[2].z), halves(words[2].w));
    return v_box;
}

vec4 box_of(uvec4 words[4])
{
    vec4 rect = uintBitsToFloat(words[0]);
#ifdef HEAVY
    return v_kind == kind_shadow ? box_of_shadow(rect, words) : box_of_image(rect, words);
#else
    if (v_kind == kind_glyphs)
        return box_of_glyph(words);
    return box_of_rectangle(rect, words);
#endif
}

void main()
{
    uvec4 words[4];
    for (uint i = 0u; i < 4u; ++i)
        words[i] = texel(a_record, i);
    v_kind = words[3].w & 255u;
    v_color = unpacked_color(words[1].z);
    v_shape = vec4(0.0);
#ifndef HEAVY
    v_color_end = vec4(0.0);
    v_border_color = vec4(0.0);
    v_axis = vec4(0.0);
    v_border_width = 0.0;
#endif

    // Clipping costs nothing here: the quad shrinks, what it shows stays where it is.
    uint state = words[3].x & 65535u;
    vec4 clip = uintBitsToFloat(texel(uint(u_surface.w) * 256u + state, 0u));
    vec4 box = box_of(words);
    vec2 low = clamp(box.xy, clip.xy, clip.zw);
    vec2 high = clamp(box.zw, low, max(clip.zw, low));
    vec2 corner = vec2(VERTEX_INDEX & 1, VERTEX_INDEX >> 1);
    vec2 place = mix(low, high, corner) / u_surface.xy * 2.0 - 1.0;
    gl_Position = vec4(place.x, place.y * u_surface.z, 0.0, 1.0);
}

ATTRIBUTE(0) ivec2 a_position;
// Place in a texture, size in two bytes, the state whose rounded clip cuts first.
ATTRIBUTE(1) uvec4 a_bitmap;
ATTRIBUTE(2) uint a_record;

ivec2 signed_halves(uint word)
{
    return ivec2(int(word << 16u), int(word)) >> 16;
}

vec2 texel_minus_pixel(uvec4 words[4])
{
    return halves(words[2].z) - floor(uintBitsToFloat(words[0].xy));
}

vec4 pixels_of(vec4 rect)
{
    return vec4(floor(rect.xy), ceil(rect.zw));
}

#if defined(LIGHT) || defined(PAINTED)
void set_shape(vec4 rect, uvec4 words[4])
{
    v_box = rect;
    v_shape = vec4(halves(words[1].x), halves(words[1].y)) / 16.0;
    v_border_width = halves(words[2].y).x / 16.0;
    // Without a width there is no border; with it, the edge would show a fringe.
    v_border_color = v_border_width > 0.0 ? unpacked_color(words[2].x) : vec4(0.0);
}
#endif

#ifdef LIGHT
void set_gradient(vec4 rect, uvec4 words[4])
{
    vec2 from = vec2(signed_halves(words[2].z));
    vec2 direction = vec2(signed_halves(words[2].w)) - from;
    v_color_end = unpacked_color(words[1].w);
    v_axis = vec4(rect.xy + from, direction / max(dot(direction, direction), 1.0));
}

vec4 box_of_glyph(uvec4 words[4])
{
    vec2 corner = vec2(a_position + ivec2(words[2].zw));
    v_box = vec4(vec2(a_bitmap.xy) - corner, 0.0, 0.0);
    return vec4(corner, corner + vec2(uvec2(a_bitmap.z, a_bitmap.z >> 8u) & 255u));
}

// Of the pixels to fill, before the clip. A mask is one large glyph.
vec4 box_of(vec4 rect, uvec4 words[4])
{
    v_color_end = v_color;
    v_axis = vec4(0.0);
    v_border_color = vec4(0.0);
    v_border_width = halves(words[2].y).y;
    if (v_kind == kind_glyphs)
        return box_of_glyph(words);
    if (v_kind == kind_mask) {
        v_kind = kind_glyphs;
        v_box = vec4(texel_minus_pixel(words), 0.0, 0.0);
        return pixels_of(rect);
    }
    set_shape(rect, words);
    if ((words[3].w >> 8u & flag_gradient) != 0u)
        set_gradient(rect, words);
    return pixels_of(rect);
}
#endif

#ifdef HEAVY
// The instance holds the place of the mask and its size.
vec4 box_of_shadow(vec4 rect, uvec4 words[4])
{
    bool is_inset = (words[3].w >> 8u & flag_inset) != 0u;
    float sigma = clamp(float(words[2].y >> 16u), 1.0, 2048.0);
    float margin = is_inset ? 0.0 : floor((3.0 * sigma + 15.0) / 16.0);
    v_box = floor(rect + 0.5) + vec4(-margin, -margin, margin, margin);
    v_shape = vec4(vec2(a_bitmap.xy), vec2(a_position));
    return v_box;
}

// In color, texel by pixel, and so an image as large as its source.
vec4 box_of_color_glyph(uvec4 words[4])
{
    v_kind = kind_image;
    v_color.rgb = vec3(1.0);
    vec2 corner = vec2(a_position + ivec2(words[2].zw));
    vec2 size = vec2(uvec2(a_bitmap.z, a_bitmap.z >> 8u) & 255u);
    v_box = vec4(corner, corner + size);
    v_shape = vec4(vec2(a_bitmap.xy), vec2(a_bitmap.xy) + size);
    return v_box;
}

vec4 box_of(vec4 rect, uvec4 words[4])
{
    if (v_kind == kind_shadow)
        return box_of_shadow(rect, words);
    if (v_kind == kind_glyphs)
        return box_of_color_glyph(words);
    if (v_kind == kind_layer_end)
        return pixels_of(rect);
    v_box = trunc(rect);
    v_shape = vec4(halves(words[2].z), halves(words[2].w));
    return v_box;
}
#endif

#ifdef PAINTED
void set_paint(uint place)
{
    uvec4 map = paint_texel(place);
    uvec4 more = paint_texel(place + 1u);
    uvec4 rest = paint_texel(place + 2u);
    v_map = uintBitsToFloat(uvec4(map.xy, map.w, more.x));
    v_map_offset = uintBitsToFloat(uvec2(map.z, more.y));
    v_paint = uvec4(more.z & 255u, more.z >> 8u & 255u, rest.y, rest.z);
    v_source = vec4(halves(more.w), halves(rest.x));
}

vec4 box_of(vec4 rect, uvec4 words[4])
{
    set_paint(a_bitmap.x | a_bitmap.y << 16u);
    set_shape(rect, words);
    if (v_kind == kind_mask) {
        v_box = vec4(texel_minus_pixel(words), 0.0, 0.0);
        v_border_color = vec4(0.0);
        v_border_width = 0.0;
    }
    return pixels_of(rect);
}
#endif

void main()
{
    uvec4 words[4];
    for (uint i = 0u; i < 4u; ++i)
        words[i] = table_texel(0.0, a_record * 4u + i);
    v_kind = words[3].w & 255u;
    v_color = unpacked_color(words[1].z);
    v_shape = vec4(0.0);
#ifdef CLIPPED
    v_clip_state = a_bitmap.w;
#endif

    // Clipping costs nothing here: the quad shrinks, what it shows stays where it is.
    vec4 clip = uintBitsToFloat(state_texel(words[3].x & 65535u, 0u));
    vec4 box = box_of(uintBitsToFloat(words[0]), words);
    vec2 low = clamp(box.xy, clip.xy, clip.zw);
    vec2 high = clamp(box.zw, low, max(clip.zw, low));
    vec2 corner = vec2(VERTEX_INDEX & 1, VERTEX_INDEX >> 1);
    vec2 place = mix(low, high, corner) / u_surface.xy * 2.0 - 1.0;
    gl_Position = vec4(place.x, place.y * u_surface.z, 0.0, 1.0);
}

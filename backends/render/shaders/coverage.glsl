// What the fragment stages share: shapes, dithering, rounded clips.

// Distance to a rounded box, negative inside. Measured from the edges, because the center of an
// absurdly large box is not exact.
float distance_to_box(vec2 point, vec4 box, vec4 radii)
{
    vec2 center = (box.xy + box.zw) * 0.5;
    vec2 sides = point.y < center.y ? radii.xy : radii.wz;
    float radius = point.x < center.x ? sides.x : sides.y;
    vec2 q = max(box.xy + radius - point, point - (box.zw - radius));
    return length(max(q, 0.0)) + min(max(q.x, q.y), 0.0) - radius;
}

// dither_step() of record.h, as what is added before rounding down. Multiplying by 73 spreads the
// three lowest bits to every third place, and the mask takes them in reverse order.
float dither(vec2 point)
{
    ivec2 pixel = ivec2(point);
    ivec2 bits = (ivec2(pixel.y, pixel.x ^ pixel.y) & 7) * 73 & 84;
    return float(bits.x >> 2 | bits.y >> 1) / 64.0 + 0.5 / 64.0;
}

vec4 dithered(vec4 color, vec2 point)
{
    return floor(color * 255.0 + dither(point)) / 255.0;
}

#ifdef CLIPPED
// The distance in the box's own space, in device pixels.
float rounded_share(vec2 pixel, vec4 box, vec4 radii, vec4 map)
{
    vec2 point = vec2(dot(map.xy, pixel), dot(map.zw, pixel));
    vec2 size = max(box.zw - box.xy, 0.0);
    float d = distance_to_box(point, box, min(radii, min(size.x, size.y) * 0.5));
    float growth = sqrt(abs(map.x * map.w - map.y * map.z));
    return clamp(0.5 - d / growth, 0.0, 1.0);
}

// States point to the one outside with a lower index.
float rounded_clips(vec2 pixel)
{
    float share = 1.0;
    uint index = v_clip_state;
    while (index != 65535u) {
        uvec4 shape = state_texel(index, 2u);
        if ((shape.z & 65535u) != 0u) {
            vec4 radii = vec4(halves(shape.x), halves(shape.y)) / 16.0;
            vec4 map = uintBitsToFloat(uvec4(shape.w, state_texel(index, 3u).xyz));
            share *= rounded_share(pixel, uintBitsToFloat(state_texel(index, 1u)), radii, map);
        }
        uint outer = shape.z >> 16u;
        index = outer < index ? outer : 65535u;
    }
    return share;
}

vec4 clipped(vec4 color, vec2 pixel)
{
    return color * rounded_clips(pixel);
}
#else
vec4 clipped(vec4 color, vec2 pixel)
{
    return color;
}
#endif

SAMPLER(1) highp sampler2D u_texture;
SAMPLER(3) highp sampler2D u_paint_image;
FRAGMENT_OUTPUT(0) vec4 o_color;

// PaintKind and Spread.
const uint paint_linear = 0u;
const uint paint_radial = 1u;
const uint paint_image = 3u;
const uint spread_repeat = 1u;
const uint spread_mirror = 2u;

// conic_coefficients of paint.h: the arc tangent in turns.
float turns_of(vec2 place)
{
    vec2 size = abs(place);
    float longer = max(size.x, size.y);
    float a = min(size.x, size.y) / (longer > 0.0 ? longer : 1.0);
    float s = a * a;
    float r = 0.00331760283;
    r = -0.013553054 + s * r;
    r = 0.0286732423 + s * r;
    r = -0.0525696394 + s * r;
    r = a * (0.159133669 + s * r);
    r = size.y <= size.x ? r : 0.25 - r;
    r = place.x < 0.0 ? 0.5 - r : r;
    return place.y < 0.0 ? 1.0 - r : r;
}

float position_of(vec2 place)
{
    float t = v_paint.x == paint_linear ? place.x
              : v_paint.x == paint_radial ? length(place)
                                          : turns_of(place);
    if (v_paint.y == spread_repeat)
        return t - floor(t);
    if (v_paint.y == spread_mirror) {
        float phase = t - 2.0 * floor(t * 0.5);
        return min(phase, 2.0 - phase);
    }
    return clamp(t, 0.0, 1.0);
}

// Straight. Before the first stop its own color holds.
vec4 gradient_color(vec2 place, vec2 point)
{
    float t = position_of(place);
    uvec4 segment = paint_texel(v_paint.z);
    for (uint i = 1u; i < v_paint.w; ++i) {
        uvec4 next = paint_texel(v_paint.z + i);
        if (t < uintBitsToFloat(next.x))
            break;
        segment = next;
    }
    vec2 start = uintBitsToFloat(segment.xy);
    float along = clamp((t - start.x) * start.y, 0.0, 1.0);
    vec4 from = unpacked_color(segment.z);
    vec4 color = from + (unpacked_color(segment.w) - from) * along;
    return dithered(color, point);
}

vec4 paint_image_color(vec2 place)
{
    vec4 source = texels_of(v_source, vec2(textureSize(u_paint_image, 0)));
    vec4 texel = bilinear(u_paint_image, place, source);
    return texel * vec4(v_color.rgb * v_color.a, v_color.a);
}

// Those of the fill and of the border; see light.glsl.
vec2 rectangle_shares(vec2 point, float fill_alpha)
{
    float d = distance_to_box(point, v_box, v_shape);
    float outer = clamp(0.5 - d, 0.0, 1.0);
    float rim = 1.0 - clamp(0.5 - d - v_border_width, 0.0, 1.0);
    float border_share = outer * rim * v_border_color.a;
    float fill_share = outer * (1.0 - rim * v_border_color.a) * fill_alpha;
    float share = rounded_to_byte(border_share + fill_share);
    border_share = rounded_to_byte(border_share);
    return vec2(share - border_share, border_share);
}

void main()
{
    vec2 point = PIXEL_CENTER;
    vec2 place = vec2(dot(v_map.xy, point), dot(v_map.zw, point)) + v_map_offset;
    bool is_image = v_paint.x == paint_image;
    // Of an image premultiplied, and so its share is that of full alpha.
    vec4 fill = is_image ? paint_image_color(place) : gradient_color(place, point);
    float fill_alpha = is_image ? 1.0 : fill.a;
    vec2 shares;
    if (v_kind == kind_mask)
        shares = vec2(
            rounded_to_byte(texelFetch(u_texture, ivec2(point + v_box.xy), 0).r * fill_alpha), 0.0);
    else
        shares = rectangle_shares(point, fill_alpha);
    float alpha = shares.y + shares.x * (is_image ? fill.a : 1.0);
    o_color = clipped(
        vec4(v_border_color.rgb * shares.y + fill.rgb * shares.x, alpha), point);
}

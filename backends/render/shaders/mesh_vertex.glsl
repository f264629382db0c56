ATTRIBUTE(1) uvec4 a_bitmap;
ATTRIBUTE(2) uint a_record;
ATTRIBUTE(3) vec2 a_corner;
ATTRIBUTE(4) vec2 a_place;
ATTRIBUTE(5) vec4 a_color;

void main()
{
    uvec4 box = table_texel(0.0, a_record * 4u);
    uvec4 words = table_texel(0.0, a_record * 4u + 3u);
    vec4 clip = uintBitsToFloat(state_texel(words.x & 65535u, 0u));
    vec4 rect = uintBitsToFloat(box);
    v_visible = vec4(max(floor(rect.xy), clip.xy), min(ceil(rect.zw), clip.zw));
    v_has_texture = words.x >> 16u;
    v_color = a_color;
    v_place = a_place;
#ifdef CLIPPED
    v_clip_state = a_bitmap.w;
#endif
    vec2 corner = floor(a_corner * 256.0 + 0.5) / 256.0;
    corner.y -= MESH_BIAS(fract(corner.y));
    vec2 place = corner / u_surface.xy * 2.0 - 1.0;
    gl_Position = vec4(place.x, place.y * u_surface.z, 0.0, 1.0);
}

// Comes after the fragment shader. Channels are meant to be written as they are; a target that
// takes them for linear light and encodes them is given what it will encode to them.
#undef main
layout(constant_id = 0) const bool target_encodes = false;

vec3 decoded(vec3 color)
{
    vec3 curve = pow((color + 0.055) / 1.055, vec3(2.4));
    return mix(curve, color / 12.92, lessThanEqual(color, vec3(0.04045)));
}

void main()
{
    shade();
    if (target_encodes && o_color.a > 0.0)
        o_color.rgb = decoded(o_color.rgb / o_color.a) * o_color.a;
}

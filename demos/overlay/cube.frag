#version 450
// SPDX-License-Identifier: MIT
layout(push_constant) uniform Cube {
    mat4 to_screen;
    vec4 light;
    vec4 color;
} cube;
layout(location = 0) in vec3 cube_normal;
layout(location = 0) out vec4 pixel;

void main()
{
    float lit = max(dot(normalize(cube_normal), cube.light.xyz), 0.0);
    pixel = vec4(cube.color.rgb * mix(cube.color.a, 1.0, lit), 1.0);
}

#version 450
// SPDX-License-Identifier: MIT
layout(push_constant) uniform Cube {
    mat4 to_screen;
    vec4 light; // as the cube's own directions have it, length 1
    vec4 color; // and how bright its dark sides are
} cube;
layout(location = 0) in vec3 place;
layout(location = 1) in vec3 normal;
layout(location = 0) out vec3 cube_normal;

void main()
{
    cube_normal = normal;
    gl_Position = cube.to_screen * vec4(place, 1.0);
}

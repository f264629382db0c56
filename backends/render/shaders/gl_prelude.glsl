// Comes after the line with the version and what is defined for this stage and pipeline. What
// differs between OpenGL, OpenGL ES and Vulkan; the other files are the same for all.
#ifdef GL_ES
precision highp float;
precision highp int;
#endif
#ifdef VERTEX_STAGE
#define VARYING(place) flat out
#define SMOOTH_VARYING(place) out
#define ATTRIBUTE(place) in
#define VERTEX_INDEX gl_VertexID
// Of pixels whose center lies on a level edge, OpenGL draws those above it here, as its own y grows
// upwards. Such an edge is moved by the least there is.
#define MESH_BIAS(y) (u_surface.z < 0.0 && y == 0.5 ? 1.0 / 256.0 : 0.0)
#else
#define VARYING(place) flat in
#define SMOOTH_VARYING(place) in
#define FRAGMENT_OUTPUT(place) layout(location = place) out
// Window coordinates grow upwards here.
#define PIXEL_CENTER vec2(gl_FragCoord.x, u_surface.y - gl_FragCoord.y)
#endif
#define SAMPLER(place) uniform
#define RECORDS(place) uniform highp usampler2D u_records
#define RECORD_TEXEL(n) texelFetch(u_records, ivec2(int((n) & 1023u), int((n) >> 10u)), 0)
// Width, height, the sign that makes y grow downwards, the first row of states.
uniform vec4 u_surface;
uniform float u_first_paint_row;

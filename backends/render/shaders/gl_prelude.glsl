// Comes after the line with the version and what is defined for this stage. What differs between OpenGL, OpenGL ES and Vulkan; the other files are the same for all.
#ifdef VERTEX_STAGE
#define VARYING(place) flat out
#define ATTRIBUTE(place) in
#define VERTEX_INDEX gl_VertexID
#define RECORDS(place) uniform highp usampler2D u_records
#define RECORD_TEXEL(n) texelFetch(u_records, ivec2(int((n) & 1023u), int((n) >> 10u)), 0)
#else
#define VARYING(place) flat in
#define FRAGMENT_OUTPUT(place) layout(location = place) out
// Window coordinates grow upwards here.
#define PIXEL_CENTER vec2(gl_FragCoord.x, u_surface.y - gl_FragCoord.y)
#endif
#define SAMPLER(place) uniform
// Width, height, the sign that makes y grow downwards, the first row of states.
uniform vec4 u_surface;

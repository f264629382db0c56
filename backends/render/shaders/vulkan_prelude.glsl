// Comes after the line with the version and what is defined for this stage, as gl_prelude.glsl
// does. Each sampler is a descriptor set of its own.
#define highp
#ifdef VERTEX_STAGE
#define VARYING(place) layout(location = place) flat out
#define SMOOTH_VARYING(place) layout(location = place) out
#define ATTRIBUTE(place) layout(location = place) in
#define VERTEX_INDEX gl_VertexIndex
#define MESH_BIAS(y) 0.0
#else
#define VARYING(place) layout(location = place) flat in
#define SMOOTH_VARYING(place) layout(location = place) in
#define FRAGMENT_OUTPUT(place) layout(location = place) out
#define PIXEL_CENTER gl_FragCoord.xy
// vulkan_main.glsl calls it.
#define main shade
#endif
#define RECORDS(place) layout(set = place, binding = 0) readonly buffer Records { uvec4 texels[]; }
#define RECORD_TEXEL(n) texels[n]
#define SAMPLER(place) layout(set = place, binding = 0) uniform
layout(push_constant) uniform Surface 
{
    vec4 u_surface;
    float u_first_paint_row;
};

// SPDX-License-Identifier: MIT

#include "quad_program.h"

#include "shader_text.h"

#include <string>

namespace oriel {

namespace {

constexpr char const* sampler_names[] = { "u_records", "u_texture", "u_shadow_masks",
    "u_paint_image" };
constexpr char const* attribute_names[] = { "a_position", "a_bitmap", "a_record", "a_corner",
    "a_place", "a_color" };

// Parts in the order in which they are joined.
struct PipelineText {
    char const* define = "";
    char const* vertex = "";
    char const* fragment[2] = {};
};

PipelineText text_of(Pipeline pipeline)
{
    using namespace shader_text;
    switch (pipeline) {
    case Pipeline::Light:
        return { "#define LIGHT\n", quad_vertex, { light, "" } };
    case Pipeline::Painted:
        return { "#define PAINTED\n", quad_vertex, { image, painted } };
    case Pipeline::Mesh:
        return { "#define MESH\n", mesh_vertex, { image, mesh } };
    case Pipeline::Heavy:
        break;
    }
    return { "#define HEAVY\n", quad_vertex, { image, heavy } };
}

std::string log_of(char const* problem, char const* log)
{
    return std::string("OpenGL refused ") + problem + ": " + log;
}

}

Outcome QuadProgram::build(ProgramKind const& kind)
{
    Result<GLuint> const vertex = compile(GL_VERTEX_SHADER, kind);
    if (!vertex)
        return vertex.error();
    Result<GLuint> const fragment = compile(GL_FRAGMENT_SHADER, kind);
    if (!fragment) {
        m_gl.DeleteShader(*vertex);
        return fragment.error();
    }
    Outcome const linked = link(*vertex, *fragment);
    m_gl.DeleteShader(*vertex);
    m_gl.DeleteShader(*fragment);
    if (!linked)
        return linked;
    m_gl.UseProgram(m_program);
    for (std::size_t unit = 0; unit < std::size(sampler_names); ++unit)
        m_gl.Uniform1i(
            m_gl.GetUniformLocation(m_program, sampler_names[unit]), static_cast<GLint>(unit));
    m_surface = m_gl.GetUniformLocation(m_program, "u_surface");
    m_first_paint_row = m_gl.GetUniformLocation(m_program, "u_first_paint_row");
    return done();
}

Result<GLuint> QuadProgram::compile(GLenum stage, ProgramKind const& kind) const
{
    bool const is_vertex = stage == GL_VERTEX_SHADER;
    PipelineText const text = text_of(kind.pipeline);
    char const* parts[] = {
        kind.glsl == Glsl::Es300 ? "#version 300 es\n" : "#version 330 core\n",
        is_vertex ? "#define VERTEX_STAGE\n" : "#define FRAGMENT_STAGE\n",
        text.define,
        kind.is_clipped ? "#define CLIPPED\n" : "",
        shader_text::gl_prelude,
        shader_text::quad,
        is_vertex ? text.vertex : shader_text::coverage,
        is_vertex ? "" : text.fragment[0],
        is_vertex ? "" : text.fragment[1],
    };
    GLuint const shader = m_gl.CreateShader(stage);
    m_gl.ShaderSource(shader, std::size(parts), parts, nullptr);
    m_gl.CompileShader(shader);
    GLint compiled = GL_FALSE;
    m_gl.GetShaderiv(shader, GL_COMPILE_STATUS, &compiled);
    if (compiled)
        return shader;
    char log[1024] = {};
    m_gl.GetShaderInfoLog(shader, sizeof log - 1, nullptr, log);
    m_gl.DeleteShader(shader);
    return Error { log_of("a shader", log) };
}

Outcome QuadProgram::link(GLuint vertex, GLuint fragment)
{
    m_program = m_gl.CreateProgram();
    m_gl.AttachShader(m_program, vertex);
    m_gl.AttachShader(m_program, fragment);
    for (std::size_t i = 0; i < std::size(attribute_names); ++i)
        m_gl.BindAttribLocation(m_program, static_cast<GLuint>(i), attribute_names[i]);
    m_gl.LinkProgram(m_program);
    GLint linked = GL_FALSE;
    m_gl.GetProgramiv(m_program, GL_LINK_STATUS, &linked);
    if (linked)
        return done();
    char log[1024] = {};
    m_gl.GetProgramInfoLog(m_program, sizeof log - 1, nullptr, log);
    return Error { log_of("to link a shader", log) };
}

void QuadProgram::use(SurfaceUniform const& surface) const
{
    m_gl.UseProgram(m_program);
    m_gl.Uniform4f(m_surface, static_cast<float>(surface.size.width),
        static_cast<float>(surface.size.height), surface.is_flipped ? 1.0f : -1.0f,
        static_cast<float>(surface.first_state_row));
    m_gl.Uniform1f(m_first_paint_row, static_cast<float>(surface.first_paint_row));
}

}

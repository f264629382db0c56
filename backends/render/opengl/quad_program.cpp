// SPDX-License-Identifier: MIT

#include "quad_program.h"

#include "shader_text.h"

#include <string>

namespace oriel {

namespace {

constexpr char const* uniform_names[] = { "u_records", "u_texture", "u_shadow_masks" };

char const* fragment_text(Pipeline pipeline)
{
    return pipeline == Pipeline::Light ? shader_text::light : shader_text::heavy;
}

}

Outcome QuadProgram::build(Pipeline pipeline)
{
    Result<GLuint> const vertex = compile(GL_VERTEX_SHADER, pipeline);
    if (!vertex)
        return vertex.error();
    Result<GLuint> const fragment = compile(GL_FRAGMENT_SHADER, pipeline);
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
    for (GLint unit = 0; unit < 3; ++unit)
        m_gl.Uniform1i(m_gl.GetUniformLocation(m_program, uniform_names[unit]), unit);
    m_surface = m_gl.GetUniformLocation(m_program, "u_surface");
    return done();
}

Result<GLuint> QuadProgram::compile(GLenum stage, Pipeline pipeline) const
{
    bool const is_vertex = stage == GL_VERTEX_SHADER;
    char const* parts[] = { "#version 330 core\n",
        is_vertex ? "#define VERTEX_STAGE\n" : "#define FRAGMENT_STAGE\n",
        pipeline == Pipeline::Heavy ? "#define HEAVY\n" : "", shader_text::gl_prelude,
        shader_text::quad, is_vertex ? shader_text::quad_vertex : fragment_text(pipeline) };
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
    return Error { std::string("OpenGL refused a shader: ") + log };
}

Outcome QuadProgram::link(GLuint vertex, GLuint fragment)
{
    m_program = m_gl.CreateProgram();
    m_gl.AttachShader(m_program, vertex);
    m_gl.AttachShader(m_program, fragment);
    m_gl.BindAttribLocation(m_program, 0, "a_position");
    m_gl.BindAttribLocation(m_program, 1, "a_bitmap");
    m_gl.BindAttribLocation(m_program, 2, "a_record");
    m_gl.LinkProgram(m_program);
    GLint linked = GL_FALSE;
    m_gl.GetProgramiv(m_program, GL_LINK_STATUS, &linked);
    if (linked)
        return done();
    char log[1024] = {};
    m_gl.GetProgramInfoLog(m_program, sizeof log - 1, nullptr, log);
    return Error { std::string("OpenGL refused to link a shader: ") + log };
}

void QuadProgram::use(SurfaceUniform const& surface) const
{
    m_gl.UseProgram(m_program);
    m_gl.Uniform4f(m_surface, static_cast<float>(surface.size.width),
        static_cast<float>(surface.size.height), surface.is_flipped ? 1.0f : -1.0f,
        static_cast<float>(surface.first_state_row));
}

}

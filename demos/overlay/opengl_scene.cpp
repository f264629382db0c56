// SPDX-License-Identifier: MIT

#include "opengl_scene.h"

#include "cube.h"

#define GL_GLEXT_PROTOTYPES
#include <GL/gl.h>
#include <GL/glext.h>

static char const* const vertex_shader = R"(#version 330 core
layout(location = 0) in vec3 place;
layout(location = 1) in vec3 normal;
uniform mat4 to_world;
uniform mat4 to_screen;
out vec3 world_normal;
void main()
{
    world_normal = mat3(to_world) * normal;
    gl_Position = to_screen * to_world * vec4(place, 1.0);
})";

static char const* const fragment_shader = R"(#version 330 core
in vec3 world_normal;
uniform vec3 color;
uniform vec3 light;
uniform float ambient;
out vec4 pixel;
void main()
{
    float lit = max(dot(normalize(world_normal), normalize(light)), 0.0);
    pixel = vec4(color * mix(ambient, 1.0, lit), 1.0);
})";

static unsigned compiled(GLenum stage, char const* text)
{
    unsigned const shader = glCreateShader(stage);
    glShaderSource(shader, 1, &text, nullptr);
    glCompileShader(shader);
    return shader;
}

static unsigned linked()
{
    unsigned const vertex = compiled(GL_VERTEX_SHADER, vertex_shader);
    unsigned const fragment = compiled(GL_FRAGMENT_SHADER, fragment_shader);
    unsigned const program = glCreateProgram();
    glAttachShader(program, vertex);
    glAttachShader(program, fragment);
    glLinkProgram(program);
    glDeleteShader(vertex);
    glDeleteShader(fragment);
    return program;
}

OpenGlScene::OpenGlScene() : m_program(linked())
{
    auto const corners = cube();
    glGenVertexArrays(1, &m_layout);
    glBindVertexArray(m_layout);
    glGenBuffers(1, &m_corners);
    glBindBuffer(GL_ARRAY_BUFFER, m_corners);
    glBufferData(GL_ARRAY_BUFFER, sizeof(corners), corners.data(), GL_STATIC_DRAW);
    auto const offset = [](std::size_t bytes) { return reinterpret_cast<void const*>(bytes); };
    for (unsigned i = 0; i < 2; ++i) {
        glEnableVertexAttribArray(i);
        glVertexAttribPointer(i, 3, GL_FLOAT, GL_FALSE, sizeof(Corner), offset(12 * i));
    }
}

OpenGlScene::~OpenGlScene()
{
    glDeleteBuffers(1, &m_corners);
    glDeleteVertexArrays(1, &m_layout);
    glDeleteProgram(m_program);
}

void OpenGlScene::draw(Game const& game, int width, int height) const
{
    auto const uniform = [&](char const* name) { return glGetUniformLocation(m_program, name); };
    glViewport(0, 0, width, height);
    glEnable(GL_DEPTH_TEST);
    glClearColor(game.sky.x, game.sky.y, game.sky.z, 1);
    glClear(GL_COLOR_BUFFER_BIT | GL_DEPTH_BUFFER_BIT);
    glUseProgram(m_program);
    glBindVertexArray(m_layout);
    float const aspect = static_cast<float>(width) / static_cast<float>(height > 0 ? height : 1);
    Matrix const to_screen = game.to_screen(aspect, Game::Depth::MinusOneToOne);
    Vector const light = game.light();
    glUniformMatrix4fv(uniform("to_screen"), 1, GL_FALSE, to_screen.data());
    glUniform3f(uniform("light"), light.x, light.y, light.z);
    glUniform1f(uniform("ambient"), game.ambient);
    for (Entity const& entity : game.entities) {
        if (!entity.is_visible)
            continue;
        Matrix const to_world = entity.to_world();
        glUniformMatrix4fv(uniform("to_world"), 1, GL_FALSE, to_world.data());
        glUniform3f(uniform("color"), entity.color.x, entity.color.y, entity.color.z);
        glDrawArrays(GL_TRIANGLES, 0, 36);
    }
}

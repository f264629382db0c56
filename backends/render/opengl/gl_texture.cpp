// SPDX-License-Identifier: MIT

#include "gl_texture.h"

namespace oriel {

GLuint make_texture(GladGLContext const& gl)
{
    GLuint texture = 0;
    gl.GenTextures(1, &texture);
    gl.BindTexture(GL_TEXTURE_2D, texture);
    gl.TexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_NEAREST);
    gl.TexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_NEAREST);
    gl.TexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_S, GL_CLAMP_TO_EDGE);
    gl.TexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_T, GL_CLAMP_TO_EDGE);
    gl.TexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAX_LEVEL, 0);
    return texture;
}

bool set_storage(
    GladGLContext const& gl, TexelFormat const& format, IntSize size, void const* pixels)
{
    GLint largest = 0;
    gl.GetIntegerv(GL_MAX_TEXTURE_SIZE, &largest);
    if (size.width > largest || size.height > largest)
        return false;
    gl.TexImage2D(GL_TEXTURE_2D, 0, format.internal, size.width, size.height, 0, format.external,
        format.type, pixels);
    return gl.GetError() != GL_OUT_OF_MEMORY;
}

}

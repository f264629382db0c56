// SPDX-License-Identifier: MIT

#include "layer_targets.h"

#include "gl_texture.h"
#include "saved_state.h"

#include <algorithm>

namespace oriel {

LayerTargets::~LayerTargets()
{
    for (LayerTarget& target : m_targets)
        remove(target);
}

LayerTarget const* LayerTargets::ensure(std::size_t depth, IntSize size)
{
    if (depth >= max_depth)
        return nullptr;
    LayerTarget& target = m_targets[depth];
    IntSize const united { std::max(target.size.width, size.width),
        std::max(target.size.height, size.height) };
    if (target.size != united) {
        remove(target);
        make(target, united);
    }
    return target.framebuffer != 0 ? &target : nullptr;
}

void LayerTargets::remove(LayerTarget& target)
{
    m_gl.DeleteFramebuffers(1, &target.framebuffer);
    m_gl.DeleteTextures(1, &target.texture);
    target = {};
}

// One that cannot be made is not tried again until a larger one is.
void LayerTargets::make(LayerTarget& target, IntSize size)
{
    target.size = size;
    SavedUpload const saved(m_gl);
    target.texture = make_texture(m_gl);
    bool const has_storage =
        set_storage(m_gl, { GL_RGBA8, GL_RGBA, GL_UNSIGNED_BYTE }, size, nullptr);
    m_gl.GenFramebuffers(1, &target.framebuffer);
    m_gl.BindFramebuffer(GL_DRAW_FRAMEBUFFER, target.framebuffer);
    m_gl.FramebufferTexture2D(
        GL_DRAW_FRAMEBUFFER, GL_COLOR_ATTACHMENT0, GL_TEXTURE_2D, target.texture, 0);
    bool const is_complete =
        m_gl.CheckFramebufferStatus(GL_DRAW_FRAMEBUFFER) == GL_FRAMEBUFFER_COMPLETE;
    if (has_storage && is_complete)
        return;
    remove(target);
    target.size = size;
}

}

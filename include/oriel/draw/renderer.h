// SPDX-License-Identifier: MIT
//
// Renderer: turns a draw list into pixels. A backend implements four functions; render() brings
// textures up to date and then draws. The target (a buffer, a GL framebuffer, a command buffer)
// belongs to the backend's own class.
//
//     renderer.render(context.draw_list(), Damage::everything());
//
// One renderer may draw the lists of several contexts, but holds the textures of one at a time: a
// list of another context costs the upload of all of that one's.

#pragma once

#include <oriel/draw/damage.h>
#include <oriel/draw/draw_list.h>
#include <oriel/draw/textures.h>

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

namespace oriel {

class Renderer {
public:
    virtual ~Renderer() = default;
    // Draws the damaged parts of the list; what lies outside them stays as it is. The caller
    // promises that the target still holds the picture the damage was computed against.
    void render(DrawList const& list, Damage const& damage = Damage::everything());

protected:
    virtual void create_texture(TextureView const& view) = 0;
    // `changed` is a part of the view; the pixels pointer may differ from the last one.
    virtual void update_texture(TextureView const& view, IntRect changed) = 0;
    virtual void destroy_texture(TextureId id) = 0;
    virtual void draw(DrawList const& list, Damage const& damage) = 0;
    // For backends that lost everything (a new GL context): all is created again.
    void forget_textures();

private:
    struct Known {
        TextureId id = 0;
        TextureFormat format = TextureFormat::Coverage8;
        IntSize size;
        std::uint64_t generation = 0;
    };
    void bring_textures_up_to_date(Textures const& textures);
    void bring_up_to_date(TextureView const& view);
    template <typename Predicate>
    void destroy_textures(Predicate is_gone);
    std::vector<Known> m_known;                    // by id
    std::weak_ptr<TexturesIdentity const> m_table; // whose ids these are
};

}

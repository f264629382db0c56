// SPDX-License-Identifier: MIT
//
// SvgRenderer: a fourth renderer, as an example: it prints a draw list as an SVG document. What a
// renderer must do is little: keep the textures it is told of, and draw the records in their
// order. This one leaves out what panels seldom show: paints, masks, meshes, layers, host draws.

#pragma once

#include <oriel/draw/renderer.h>

#include <map>
#include <string>

class SvgRenderer final : public oriel::Renderer {
public:
    // Of the last list that was rendered; whole, whatever was damaged.
    std::string const& document() const { return m_document; }

protected:
    // Textures come before the records that show them; their pixels are lent for this call.
    void create_texture(oriel::TextureView const& view) override;
    void update_texture(oriel::TextureView const& view, oriel::IntRect changed) override;
    void destroy_texture(oriel::TextureId id) override;
    void draw(oriel::DrawList const& list, oriel::Damage const& damage) override;

private:
    void draw_record(oriel::DrawList const& list, oriel::Record const& record);
    void draw_rectangle(oriel::Record const& record);
    void draw_shadow(oriel::Record const& record);
    void draw_image(oriel::Record const& record);
    void draw_glyphs(oriel::Record const& record, oriel::GlyphBlock const& block);

    std::map<oriel::TextureId, std::string> m_pictures; // <image> elements
    std::string m_document;
    int m_masks = 0; // in the document: each needs a name
};

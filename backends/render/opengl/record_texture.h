// SPDX-License-Identifier: MIT
//
// RecordTexture: records, states and paints as texels, where shaders fetch them. Three
// textures take turns, so that a frame never waits for the GPU to finish with the last one.
//
//     records.upload(list, { 0, count }, plan.paints());
//     gl.BindTexture(GL_TEXTURE_2D, records.texture());

#pragma once

#include "../gpu/batch_plan.h"

#include <oriel_glad/gl.h>

#include <array>
#include <span>

namespace oriel {

class RecordTexture {
public:
    // Every OpenGL 3.3 has textures of 1024 × 1024: 512 rows of records leave 256 for the most
    // states a list can have, and 256 for paints.
    static constexpr std::uint32_t max_records = 512 * 256;

    explicit RecordTexture(GladGLContext const& gl) : m_gl(gl) {}
    ~RecordTexture();
    RecordTexture(RecordTexture const&) = delete;
    RecordTexture& operator=(RecordTexture const&) = delete;

    // False when the GPU has no memory for them.
    bool upload(DrawList const& list, RecordRange range, PaintTexels const& paints);
    // Of the last upload.
    GLuint texture() const { return m_turns[m_turn].texture; }
    // The row at which its states begin.
    int first_state_row() const { return m_first_state_row; }
    int first_paint_row() const { return m_first_paint_row; }

private:
    struct Turn {
        GLuint texture = 0;
        int rows = 0;
    };
    bool ensure_rows(Turn& turn, int rows);
    void upload_rows(int row, void const* texels, std::size_t texel_count);

    GladGLContext const& m_gl;
    std::array<Turn, 3> m_turns;
    std::size_t m_turn = 0;
    int m_first_state_row = 0;
    int m_first_paint_row = 0;
};

}

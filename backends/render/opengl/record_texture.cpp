// SPDX-License-Identifier: MIT

#include "record_texture.h"

#include "gl_texture.h"
#include "saved_state.h"

#include <algorithm>

namespace oriel {

namespace {

constexpr int row_texels = 1024; // as in quad.glsl
constexpr int max_rows = 1024;
constexpr std::size_t texels_each = 4; // of a Record or a DrawState
constexpr int texel_bytes = 16;

constexpr int rows_for(std::size_t texels)
{
    return static_cast<int>((texels + row_texels - 1) / row_texels);
}

}

RecordTexture::~RecordTexture()
{
    for (Turn const& turn : m_turns)
        m_gl.DeleteTextures(1, &turn.texture);
}

bool RecordTexture::upload(DrawList const& list, RecordRange range, PaintTexels const& paints)
{
    SavedUpload const saved(m_gl);
    auto const records = list.records().subspan(range.first, range.count);
    auto const states = list.states();
    m_first_state_row = rows_for(records.size() * texels_each);
    m_first_paint_row = m_first_state_row + rows_for(states.size() * texels_each);
    m_turn = (m_turn + 1) % m_turns.size();
    if (!ensure_rows(m_turns[m_turn], m_first_paint_row + rows_for(paints.texels().size())))
        return false;
    upload_rows(0, records.data(), records.size() * texels_each);
    upload_rows(m_first_state_row, states.data(), states.size() * texels_each);
    upload_rows(m_first_paint_row, paints.texels().data(), paints.texels().size());
    return true;
}

bool RecordTexture::ensure_rows(Turn& turn, int rows)
{
    if (turn.texture == 0)
        turn.texture = make_texture(m_gl);
    m_gl.BindTexture(GL_TEXTURE_2D, turn.texture);
    if (rows <= turn.rows)
        return true;
    int const more = std::clamp(turn.rows * 2, std::max(rows, 16), max_rows);
    bool const has_storage = set_storage(
        m_gl, { GL_RGBA32UI, GL_RGBA_INTEGER, GL_UNSIGNED_INT }, { row_texels, more }, nullptr);
    turn.rows = has_storage ? more : 0;
    return has_storage;
}

void RecordTexture::upload_rows(int row, void const* texels, std::size_t texel_count)
{
    auto const whole = static_cast<int>(texel_count / row_texels);
    auto const rest = static_cast<int>(texel_count % row_texels);
    auto const* bytes = static_cast<std::byte const*>(texels);
    if (whole > 0)
        m_gl.TexSubImage2D(
            GL_TEXTURE_2D, 0, 0, row, row_texels, whole, GL_RGBA_INTEGER, GL_UNSIGNED_INT, bytes);
    if (rest > 0)
        m_gl.TexSubImage2D(GL_TEXTURE_2D, 0, 0, row + whole, rest, 1, GL_RGBA_INTEGER,
            GL_UNSIGNED_INT,
            bytes + std::size_t { row_texels } * texel_bytes * static_cast<std::size_t>(whole));
}

}

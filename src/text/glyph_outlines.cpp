// SPDX-License-Identifier: MIT

#include <text/glyph_outlines.h>

#include <text/missing_box.h>

#include FT_OUTLINE_H

namespace oriel::detail {

// What FreeType's decomposition calls.
struct GlyphOutlines::Recorder {
    Outline& outline;
    float units_per_em = 1;

    static Recorder& of(void* user) { return *static_cast<Recorder*>(user); }
    void add(FT_Vector const* place)
    {
        outline.points.push_back({ static_cast<float>(place->x) / units_per_em,
            -static_cast<float>(place->y) / units_per_em });
    }
    void close()
    {
        if (!outline.verbs.empty())
            outline.verbs.push_back(Verb::Close);
    }
    static int move(FT_Vector const* to, void* user)
    {
        of(user).close();
        of(user).outline.verbs.push_back(Verb::Move);
        of(user).add(to);
        return 0;
    }
    static int line(FT_Vector const* to, void* user)
    {
        of(user).outline.verbs.push_back(Verb::Line);
        of(user).add(to);
        return 0;
    }
    static int quadratic(FT_Vector const* control, FT_Vector const* to, void* user)
    {
        of(user).outline.verbs.push_back(Verb::Quadratic);
        of(user).add(control);
        of(user).add(to);
        return 0;
    }
    static int cubic(FT_Vector const* a, FT_Vector const* b, FT_Vector const* to, void* user)
    {
        of(user).outline.verbs.push_back(Verb::Cubic);
        of(user).add(a);
        of(user).add(b);
        of(user).add(to);
        return 0;
    }
};

GlyphOutlines::Outline const& GlyphOutlines::ensure(
    FontLibrary const& fonts, std::uint16_t font, std::uint16_t glyph)
{
    std::uint32_t const key = static_cast<std::uint32_t>(font) << 16 | glyph;
    auto const known = m_outlines.find(key);
    if (known != m_outlines.end())
        return known->second;
    if (m_outlines.size() >= max_glyphs)
        m_outlines.clear();
    Outline& outline = m_outlines[key];
    FT_Face const face = fonts.font(font).outlines();
    if (FT_Load_Glyph(face, glyph, FT_LOAD_NO_SCALE | FT_LOAD_NO_BITMAP) != 0
        || face->glyph->format != FT_GLYPH_FORMAT_OUTLINE)
        return outline;
    Recorder recorder { outline, static_cast<float>(face->units_per_EM) };
    fonts.font(font).apply_synthesis(face->glyph->outline, face->units_per_EM);
    FT_Outline_Funcs const calls { Recorder::move, Recorder::line, Recorder::quadratic,
        Recorder::cubic, 0, 0 };
    if (FT_Outline_Decompose(&face->glyph->outline, &calls, &recorder) == 0)
        recorder.close();
    else
        outline = {};
    return outline;
}

// The outline of what stands for a character that no font has: a bar for each row of dots.
static void draw_missing_box(char32_t c, Point origin, float em, OutlineSink& sink)
{
    float const dot = em / static_cast<float>(missing_box_dots_in_em);
    float const left = origin.x + dot;
    float const top =
        origin.y - dot * static_cast<float>(missing_box_rows - missing_box_rows_below);
    auto const at = [&](std::int32_t column, std::int32_t row) {
        return Point { left + dot * static_cast<float>(column),
            top + dot * static_cast<float>(row) };
    };
    std::int32_t const columns = missing_box_columns(c);
    for (std::int32_t row = 0; row < missing_box_rows; ++row) {
        for (std::int32_t begin = 0; begin < columns; ++begin) {
            std::int32_t end = begin;
            while (end < columns && is_missing_box_ink(c, end, row))
                ++end;
            if (end == begin)
                continue;
            sink.move_to(at(begin, row));
            sink.line_to(at(end, row));
            sink.line_to(at(end, row + 1));
            sink.line_to(at(begin, row + 1));
            sink.close();
            begin = end;
        }
    }
}

void GlyphOutlines::draw(FontLibrary const& fonts, std::uint16_t font, std::uint16_t glyph,
    Point origin, float em, OutlineSink& sink)
{
    if (is_missing_font(font)) {
        draw_missing_box(missing_code_point(font, glyph), origin, em, sink);
        return;
    }
    Outline const& outline = ensure(fonts, font, glyph);
    Point const* next = outline.points.data();
    auto const take = [&] { return *next++ * em + origin; };
    for (Verb const verb : outline.verbs) {
        Point points[3];
        switch (verb) {
        case Verb::Move:
            sink.move_to(take());
            break;
        case Verb::Line:
            sink.line_to(take());
            break;
        case Verb::Quadratic:
            points[0] = take();
            sink.quadratic_to(points[0], take());
            break;
        case Verb::Cubic:
            points[0] = take();
            points[1] = take();
            sink.cubic_to(points[0], points[1], take());
            break;
        case Verb::Close:
            sink.close();
            break;
        }
    }
}

}

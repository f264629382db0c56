// SPDX-License-Identifier: MIT
//
// Painter: the pen that paint functions hold. Logical pixels in; it scales, snaps edges to device
// pixels, drops what the clip hides, and appends records. Bad numbers (NaN, infinities) draw
// nothing and are reported.
//
//     painter.shadow(card, { .blur = 16, .offset = { 0, 4 }, .radius = 8 });
//     painter.rectangle(card, { .fill = surface, .radius = 8, .border_width = 1, .border = line });
//     painter.text(layout, card.position(), ink);

#pragma once

#include <oriel/core/color.h>
#include <oriel/core/diagnostic.h>
#include <oriel/core/geometry.h>
#include <oriel/draw/draw_list.h>
#include <oriel/draw/image.h>
#include <oriel/text/text_engine.h>

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace oriel {

struct CornerRadii {
    float top_left = 0;
    float top_right = 0;
    float bottom_right = 0;
    float bottom_left = 0;

    constexpr CornerRadii() = default;
    constexpr CornerRadii(float all)
        : top_left(all)
        , top_right(all)
        , bottom_right(all)
        , bottom_left(all)
    {}
    constexpr CornerRadii(float tl, float tr, float br, float bl)
        : top_left(tl)
        , top_right(tr)
        , bottom_right(br)
        , bottom_left(bl)
    {}
};

// From `from` to `to` in fractions of the rectangle: (0, 0) top left, (1, 1) bottom right.
struct LinearGradient {
    Color start {};
    Color end {};
    Point from { 0, 0 };
    Point to { 0, 1 };
};

struct RectangleStyle {
    Color fill {};
    CornerRadii radius {};  // each at most half of the shorter side
    float border_width = 0; // inside the edge; at least one device pixel when above 0
    Color border {};
    std::optional<LinearGradient> gradient {}; // instead of `fill`
};

struct ShadowStyle {
    float blur = 8; // as in CSS: the standard deviation is half of it
    Point offset { 0, 2 };
    float spread = 0; // grows the casting shape
    CornerRadii radius {};
    Color color { 0, 0, 0, 64 };
};

struct ImageStyle {
    Rect source {}; // in texels; empty: all of it
    Color tint = Color::white();
};

class Painter {
public:
    Painter(DrawList& list, TextEngine& text, Textures& textures, DiagnosticSink& diagnostics);

    // Starts a list: size in logical pixels, device pixels per logical pixel.
    void begin(Size size, float scale, Color background);
    // Reports clips left open.
    void end();

    void rectangle(Rect const& rect, RectangleStyle const& style);
    void shadow(Rect const& rect, ShadowStyle const& style);
    // `origin` is the layout's top left corner; it is snapped to whole device pixels.
    void text(TextLayout const& layout, Point origin, Color color);
    void image(Image const& image, Rect const& rect, ImageStyle const& style = {});

    // Appends records of another list again, all of one clip, under the present one: what the same
    // calls would have appended. Their blocks must be good still: TextEngine::keep_last_blocks().
    void replay(DrawList const& list, std::uint32_t first, std::uint32_t count);

    // Clips intersect. Edges are snapped.
    void push_clip(Rect const& rect);
    void pop_clip();
    // The present clip, logical pixels; empty and far away when nothing can be seen.
    Rect clip() const;
    bool is_clipped_out(Rect const& rect) const { return !rect.intersects(m_clip); }

    float scale() const { return m_scale; }
    // To the nearest device pixel.
    float snapped(float value) const;
    Rect snapped(Rect const& rect) const;

private:
    struct OpenClip {
        IntRect device_clip;
        Rect clip;
        std::uint16_t state = 0;
    };
    static bool are_finite(Rect const& rect);
    bool is_drawable(Rect const& rect); // reports bad numbers
    void report_invalid_number(std::string_view where);
    void report(DiagnosticKind kind, std::string_view cause, std::string_view remedy);
    // Of a rectangle that is not empty: at least one device pixel in each direction.
    IntRect device_rect(Rect const& rect) const;
    Record& append(RecordKind kind, IntRect const& box);
    void set_border(Record& record, RectangleStyle const& style);
    void set_gradient(Record& record, LinearGradient const& gradient);
    void set_radii(Record& record, CornerRadii const& radii) const;
    void set_clip(IntRect const& wanted);

    DrawList& m_list;
    TextEngine& m_text;
    Textures& m_textures;
    DiagnosticSink& m_diagnostics;
    float m_scale = 1;
    Rect m_clip;           // logical pixels
    IntRect m_device_clip; // the same
    std::uint16_t m_state = 0;
    std::vector<OpenClip> m_open_clips;
};

}

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
#include <oriel/draw/corner_radii.h>
#include <oriel/draw/draw_list.h>
#include <oriel/draw/fill.h>
#include <oriel/draw/gradient.h>
#include <oriel/draw/image.h>
#include <oriel/draw/mask_atlas.h>
#include <oriel/draw/path.h>
#include <oriel/draw/shadow_mask.h>
#include <oriel/draw/stroke_style.h>
#include <oriel/draw/text_paint.h>
#include <oriel/text/text_engine.h>

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace oriel {

struct RectangleStyle {
    Color fill {};
    CornerRadii radius {};  // each at most half of the shorter side
    float border_width = 0; // inside the edge; at least one device pixel when above 0
    Color border {};
    std::optional<Gradient> gradient {}; // instead of `fill`
    // Instead of `border_width`: sides of their own, 0 for none.
    std::optional<Insets> border_widths {};
};

enum class ShadowFall : std::uint8_t {
    Outside, // (Default) below and around the shape
    Inside,  // onto the shape from its edges: a well, a pressed button
};

struct ShadowStyle {
    float blur = 8; // as in CSS: the standard deviation is half of it
    Point offset { 0, 2 };
    float spread = 0; // grows what casts it
    CornerRadii radius {};
    Color color { 0, 0, 0, 64 };
    ShadowFall fall = ShadowFall::Outside;
};

enum class ImageFit : std::uint8_t {
    Stretch, // (Default) fills the rectangle, whatever its proportions
    Contain, // as large as fits, in the middle
    Cover,   // fills the rectangle; what reaches beyond is cut off evenly
    Natural, // a texel is a logical pixel, in the middle, cut off
};

struct ImageStyle {
    Rect source {}; // in texels; empty: all of it
    Color tint = Color::white();
    ImageFit fit = ImageFit::Stretch;
    CornerRadii radius {};
    // Nine-patch: the edges of the source, in texels, that keep their size, a texel a logical
    // pixel; the middle stretches. Where they do not fit, they shrink together. Needs Stretch.
    Insets slices {};
};

// Part of a circle: where it starts, clockwise from the right, and how far it goes.
struct Sweep {
    float start_radians = 0;
    float radians = 0;
};

class Painter {
public:
    Painter(DrawList& list, TextEngine& text, Textures& textures, MaskAtlas& masks,
        DiagnosticSink& diagnostics);

    // Starts a list: size in logical pixels, device pixels per logical pixel.
    void begin(Size size, float scale, Color background);
    // Reports clips left open.
    void end();

    void rectangle(Rect const& rect, RectangleStyle const& style);
    void shadow(Rect const& rect, ShadowStyle const& style);
    // `origin` is the layout's top left corner; it is snapped to whole device pixels.
    void text(TextLayout const& layout, Point origin, Color color);
    // The same, with a paint for each span of a rich text; `color` is that of what has no other.
    // Backgrounds are drawn first, underlines below the glyphs, strikes over them.
    void text(
        TextLayout const& layout, Point origin, Color color, std::span<TextPaint const> paints);
    void image(Image const& image, Rect const& rect, ImageStyle const& style = {});

    // Paths are not snapped. A gradient spans the path's bounds(). What is the same as in the last
    // frame, or moved by whole device pixels, costs little more than its records.
    void fill(Path const& path, Fill const& fill, FillRule rule = FillRule::NonZero);
    void stroke(Path const& path, Fill const& fill, StrokeStyle const& style = {});
    void polyline(std::span<Point const> points, Fill const& fill, StrokeStyle const& style = {});
    void line(Point from, Point to, Fill const& fill, StrokeStyle const& style = {});
    void arc(
        Point center, float radius, Sweep sweep, Fill const& fill, StrokeStyle const& style = {});
    void ellipse(Rect const& bounds, Fill const& fill);

    // Three indices a triangle; places in logical pixels. Not antialiased. The image multiplies
    // the colors of the vertices.
    void mesh(std::span<MeshVertex const> vertices, std::span<std::uint32_t const> indices,
        Image const& image = {});
    // What the host draws itself.
    void host(Rect const& rect, HostDraw const& host_draw);

    // Appends records of another list again, all of one clip, under the present one: what the same
    // calls would have appended. Their blocks must be good still: TextEngine::keep_last_blocks().
    void replay(DrawList const& list, std::uint32_t first, std::uint32_t count);

    // Clips intersect. Edges are snapped, rounded corners are antialiased. Under a transform that
    // turns, the clip is turned too.
    void push_clip(Rect const& rect, CornerRadii const& radius = {});
    void pop_clip();
    // What is drawn until the pop is one picture, drawn with `opacity` (0–1): what overlaps
    // inside does not show through. Costs a layer, unless the opacity is 1 or 0.
    void push_opacity(float opacity);
    void pop_opacity();
    // Transforms nest: `transform` is in the present logical pixels. What is only moved and
    // scaled stays crisp and snapped; what is turned is antialiased along its edges. One that
    // flattens the plane hides everything.
    void push_transform(Transform const& transform);
    void pop_transform();
    // From logical pixels, as they are at present, to device pixels.
    Transform const& to_device() const { return m_to_device; }
    // The present clip, logical pixels; empty and far away when nothing can be seen.
    Rect clip() const;
    bool is_clipped_out(Rect const& rect) const { return !rect.intersects(m_clip); }

    // Device pixels per logical pixel, transforms included.
    float scale() const { return m_scale; }
    // To the nearest device pixel; under a transform that turns, as they are.
    float snapped(float value) const;
    Rect snapped(Rect const& rect) const;

private:
    struct OpenClip {
        IntRect device_clip;
        Rect clip;
        std::uint16_t state = 0;
    };
    struct OpenTransform {
        Transform to_device {};
        OpenClip outer {};
    };
    struct OpenLayer {
        OpenClip outer {};
        std::uint32_t begin = 0; // index of its LayerBegin record
        bool is_layer = false;
    };
    // A whole shadow, white, for one that is turned.
    struct ShadowPicture {
        ShadowShape shape {};
        IntSize size {};
        Image image {};
    };
    // A glyph with colors of its own.
    struct GlyphImage {
        std::uint64_t key = 0;
        Image image {};
    };
    class TextSink;
    // What all pieces of a shape have.
    struct Look {
        std::uint32_t color = 0;
        std::uint32_t paint = 0;
        RecordFlags flags = RecordFlags::None;
    };
    // Of a line, where glyphs cross it; device pixels from the layout's left edge.
    struct Gap {
        int begin = 0;
        int end = 0;
    };
    static bool are_finite(Rect const& rect);
    bool is_drawable(Rect const& rect); // reports bad numbers
    void report_invalid_number(std::string_view where);
    void report(DiagnosticKind kind, std::string_view cause, std::string_view remedy);
    // Of a rectangle that is not empty: at least one device pixel in each direction.
    IntRect device_rect(Rect const& rect) const;
    Rect logical_rect(IntRect const& box) const; // while nothing turns
    IntRect device_bounds(Rect const& rect) const;
    Record& append(RecordKind kind, IntRect const& box);
    void set_border(Record& record, RectangleStyle const& style);
    void set_gradient(Record& record, Gradient const& gradient, Rect const& rect);
    // False when the two-stop form of a record cannot hold it.
    static bool set_two_stops(
        Record& record, Gradient const& gradient, std::span<GradientSegment const> segments);
    void set_radii(Record& record, CornerRadii const& radii) const;
    OpenClip present_clip() const { return { m_device_clip, m_clip, m_state }; }
    void restore(OpenClip const& clip);
    void hide_everything();
    DrawState state_of(IntRect const& clip) const;
    void set_round(DrawState& state, Rect const& rect, CornerRadii const& radius) const;
    void set_state(IntRect const& clip, DrawState const& state);
    // The innermost rounded clip that cuts something off `clip`.
    std::uint16_t round_clip_of(IntRect const& clip) const;
    void outer_shadow(Rect const& rect, ShadowStyle const& style);
    void inset_shadow(Rect const& rect, ShadowStyle const& style);
    void set_inset(Record& record, ShadowStyle const& style) const;
    void end_layer(std::uint32_t begin);
    void set_transform(Transform const& to_device);
    Rect logical_clip() const;
    bool covers_pixels(Rect const& rect) const;
    void image_part(
        Image const& image, Rect const& rect, Rect const& source, ImageStyle const& style);
    void nine_patch(
        Image const& image, Rect const& rect, Rect const& source, ImageStyle const& style);
    Transform path_transform() const;
    void append_shape(MaskAtlas::Shape const& shape, Fill const& fill);
    void append_pieces(std::span<MaskAtlas::Piece const> pieces, Look const& look);
    // What a transform turned, or borders that differ: as paths.
    void rectangle_as_path(Rect const& rect, RectangleStyle const& style);
    void border_as_path(Rect const& rect, Insets const& widths, RectangleStyle const& style);
    void square_border(Rect const& rect, Insets const& widths, Color color);
    void glyphs(
        TextLayout const& layout, Point origin, Color color, std::span<TextPaint const> paints);
    void text_as_path(
        TextLayout const& layout, Point origin, Color color, std::span<TextPaint const> paints);
    void text_backgrounds(
        TextLayout const& layout, Point origin, std::span<TextPaint const> paints);
    void text_lines(TextLayout const& layout, Point origin, Color color,
        std::span<TextPaint const> paints, TextLines kind);
    void interrupted_line(TextLayout const& layout, std::size_t span, TextLine const& line,
        Rect const& box, Point origin, Color color);
    void find_gaps(GlyphBlock const& block, int top, int bottom);
    void add_gap(int x);
    void turned_image(Image const& image, Rect const& rect, Rect const& source, Color tint);
    void turned_shadow(Rect const& rect, ShadowStyle const& style);
    Image const& glyph_image(GlyphPicture const& picture);
    Image const& shadow_picture(Record const& shadow);
    static void set_coverage(Record& record, MaskAtlas::Piece const& piece);
    Look look_of(Fill const& fill, MaskAtlas::Shape const& shape);
    bool place_vertices(
        std::span<MeshVertex const> vertices, std::span<std::uint32_t const> indices);

    DrawList& m_list;
    TextEngine& m_text;
    Textures& m_textures;
    MaskAtlas& m_masks;
    DiagnosticSink& m_diagnostics;
    float m_surface_scale = 1; // without transforms
    Transform m_to_device {};
    // The same while nothing turns: the origin in whole device pixels.
    float m_scale = 1;
    Point m_origin {};
    bool m_is_turned = false;
    Rect m_clip;           // logical pixels; of a turned one the bounds
    IntRect m_device_clip; // the same
    std::uint16_t m_state = 0;
    std::vector<OpenClip> m_open_clips;
    std::vector<OpenTransform> m_open_transforms;
    std::vector<OpenLayer> m_open_layers;
    Path m_path;             // of lines and arcs
    std::vector<Gap> m_gaps; // of the line at hand
    std::vector<ShadowPicture> m_shadow_pictures;
    std::vector<GlyphImage> m_glyph_images;
    Path m_text_path;                   // of glyphs
    std::vector<MeshVertex> m_vertices; // of the mesh at hand
};

}

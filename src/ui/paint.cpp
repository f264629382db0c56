// SPDX-License-Identifier: MIT
//
// The paint stage: walks what is visible, back to front, and lets closures append records.

#include "context_private.h"

#include <bit>

namespace oriel {

// How far a closure may paint outside its rectangle: shadows and focus rings.
static constexpr float paint_margin = 64;

// Lets the closures of what is visible append their records, under their clips and effects.
struct Context::Private::PaintVisit : FrameTree::Visit {
    bool enter(std::uint32_t node, Rect const& rect, Rect const& clip)
    {
        FrameNode const& visited = self.shown->nodes[node];
        if (visited.layer != Layer::None && self.leaving.is_moving())
            paint_leaving(visited.layer);
        self.leaving.enter(*self.shown, node, self.paint_memory.record_count());
        if (visited.paint && rect.expanded(paint_margin).intersects(clip))
            self.paint_node(painter, node, rect, clip, turns);
        if (self.interaction.carried().is_live() && has_sense(visited.sense, Sense::Target)) {
            self.paint_memory.flush(painter);
            self.mark_drop_target(painter, node, rect);
        }
        if (visited.clipping == Clipping::No)
            return false;
        self.paint_memory.flush(painter);
        painter.push_clip(self.shown->clip_of(node));
        return true;
    }
    // What left from below a layer.
    void paint_leaving(Layer above)
    {
        self.paint_memory.flush(painter);
        self.leaving.end(self.paint_memory.record_count());
        self.leaving.paint(painter, self.paint_memory.list(), self.masks, above);
    }
    void leave()
    {
        self.paint_memory.flush(painter);
        painter.pop_clip();
    }
    void enter_effect(FrameEffect const& entered)
    {
        self.leaving.pass(entered.node, self.paint_memory.record_count());
        self.paint_memory.flush(painter);
        painter.push_opacity(entered.effect.opacity);
        painter.push_transform(entered.transform);
        turns += entered.transform.is_identity() ? 0 : 1;
    }
    void leave_effect(FrameEffect const& left)
    {
        self.leaving.pass(
            self.shown->layout.subtree_end(left.node), self.paint_memory.record_count());
        self.paint_memory.flush(painter);
        painter.pop_transform();
        painter.pop_opacity();
        turns -= left.transform.is_identity() ? 0 : 1;
    }

    Private& self;
    Painter& painter;
    int turns = 0; // transforms around what is visited
};

void Context::Private::paint()
{
    // Numbers that pure closures may look at besides their own bytes.
    std::uint64_t const scale_bits = std::bit_cast<std::uint32_t>(options.scale);
    std::uint64_t const look = hash_mix(theme_serial, scale_bits);
    bool const keeps_blocks = text.keep_last_blocks();
    paint_memory.begin(frame, look, keeps_blocks);
    std::uint64_t const surface =
        hash_mix(look, hash_mix(std::bit_cast<std::uint32_t>(options.size.width),
                           std::bit_cast<std::uint32_t>(options.size.height)));
    leaving.begin(
        *shown, paint_memory.last_list(), { options.time, surface, motion, keeps_blocks });
    Painter& painter = painters[paint_memory.present()];
    painter.begin(options.size, options.scale, theme.background);
    if (!options.size.is_empty())
        shown->walk(PaintVisit { {}, *this, painter });
    leaving.end(paint_memory.record_count());
    paint_memory.flush(painter);
    leaving.paint_rest(painter, paint_memory.list(), masks);
    if (leaving.is_moving())
        request_moving_frame();
    if (shows_diagnostics && !diagnostics.lines().empty())
        paint_diagnostics(painter);
    painter.end();
    if (text.has_waiting_glyphs())
        next_frame_in = 0;
    textures.update_from(text.atlas());
    textures.update_from(masks);
}

// What a transform moves or turns is painted each frame: the memory knows upright places alone.
void Context::Private::paint_node(
    Painter& painter, std::uint32_t index, Rect const& rect, Rect const& clip, int turns)
{
    FrameNode const& node = shown->nodes[index];
    if (turns == 0 && paint_memory.replay(node, rect, clip, text, masks))
        return;
    if (turns == 0)
        paint_memory.begin_node(painter, text);
    node.paint(
        node.closure, { painter, text, rect, theme, *shown, index, shown->direction_of(index) });
    if (turns == 0)
        paint_memory.end_node(rect, clip, text);
}

std::span<Rect const> Painting::fragments() const { return tree.fragments_of(node); }
Size Painting::content_size() const { return tree.layout.content_size(node); }
Point Painting::scroll_offset() const { return tree.layout.offset(node); }

void Painting::line(TextLayout const& layout, TextStyle const& style, Rect const& box, Color color,
    TextAlign align) const
{
    TextLayout const* shown = &layout;
    if (layout.size().width > box.width)
        shown =
            &text.layout(layout.text(), style, { .width = box.width, .ellipsis = Ellipsis::End });
    float const free = std::max(0.0f, box.width - shown->size().width);
    bool const is_left = (align == TextAlign::Start) != runs_left(direction);
    float const x = align == TextAlign::Center ? painter.snapped(free / 2) : is_left ? 0 : free;
    float const y = painter.snapped((box.height - shown->size().height) / 2);
    painter.text(*shown, { box.x + x, box.y + y }, color);
}

void Painting::symbol(std::string_view glyph, float size, Rect const& box, Color color) const
{
    TextLayout const& layout = text.layout(glyph, { .font = 1, .size = size });
    IntRect ink;
    for (GlyphBlock const& block : text.blocks(layout))
        ink = ink.united(block.bounds);
    float const scale = painter.scale();
    Point const ink_center { static_cast<float>(ink.left + ink.right) / (2 * scale),
        static_cast<float>(ink.top + ink.bottom) / (2 * scale) };
    painter.text(layout, box.center() - ink_center, color);
}

void Painting::focus_ring(Rect const& inner, CornerRadii const& radius, Share share) const
{
    float const gap = 2;
    float const reach = gap + theme.focus_ring_width;
    CornerRadii const outer { radius.top_left + reach, radius.top_right + reach,
        radius.bottom_right + reach, radius.bottom_left + reach };
    Color ring = theme.focus_ring;
    ring.alpha = static_cast<std::uint8_t>(ring.alpha * share.value() / 255);
    painter.rectangle(inner.expanded(reach),
        { .radius = outer, .border_width = theme.focus_ring_width, .border = ring });
}

}

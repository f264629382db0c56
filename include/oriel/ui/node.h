// SPDX-License-Identifier: MIT
//
// What a widget hands to the frame tree: where it wants to be, what it senses, what assistive
// technology hears, and a closure that paints it once its rectangle is known.
//
//     ui.leaf({ .id = id, .layout = style, .content = content, .sense = Sense::Press },
//         [color](Painting const& p) { p.painter.rectangle(p.rect, { .fill = color }); });

#pragma once

#include <oriel/access/access.h>
#include <oriel/core/id.h>
#include <oriel/draw/painter.h>
#include <oriel/layout/layout_tree.h>
#include <oriel/ui/direction.h>
#include <oriel/ui/effect.h>
#include <oriel/ui/motion.h>
#include <oriel/ui/platform.h>
#include <oriel/ui/theme.h>

#include <cstdint>
#include <span>
#include <type_traits>

namespace oriel {

enum class Sense : std::uint16_t {
    None = 0,           // (Default) the pointer sees through it
    Hover = 1 << 0,     // it is hit, and hides what is behind it
    Press = 1 << 1,     // it captures the pointer while the button is down
    Focus = 1 << 2,     // Tab reaches it
    Text = 1 << 3,      // Enter, Space and characters are input, not clicks
    Wheel = 1 << 4,     // it scrolls
    Tab = 1 << 5,       // Tab is input too, unless Control is held
    Edit = 1 << 6,      // with Text: what edits a text is input before it is a shortcut
    Drag = 1 << 8,      // what is dragged is not clicked; a finger moves it and not what scrolls
    AnyButton = 1 << 9, // the other buttons hold and drag it, on what is inside too: drag_button()
    LongPress = 1 << 10,
    Pinch = 1 << 12,
    Menu = 1 << 11,       // it has a context menu, for itself and for what is inside without one
    Arrows = 1 << 7,      // arrow keys are input; with Text they are anyway
    Source = 1 << 13,     // something is dragged from it; drag_source() adds it
    Target = 1 << 14,     // … dropped on it; drop_target() does
    KeepsFocus = 1 << 15, // a press leaves the focus where it is, and layers that guard alone
};
constexpr Sense operator|(Sense a, Sense b)
{
    return static_cast<Sense>(static_cast<unsigned>(a) | static_cast<unsigned>(b));
}
constexpr bool has_sense(Sense all, Sense one)
{
    return (static_cast<unsigned>(all) & static_cast<unsigned>(one)) != 0;
}
constexpr Sense sense_button = Sense::Hover | Sense::Press | Sense::Focus;

// What is seen of a node when it is no longer built: its last picture, which takes no input and is
// not described. Nothing where motion is reduced.
enum class Exit : std::uint8_t {
    None, // (Default) it is gone at once
    Fade,
    Wanted, // it fades if fade_out() asks for it: it may also have been scrolled away
};

enum class Clipping : std::uint8_t { No /* (Default) */, Children };

// Layers are painted above everything outside them, in this order; windows among themselves in
// the order in which they were last pressed, popups in the order in which they appeared. The node
// must be Floating::Surface, Inside or Anchored.
enum class Layer : std::uint8_t { None /* (Default) */, Window, Popup, Tooltip };

// What a layer keeps to itself while it is there. The topmost of those that guard has the keyboard:
// the focus goes into it, Tab stays inside, Escape is told to it, and when it goes the focus
// returns to where it was.
enum class Guard : std::uint8_t {
    No,      // (Default)
    Presses, // a press elsewhere is told to it and to nobody else, but for its anchor
    Keys,    // the keyboard alone; a press elsewhere is told to it and acts
};

class FrameTree;

// What a paint closure gets.
struct Painting {
    Painter& painter;
    TextEngine& text;
    Rect rect {}; // of the node, arranged, logical pixels
    Theme const& theme;
    FrameTree const& tree;
    std::uint32_t node;                           // the one that is painted
    Direction direction = Direction::LeftToRight; // around a leaf, inside a container

    // Where a part of `rect` lies that was placed as if lines began at the left.
    Rect placed(Rect const& part) const { return oriel::placed(part, rect, direction); }
    // Of a scroll node: the size of its content, and how far that is moved.
    Size content_size() const;
    Point scroll_offset() const;
    // One line of text in `box`, centred upright, cut with an ellipsis when it is too wide. Start
    // is where lines begin.
    void line(TextLayout const& layout, TextStyle const& style, Rect const& box, Color color,
        TextAlign align = TextAlign::Start) const;
    // One glyph of the symbol font with its ink, not its advance, in the middle of `box`.
    void symbol(std::string_view glyph, float size, Rect const& box, Color color) const;
    // Of a node over spans of text: its part in each line; none for other nodes.
    std::span<Rect const> fragments() const;
    // The theme's ring just outside `inner`, for what has the focus of the keyboard;
    // Look::is_ringed tells how much of it is there.
    void focus_ring(Rect const& inner, CornerRadii const& radius, Share share = true) const;
};

using PaintFunction = void (*)(void const* closure, Painting const& painting);

// A reference to a paint closure; the frame copies it. At most 64 bytes, trivially copyable.
//
// A closure that depends on nothing but its own bytes, the rectangle, the theme and the layouts
// it points to says so with `static constexpr bool is_pure = true`: while those stay the same, its
// records are taken over from the last frame. All of its bytes must be values (no padding left
// to chance); one that points to what changes must not say it.
class PaintRef {
public:
    constexpr PaintRef() = default;
    template <typename Closure>
    PaintRef(Closure const& closure)
        : m_closure(&closure)
        , m_size(sizeof(Closure))
        , m_call([](void const* data, Painting const& painting) {
            (*static_cast<Closure const*>(data))(painting);
        })
    {
        static_assert(sizeof(Closure) <= 64, "a paint closure is copied once per frame");
        static_assert(std::is_trivially_copyable_v<Closure>,
            "a paint closure runs after the widget's call: capture values, not references");
        if constexpr (requires { Closure::is_pure; }) {
            static_assert(sizeof(Closure) % 8 == 0, "a pure closure is compared in words");
            m_is_pure = Closure::is_pure;
        }
    }

private:
    friend class WidgetKit;
    void const* m_closure = nullptr;
    std::uint32_t m_size = 0;
    PaintFunction m_call = nullptr;
    bool m_is_pure = false;
};

// Spans of a rich text, from `begin` on, up to `end`; or the one that is a box.
struct SpanRange {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    bool is_box = false;
};

struct Node {
    Id id {}; // null: not found by id, senses nothing
    LayoutStyle layout {};
    Content content {}; // of leaves
    AccessInfo access {};
    Sense sense = Sense::None;
    Clipping clipping = Clipping::No;
    Insets clip_insets {}; // what Clipping leaves free: scroll bars; as LayoutStyle::padding
    Layer layer = Layer::None;
    Guard guard = Guard::No; // of a layer
    // Of Floating::Anchored: whose rectangle it stands beside, built before it; one that is not
    // there now, where it was last. A press there is nobody else's to a guard. Null: the rectangle
    // of the style.
    Id anchor {};
    // Of radio buttons: arrow keys move among those of one group, and Tab stops but once in it.
    // Null: those in one container.
    Id group {};
    Id layer_key {};             // of a Window layer: whose place in the order it takes
    Exit exit = Exit::None;      // needs an Id
    std::uint8_t hit_margin = 0; // logical pixels around the rectangle that count as hit
    PointerShape pointer_shape = PointerShape::Arrow;
    // Of a floating node: it stands in the lines of the rich paragraph that is its sibling, over
    // these spans or in the place of the box.
    SpanRange spans {};
    Effect const* effect = nullptr; // on it and its children; read during the call
};

// Each sense is a bit of its own: together they fill the sixteen.
static_assert(
    static_cast<unsigned>(Sense::Hover | Sense::Press | Sense::Focus | Sense::Text | Sense::Wheel
                          | Sense::Tab | Sense::Edit | Sense::Arrows | Sense::Drag
                          | Sense::AnyButton | Sense::LongPress | Sense::Menu | Sense::Pinch
                          | Sense::Source | Sense::Target | Sense::KeepsFocus)
        == 0xffff,
    "sixteen senses in sixteen bits: two that shared one would leave a bit free");

}

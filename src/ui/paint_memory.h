// SPDX-License-Identifier: MIT
//
// PaintMemory: which records each node of the last frame gave, so that a node that would give the
// same ones again need not be asked. A node is the same when its rectangle, its clip and the hash
// of its pure closure are.

#pragma once

#include "frame_tree.h"

#include <oriel/draw/draw_list.h>
#include <oriel/draw/painter.h>
#include <oriel/text/text_engine.h>

#include <cstdint>
#include <span>
#include <vector>

namespace oriel {

class PaintMemory {
public:
    // What the painter fills; the other one holds the last frame.
    DrawList& list() { return m_lists[m_present]; }
    DrawList const& list() const { return m_lists[m_present]; }
    DrawList& list(std::size_t index) { return m_lists[index]; }
    DrawList const& last_list() const { return m_lists[1 - m_present]; }
    std::size_t present() const { return m_present; } // the index of list()

    // `look` is a number that changes whenever pure closures would paint otherwise: theme, scale.
    // `keeps_blocks`: the last frame's glyph blocks are good for this one.
    void begin(std::uint64_t frame, std::uint64_t look, bool keeps_blocks);
    // Of what the node paints, wherever it stands; 0 when its closure is not pure.
    static std::uint64_t key_of(FrameNode const& node);
    // Appends the last frame's records of a node just like this one; false when it has to paint,
    // between begin_node() and end_node().
    bool replay(FrameNode const& node, Rect const& rect, Rect const& clip, TextEngine& text,
        MaskAtlas& masks);
    void begin_node(Painter& painter, TextEngine const& text);
    void end_node(Rect const& rect, Rect const& clip, TextEngine const& text);
    // Before the clip changes, and at the end: neighbours are appended together.
    void flush(Painter& painter);
    // Of the present list, once the run at hand is appended.
    std::uint32_t record_count() const;

private:
    struct Painted {
        Rect rect {};
        Rect clip {};
        std::uint64_t key = 0;   // of its closure; 0: it has to paint
        std::uint32_t first = 0; // of its records
        std::uint32_t count = 0;
        std::uint32_t first_layout = 0; // that it asked for while painting
        std::uint32_t layout_count = 0;
        bool has_masks = false;
    };
    Painted const* find(std::uint64_t key, Rect const& rect, Rect const& clip);
    static bool can_be_replayed(std::span<Record const> records);
    bool keep_masks(Painted const& last, MaskAtlas& masks) const;

    DrawList m_lists[2];
    std::vector<Painted> m_painted[2];
    std::vector<TextLayout const*> m_layouts[2];
    std::size_t m_present = 0;
    std::size_t m_next = 0;        // where the last frame is expected to continue
    std::uint32_t m_run_first = 0; // records of the last frame that are to be appended
    std::uint32_t m_run_count = 0;
    std::uint64_t m_node_key = 0; // of the node that paints
    std::uint32_t m_node_first = 0;
    std::size_t m_node_question = 0;
    bool m_follows = false; // the last frame's records may be taken over
    std::uint64_t m_frame = 0;
    std::uint64_t m_look = 0;
};

}

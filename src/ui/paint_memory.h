// SPDX-License-Identifier: MIT
//
// PaintMemory: which records each node of the last frame gave, so that a node that would give the
// same ones again need not be asked. Two frames follow each other with two trees and two lists;
// the older tree is still whole, with its closures and rectangles, unless a pass was settled in
// between.

#pragma once

#include "frame_tree.h"

#include <oriel/draw/draw_list.h>
#include <oriel/draw/painter.h>
#include <oriel/text/text_engine.h>

#include <cstdint>
#include <vector>

namespace oriel {

class PaintMemory {
public:
    // What the painter fills; the other one holds the last frame.
    DrawList& list() { return m_lists[m_present]; }
    DrawList const& list() const { return m_lists[m_present]; }
    DrawList& list(std::size_t index) { return m_lists[index]; }
    std::size_t present() const { return m_present; }      // the index of list()

    // `look` is a number that changes whenever pure closures would paint otherwise: theme, scale.
    // `keeps_blocks`: the last frame's glyph blocks are good for this one.
    void begin(FrameTree const& tree, std::uint64_t frame, std::uint64_t look, bool keeps_blocks);
    // Appends the last frame's records of a node just like this one; false when it has to paint,
    // between begin_node() and end_node().
    bool replay(FrameTree const& tree, std::uint32_t node, Rect const& rect, Rect const& clip,
        TextEngine& text);
    void begin_node(Painter& painter, TextEngine const& text);
    void end_node(std::uint32_t node, Rect const& rect, Rect const& clip, TextEngine const& text);
    // Before the clip changes, and at the end: neighbours are appended together.
    void flush(Painter& painter);

private:
    struct Painted {
        std::uint32_t node = 0;
        std::uint32_t first = 0;      // of its records
        std::uint32_t count = 0;
        std::uint32_t first_layout = 0;    // that it asked for while painting
        std::uint32_t layout_count = 0;
        bool is_replayable = false;
        Rect rect {};
        Rect clip {};
    };
    Painted const* find(
        FrameTree const& tree, std::uint32_t node, Rect const& rect, Rect const& clip);
    bool is_replayable(Painted const& painted) const;
    std::uint32_t record_count() const;

    DrawList m_lists[2];
    std::vector<Painted> m_painted[2];
    std::vector<TextLayout const*> m_layouts[2];
    std::size_t m_present = 0;
    std::size_t m_next = 0;           // where the last frame is expected to continue
    std::uint32_t m_run_first = 0;    // records of the last frame that are to be appended
    std::uint32_t m_run_count = 0;
    std::uint32_t m_node_first = 0;
    std::size_t m_node_question = 0;
    FrameTree const* m_last_tree = nullptr; // null: nothing of it can be taken over
    FrameTree const* m_tree = nullptr;
    std::uint64_t m_tree_serial = 0;
    std::uint64_t m_frame = 0;
    std::uint64_t m_look = 0;
};

}

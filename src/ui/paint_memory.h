// SPDX-License-Identifier: MIT
//
// PaintMemory: which records each node of the last frame gave, so that a node that would give the
// same ones again need not be asked. Two frames follow each other with two trees and two lists;
// the older tree is still whole, with its closures and rectangles, unless a pass was settled in
// between.

#pragma once

#include "frame_tree.h"

#include <oriel/draw/draw_list.h>

#include <cstdint>
#include <vector>

namespace oriel {

class PaintMemory {
public:
    struct Painted {
        std::uint32_t node = 0;
        std::uint32_t first = 0;      // of its records
        std::uint32_t count = 0;
        Rect rect {};
        Rect clip {};
    };

    // What the painter fills; the other one holds the last frame.
    DrawList& list() { return m_lists[m_present]; }
    DrawList const& list() const { return m_lists[m_present]; }
    DrawList& list(std::size_t index) { return m_lists[index]; }
    std::size_t present() const { return m_present; }      // the index of list()
    DrawList const& last_list() const { return m_lists[1 - m_present]; }

    // `look` is a number that changes whenever pure closures would paint otherwise: theme, scale.
    // `keeps_blocks`: the last frame's glyph blocks are good for this one.
    void begin(FrameTree const& tree, std::uint64_t frame, std::uint64_t look, bool keeps_blocks);
    // The last frame's records of a node just like this one; null when it has to paint.
    Painted const* find(FrameTree const& tree, std::uint32_t node, Rect const& rect, Rect const& clip);
    void add(Painted const& painted) { m_painted[m_present].push_back(painted); }

private:
    DrawList m_lists[2];
    std::vector<Painted> m_painted[2];
    std::size_t m_present = 0;
    std::size_t m_next = 0;           // where the last frame is expected to continue
    FrameTree const* m_last_tree = nullptr; // null: nothing of it can be taken over
    FrameTree const* m_tree = nullptr;
    std::uint64_t m_tree_serial = 0;
    std::uint64_t m_frame = 0;
    std::uint64_t m_look = 0;
};

}

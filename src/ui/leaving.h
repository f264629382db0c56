// SPDX-License-Identifier: MIT
//
// Leaving: what is not built any more and is still seen for a moment: its last picture, copied from
// the records of the frame before, fades. No code of the application runs for it, and the tree does
// not have it: it is neither hit nor described.
//
//     leaving.begin(shown, last_list, …);
//     leaving.enter(tree, node, record_count);    // of every node that is visited
//     leaving.paint(painter, Layer::Window, …);   // what left from below windows
//     leaving.end(record_count);

#pragma once

#include "frame_tree.h"

#include <oriel/draw/draw_list.h>
#include <oriel/draw/painter.h>
#include <oriel/ui/motion.h>

#include <cstdint>
#include <span>
#include <vector>

namespace oriel {

struct LeavingFrame {
    double time = 0;
    std::uint64_t look = 0; // another one: scale, theme or surface changed
    Motion motion = Motion::Full;
    bool keeps_glyphs = false; // the last frame's are where they were
};

class Leaving {
public:
    static constexpr double seconds = 0.14;
    static constexpr std::size_t most = 32;
    static constexpr std::uint32_t most_records = 16'384; // of one; larger ones go at once

    // Exit::Wanted: it is really gone.
    void want(Id id) { m_wanted.push_back(id); }

    void begin(FrameTree const& shown, DrawList const& last, LeavingFrame const& frame);
    void enter(FrameTree const& tree, std::uint32_t node, std::uint32_t record_count);
    // Before what is behind `node`: an effect ends there.
    void pass(std::uint32_t node, std::uint32_t record_count);
    // Those that left from below this layer, and were not painted yet.
    void paint(Painter& painter, DrawList& list, MaskAtlas& masks, Layer above);
    void paint_rest(Painter& painter, DrawList& list, MaskAtlas& masks);
    void end(std::uint32_t record_count) { close(0, record_count); }

    bool is_moving() const;

private:
    // What may leave, and its records in the last list.
    struct Seen {
        Id id {};
        Exit exit = Exit::None;
        Layer layer = Layer::None;
        std::uint32_t end = 0; // of its subtree
        std::uint32_t first = 0;
        std::uint32_t count = 0;
    };
    struct Picture {
        Id id {};
        Layer layer = Layer::None;
        double began = 0;
        bool is_live = false;
        bool is_painted = false; // in this frame
        std::vector<Record> records;
        std::vector<DrawState> states;
        std::vector<GlyphBlock> blocks;
        std::vector<Glyph> glyphs;
        std::vector<Paint> paints;
        std::vector<GradientSegment> stops;
    };

    void take_gone(FrameTree const& shown, DrawList const& last, double time);
    bool is_leaving(Seen const& seen, FrameTree const& shown) const;
    Picture* free_picture();
    static bool copy(Picture& picture, DrawList const& list, std::span<Record const> records);
    static std::uint16_t copy_state(Picture& picture, DrawList const& list, std::uint16_t state);
    void close(std::uint32_t node, std::uint32_t record_count);
    void paint_one(Picture& picture, Painter& painter, DrawList& list, MaskAtlas& masks);
    void forget_all();

    std::vector<Id> m_wanted;
    std::vector<Seen> m_seen;
    std::vector<std::uint32_t> m_open; // of m_seen
    std::vector<Picture> m_pictures;
    std::vector<std::uint16_t> m_states; // scratch: where a picture's states are in the list
    double m_time = 0;
    std::uint64_t m_look = 0;
};

}

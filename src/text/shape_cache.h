// SPDX-License-Identifier: MIT
//
// ShapeCache: shaped text whose lines depend on a width, so that a new width costs no shaping.
//
//     ShapedText const& shaped = cache.ensure(text, hash, style, runs, shaper);

#pragma once

#include <text/frame_table.h>
#include <text/shaper.h>

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace oriel::detail {

class ShapeCache {
public:
    explicit ShapeCache(std::size_t bytes) : m_table({ bytes, keep_frames, false }) {}

    void begin_frame() { m_table.begin_frame(); }
    // `hash` is of text, style, runs and scale. Valid until begin_frame.
    ShapedText const& ensure(std::string_view text, std::uint64_t hash, ShapeStyle const& style,
        std::span<ShapeRun const> runs, Shaper& shaper);

private:
    static constexpr std::uint32_t keep_frames = 120;
    struct Entry {
        std::uint64_t hash = 0;
        std::size_t bytes = 0;
        std::uint32_t last_frame = 0;
        ShapeStyle style;
        std::vector<ShapeRun> runs;
        std::string text;
        ShapedText shaped;

        static void destroy(Entry* entry) { delete entry; }
    };
    FrameTable<Entry> m_table;
};

}

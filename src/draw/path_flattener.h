// SPDX-License-Identifier: MIT
//
// The path flattener turns curves into lines that are nowhere further from them than a tolerance.

#pragma once

#include <oriel/core/transform.h>
#include <oriel/draw/path.h>

#include <cstdint>
#include <span>
#include <vector>

namespace oriel::detail {

struct FlatLine {
    std::span<Point const> points;
    // 1 for points within a curve, which are no corners.
    std::span<std::uint8_t const> is_smooth;
};

// Sub-paths as points joined by lines. Every coordinate is finite.
class FlatPath {
public:
    struct SubPath {
        std::uint32_t first = 0;
        std::uint32_t count = 0;
        bool is_closed = false;
    };
    void clear();
    std::span<SubPath const> sub_paths() const { return m_sub_paths; }
    std::span<Point const> points_of(SubPath const& sub_path) const
    {
        return std::span(m_points).subspan(sub_path.first, sub_path.count);
    }
    // The same with what a stroke must know of them.
    FlatLine line_of(SubPath const& sub_path) const
    {
        return { points_of(sub_path),
            std::span(m_is_smooth).subspan(sub_path.first, sub_path.count) };
    }
    Rect bounds() const; // of all points

    void begin_sub_path(Point point);
    void add(Point point) { append(point, 0); }
    void add_smooth(Point point) { append(point, 1); }
    void end_sub_path(bool is_closed);
    Point last() const { return m_points.back(); }

private:
    void append(Point point, std::uint8_t is_smooth)
    {
        m_points.push_back(point);
        m_is_smooth.push_back(is_smooth);
    }

    std::vector<Point> m_points;
    std::vector<std::uint8_t> m_is_smooth;
    std::vector<SubPath> m_sub_paths;
    bool m_is_open = false;
};

// Largest distance between a curve and its lines, in device pixels: 8/255 of coverage.
constexpr float flattening_tolerance = 0.03f;

enum class CurveEnds : std::uint8_t {
    Lines,    // (Default) as good as the rest of the curve
    Tangents, // shorter lines towards the ends, so that what joins them sees the curve's direction
};

// Replaces `flat`. Coordinates beyond ±2^24 after the transform are cut down to that.
void flatten(Path const& path, Transform const& transform, float tolerance, FlatPath& flat,
    CurveEnds ends = CurveEnds::Lines);

}

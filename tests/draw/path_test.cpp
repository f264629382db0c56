// SPDX-License-Identifier: MIT

#include <oriel/draw/path.h>

#include <gtest/gtest.h>

#include <cmath>
#include <draw/path_flattener.h>
#include <limits>
#include <sstream>
#include <string>

#include <tests/support/allocation_count.h>

namespace oriel {
namespace {

constexpr float nan_value = std::numeric_limits<float>::quiet_NaN();
constexpr float infinity = std::numeric_limits<float>::infinity();

// "M10,10 L20,10 Z"
std::string text_of(Path const& path)
{
    static constexpr int counts[] = { 1, 1, 2, 3, 0 };
    std::ostringstream text;
    Point const* at = path.points().data();
    for (Path::Verb const verb : path.verbs()) {
        text << (text.tellp() > 0 ? " " : "") << "MLQCZ"[static_cast<int>(verb)];
        for (int i = 0; i < counts[static_cast<int>(verb)]; ++i, ++at)
            text << (i > 0 ? " " : "") << static_cast<int>(at->x) << ',' << static_cast<int>(at->y);
    }
    return text.str();
}

TEST(Path, TheFirstPointBeginsASubPath)
{
    Path path;
    path.line_to({ 1, 2 });
    path.line_to({ 3, 4 });
    EXPECT_EQ(text_of(path), "M1,2 L3,4");
}

TEST(Path, AfterCloseALineGoesOnFromWhereTheSubPathBegan)
{
    Path path;
    path.move_to({ 1, 1 });
    path.line_to({ 9, 1 });
    path.close();
    path.line_to({ 5, 5 });
    EXPECT_EQ(text_of(path), "M1,1 L9,1 Z M1,1 L5,5");
}

TEST(Path, CloseWithoutASubPathDoesNothing)
{
    Path path;
    path.close();
    EXPECT_TRUE(path.is_empty());
}

TEST(Path, SegmentsThatAreNotFiniteAreLeftOut)
{
    Path path;
    path.move_to({ 1, 1 });
    path.line_to({ nan_value, 2 });
    path.quadratic_to({ 5, infinity }, { 9, 9 });
    path.cubic_to({ 5, 5 }, { 6, 6 }, { 7, -infinity });
    path.arc({ 0, 0 }, { 5, nan_value }, 0, 1);
    path.line_to({ 4, 4 });
    EXPECT_EQ(text_of(path), "M1,1 L4,4");
}

TEST(Path, AnArcStaysOnItsCircle)
{
    Path path;
    path.arc({ 100, 100 }, { 1000, 1000 }, 0.3f, 5);
    detail::FlatPath flat;
    flatten(path, {}, 0.01f, flat);
    for (Point const point : flat.points_of(flat.sub_paths().front()))
        EXPECT_NEAR(std::hypot(point.x - 100, point.y - 100), 1000, 0.02f);
}

TEST(Path, AnArcGoesRoundAtMostOnce)
{
    Path path;
    path.arc({ 0, 0 }, { 10, 10 }, 0, 1000);
    EXPECT_EQ(path.verbs().size(), 9u); // the start, and eight pieces
}

TEST(Path, AnArcIsJoinedToTheLineBeforeIt)
{
    Path path;
    path.move_to({ 0, 0 });
    path.arc({ 10, 0 }, { 5, 5 }, 0, 0.5f);
    EXPECT_EQ(text_of(path).substr(0, 13), "M0,0 L15,0 C1");
}

TEST(Path, AnAddedPathIsMoved)
{
    Path square;
    square.add_rectangle({ 0, 0, 4, 4 });
    Path path;
    path.add_path(square, Transform::translation({ 10, 20 }));
    EXPECT_EQ(text_of(path), "M10,20 L14,20 L14,24 L10,24 Z");
    path.clear();
    path.line_to({ 1, 1 });
    path.add_path(path, Transform::translation({ 1, 0 }));
    EXPECT_EQ(text_of(path), "M1,1 M2,1");
}

TEST(Path, BoundsReachAroundEveryPoint)
{
    EXPECT_EQ(Path().bounds(), Rect());
    Path path;
    path.move_to({ -3, 5 });
    path.quadratic_to({ 20, -7 }, { 4, 9 });
    EXPECT_EQ(path.bounds(), (Rect { -3, -7, 23, 16 }));
}

TEST(Path, EqualPathsHaveEqualHashesAndOthersNot)
{
    auto const hash_of = [](Point last, bool is_closed) {
        Path path;
        path.move_to({ 1, 1 });
        path.line_to(last);
        if (is_closed)
            path.close();
        return path.content_hash();
    };
    EXPECT_EQ(hash_of({ 2, 2 }, false), hash_of({ 2, 2 }, false));
    EXPECT_NE(hash_of({ 2, 2 }, false), hash_of({ 2, 3 }, false));
    EXPECT_NE(hash_of({ 2, 2 }, false), hash_of({ 2, 2 }, true));
}

TEST(Path, RefillingAllocatesNothing)
{
    Path path;
    auto const refill = [&] {
        path.clear();
        path.add_rounded_rectangle({ 0, 0, 50, 30 }, 8);
        path.add_ellipse({ 4, 4, 9, 9 });
    };
    refill();
    AllocationCount const allocations;
    refill();
    EXPECT_EQ(allocations.count(), 0u);
}

TEST(PathFlattener, LinesStayWithinTheToleranceOfTheCurve)
{
    Path path;
    path.move_to({ 0, 0 });
    path.cubic_to({ 300, -200 }, { -100, 400 }, { 200, 150 });
    for (float const tolerance : { 0.02f, 0.1f, 1.0f }) {
        detail::FlatPath flat;
        flatten(path, {}, tolerance, flat);
        std::span<Point const> const points = flat.points_of(flat.sub_paths().front());
        float const lines = static_cast<float>(points.size() - 1);
        for (std::size_t i = 1; i < points.size(); ++i) {
            float const t = (static_cast<float>(i) - 0.5f) / lines;
            float const s = 1 - t;
            Point const on_curve = Point { 300, -200 } * (3 * s * s * t)
                                   + Point { -100, 400 } * (3 * s * t * t)
                                   + Point { 200, 150 } * (t * t * t);
            Point const way = points[i] - points[i - 1];
            Point const to = on_curve - points[i - 1];
            float const distance = std::abs(way.x * to.y - way.y * to.x) / std::hypot(way.x, way.y);
            EXPECT_LE(distance, tolerance * 1.01f);
        }
    }
}

TEST(PathFlattener, WhatIsScaledUpGetsMoreLines)
{
    Path path;
    path.add_ellipse({ 0, 0, 10, 10 });
    detail::FlatPath small;
    detail::FlatPath large;
    flatten(path, {}, 0.1f, small);
    flatten(path, Transform::scaling(100), 0.1f, large);
    EXPECT_GT(large.sub_paths().front().count, 4 * small.sub_paths().front().count);
}

}
}

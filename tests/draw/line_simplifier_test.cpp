// SPDX-License-Identifier: MIT

#include <draw/line_simplifier.h>

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <random>

namespace oriel::detail {
namespace {

FlatPath flat_of(std::vector<Point> const& points)
{
    FlatPath flat;
    flat.begin_sub_path(points.front());
    for (std::size_t i = 1; i < points.size(); ++i)
        flat.add(points[i]);
    flat.end_sub_path(false);
    return flat;
}

std::vector<Point> simplified(std::vector<Point> const& points, float tolerance)
{
    FlatPath simple;
    simplify(flat_of(points), tolerance, simple);
    auto const result = simple.points_of(simple.sub_paths().front());
    return { result.begin(), result.end() };
}

float distance_to(std::vector<Point> const& line, Point point)
{
    float nearest = 1e9f;
    for (std::size_t i = 1; i < line.size(); ++i) {
        Point const way = line[i] - line[i - 1];
        Point const to = point - line[i - 1];
        float const t = std::clamp(
            (to.x * way.x + to.y * way.y) / std::max(way.x * way.x + way.y * way.y, 1e-12f), 0.0f,
            1.0f);
        nearest = std::min(nearest, std::hypot(to.x - way.x * t, to.y - way.y * t));
    }
    return nearest;
}

TEST(LineSimplifier, LinesGetLongerAwayFromTheEnds)
{
    std::vector<Point> points;
    for (int i = 0; i <= 1000; ++i)
        points.push_back({ static_cast<float>(i), static_cast<float>(i) * 0.5f });
    std::vector<Point> const simple = simplified(points, 0.03f);
    EXPECT_LT(simple.size(), 20u);
    EXPECT_EQ(simple[1].x, 1);
    EXPECT_EQ(simple[simple.size() - 2].x, 999);
    EXPECT_EQ(simple.back(), points.back());
}

TEST(LineSimplifier, KeepsCornersAndTurnsBack)
{
    std::vector<Point> const points { { 0, 0 }, { 50, 0 }, { 50, 40 }, { 20, 40 }, { 60, 40 } };
    EXPECT_EQ(simplified(points, 0.03f), points);
}

TEST(LineSimplifier, PassesEveryPointWithinTheTolerance)
{
    std::mt19937 random(1);
    for (int round = 0; round < 200; ++round) {
        std::vector<Point> points;
        Point at { 0, 0 };
        float const noise = static_cast<float>(round % 10) * 0.02f;
        float angle = 0;
        for (int i = 0; i < 300; ++i) {
            points.push_back(at);
            angle += noise * (static_cast<float>(random() % 2001) / 1000 - 1);
            at = at + Point { std::cos(angle), std::sin(angle) } * 0.4f;
        }
        std::vector<Point> const simple = simplified(points, 0.05f);
        EXPECT_LE(simple.size(), points.size());
        for (Point const point : points)
            EXPECT_LE(distance_to(simple, point), 0.0505f) << "round " << round;
    }
}

TEST(LineSimplifier, ASinglePointStays)
{
    EXPECT_EQ(simplified({ { 3, 4 } }, 1), (std::vector<Point> { { 3, 4 } }));
    EXPECT_EQ(simplified({ { 3, 4 }, { 3, 4 }, { 3, 4 } }, 1).front(), (Point { 3, 4 }));
}

}
}

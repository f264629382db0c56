// SPDX-License-Identifier: MIT
//
// Coverage is the same whatever part of a shape is asked for, and no number can break it.

#include <gtest/gtest.h>

#include <cmath>
#include <cstring>
#include <draw/mask_maker.h>
#include <limits>
#include <random>

namespace oriel {
namespace {

using detail::MaskMaker;

class Chance {
public:
    explicit Chance(std::uint32_t seed) : m_random(seed) {}
    float between(float low, float high)
    {
        return low + (high - low) * static_cast<float>(m_random() >> 8) / 16777216.0f;
    }
    int below(int end) { return static_cast<int>(m_random() % static_cast<unsigned>(end)); }
    // Now and then one that nobody should give.
    float absurd()
    {
        static constexpr float numbers[] = { 0, -0.0f, 1e-30f, 1e30f, -1e38f, 3e9f, 65536, -65536,
            1e6f, std::numeric_limits<float>::infinity(), std::numeric_limits<float>::quiet_NaN(),
            std::numeric_limits<float>::max(), std::numeric_limits<float>::denorm_min() };
        return below(3) == 0 ? numbers[below(13)] : between(-200, 400);
    }
    Point absurd_point() { return { absurd(), absurd() }; }

private:
    std::mt19937 m_random;
};

Path random_path(Chance& chance, float low, float high)
{
    Path path;
    auto const point = [&] {
        return Point { chance.between(low, high), chance.between(low, high) };
    };
    for (int i = 0; i < 14; ++i) {
        if (chance.below(5) == 0)
            path.cubic_to(point(), point(), point());
        else if (chance.below(7) == 0)
            path.close();
        else
            path.line_to(point());
    }
    return path;
}

std::vector<std::uint8_t> coverage_of(
    MaskMaker& maker, MaskAtlas::Shape const& shape, IntRect const& part)
{
    std::vector<std::uint8_t> pixels(static_cast<std::size_t>(part.width() * part.height()));
    maker.begin(shape);
    maker.begin_part(part);
    maker.rasterise_rows(part.top, part.bottom, pixels.data(), part.width());
    return pixels;
}

void expect_part_as_in_whole(MaskMaker& maker, MaskAtlas::Shape const& shape, IntRect const& part,
    IntRect const& whole, std::vector<std::uint8_t> const& expected)
{
    std::vector<std::uint8_t> const pixels = coverage_of(maker, shape, part);
    auto const width = static_cast<std::size_t>(part.width());
    for (int y = part.top; y < part.bottom; ++y) {
        auto const at =
            static_cast<std::size_t>((y - whole.top) * whole.width() + part.left - whole.left);
        auto const row = static_cast<std::size_t>(y - part.top) * width;
        ASSERT_EQ(std::memcmp(&pixels[row], &expected[at], width), 0) << "row " << y;
    }
}

TEST(Coverage, IsTheSameInEveryPartAsInTheWhole)
{
    static constexpr IntRect whole { -20, -20, 180, 150 };
    MaskMaker maker;
    for (std::uint32_t seed = 0; seed < 150; ++seed) {
        Chance chance(seed);
        Path const path = random_path(chance, -60, 220);
        StrokeStyle const pen { .width = chance.between(0.2f, 20),
            .cap = static_cast<LineCap>(chance.below(3)),
            .join = static_cast<LineJoin>(chance.below(3)),
            .dashes = seed % 4 == 1 ? Dashes { 9, 5 } : Dashes {} };
        MaskAtlas::Shape const shape { .path = &path,
            .rule = static_cast<FillRule>(seed % 3 % 2),
            .stroke = seed % 2 == 1 ? &pen : nullptr };
        auto const expected = coverage_of(maker, shape, whole);
        for (int i = 0; i < 12; ++i) {
            int const left = whole.left + chance.below(190);
            int const top = whole.top + chance.below(160);
            IntRect const part { left, top, std::min(whole.right, left + 1 + chance.below(80)),
                std::min(whole.bottom, top + 1 + chance.below(80)) };
            expect_part_as_in_whole(maker, shape, part, whole, expected);
        }
    }
}

// More pieces than are sorted: they are sampled.
TEST(Coverage, OfALongLineIsTheSameInEveryPart)
{
    static constexpr IntRect whole { -20, -20, 180, 150 };
    MaskMaker maker;
    for (std::uint32_t seed = 0; seed < 20; ++seed) {
        Chance chance(seed);
        Path path;
        for (int i = 0; i < 600; ++i)
            path.line_to({ chance.between(-60, 220), chance.between(-60, 220) });
        StrokeStyle const pen { .width = chance.between(0.2f, 3),
            .cap = static_cast<LineCap>(chance.below(3)),
            .join = static_cast<LineJoin>(chance.below(3)) };
        MaskAtlas::Shape const shape { .path = &path, .stroke = &pen };
        auto const expected = coverage_of(maker, shape, whole);
        for (int i = 0; i < 12; ++i) {
            int const left = whole.left + chance.below(190);
            int const top = whole.top + chance.below(160);
            IntRect const part { left, top, std::min(whole.right, left + 1 + chance.below(150)),
                std::min(whole.bottom, top + 1 + chance.below(80)) };
            expect_part_as_in_whole(maker, shape, part, whole, expected);
        }
    }
}

TEST(Coverage, AbsurdNumbersBreakNothing)
{
    static constexpr IntRect part { 0, 0, 90, 70 };
    MaskMaker maker;
    for (std::uint32_t seed = 0; seed < 200; ++seed) {
        Chance chance(seed);
        Path path;
        for (int i = 0; i < 10; ++i) {
            switch (chance.below(5)) {
            case 0:
                path.move_to(chance.absurd_point());
                break;
            case 1:
                path.line_to(chance.absurd_point());
                break;
            case 2:
                path.cubic_to(chance.absurd_point(), chance.absurd_point(), chance.absurd_point());
                break;
            case 3:
                path.arc(chance.absurd_point(), { chance.absurd(), chance.absurd() },
                    chance.absurd(), chance.absurd());
                break;
            case 4:
                path.close();
                break;
            }
        }
        StrokeStyle pen { .width = chance.absurd(),
            .cap = static_cast<LineCap>(chance.below(3)),
            .join = static_cast<LineJoin>(chance.below(3)),
            .miter_limit = chance.absurd(),
            .dash_offset = chance.absurd() };
        if (chance.below(2) == 0)
            pen.dashes = { chance.absurd(), chance.absurd(), chance.absurd() };
        Transform const transform { chance.absurd(), chance.absurd(), chance.absurd(),
            chance.absurd(), chance.absurd(), chance.absurd() };
        coverage_of(maker,
            { .path = &path,
                .transform = seed % 3 == 0 ? Transform {} : transform,
                .stroke = seed % 2 == 0 ? &pen : nullptr },
            part);
    }
}

TEST(Coverage, ALongDashedLineIsNoTrap)
{
    MaskMaker maker;
    Path path;
    path.move_to({ -1e9f, 10 });
    path.line_to({ 1e9f, 10 });
    StrokeStyle const pen { .width = 2, .dashes = { 1, 1 } };
    auto const pixels = coverage_of(maker, { .path = &path, .stroke = &pen }, { 0, 9, 20, 11 });
    EXPECT_EQ(pixels[5], 255); // more dashes than are made: it is drawn whole
}

}
}

// SPDX-License-Identifier: MIT

#include <oriel/core/geometry.h>

#include <gtest/gtest.h>

#include <limits>
#include <vector>

namespace oriel {

static constexpr Rect button = { 10, 10, 120, 32 };

TEST(Rect, ContainsItsLeftAndTopEdgeButNotItsRightAndBottom)
{
    EXPECT_TRUE(button.contains({ 10, 10 }));
    EXPECT_TRUE(button.contains({ 129.9f, 41.9f }));
    EXPECT_FALSE(button.contains({ 130, 20 }));
    EXPECT_FALSE(button.contains({ 20, 42 }));
    EXPECT_FALSE(button.contains({ 9.9f, 20 }));
}

TEST(Rect, IsEmptyWithoutWidthOrHeightAndWithNaN)
{
    float const nan = std::numeric_limits<float>::quiet_NaN();
    EXPECT_TRUE(Rect().is_empty());
    EXPECT_TRUE((Rect { 0, 0, 5, 0 }).is_empty());
    EXPECT_TRUE((Rect { 0, 0, -5, 5 }).is_empty());
    EXPECT_TRUE((Rect { 0, 0, nan, 5 }).is_empty());
    EXPECT_FALSE(button.is_empty());
}

TEST(Rect, ShrinksByTheEdgesInTheOrderOfCss)
{
    EXPECT_EQ(button.shrunken({ 1, 2, 3, 4 }), (Rect { 14, 11, 114, 28 }));
    EXPECT_EQ(button.shrunken({ 4, 12 }), (Rect { 22, 14, 96, 24 }));
    EXPECT_EQ(button.shrunken(1), (Rect { 11, 11, 118, 30 }));
}

TEST(Rect, ShrinksToNothingAndNotBelow) { EXPECT_EQ(button.shrunken(100).size(), Size()); }

TEST(Rect, MovesAndGrows)
{
    EXPECT_EQ(button.translated({ 1, -1 }), (Rect { 11, 9, 120, 32 }));
    EXPECT_EQ(button.expanded(2), (Rect { 8, 8, 124, 36 }));
    EXPECT_EQ(button.center(), (Point { 70, 26 }));
}

// Every rectangle, empty ones included, with corners on a 4 × 4 grid.
template <typename R, typename Make>
static std::vector<R> small_rects(Make make)
{
    std::vector<R> rects;
    for (int left = 0; left < 4; ++left)
        for (int top = 0; top < 4; ++top)
            for (int right = left; right < 4; ++right)
                for (int bottom = top; bottom < 4; ++bottom)
                    rects.push_back(make(left, top, right, bottom));
    return rects;
}

static std::vector<Rect> const float_rects = small_rects<Rect>([](int l, int t, int r, int b) {
    return Rect { static_cast<float>(l), static_cast<float>(t), static_cast<float>(r - l),
        static_cast<float>(b - t) };
});
static std::vector<IntRect> const int_rects = small_rects<IntRect>([](int l, int t, int r, int b) {
    return IntRect { l, t, r, b };
});

// The cells of the grid that a rectangle covers, one bit each.
static unsigned cells(IntRect const& rect)
{
    unsigned covered = 0;
    for (int y = rect.top; y < rect.bottom; ++y)
        for (int x = rect.left; x < rect.right; ++x)
            covered |= 1u << (y * 4 + x);
    return covered;
}

static unsigned cells(Rect const& rect)
{
    return cells(IntRect { static_cast<int>(rect.left()), static_cast<int>(rect.top()),
        static_cast<int>(rect.right()), static_cast<int>(rect.bottom()) });
}

template <typename R>
static void expect_sets_of_cells(std::vector<R> const& rects)
{
    for (R const& a : rects) {
        for (R const& b : rects) {
            EXPECT_EQ(cells(a.intersected(b)), cells(a) & cells(b));
            EXPECT_EQ(a.intersected(b).is_empty(), (cells(a) & cells(b)) == 0);
            EXPECT_EQ(a.intersects(b), (cells(a) & cells(b)) != 0);
            EXPECT_EQ(cells(a.united(b)) & (cells(a) | cells(b)), cells(a) | cells(b));
            EXPECT_EQ(a.united(b).is_empty(), a.is_empty() && b.is_empty());
        }
    }
}

TEST(Rect, IntersectsAndUnitesLikeTheSetsOfCellsItCovers) { expect_sets_of_cells(float_rects); }

TEST(IntRect, IntersectsAndUnitesLikeTheSetsOfCellsItCovers) { expect_sets_of_cells(int_rects); }

TEST(Rect, UnitesToTheSmallestRectangleAroundBoth)
{
    EXPECT_EQ((Rect { 0, 0, 1, 1 }).united({ 5, 6, 1, 1 }), (Rect { 0, 0, 6, 7 }));
    EXPECT_EQ(button.united({}), button);
    EXPECT_EQ(Rect().united(button), button);
}

TEST(FiniteOrZero, TamesWhatIsNotANumberOrTooLarge)
{
    float const infinity = std::numeric_limits<float>::infinity();
    EXPECT_EQ(finite_or_zero(12.5f), 12.5f);
    EXPECT_EQ(finite_or_zero(std::numeric_limits<float>::quiet_NaN()), 0.0f);
    EXPECT_EQ(finite_or_zero(infinity), 1e7f);
    EXPECT_EQ(finite_or_zero(-infinity, 100), -100.0f);
}

}

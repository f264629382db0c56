// SPDX-License-Identifier: MIT
//
// Random trees, seeded: what must hold whatever a program asks for.

#include <oriel/layout/layout_tree.h>

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <random>
#include <vector>

namespace oriel::test {

namespace {

enum class Numbers : std::uint8_t { Sensible, Absurd };

class RandomTree {
public:
    RandomTree(unsigned seed, Numbers numbers, Direction direction = Direction::Inherit)
        : m_random(seed)
        , m_numbers(numbers)
        , m_direction(direction)
    {
        tree.set_height_for_width(
            [](void* self, LayoutTree::Index, float width) {
                return static_cast<RandomTree*>(self)->answer(width);
            },
            this);
        int const steps = pick(120);
        LayoutStyle root = style();
        root.direction = direction;
        tree.open(root);
        for (int i = 0; i < steps; ++i)
            step();
        surface = { number(), number() };
        tree.arrange(surface);
    }

    LayoutTree tree;
    Size surface;

private:
    int pick(int count) { return static_cast<int>(m_random() % static_cast<unsigned>(count)); }
    bool rarely() { return pick(8) == 0; }

    float number()
    {
        constexpr float infinity = std::numeric_limits<float>::infinity();
        constexpr float absurd[] = { std::numeric_limits<float>::quiet_NaN(), infinity, -infinity,
            -5, -1e9f, 1e9f, 1e7f, -0.0f, 1e-30f, std::numeric_limits<float>::max() };
        if (m_numbers == Numbers::Absurd && pick(4) == 0)
            return absurd[pick(10)];
        return static_cast<float>(pick(2000)) / 8;
    }

    HeightAndBaseline answer(float width) const
    {
        if (m_numbers == Numbers::Absurd && std::fmod(width, 3) < 1)
            return { width < 100 ? std::numeric_limits<float>::infinity() : -1e9f, NAN };
        return { 4000 / std::max(8.0f, width), 7 };
    }

    Length length() { return pick(3) == 0 ? Length::percent(number()) : Length::pixels(number()); }

    template <typename Enum>
    Enum any(int count)
    {
        return static_cast<Enum>(pick(count));
    }

    // A tree that runs to the left says the opposite everywhere.
    Direction in_mirror(Direction direction) const
    {
        if (m_direction != Direction::RightToLeft || direction == Direction::Inherit)
            return direction;
        return direction == Direction::LeftToRight ? Direction::RightToLeft
                                                   : Direction::LeftToRight;
    }

    LayoutStyle style()
    {
        LayoutStyle style;
        Length* const lengths[] = { &style.width, &style.height, &style.min_width,
            &style.min_height, &style.max_width, &style.max_height };
        for (Length* const wish : lengths) {
            if (rarely())
                *wish = length();
        }
        float* const weights[] = { &style.gap, &style.line_gap, &style.grow, &style.shrink,
            &style.aspect };
        for (float* const weight : weights) {
            if (rarely())
                *weight = number();
        }
        if (rarely())
            style.padding = { number(), number(), number(), number() };
        style.flow = any<Flow>(4);
        style.align = any<Align>(5);
        style.justify = any<Justify>(6);
        style.align_self = any<AlignSelf>(6);
        style.wrap = rarely() ? Wrap::Yes : Wrap::No;
        style.scroll = rarely() ? any<Scroll>(4) : Scroll::None;
        style.floating = rarely() ? any<Floating>(4) : Floating::No;
        style.direction = in_mirror(rarely() ? any<Direction>(3) : Direction::Inherit);
        style.column_span = static_cast<std::uint8_t>(rarely() ? pick(256) : 1);
        style.row_span = static_cast<std::uint8_t>(rarely() ? pick(256) : 1);
        if (rarely())
            style.offset = { number(), number() };
        m_tracks.clear();
        for (int i = pick(5); i > 0; --i)
            m_tracks.push_back({ any<Track::Kind>(3), number() });
        style.columns = m_tracks;
        style.rows = std::span(m_tracks).first(m_tracks.size() / 2);
        return style;
    }

    void step()
    {
        int const what = pick(5);
        if (what == 0)
            tree.open(style());
        else if (what == 1)
            tree.close();
        else
            tree.leaf(style(), { number(), number(), number(), number(), pick(2) == 0 });
    }

    std::mt19937 m_random;
    Numbers m_numbers;
    Direction m_direction;
    std::vector<Track> m_tracks;
};

bool is_sound(Rect const& rect)
{
    return std::isfinite(rect.x) && std::isfinite(rect.y) && std::isfinite(rect.width)
           && std::isfinite(rect.height) && rect.width >= 0 && rect.height >= 0;
}

std::vector<Rect> rects(LayoutTree const& tree)
{
    std::vector<Rect> all;
    for (LayoutTree::Index i = 0; i < tree.size(); ++i)
        all.push_back(tree.rect(i));
    return all;
}

}

TEST(RandomTrees, EveryRectangleIsFiniteWhateverTheNumbers)
{
    for (unsigned seed = 0; seed < 4000; ++seed) {
        RandomTree const random(seed, Numbers::Absurd);
        for (LayoutTree::Index i = 0; i < random.tree.size(); ++i) {
            ASSERT_TRUE(is_sound(random.tree.rect(i))) << "seed " << seed << ", node " << i;
            ASSERT_TRUE(std::isfinite(random.tree.baseline(i))) << "seed " << seed;
            ASSERT_TRUE(std::isfinite(random.tree.content_size(i).width)) << "seed " << seed;
            ASSERT_TRUE(std::isfinite(random.tree.content_size(i).height)) << "seed " << seed;
        }
    }
}

TEST(RandomTrees, ArrangingTwiceChangesNothing)
{
    for (unsigned seed = 0; seed < 2000; ++seed) {
        RandomTree random(seed, Numbers::Absurd);
        auto const before = rects(random.tree);
        random.tree.arrange(random.surface);
        ASSERT_EQ(rects(random.tree), before) << "seed " << seed;
    }
}

TEST(RandomTrees, ArrangingForAnotherSurfaceInBetweenLeavesNoTrace)
{
    for (unsigned seed = 0; seed < 2000; ++seed) {
        RandomTree random(seed, Numbers::Sensible);
        auto const before = rects(random.tree);
        random.tree.arrange({ 33, 1000 });
        random.tree.arrange(random.surface);
        ASSERT_EQ(rects(random.tree), before) << "seed " << seed;
    }
}

// What floats can tell apart among places so far out: a small box's place comes from the large ones
// around it.
float rounding_of(std::vector<Rect> const& rects)
{
    float farthest = 100;
    for (Rect const& rect : rects)
        farthest = std::max({ farthest, std::abs(rect.x), std::abs(rect.right()) });
    return 1e-5f * farthest;
}

TEST(RandomTrees, ToTheLeftIsTheMirrorImageOfToTheRight)
{
    for (unsigned seed = 0; seed < 4000; ++seed) {
        RandomTree const right(seed, Numbers::Sensible, Direction::LeftToRight);
        RandomTree const left(seed, Numbers::Sensible, Direction::RightToLeft);
        float const rounding = rounding_of(rects(right.tree));
        for (LayoutTree::Index i = 0; i < right.tree.size(); ++i) {
            Rect expected = right.tree.rect(i);
            expected.x = right.surface.width - expected.right();
            Rect const rect = left.tree.rect(i);
            ASSERT_NEAR(rect.x, expected.x, rounding) << "seed " << seed << ", node " << i;
            ASSERT_EQ(rect.y, expected.y) << "seed " << seed << ", node " << i;
            ASSERT_EQ(rect.size(), expected.size()) << "seed " << seed << ", node " << i;
            ASSERT_NEAR(left.tree.offset(i).x, right.tree.offset(i).x, rounding);
        }
    }
}

// A container that says its direction looks inside as if it stood alone.
TEST(RandomTrees, AContainerThatSaysItsDirectionIsTheSameInEither)
{
    for (unsigned seed = 0; seed < 1000; ++seed) {
        LayoutTree trees[2];
        for (int i = 0; i < 2; ++i) {
            std::mt19937 random(seed);
            auto const number = [&] { return static_cast<float>(random() % 100); };
            auto const flow = [&] { return static_cast<Flow>(random() % 4); };
            LayoutTree& tree = trees[i];
            tree.open({ .direction = i == 0 ? Direction::LeftToRight : Direction::RightToLeft });
            tree.open({ .width = 300,
                .padding = { number(), number(), number(), number() },
                .flow = flow(),
                .align_self = AlignSelf::Start,
                .direction = seed % 2 == 0 ? Direction::LeftToRight : Direction::RightToLeft });
            for (int child = 0; child < 4; ++child) {
                tree.open({ .padding = { 0, number(), 0, number() }, .flow = flow() });
                tree.leaf({}, { number(), number(), number() });
                tree.leaf({}, { number(), number(), number() });
                tree.close();
            }
            tree.arrange({ 800, 600 });
        }
        float const shift = trees[1].rect(1).x - trees[0].rect(1).x;
        for (LayoutTree::Index i = 1; i < trees[0].size(); ++i) {
            Rect const rect = trees[1].rect(i);
            ASSERT_NEAR(rect.x, trees[0].rect(i).x + shift, 1e-3f) << "seed " << seed;
            ASSERT_EQ(rect.size(), trees[0].rect(i).size()) << "seed " << seed;
        }
    }
}

TEST(RandomTrees, NothingIsSmallerThanItsPadding)
{
    for (int flow = 0; flow < 4; ++flow) {
        LayoutTree tree;
        tree.open({ .flow = static_cast<Flow>(flow) });
        for (float const padding : { 0.0f, 3.0f, 50.0f })
            tree.leaf({ .width = 1, .max_height = 2, .padding = padding, .shrink = 5 }, {});
        tree.arrange({ 10, 10 });
        EXPECT_GE(tree.rect(2).width, 6);
        EXPECT_GE(tree.rect(2).height, 6);
        EXPECT_GE(tree.rect(3).width, 100);
        EXPECT_GE(tree.rect(3).height, 100);
    }
}

// Rows and columns of leaves that have a size, in enough or too little space.
TEST(RandomTrees, SiblingsInAFlowFollowEachOtherWithoutOverlap)
{
    for (unsigned seed = 0; seed < 2000; ++seed) {
        std::mt19937 random(seed);
        auto const number = [&](unsigned limit) { return static_cast<float>(random() % limit); };
        bool const is_row = seed % 2 == 0;
        float const gap = number(10);
        LayoutTree tree;
        tree.open({ .gap = gap,
            .flow = is_row ? Flow::Row : Flow::Column,
            .align = static_cast<Align>(random() % 5),
            .justify = static_cast<Justify>(random() % 6) });
        for (int i = 0; i < 12; ++i) {
            tree.leaf({ .grow = number(3), .shrink = number(2) },
                { number(60), number(60), number(30), number(20), random() % 2 == 0 });
        }
        tree.arrange({ number(800), number(800) });
        for (LayoutTree::Index i = 2; i < tree.size(); ++i) {
            Rect const before = tree.rect(i - 1);
            Rect const rect = tree.rect(i);
            float const distance =
                is_row ? rect.left() - before.right() : rect.top() - before.bottom();
            ASSERT_GE(distance, gap - 1e-3f) << "seed " << seed << ", node " << i;
        }
    }
}

TEST(RandomTrees, GrowingChildrenFillTheirRowExactly)
{
    for (unsigned seed = 0; seed < 1000; ++seed) {
        std::mt19937 random(seed);
        LayoutTree tree;
        tree.open({ .padding = 5, .gap = 3, .flow = Flow::Row });
        for (int i = 0; i < 9; ++i)
            tree.leaf({ .grow = 1 + static_cast<float>(random() % 5) },
                { static_cast<float>(random() % 40), 10 });
        tree.arrange({ 700, 50 });
        ASSERT_NEAR(tree.rect(9).right(), 695, 1e-3f) << "seed " << seed;
    }
}

TEST(RandomTrees, ManyItemsThatFreezeOneByOneStayLinear)
{
    LayoutTree tree;
    tree.open({ .flow = Flow::Row });
    for (int i = 0; i < 20'000; ++i)
        tree.leaf({ .max_width = 1 + static_cast<float>(i) * 1e-4f, .grow = 1 }, {});
    tree.arrange({ 40'000, 10 });
    EXPECT_TRUE(is_sound(tree.rect(20'000)));
}

TEST(RandomTrees, HugeSpansFillAGridWithoutHarm)
{
    std::vector<Track> const columns(300, Track::fraction(1));
    LayoutTree tree;
    tree.open({ .gap = 1, .flow = Flow::Grid, .columns = columns });
    for (int i = 0; i < 5'000; ++i)
        tree.leaf({ .column_span = 255, .row_span = 255 }, { 10, 10 });
    tree.arrange({ 1000, 1000 });
    EXPECT_TRUE(is_sound(tree.rect(5'000)));
}

}

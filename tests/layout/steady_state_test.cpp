// SPDX-License-Identifier: MIT
//
// After the first frame, a tree of the same shape asks for no memory.

#include <oriel/layout/layout_tree.h>

#include <gtest/gtest.h>

#include <array>
#include <cstdlib>
#include <new>

namespace {

std::size_t allocation_count = 0;

void* counted(std::size_t size)
{
    ++allocation_count;
    if (void* const memory = std::malloc(size))
        return memory;
    std::abort();
}

}

void* operator new(std::size_t size) { return counted(size); }
void operator delete(void* memory) noexcept { std::free(memory); }
void operator delete(void* memory, std::size_t) noexcept { std::free(memory); }

namespace oriel::test {

namespace {

void build(LayoutTree& tree)
{
    constexpr std::array tracks { Track::fit(), Track::fraction(1), Track::fixed(20) };
    constexpr Content text { 80, 10, 20, 8, true };
    tree.clear();
    tree.open({ .scroll = Scroll::Vertical });
    for (int row = 0; row < 50; ++row) {
        tree.open({ .gap = 4, .flow = Flow::Row, .wrap = row % 3 == 0 ? Wrap::Yes : Wrap::No });
        tree.leaf({ .min_width = 30, .grow = 1 }, text);
        tree.open({ .flow = Flow::Grid, .columns = tracks });
        for (int cell = 0; cell < 5; ++cell)
            tree.leaf({ .column_span = static_cast<std::uint8_t>(1 + cell % 3) }, text);
        tree.close();
        tree.open({ .flow = Flow::Stack });
        tree.leaf({ .floating = Floating::Parent }, text);
        tree.close();
        tree.close();
    }
    tree.close();
}

}

TEST(SteadyState, ASecondFrameAllocatesNothing)
{
    LayoutTree tree;
    tree.set_height_for_width(
        [](void*, LayoutTree::Index, float width) {
            return HeightAndBaseline { 800 / std::max(8.0f, width), 8 };
        },
        nullptr);
    build(tree);
    tree.arrange({ 300, 400 });
    std::size_t const before = allocation_count;
    for (float const width : { 300.0f, 200.0f, 500.0f }) {
        build(tree);
        tree.arrange({ width, 400 });
    }
    EXPECT_EQ(allocation_count, before);
}

}

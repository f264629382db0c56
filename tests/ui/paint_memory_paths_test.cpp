// SPDX-License-Identifier: MIT
//
// Paths, gradients, meshes and host draws of closures that are not painted again.

#include <oriel/backends/software_renderer.h>
#include <oriel/oriel.h>

#include <gtest/gtest.h>

#include <vector>

namespace oriel {
namespace {

constexpr IntSize size { 300, 200 };

// Pure: its records are taken over while nothing else changes.
struct Pure {
    static constexpr bool is_pure = true;
    int* painted;

    void operator()(Painting const& painting) const
    {
        ++*painted;
        Painter& painter = painting.painter;
        painter.ellipse(painting.rect, Color::rgb(0x3050c0));
    }
};

struct PureTables {
    static constexpr bool is_pure = true;
    std::uint64_t unused = 0;

    void operator()(Painting const& painting) const
    {
        Painter& painter = painting.painter;
        Rect const& rect = painting.rect;
        Path path;
        path.add_ellipse(rect);
        painter.fill(path, Gradient::radial({ { 0, Color::white() }, { 1, Color::black() } }));
        MeshVertex const corners[] = { { rect.x, rect.y, 0, 0, 0xff0000ff },
            { rect.right(), rect.y, 0, 0, 0xff00ff00 },
            { rect.x, rect.bottom(), 0, 0, 0xffff0000 } };
        std::uint32_t const triangle[] = { 0, 1, 2 };
        painter.mesh(corners, triangle);
        painter.host(rect, { .draw = [](void*, HostTarget const&) noexcept {}, .revision = 3 });
    }
};

// Not pure: so many gradients that those after them have other places in the list.
struct Gradients {
    int count;

    void operator()(Painting const& painting) const
    {
        Path path;
        path.add_rectangle(painting.rect);
        for (int i = 0; i < count; ++i)
            painting.painter.fill(path, Gradient::conic({ { 0, Color::white() },
                                            { 1, Color::black().with_opacity(0.5f) } }));
    }
};

// Not pure: more coverage than the atlas has room for twice, other each time.
struct Flood {
    float frame;

    void operator()(Painting const& painting) const
    {
        Path path;
        for (int shape = 0; shape < 330; ++shape) {
            path.clear();
            for (int stripe = 0; stripe < 13; ++stripe)
                path.add_rectangle({ 1, 1 + static_cast<float>(stripe) * 15 + frame / 16,
                    280 + static_cast<float>(shape) / 64, 2 });
            painting.painter.fill(path, Color::rgb(0xe0e0e0));
        }
    }
};

std::vector<std::uint32_t> picture_of(Context& context)
{
    std::vector<std::uint32_t> pixels(static_cast<std::size_t>(size.width * size.height));
    SoftwareRenderer renderer;
    renderer.set_target({ pixels.data(), size, size.width });
    renderer.render(context.draw_list());
    return pixels;
}

FrameOptions frame_options(double time)
{
    return { .size = { size.width, size.height }, .scale = 1, .time = time };
}

TEST(PaintMemoryPaths, CoverageThatIsTakenOverStaysInPlace)
{
    int painted = 0;
    Context context;
    auto const build = [&](Ui& ui) { ui.leaf({ .content = { 40, 30 } }, Pure { &painted }); };
    context.frame(frame_options(0), build);
    auto const first = picture_of(context);
    int const before = painted;
    for (int frame = 1; frame < 300; ++frame)
        context.frame(frame_options(frame), build);
    EXPECT_EQ(painted, before);
    EXPECT_EQ(picture_of(context), first);
}

TEST(PaintMemoryPaths, CoverageThatMadeRoomForOthersIsPaintedAgain)
{
    int painted = 0;
    Context context;
    auto const build = [](Ui& ui, int frame, int* count) {
        ui.leaf({ .content = { 290, 190 } }, Flood { static_cast<float>(frame) });
        ui.leaf(
            { .layout = { .floating = Floating::Surface }, .content = { 40, 30 } }, Pure { count });
    };
    for (int frame = 0; frame < 3; ++frame) {
        context.frame(frame_options(frame), [&](Ui& ui) { build(ui, frame, &painted); });
        int unused = 0;
        Context fresh;
        fresh.frame(frame_options(frame), [&](Ui& ui) { build(ui, frame, &unused); });
        ASSERT_EQ(picture_of(context), picture_of(fresh)) << "frame " << frame;
    }
    EXPECT_GT(painted, 1);
}

TEST(PaintMemoryPaths, RecordsThatPointIntoTablesArePaintedAgain)
{
    Context context;
    auto const build = [&](Ui& ui, int gradients) {
        ui.leaf({ .content = { 20, 20 } }, Gradients { gradients });
        ui.leaf({ .content = { 40, 30 } }, PureTables {});
    };
    for (int const gradients : { 1, 1, 3, 3, 0, 2 }) {
        context.frame(frame_options(0), [&](Ui& ui) { build(ui, gradients); });
        Context fresh;
        fresh.frame(frame_options(0), [&](Ui& ui) { build(ui, gradients); });
        EXPECT_EQ(hash_of(context.draw_list()), hash_of(fresh.draw_list()));
        EXPECT_EQ(picture_of(context), picture_of(fresh));
    }
}

}
}

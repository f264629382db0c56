// SPDX-License-Identifier: MIT
//
// Paths in the software renderer beside Cairo's image surface, 1920 × 1080, one thread, CPU time
// of that thread. Both sides do everything that a frame needs, from the points on. `of_cairo` is
// our time divided by Cairo's, medians of runs that took turns. A steady scene is the same in each
// frame; a live one has other points each time.

#include <oriel/backends/software_renderer.h>
#include <oriel/draw/painter.h>
#include <oriel/draw/textures.h>

#include "tests/bench/turns.h"

#include <benchmark/benchmark.h>

#include <cairo.h>
#include <cmath>
#include <string>
#include <vector>

namespace {

using namespace oriel;

constexpr IntSize surface_size { 1920, 1080 };
constexpr Color paper { 0xf4, 0xf5, 0xf7, 255 };
constexpr Color accent { 0x3b, 0x6c, 0xf6, 255 };

class IgnoringSink final : public DiagnosticSink {
public:
    void report(Diagnostic const&) noexcept override {}
};

class Oriel {
public:
    Oriel() { m_renderer.set_target({ m_pixels.data(), surface_size, surface_size.width }); }

    template <typename Draw>
    void frame(Draw const& draw)
    {
        m_masks.begin_frame(++m_frame);
        m_painter.begin({ 1920, 1080 }, 1, paper);
        draw(m_painter);
        m_painter.end();
        m_textures.update_from(m_masks);
        m_renderer.render(m_list);
    }

private:
    IgnoringSink m_sink;
    DrawList m_list;
    TextEngine m_text { m_sink };
    Textures m_textures;
    MaskAtlas m_masks { m_sink };
    Painter m_painter { m_list, m_text, m_textures, m_masks, m_sink };
    SoftwareRenderer m_renderer;
    std::vector<std::uint32_t> m_pixels = std::vector<std::uint32_t>(1920 * 1080);
    std::uint64_t m_frame = 0;
};

class Cairo {
public:
    Cairo()
        : m_surface(
            cairo_image_surface_create(CAIRO_FORMAT_RGB24, surface_size.width, surface_size.height))
        , m_cairo(cairo_create(m_surface))
    {}
    ~Cairo()
    {
        cairo_destroy(m_cairo);
        cairo_surface_destroy(m_surface);
    }
    Cairo(Cairo const&) = delete;
    Cairo& operator=(Cairo const&) = delete;

    template <typename Draw>
    void frame(Draw const& draw)
    {
        cairo_set_source_rgb(m_cairo, paper.red / 255.0, paper.green / 255.0, paper.blue / 255.0);
        cairo_paint(m_cairo);
        cairo_set_source_rgb(
            m_cairo, accent.red / 255.0, accent.green / 255.0, accent.blue / 255.0);
        draw(m_cairo);
        cairo_surface_flush(m_surface);
    }

private:
    cairo_surface_t* m_surface;
    cairo_t* m_cairo;
};

// A gear with round teeth and a hole, 24 logical pixels across.
Path icon(int index)
{
    Path path;
    int const teeth = 5 + index % 4;
    for (int i = 0; i < 2 * teeth; ++i) {
        float const angle = 3.1415927f * static_cast<float>(i) / static_cast<float>(teeth);
        float const reach = i % 2 == 0 ? 12.0f : 8.0f;
        Point const tip { 12 + reach * std::cos(angle), 12 + reach * std::sin(angle) };
        if (i == 0)
            path.move_to(tip);
        else
            path.quadratic_to(
                { 12 + 10 * std::cos(angle - 0.2f), 12 + 10 * std::sin(angle - 0.2f) }, tip);
    }
    path.close();
    path.add_ellipse({ 8, 8, 8, 8 });
    return path;
}

void add_to(cairo_t* cairo, Path const& path)
{
    Point const* at = path.points().data();
    Point last {};
    for (Path::Verb const verb : path.verbs()) {
        if (verb == Path::Verb::Move) {
            cairo_move_to(cairo, at[0].x, at[0].y);
            at += 1;
        } else if (verb == Path::Verb::Line) {
            cairo_line_to(cairo, at[0].x, at[0].y);
            at += 1;
        } else if (verb == Path::Verb::Quadratic) {
            cairo_curve_to(cairo, (last.x + 2 * at[0].x) / 3, (last.y + 2 * at[0].y) / 3,
                (at[1].x + 2 * at[0].x) / 3, (at[1].y + 2 * at[0].y) / 3, at[1].x, at[1].y);
            at += 2;
        } else if (verb == Path::Verb::Cubic) {
            cairo_curve_to(cairo, at[0].x, at[0].y, at[1].x, at[1].y, at[2].x, at[2].y);
            at += 3;
        } else {
            cairo_close_path(cairo);
        }
        last = at[-1];
    }
}

struct Icons {
    std::vector<Path> paths;
    bool is_live = false;

    explicit Icons(bool live) : is_live(live)
    {
        for (int i = 0; i < 100; ++i)
            paths.push_back(icon(i));
    }
    // Ten columns of ten; a live one grows and shrinks.
    Transform place(int index, int frame) const
    {
        float const scale = is_live ? 1 + 0.2f * std::sin(static_cast<float>(frame) * 0.1f) : 1.0f;
        return Transform::scaling(scale).then(
            Transform::translation({ static_cast<float>(index % 10 * 190 + 20),
                static_cast<float>(index / 10 * 105 + 9) }));
    }
    void draw(Painter& painter, int frame) const
    {
        for (int i = 0; i < 100; ++i) {
            painter.push_transform(place(i, frame));
            painter.fill(paths[static_cast<std::size_t>(i)], accent, FillRule::EvenOdd);
            painter.pop_transform();
        }
    }
    void draw(cairo_t* cairo, int frame) const
    {
        cairo_set_fill_rule(cairo, CAIRO_FILL_RULE_EVEN_ODD);
        for (int i = 0; i < 100; ++i) {
            Transform const t = place(i, frame);
            cairo_save(cairo);
            cairo_translate(cairo, t.x0, t.y0);
            cairo_scale(cairo, t.xx, t.yy);
            add_to(cairo, paths[static_cast<std::size_t>(i)]);
            cairo_fill(cairo);
            cairo_restore(cairo);
        }
    }
};

// A noisy measurement over the width of the surface.
struct Chart {
    int count;
    float noise; // pixels
    bool is_live = false;
    mutable std::vector<Point> points {};

    void fill_points(int frame) const
    {
        points.clear();
        unsigned random = 1;
        float const phase = is_live ? static_cast<float>(frame) * 0.05f : 0.0f;
        for (int i = 0; i < count; ++i) {
            random = random * 1664525u + 1013904223u;
            float const part = static_cast<float>(i) / static_cast<float>(count);
            float const jitter = static_cast<float>(random >> 8) / 16777216.0f - 0.5f;
            points.push_back(
                { part * 1920, 540 + 300 * std::sin(part * 20 + phase) + noise * jitter });
        }
    }
    void draw(Painter& painter, int frame) const
    {
        fill_points(frame);
        painter.polyline(points, accent, { .width = 1.5f });
    }
    void draw(cairo_t* cairo, int frame) const
    {
        fill_points(frame);
        for (Point const point : points)
            cairo_line_to(cairo, point.x, point.y);
        cairo_set_line_width(cairo, 1.5);
        cairo_set_miter_limit(cairo, 4);
        cairo_stroke(cairo);
    }
};

template <typename Scene>
void contest(benchmark::State& state, Scene const& scene)
{
    Oriel oriel;
    Cairo cairo;
    int frame = 0;
    auto const draw_ours = [&] {
        ++frame;
        oriel.frame([&](Painter& p) { scene.draw(p, frame); });
    };
    std::vector<double> const seconds = medians_of_turns(
        { draw_ours, [&] { cairo.frame([&](cairo_t* c) { scene.draw(c, frame); }); } });
    for (auto _ : state)
        draw_ours();
    state.counters["ours_us"] = seconds[0] * 1e6;
    state.counters["cairo_us"] = seconds[1] * 1e6;
    state.counters["of_cairo"] = seconds[0] / seconds[1];
}

template <typename Scene>
void add(std::string const& name, Scene const& scene)
{
    benchmark::RegisterBenchmark(name.c_str(), contest<Scene>, scene)
        ->Unit(benchmark::kMicrosecond)
        ->MinTime(0.05);
}

bool register_all()
{
    add("100_icons/steady", Icons(false));
    add("100_icons/live", Icons(true));
    add("10k_points/noisy/steady", Chart { 10000, 20, false });
    add("10k_points/smooth/live", Chart { 10000, 0, true });
    add("10k_points/noisy/live", Chart { 10000, 20, true });
    add("10k_points/very_noisy/live", Chart { 10000, 60, true });
    add("100k_points/smooth/live", Chart { 100000, 0, true });
    add("100k_points/noisy/live", Chart { 100000, 20, true });
    return true;
}

[[maybe_unused]] bool const is_registered = register_all();

}

// SPDX-License-Identifier: MIT
//
// What a panel costs: a screen of 800 × 480, drawn in bands of 16 lines and converted. The counter
// `of_whole` is the time divided by that of drawing all of it in 32 bits, medians of runs that took
// turns. Cairo draws the same, but for the shadows, on surfaces of 16 and 32 bits. One thread, CPU
// time of that thread; several threads are measured by the clock.

#include <oriel/backends/panel_writer.h>

#include <benchmark/benchmark.h>

#include <cairo-ft.h>
#include <memory>
#include <numbers>
#include <string>
#include <vector>

#include "tests/bench/turns.h"
#include "tests/software/panel_scene.h"

namespace {

using namespace oriel;

constexpr IntSize screen { 800, 480 };

class DeafPanel final : public Panel {
public:
    Sent send(PanelBand const& band) override
    {
        benchmark::DoNotOptimize(band.bytes.data());
        return Sent::Now;
    }
};

class Whole {
public:
    explicit Whole(IntSize size)
        : m_pixels(static_cast<std::size_t>(size.width) * static_cast<std::size_t>(size.height))
    {
        renderer.set_target({ m_pixels.data(), size, size.width });
    }
    SoftwareRenderer renderer;

private:
    std::vector<std::uint32_t> m_pixels;
};

enum class Change : std::uint8_t { All, OneCard };

void panel(benchmark::State& state, PanelOptions const& given, Change change)
{
    bool const is_sideways = given.turn == Turn::Quarter;
    PanelOptions options = given;
    options.size = is_sideways ? IntSize { screen.height, screen.width } : screen;
    PanelScene const scene(screen);
    Whole whole(screen);
    SoftwareRenderer renderer;
    DeafPanel deaf;
    std::vector<std::byte> memory(PanelWriter::memory_needed(options));
    PanelWriter writer(deaf, options, memory);
    Damage damage = Damage::everything();
    if (change == Change::OneCard) {
        damage = {};
        damage.add(scene.card(2, 3));
    }
    std::vector<double> const seconds =
        medians_of_turns({ [&] { whole.renderer.render(scene.list()); },
            [&] { writer.write(renderer, scene.list(), damage); } });
    for (auto _ : state)
        writer.write(renderer, scene.list(), damage);
    state.counters["whole_us"] = seconds[0] * 1e6;
    state.counters["of_whole"] = seconds[1] / seconds[0];
    state.counters["memory_kb"] = static_cast<double>(memory.size()) / 1024;
}

// The same screen by Cairo, without its shadows.
class CairoScreen {
public:
    explicit CairoScreen(cairo_format_t format)
        : m_surface(cairo_image_surface_create(format, screen.width, screen.height))
        , m_cairo(cairo_create(m_surface))
    {
        FT_Init_FreeType(&m_library);
        FT_New_Face(m_library, ORIEL_SOURCE_DIR "/fonts/Inter-Regular.ttf", 0, &m_face);
        m_font = cairo_ft_font_face_create_for_ft_face(m_face, FT_LOAD_NO_HINTING);
        cairo_set_font_face(m_cairo, m_font);
    }
    ~CairoScreen()
    {
        cairo_destroy(m_cairo);
        cairo_surface_destroy(m_surface);
        cairo_font_face_destroy(m_font);
        FT_Done_Face(m_face);
        FT_Done_FreeType(m_library);
    }
    CairoScreen(CairoScreen const&) = delete;
    CairoScreen& operator=(CairoScreen const&) = delete;

    void draw(PanelScene const& scene)
    {
        cairo_pattern_t* const pattern = cairo_pattern_create_linear(0, 0, 0, screen.height);
        add_stop(pattern, 0, PanelScene::sky);
        add_stop(pattern, 1, PanelScene::horizon);
        cairo_set_source(m_cairo, pattern);
        cairo_paint(m_cairo);
        cairo_pattern_destroy(pattern);
        for (int row = 0; row < scene.rows(); ++row) {
            for (int column = 0; column < scene.columns(); ++column)
                draw_card(scene.card(column, row));
        }
        cairo_surface_flush(m_surface);
    }

private:
    static void add_stop(cairo_pattern_t* pattern, double place, Color color)
    {
        cairo_pattern_add_color_stop_rgb(
            pattern, place, color.red / 255.0, color.green / 255.0, color.blue / 255.0);
    }
    void set_source(Color color)
    {
        cairo_set_source_rgb(m_cairo, color.red / 255.0, color.green / 255.0, color.blue / 255.0);
    }
    void add_path(IntRect const& box, double inset)
    {
        static constexpr double quarter = std::numbers::pi / 2;
        double const r = PanelScene::radius - inset;
        double const left = box.left + inset + r;
        double const top = box.top + inset + r;
        double const right = box.right - inset - r;
        double const bottom = box.bottom - inset - r;
        cairo_new_sub_path(m_cairo);
        cairo_arc(m_cairo, right, top, r, -quarter, 0);
        cairo_arc(m_cairo, right, bottom, r, 0, quarter);
        cairo_arc(m_cairo, left, bottom, r, quarter, 2 * quarter);
        cairo_arc(m_cairo, left, top, r, 2 * quarter, 3 * quarter);
        cairo_close_path(m_cairo);
    }
    void draw_card(IntRect const& box)
    {
        add_path(box, 0);
        set_source(PanelScene::paper);
        cairo_fill(m_cairo);
        add_path(box, 1);
        set_source(PanelScene::accent);
        cairo_set_line_width(m_cairo, 2);
        cairo_stroke(m_cairo);
        set_source(PanelScene::ink);
        draw_text("Supply", 13, box.left + 10, box.top + 21);
        draw_text("21.5 °C", 22, box.left + 10, box.top + 47);
    }
    void draw_text(char const* text, double size, int x, int y)
    {
        cairo_set_font_size(m_cairo, size);
        cairo_move_to(m_cairo, x, y);
        cairo_show_text(m_cairo, text);
    }

    cairo_surface_t* m_surface;
    cairo_t* m_cairo;
    FT_Library m_library = nullptr;
    FT_Face m_face = nullptr;
    cairo_font_face_t* m_font = nullptr;
};

void cairo(benchmark::State& state, cairo_format_t format)
{
    PanelScene const scene(screen);
    CairoScreen peer(format);
    Whole whole(screen);
    std::vector<double> const seconds = medians_of_turns(
        { [&] { whole.renderer.render(scene.list()); }, [&] { peer.draw(scene); } });
    for (auto _ : state)
        peer.draw(scene);
    state.counters["whole_us"] = seconds[0] * 1e6;
    state.counters["of_whole"] = seconds[1] / seconds[0];
}

void threads(benchmark::State& state)
{
    static constexpr IntSize size { 1920, 1080 };
    PanelScene const scene(size);
    Whole whole(size);
    whole.renderer.set_threads(static_cast<int>(state.range(0)));
    for (auto _ : state)
        whole.renderer.render(scene.list());
}

void register_panel(char const* name, PanelOptions const& options, Change change = Change::All)
{
    benchmark::RegisterBenchmark((std::string("panel/") + name).c_str(), panel, options, change)
        ->Unit(benchmark::kMicrosecond)
        ->MinTime(0.05);
}

bool register_all()
{
    register_panel("xrgb8888", {});
    register_panel("rgb888", { .format = PixelFormat::Rgb888 });
    register_panel("rgb565", { .format = PixelFormat::Rgb565 });
    register_panel("rgb565/plain", { .format = PixelFormat::Rgb565, .dither = Dither::None });
    register_panel(
        "rgb565/two_buffers", { .format = PixelFormat::Rgb565Swapped, .buffers = Buffers::Two });
    register_panel("rgb565/quarter", { .format = PixelFormat::Rgb565, .turn = Turn::Quarter });
    register_panel("rgb565/half", { .format = PixelFormat::Rgb565, .turn = Turn::Half });
    register_panel(
        "rgb565/scalar", { .format = PixelFormat::Rgb565, .simd_level = SimdLevel::Scalar });
    register_panel("rgb565/one_card", { .format = PixelFormat::Rgb565 }, Change::OneCard);
    register_panel("grey8", { .format = PixelFormat::Grey8 });
    register_panel("grey4", { .format = PixelFormat::Grey4 });
    register_panel("mono", { .format = PixelFormat::Mono });
    benchmark::RegisterBenchmark("cairo/rgb16_565", cairo, CAIRO_FORMAT_RGB16_565)
        ->Unit(benchmark::kMicrosecond);
    benchmark::RegisterBenchmark("cairo/rgb24", cairo, CAIRO_FORMAT_RGB24)
        ->Unit(benchmark::kMicrosecond);
    benchmark::RegisterBenchmark("threads/1080p", threads)
        ->Unit(benchmark::kMicrosecond)
        ->UseRealTime()
        ->DenseRange(1, 2);
    return true;
}

[[maybe_unused]] bool const is_registered = register_all();

}

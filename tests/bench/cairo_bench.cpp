// SPDX-License-Identifier: MIT
//
// The software renderer beside Cairo's image surface: the same shapes, the same font file, one
// thread, CPU time of that thread. The counter `of_cairo` is our time divided by Cairo's, medians
// of runs that took turns. Cairo has no shadows: it is given a blurred mask that was made before.

#include <oriel/backends/software_renderer.h>
#include <oriel/draw/painter.h>
#include <oriel/draw/shadow_mask.h>
#include <oriel/draw/textures.h>

#include "tests/bench/turns.h"

#include <benchmark/benchmark.h>

#include <cairo-ft.h>
#include <cmath>
#include <cstdio>
#include <numbers>
#include <string>
#include <vector>

namespace {

using namespace oriel;

class IgnoringSink final : public DiagnosticSink {
public:
    void report(Diagnostic const&) noexcept override {}
};

constexpr Color paper { 0xf4, 0xf5, 0xf7, 255 };
constexpr Color ink { 0x20, 0x24, 0x2c, 255 };
constexpr Color accent { 0x3b, 0x6c, 0xf6, 255 };
constexpr Color line { 0x1c, 0x3f, 0xa8, 255 };
constexpr float text_size = 14;

void set_source(cairo_t* cairo, Color color)
{
    cairo_set_source_rgba(
        cairo, color.red / 255.0, color.green / 255.0, color.blue / 255.0, color.alpha / 255.0);
}

void add_rounded_path(cairo_t* cairo, double x, double y, double w, double h, double r)
{
    static constexpr double quarter = std::numbers::pi / 2;
    cairo_new_sub_path(cairo);
    cairo_arc(cairo, x + w - r, y + r, r, -quarter, 0);
    cairo_arc(cairo, x + w - r, y + h - r, r, 0, quarter);
    cairo_arc(cairo, x + r, y + h - r, r, quarter, 2 * quarter);
    cairo_arc(cairo, x + r, y + r, r, 2 * quarter, 3 * quarter);
    cairo_close_path(cairo);
}

// What both sides draw from.
struct Stage {
    explicit Stage(IntSize surface_size) : size(surface_size)
    {
        text.add_embedded_fonts();
        text.begin_frame(1, 1);
        FT_Init_FreeType(&library);
        FT_New_Face(library, ORIEL_SOURCE_DIR "/fonts/Inter-Regular.ttf", 0, &ft_face);
        face = cairo_ft_font_face_create_for_ft_face(ft_face, FT_LOAD_NO_HINTING);
        for (int i = 0; i < 25; ++i)
            lines.push_back(line_of_text(i));
        make_picture();
        make_shadow();
    }
    ~Stage()
    {
        cairo_surface_destroy(shadow);
        cairo_surface_destroy(picture);
        cairo_font_face_destroy(face);
        FT_Done_Face(ft_face);
        FT_Done_FreeType(library);
    }
    Stage(Stage const&) = delete;
    Stage& operator=(Stage const&) = delete;

    static std::string line_of_text(int index)
    {
        std::string const words =
            "The quick brown fox jumps over a lazy dog; pack my box with five "
            "dozen liquor jugs, quoth he. ";
        std::string const twice = words + words;
        return twice.substr(static_cast<std::size_t>(index * 7) % words.size(), 80);
    }

    static constexpr int picture_side = 64;
    void make_picture()
    {
        std::vector<std::uint8_t> rgba;
        picture = cairo_image_surface_create(CAIRO_FORMAT_ARGB32, picture_side, picture_side);
        auto* const pixels =
            reinterpret_cast<std::uint32_t*>(cairo_image_surface_get_data(picture));
        for (int i = 0; i < picture_side * picture_side; ++i) {
            double const x = i % picture_side - 31.5;
            double const y = i / picture_side - 31.5;
            auto const alpha = static_cast<std::uint32_t>(
                std::clamp(255 * (32 - std::hypot(x, y)) / 8, 0.0, 255.0));
            auto const red = static_cast<std::uint32_t>(i * 4 % 256);
            for (std::uint32_t byte : { red, 128u, 255u - red, alpha })
                rgba.push_back(static_cast<std::uint8_t>(byte));
            pixels[i] = alpha << 24 | red * alpha / 255 << 16 | 128 * alpha / 255 << 8
                        | (255 - red) * alpha / 255;
        }
        cairo_surface_mark_dirty(picture);
        image = Image::from_rgba({ picture_side, picture_side }, rgba);
    }

    static constexpr int blur_margin = 30; // a blur of 20: three sigma
    void make_shadow()
    {
        ShadowShape shape;
        shape.width = 120;
        shape.height = 60;
        std::fill(shape.radii, shape.radii + 4, std::uint16_t { 12 * 16 });
        shape.sigma = 10 * 16;
        IntSize const mask = shape.mask_size();
        std::vector<std::uint8_t> coverage(static_cast<std::size_t>(mask.width * mask.height));
        bake_shadow_mask(shape, coverage);
        shadow = cairo_image_surface_create(CAIRO_FORMAT_A8, mask.width, mask.height);
        for (int y = 0; y < mask.height; ++y)
            std::copy_n(coverage.data() + y * mask.width, mask.width,
                cairo_image_surface_get_data(shadow) + y * cairo_image_surface_get_stride(shadow));
        cairo_surface_mark_dirty(shadow);
    }

    // Ten columns of ten, whatever the size.
    Rect card(int index) const
    {
        float const dx = (static_cast<float>(size.width) - 120) / 10;
        float const dy = (static_cast<float>(size.height) - 60) / 10;
        return { std::floor(static_cast<float>(index % 10) * dx),
            std::floor(static_cast<float>(index / 10) * dy), 120, 60 };
    }
    Rect place(int index, float side) const
    {
        int const x = index * 7919 % (size.width - static_cast<int>(side));
        int const y = index * 104729 % (size.height - static_cast<int>(side));
        return { static_cast<float>(x), static_cast<float>(y), side, side };
    }

    IntSize size;
    IgnoringSink sink;
    TextEngine text { sink };
    Textures textures;
    MaskAtlas masks { sink };
    Image image;
    std::vector<std::string> lines;
    FT_Library library = nullptr;
    FT_Face ft_face = nullptr;
    cairo_font_face_t* face = nullptr;
    cairo_surface_t* picture = nullptr;
    cairo_surface_t* shadow = nullptr;
};

struct Scene {
    char const* name;
    void (*ours)(Stage&, Painter&);
    void (*theirs)(Stage&, cairo_t*);
};

Rect all_of(Stage const& stage)
{
    return { 0, 0, static_cast<float>(stage.size.width), static_cast<float>(stage.size.height) };
}

void solid(Stage& stage, Painter& painter) { painter.rectangle(all_of(stage), { .fill = accent }); }
void solid(Stage&, cairo_t* cairo)
{
    set_source(cairo, accent);
    cairo_paint(cairo);
}

void gradient(Stage& stage, Painter& painter)
{
    painter.rectangle(all_of(stage), { .gradient = Gradient::linear(paper, accent) });
}
void gradient(Stage& stage, cairo_t* cairo)
{
    cairo_pattern_t* const pattern = cairo_pattern_create_linear(0, 0, 0, stage.size.height);
    cairo_pattern_add_color_stop_rgb(
        pattern, 0, paper.red / 255.0, paper.green / 255.0, paper.blue / 255.0);
    cairo_pattern_add_color_stop_rgb(
        pattern, 1, accent.red / 255.0, accent.green / 255.0, accent.blue / 255.0);
    cairo_set_source(cairo, pattern);
    cairo_paint(cairo);
    cairo_pattern_destroy(pattern);
}

void cards(Stage& stage, Painter& painter)
{
    for (int i = 0; i < 100; ++i)
        painter.rectangle(
            stage.card(i), { .fill = accent, .radius = 12, .border_width = 2, .border = line });
}
void draw_card(cairo_t* cairo, Rect const& card)
{
    add_rounded_path(cairo, card.x, card.y, card.width, card.height, 12);
    set_source(cairo, accent);
    cairo_fill(cairo);
    add_rounded_path(cairo, card.x + 1, card.y + 1, card.width - 2, card.height - 2, 11);
    set_source(cairo, line);
    cairo_set_line_width(cairo, 2);
    cairo_stroke(cairo);
}
void cards(Stage& stage, cairo_t* cairo)
{
    for (int i = 0; i < 100; ++i)
        draw_card(cairo, stage.card(i));
}

void shadows(Stage& stage, Painter& painter)
{
    for (int i = 0; i < 100; ++i) {
        painter.shadow(stage.card(i), { .blur = 20, .offset = { 0, 4 }, .radius = 12 });
        painter.rectangle(
            stage.card(i), { .fill = accent, .radius = 12, .border_width = 2, .border = line });
    }
}
void shadows(Stage& stage, cairo_t* cairo)
{
    for (int i = 0; i < 100; ++i) {
        Rect const card = stage.card(i);
        set_source(cairo, ShadowStyle().color);
        cairo_mask_surface(
            cairo, stage.shadow, card.x - Stage::blur_margin, card.y - Stage::blur_margin + 4);
        draw_card(cairo, card);
    }
}

float line_height(Stage const& stage) { return (static_cast<float>(stage.size.height) - 20) / 25; }
void glyphs(Stage& stage, Painter& painter)
{
    float y = 4;
    for (std::string const& text : stage.lines) {
        painter.text(stage.text.layout(text, { .size = text_size }), { 4, std::floor(y) }, ink);
        y += line_height(stage);
    }
}
void glyphs(Stage& stage, cairo_t* cairo)
{
    cairo_set_font_face(cairo, stage.face);
    cairo_set_font_size(cairo, text_size);
    set_source(cairo, ink);
    float y = 4;
    for (std::string const& text : stage.lines) {
        cairo_move_to(cairo, 4, std::floor(y) + text_size);
        cairo_show_text(cairo, text.c_str());
        y += line_height(stage);
    }
}

void images(Stage& stage, Painter& painter)
{
    for (int i = 0; i < 20; ++i)
        painter.image(stage.image, stage.place(i, Stage::picture_side));
}
void images(Stage& stage, cairo_t* cairo)
{
    for (int i = 0; i < 20; ++i) {
        Rect const place = stage.place(i, Stage::picture_side);
        cairo_set_source_surface(cairo, stage.picture, place.x, place.y);
        cairo_paint(cairo);
    }
}

void circles(Stage& stage, Painter& painter)
{
    for (int i = 0; i < 1000; ++i)
        painter.rectangle(stage.place(i, 10), { .fill = accent, .radius = 5 });
}
void circles(Stage& stage, cairo_t* cairo)
{
    set_source(cairo, accent);
    for (int i = 0; i < 1000; ++i) {
        Rect const place = stage.place(i, 10);
        cairo_arc(cairo, place.x + 5, place.y + 5, 5, 0, 2 * std::numbers::pi);
        cairo_fill(cairo);
    }
}

constexpr Scene scenes[] = {
    { "solid", solid, solid },
    { "gradient", gradient, gradient },
    { "100_cards", cards, cards },
    { "100_cards_with_shadow", shadows, shadows },
    { "2000_glyphs", glyphs, glyphs },
    { "20_images", images, images },
    { "1000_circles", circles, circles },
};

// Both paint the background first, but for the scenes that cover it.
class Contest {
public:
    Contest(Scene const& scene, IntSize size, SimdLevel level)
        : m_scene(scene)
        , m_stage(size)
        , m_renderer(level)
        , m_pixels(static_cast<std::size_t>(size.width * size.height))
        , m_surface(cairo_image_surface_create(CAIRO_FORMAT_RGB24, size.width, size.height))
        , m_cairo(cairo_create(m_surface))
    {
        Painter painter(m_list, m_stage.text, m_stage.textures, m_stage.masks, m_stage.sink);
        painter.begin(
            { static_cast<float>(size.width), static_cast<float>(size.height) }, 1, paper);
        scene.ours(m_stage, painter);
        painter.end();
        m_stage.textures.update_from(m_stage.text.atlas());
        m_stage.textures.update_from(m_stage.masks);
        m_renderer.set_target({ m_pixels.data(), size, size.width });
    }
    ~Contest()
    {
        cairo_destroy(m_cairo);
        cairo_surface_destroy(m_surface);
    }
    Contest(Contest const&) = delete;
    Contest& operator=(Contest const&) = delete;

    void draw_ours() { m_renderer.render(m_list); }
    void draw_theirs()
    {
        if (m_scene.theirs != static_cast<void (*)(Stage&, cairo_t*)>(solid)
            && m_scene.theirs != static_cast<void (*)(Stage&, cairo_t*)>(gradient)) {
            set_source(m_cairo, paper);
            cairo_paint(m_cairo);
        }
        m_scene.theirs(m_stage, m_cairo);
        cairo_surface_flush(m_surface);
    }

private:
    Scene const& m_scene;
    Stage m_stage;
    DrawList m_list;
    SoftwareRenderer m_renderer;
    std::vector<std::uint32_t> m_pixels;
    cairo_surface_t* m_surface;
    cairo_t* m_cairo;
};

void contest(benchmark::State& state, Scene const& scene, IntSize size, SimdLevel level)
{
    Contest contest(scene, size, level);
    std::vector<double> const seconds =
        medians_of_turns({ [&] { contest.draw_ours(); }, [&] { contest.draw_theirs(); } });
    for (auto _ : state)
        contest.draw_ours();
    state.counters["cairo_us"] = seconds[1] * 1e6;
    state.counters["of_cairo"] = seconds[0] / seconds[1];
}

void register_contest(Scene const& scene, char const* size_name, IntSize size, SimdLevel level)
{
    static constexpr char const* level_names[] = { "best", "scalar", "sse2", "avx2", "neon" };
    std::string const name =
        std::string(scene.name) + "/" + size_name + "/" + level_names[static_cast<int>(level)];
    benchmark::RegisterBenchmark(name.c_str(), contest, scene, size, level)
        ->Unit(benchmark::kMicrosecond)
        ->MinTime(0.05);
}

bool register_all()
{
    for (Scene const& scene : scenes) {
        for (SimdLevel level : { SimdLevel::Avx2, SimdLevel::Sse2, SimdLevel::Neon }) {
            if (SoftwareRenderer(level).simd_level() != level)
                continue;
            register_contest(scene, "1080p", { 1920, 1080 }, level);
            register_contest(scene, "800x480", { 800, 480 }, level);
        }
    }
    return true;
}

[[maybe_unused]] bool const is_registered = register_all();

}

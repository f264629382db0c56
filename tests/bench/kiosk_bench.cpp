// SPDX-License-Identifier: MIT
//
// The screen of a device: 800 × 480 in 16 bits, drawn by the software renderer. What a tick of its
// clock costs from the property to the pixels, in units of one memset of the same frame buffer;
// what it costs when nothing changed; a full repaint; the demo's markup from its file to the first
// frame; what is held from the heap. Thread's CPU time, medians.

#include <oriel/backends/panel_writer.h>
#include <oriel/kiosk/compile.h>
#include <oriel/kiosk/element_build.h>
#include <oriel/kiosk/view.h>
#include <oriel/ui/context.h>

#include <demos/kiosk/machine.h>
#include <demos/kiosk/screen.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstring>
#include <ctime>
#include <fstream>
#include <iterator>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "tests/bench/kiosk/heap_count.h"

namespace {

struct Device {
    std::string clock = "12:00:00";
    std::vector<float> levels { 30, 60, 90 };
    std::vector<std::string> rows {};
    int pressed = 0;

    void press(int index) { pressed = index; }
};

}

template <>
inline constexpr auto oriel::kiosk::fields_of<Device> =
    oriel::kiosk::fields<&Device::clock, &Device::levels, &Device::rows, &Device::press>;

namespace oriel::kiosk {
namespace {

constexpr IntSize screen { 800, 480 };
constexpr int turns = 400;

double now()
{
    std::timespec time {};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) * 1e6 + static_cast<double>(time.tv_nsec) * 1e-3;
}

double median(std::vector<double>& values)
{
    auto const middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

// What LVGL calls an arc: a track of three quarters, what of it is reached, a knob.
constexpr PropertyDeclaration arc_properties[] = { { "value", "float", "0", Access::In, "0–100" } };

struct ArcPaint {
    static constexpr bool is_pure = true;
    double share;

    void operator()(Painting const& p) const
    {
        static constexpr float pi = 3.14159265f;
        StrokeStyle const pen { .width = 10, .cap = LineCap::Round };
        float const radius = p.rect.width / 2 - 8;
        Point const center = p.rect.center();
        float const reached = 1.5f * pi * static_cast<float>(share);
        p.painter.arc(center, radius, { 0.75f * pi, 1.5f * pi }, p.theme.track, pen);
        p.painter.arc(center, radius, { 0.75f * pi, reached }, p.theme.accent, pen);
        float const angle = 0.75f * pi + reached;
        Point const knob = center + Point { std::cos(angle) * radius, std::sin(angle) * radius };
        p.painter.ellipse({ knob.x - 8, knob.y - 8, 16, 16 }, p.theme.accent);
    }
};

void build_arc(ElementBuild& element)
{
    enum class Place { Value };
    double const share = std::clamp(element.number(Place::Value) / 100, 0.01, 1.0);
    oriel::Node node { .layout = { .width = element.width(), .height = element.height() } };
    element.ui().leaf(node, ArcPaint { share });
}

constexpr ElementDeclaration arc { .name = "arc",
    .about = "A value on three quarters of a circle.",
    .properties = arc_properties,
    .build = build_arc };

std::string text_of_file(std::string_view path)
{
    std::ifstream file { std::string(path), std::ios::binary };
    return { std::istreambuf_iterator<char>(file), {} };
}

std::shared_ptr<Program const> panel_program(Library const& library)
{
    auto const read = [](std::string_view path) -> Result<std::string> {
        return text_of_file(path);
    };
    Compilation const done =
        compile(ORIEL_SOURCE_DIR "/tests/bench/kiosk/panel.kiosk", read, library);
    for (Problem const& problem : done.problems)
        std::fputs(text_of(problem).c_str(), stderr);
    return done.program;
}

// The panel's own memory, and the time spent in writing to it.
class FrameBuffer final : public Panel {
public:
    FrameBuffer() : m_pixels(static_cast<std::size_t>(screen.width) * screen.height) {}
    Sent send(PanelBand const& band) override
    {
        double const begin = is_timed ? now() : 0;
        std::size_t const bytes = static_cast<std::size_t>(band.rect.width()) * 2;
        for (int y = band.rect.top; y < band.rect.bottom; ++y)
            std::memcpy(&m_pixels[static_cast<std::size_t>(y) * screen.width + band.rect.left],
                band.bytes.data() + (y - band.rect.top) * band.stride, bytes);
        pixels += static_cast<std::int64_t>(band.rect.width()) * band.rect.height();
        seconds += is_timed ? now() - begin : 0;
        return Sent::Now;
    }
    void clear(int value) { std::memset(m_pixels.data(), value, m_pixels.size() * 2); }
    void const* data() const { return m_pixels.data(); }

    bool is_timed = false;
    double seconds = 0;
    std::int64_t pixels = 0;

private:
    std::vector<std::uint16_t> m_pixels;
};

constexpr char const* part_names[] = { "evaluate", "describe", "layout", "paint", "damage",
    "raster", "flush" };
constexpr std::size_t part_count = std::size(part_names);
using Parts = std::array<std::vector<double>, part_count>;

struct Show {
    explicit Show(std::shared_ptr<Program const> program)
        : view(std::move(program), "Panel", device)
        , memory(PanelWriter::memory_needed(options))
        , writer(buffer, options, memory)
    {}

    // One turn of a device's loop; false when there was nothing to show.
    bool turn()
    {
        if (!view.needs_frame(time) && has_frame)
            return false;
        has_frame = true;
        context.frame(frame_options(), build);
        Damage const damage = tracker.update(context.draw_list());
        if (!damage.is_empty())
            writer.write(renderer, context.draw_list(), damage);
        return true;
    }
    void repaint()
    {
        view_changes();
        turn();
        writer.write(renderer, context.draw_list());
    }
    void view_changes() { device.clock[7] = static_cast<char>('0' + (++ticks % 10)); }
    // The same turn, with its parts: who looks at the clock so often is a little slower. A leaf
    // that tells when painting begins makes that the frame cannot be kept.
    void turn_in_parts(Parts& parts, std::function<void(Ui&)> const& timed)
    {
        double const begin = now();
        view.needs_frame(time);
        begin_build = now();
        context.frame(frame_options(), timed);
        double const painted = now();
        Damage const damage = tracker.update(context.draw_list());
        double const compared = now();
        buffer.is_timed = true;
        buffer.seconds = 0;
        writer.write(renderer, context.draw_list(), damage);
        buffer.is_timed = false;
        double const end = now();
        double const flushed = buffer.seconds;
        double const values[] = { begin_build - begin, end_build - begin_build,
            begin_paint - end_build, painted - begin_paint, compared - painted,
            end - compared - flushed, flushed };
        for (std::size_t part = 0; part < part_count; ++part)
            parts[part].push_back(values[part]);
    }
    FrameOptions frame_options()
    {
        return { .size = { static_cast<float>(screen.width), static_cast<float>(screen.height) },
            .time = time += 1 };
    }
    // A leaf that is painted first tells when that begins.
    void mark_paint(Ui& ui)
    {
        auto const mark = [this](Painting const&) { begin_paint = now(); };
        ui.leaf({ .layout = { .floating = Floating::Parent } }, mark);
    }

    Device device = [] {
        Device made;
        for (int i = 0; i < 50; ++i)
            made.rows.push_back("List item " + std::to_string(i + 1));
        return made;
    }();
    View view;
    Context context;
    DamageTracker tracker;
    SoftwareRenderer renderer;
    PanelOptions options { .size = screen, .format = PixelFormat::Rgb565 };
    FrameBuffer buffer;
    std::vector<std::byte> memory;
    PanelWriter writer;
    std::function<void(Ui&)> build = [this](Ui& ui) { view.build(ui); };
    std::function<void(Ui&)> build_kept = [this](Ui& ui) {
        view.build(ui);
        begin_paint = end_build = now();
    };
    std::function<void(Ui&)> build_anew = [this](Ui& ui) {
        mark_paint(ui);
        view.build(ui);
        end_build = now();
    };
    double time = 0;
    double begin_build = 0;
    double end_build = 0;
    double begin_paint = 0;
    bool has_frame = false;
    int ticks = 0;
};

struct Unit {
    double memset = 1; // microseconds
    void print(char const* what, double microseconds, double goal) const
    {
        std::printf("%-24s %9.2f us %7.2f memsets", what, microseconds, microseconds / memset);
        if (goal > 0)
            std::printf("   goal %.1f", goal);
        std::printf("\n");
    }
};

void print_parts(Unit const& unit, Show& show, std::function<void(Ui&)> const& timed)
{
    Parts parts;
    for (int i = 0; i < turns; ++i) {
        show.view_changes();
        show.turn_in_parts(parts, timed);
    }
    for (std::size_t part = 0; part < part_count; ++part) {
        std::string const name = std::string("  ") + part_names[part];
        unit.print(name.c_str(), median(parts[part]), 0);
    }
}

// In turns with the memset, so that whatever slows the machine down slows both.
void compare_with_memset(std::shared_ptr<Program const> const& program)
{
    Show show(program);
    for (int i = 0; i < 10; ++i) {
        show.view_changes();
        show.turn();
    }
    show.buffer.pixels = 0;
    show.view_changes();
    show.turn();
    std::int64_t const pixels = show.buffer.pixels;
    std::vector<double> fills;
    std::vector<double> ticks;
    std::vector<double> idles;
    std::vector<double> repaints;
    FrameBuffer plain;
    auto const time_of = [](std::vector<double>& times, auto const& work) {
        double const begin = now();
        work();
        times.push_back(now() - begin);
    };
    for (int i = 0; i < turns; ++i) {
        time_of(fills, [&] { plain.clear(i & 255); });
        show.view_changes();
        time_of(ticks, [&] { show.turn(); });
        time_of(idles, [&] {
            for (int k = 0; k < 100; ++k)
                show.turn();
        });
        if (i % 10 == 0)
            time_of(repaints, [&] { show.repaint(); });
    }
    Unit const unit { median(fills) };
    unit.print("memset of the buffer", unit.memset, 0);
    unit.print("tick of the clock", median(ticks), 1.7);
    std::printf("%-24s %9lld px\n", "  sent", static_cast<long long>(pixels));
    print_parts(unit, show, show.build_kept);
    std::printf("a frame that is built anew\n");
    print_parts(unit, show, show.build_anew);
    unit.print("nothing changed", median(idles) / 100, 0);
    unit.print("full repaint", median(repaints), 30);
}

std::size_t texture_bytes(DrawList const& list)
{
    std::size_t bytes = 0;
    for (TextureView const& view : list.textures()->views()) {
        std::size_t const texel = view.format == TextureFormat::Coverage8 ? 1 : 4;
        bytes += static_cast<std::size_t>(view.size.width)
                 * static_cast<std::size_t>(view.size.height) * texel;
    }
    return bytes;
}

void print_heap(char const* what, std::size_t bytes)
{
    std::printf("  %-32s %9.1f KB\n", what, static_cast<double>(bytes) / 1024);
}

void measure_heap(Library const& library)
{
    std::size_t const at_start = heap_in_use();
    std::shared_ptr<Program const> program = panel_program(library);
    std::size_t const with_program = heap_in_use();
    auto show = std::make_unique<Show>(program);
    std::size_t const panel = sizeof(std::uint16_t) * screen.width * screen.height
                              + PanelWriter::memory_needed(show->options);
    std::size_t const made = heap_in_use() - panel;
    std::size_t fonts = 0;
    {
        Context const other;
        fonts = heap_in_use() - panel - made;
    }
    for (int i = 0; i < 300; ++i) {
        show->view_changes();
        show->turn();
    }
    std::size_t const shown = heap_in_use() - panel;
    std::size_t const textures = texture_bytes(show->context.draw_list());
    std::printf("heap\n");
    print_heap("frame buffer and bands", panel);
    print_heap("pages of glyphs and shapes", textures);
    print_heap("a context with fonts", fonts);
    print_heap("program", with_program - at_start);
    print_heap("view, its host and a renderer", made - with_program - fonts);
    print_heap("what frames need", shown - made - textures);
    print_heap("beside pages, goal 100", shown - at_start - textures);
}

void measure_load()
{
    std::vector<double> times;
    for (int i = 0; i < 30; ++i) {
        double const begin = now();
        Context context;
        tickets::Machine machine;
        tickets::Screen page(machine);
        context.frame({ .size = { 800, 480 }, .time = 1 }, [&](Ui& ui) { page.build(ui); });
        SoftwareRenderer renderer;
        std::vector<std::uint32_t> pixels(static_cast<std::size_t>(screen.width) * screen.height);
        renderer.set_target({ pixels.data(), screen, screen.width });
        renderer.render(context.draw_list());
        times.push_back(now() - begin);
    }
    std::printf("the demo's markup to its first frame: %.2f ms, goal 20\n", median(times) / 1000);
}

// For a profiler.
void tick_only(Library const& library)
{
    Show show(panel_program(library));
    for (int i = 0; i < 2000; ++i) {
        show.view_changes();
        show.turn();
    }
}

void run(std::string_view what)
{
    Library library = standard_library();
    library.add(arc);
    if (what == "ticks")
        return tick_only(library);
    measure_heap(library);
    if (what == "heap")
        return;
    compare_with_memset(panel_program(library));
    measure_load();
}

}
}

int main(int argc, char** argv) { oriel::kiosk::run(argc > 1 ? argv[1] : ""); }

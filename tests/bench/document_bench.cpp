// SPDX-License-Identifier: MIT
//
// Large texts and logs: what opening a file of 100 MB costs beside reading it, a frame while one
// scrolls and types in it, and a log of 1 GB that is followed. Frames are built and painted into a
// draw list, as everywhere; what is printed is wall time, which is what a person waits.

#include <oriel/oriel.h>
#include <oriel/text/log_index.h>

#include <tests/support/allocation_count.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <functional>
#include <random>
#include <string>
#include <vector>

namespace oriel {
namespace {

using Clock = std::chrono::steady_clock;

double milliseconds_since(Clock::time_point start)
{
    return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

struct Times {
    std::vector<double> all {}; // milliseconds
    std::size_t allocations = 0;

    double share(double of) const
    {
        std::vector<double> sorted = all;
        std::sort(sorted.begin(), sorted.end());
        return sorted[static_cast<std::size_t>(of * static_cast<double>(sorted.size() - 1))];
    }
};

void print(char const* what, Times const& times)
{
    std::printf("%-44s %9.3f %9.3f %9.3f %9.1f\n", what, times.share(0.5), times.share(0.99),
        times.share(1),
        static_cast<double>(times.allocations) / static_cast<double>(times.all.size()));
}

struct Screen {
    explicit Screen(std::function<void(Ui&)> what) : build(std::move(what)) {}

    void frame() { context.frame({ .size = { 1280, 800 }, .time = time += 0.016 }, build); }
    template <typename Act>
    Times frames(int count, Act const& act)
    {
        Times times;
        for (int i = 0; i < count; ++i) {
            AllocationCount const allocations;
            auto const start = Clock::now();
            act(i);
            frame();
            times.all.push_back(milliseconds_since(start));
            times.allocations += allocations.count();
        }
        return times;
    }
    void wheel(float y)
    {
        context.post({ .kind = EventKind::Wheel, .position = { 400, 400 }, .wheel = { 0, y } });
    }
    void press(Key key, Modifiers modifiers = Modifiers::None)
    {
        context.post({ .kind = EventKind::KeyPress, .key = key, .modifiers = modifiers });
    }
    void click()
    {
        context.post({ .kind = EventKind::PointerMove, .position = { 400, 400 } });
        context.post({ .kind = EventKind::PointerPress, .position = { 400, 400 } });
        context.post({ .kind = EventKind::PointerRelease, .position = { 400, 400 } });
        frame();
    }

    std::function<void(Ui&)> build;
    Context context;
    double time = 0;
};

class TemporaryFile {
public:
    // So many bytes of lines that differ.
    TemporaryFile(std::string const& name, std::size_t bytes)
        : path(std::filesystem::temp_directory_path() / name)
    {
        std::string block;
        std::mt19937 random(1);
        static char const* const words[] = { "lorem", "ipsum", "dolor", "sit", "amet", "warning",
            "int main()", "return", "0x1f", "größer" };
        while (block.size() < (4u << 20)) {
            for (std::size_t word = random() % 20; word > 0; --word)
                block.append(words[random() % std::size(words)]).append(" ");
            block += '\n';
        }
        std::ofstream file(path, std::ios::binary);
        for (std::size_t written = 0; written < bytes; written += block.size())
            file.write(block.data(),
                static_cast<std::streamsize>(std::min(block.size(), bytes - written)));
    }
    ~TemporaryFile() { std::filesystem::remove(path); }
    std::string read() const
    {
        std::string text(std::filesystem::file_size(path), '\0');
        std::ifstream(path, std::ios::binary)
            .read(text.data(), static_cast<std::streamsize>(text.size()));
        return text;
    }

    std::filesystem::path path;
};

void measure_opening(TemporaryFile const& file)
{
    (void)file.read();
    Times reading;
    Times opening;
    for (int i = 0; i < 5; ++i) {
        auto const start = Clock::now();
        std::string text = file.read();
        reading.all.push_back(milliseconds_since(start));
        auto const opened = Clock::now();
        TextDocument document(std::move(text));
        Screen screen(
            [&](Ui& ui) { ui.text_area("File", document, { .shows_line_numbers = true }); });
        screen.frame();
        opening.all.push_back(milliseconds_since(opened));
    }
    print("reading 100 MB", reading);
    print("from there to the first frame (goal: 200)", opening);
}

void measure_editing(TemporaryFile const& file, TextWrap wrap, char const* name)
{
    TextDocument document(file.read());
    TextAreaView view;
    Screen screen([&](Ui& ui) {
        ui.text_area("File", document,
            { .wrap = wrap, .shows_line_numbers = true, .scrolls_smoothly = false, .view = &view });
    });
    for (int i = 0; i < 5; ++i)
        screen.frame();
    screen.click();
    std::printf("%s\n", name);
    print("  nothing happens", screen.frames(200, [](int) {}));
    print("  scrolled by the wheel", screen.frames(400, [&](int) { screen.wheel(-120); }));
    std::mt19937 random(2);
    print("  somewhere else in each frame",
        screen.frames(100, [&](int) { view.go_to_line(random() % document.line_count()); }));
    view.go_to_line(document.line_count() / 2);
    screen.frame();
    print("  typed in the middle", screen.frames(400, [&](int i) {
        if (i % 40 == 39)
            screen.press(Key::Enter);
        else
            screen.context.post({ .kind = EventKind::Text, .code_point = 'x' });
    }));
    view.set_search(TextSearch("no such word"));
    print("  searched in slices", screen.frames(30, [](int) {}));
}

void measure_log(TemporaryFile const& file)
{
    std::printf("a log of 1 GB\n");
    LogFile log(file.path.string(), 0);
    Screen screen([&](Ui& ui) { ui.log_view("Log", log, { .shows_line_numbers = true }); });
    Times first = screen.frames(1, [](int) {});
    print("  first frame", first);
    Times indexing;
    auto const start = Clock::now();
    while (screen.context.seconds_until_next_frame() == 0 && indexing.all.size() < 400) {
        Times const one = screen.frames(1, [](int) {});
        indexing.all.push_back(one.all[0]);
        indexing.allocations += one.allocations;
    }
    print("  while lines are counted", indexing);
    std::printf("  all were counted after %.0f ms\n", milliseconds_since(start));
    std::ofstream more(file.path, std::ios::binary | std::ios::app);
    print("  a line comes in each frame", screen.frames(200, [&](int i) {
        more << "line " << i << " that was added\n" << std::flush;
    }));
    print("  scrolled by the wheel", screen.frames(200, [&](int) { screen.wheel(120); }));
    LogIndex index;
    while (index.update(log, 64u << 20)) {
    }
    std::printf("  index: %.2f MiB for %.2f GiB, %llu lines (goal: 2 MiB)\n",
        static_cast<double>(index.memory_bytes()) / (1 << 20),
        static_cast<double>(log.end()) / (1 << 30),
        static_cast<unsigned long long>(index.row_count()));
}

}
}

int main()
{
    std::printf("%-44s %9s %9s %9s %9s\n", "milliseconds", "median", "99 %", "most", "allocs");
    {
        oriel::TemporaryFile const file("oriel_document_bench.txt", 100'000'000);
        oriel::measure_opening(file);
        oriel::measure_editing(file, oriel::TextWrap::No, "100 MB, not wrapped");
        oriel::measure_editing(file, oriel::TextWrap::Word, "100 MB, wrapped");
    }
    oriel::TemporaryFile const log("oriel_document_bench.log", 1'000'000'000);
    oriel::measure_log(log);
}

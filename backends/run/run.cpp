// SPDX-License-Identifier: MIT

#include "run_window.h"
#include "system_fonts.h"

#include <oriel/backends/arrangement_file.h>
#include <oriel/backends/headless_platform.h>
#include <oriel/backends/recording_platform.h>
#include <oriel/backends/rgb565_picture.h>
#include <oriel/run.h>
#include <oriel/text/text_engine.h>
#include <oriel/ui/frame_loop.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <limits>
#include <memory>
#include <optional>

namespace oriel {

namespace {

// One run: what it was asked for, and who hears of it.
struct Run {
    RunOptions const& options;
    RunArguments const& arguments;
    std::function<void(Ui&)> const& build;
    std::function<void(std::string_view)> log;
    std::unique_ptr<FontProvider> fonts = make_system_fonts();
    Context context {};

    void prepare();
    // What is recorded or replayed begins with nothing arranged, unless it is asked for.
    std::string const& arrangement_path() const
    {
        bool const is_own =
            arguments.arrangement.empty() && arguments.replay.empty() && arguments.record.empty();
        return is_own ? options.arrangement_file : arguments.arrangement;
    }
    bool write_dump();
    bool write_screenshot(std::string const& path, PixelBuffer const& pixels);
    bool write_drawn(std::string const& path, PixelBuffer const& pixels);
    bool in_window(RunWindow& window);
    void loop_on(Platform& platform, int frames);
    bool loop_recorded(Platform& platform, int frames);
    bool without_display();
    bool replay();
};

}

static void log_to_standard_error(std::string_view line)
{
    std::fprintf(stderr, "oriel: %.*s\n", static_cast<int>(line.size()), line.data());
}

void Run::prepare()
{
    if (options.fonts)
        context.text().add_provider(*options.fonts);
    if (fonts)
        context.text().add_provider(*fonts);
    context.set_theme(arguments.theme.value_or(options.theme));
    context.set_direction(arguments.direction.value_or(options.direction));
    context.set_diagnostic_handler(
        [this, reported = std::vector<std::uint64_t>()](Diagnostic const& diagnostic) mutable {
            std::uint64_t const key = hash_bytes(diagnostic.cause, diagnostic.id.value());
            if (std::find(reported.begin(), reported.end(), key) != reported.end())
                return;
            reported.push_back(key);
            log(std::string(name_of(diagnostic.kind)) + ": " + std::string(diagnostic.cause) + "; "
                + std::string(diagnostic.remedy));
        });
}

bool Run::write_dump()
{
    if (arguments.dump.empty())
        return true;
    std::FILE* const file = std::fopen(arguments.dump.c_str(), "wb");
    if (!file) {
        log("cannot write " + arguments.dump);
        return false;
    }
    std::string const text = context.dump();
    bool const is_written = std::fwrite(text.data(), 1, text.size(), file) == text.size();
    return (std::fclose(file) == 0) && is_written;
}

bool Run::write_screenshot(std::string const& path, PixelBuffer const& pixels)
{
    Outcome const written = write_png(path, pixels);
    std::error_code ignored;
    log(written ? "the picture is in " + std::filesystem::absolute(path, ignored).string()
                : written.error().message);
    return written.is_ok();
}

// Of pixels that no window has shown.
bool Run::write_drawn(std::string const& path, PixelBuffer const& pixels)
{
    if (arguments.pixels.value_or(options.pixels) != PixelFormat::Rgb565)
        return write_screenshot(path, pixels);
    Rgb565Picture picture;
    picture.update(pixels);
    std::vector<std::uint32_t> shown = picture.pixels();
    return write_screenshot(path, { shown.data(), pixels.size, pixels.size.width });
}

// `frames` is 0 where it goes on until the platform closes.
void Run::loop_on(Platform& platform, int frames)
{
    FrameLoop loop(platform, context);
    loop.set_shows_damage(arguments.shows_damage);
    std::optional<ArrangementFile> arrangement;
    if (std::string const& path = arrangement_path(); !path.empty())
        arrangement.emplace(path, context, log);
    double const longest_wait = frames > 0 ? 0 : std::numeric_limits<double>::infinity();
    for (int frame = 0; !platform.should_close(); ++frame) {
        if (frames > 0 && frame == frames)
            break;
        double const until_kept = arrangement ? arrangement->seconds_until_due(platform.time())
                                              : std::numeric_limits<double>::infinity();
        loop.step(build, std::min(longest_wait, until_kept));
        if (arrangement)
            arrangement->keep(platform.time());
    }
}

bool Run::loop_recorded(Platform& platform, int frames)
{
    if (arguments.record.empty()) {
        loop_on(platform, frames);
        return true;
    }
    std::unique_ptr<std::FILE, int (*)(std::FILE*)> const file(
        std::fopen(arguments.record.c_str(), "wb"), std::fclose);
    if (!file) {
        log("cannot write " + arguments.record);
        return false;
    }
    RecordingPlatform recorder(
        platform,
        [&](std::string_view lines) {
            std::fwrite(lines.data(), 1, lines.size(), file.get());
            std::fflush(file.get());
        },
        context.direction());
    loop_on(recorder, frames);
    return std::ferror(file.get()) == 0;
}

bool Run::in_window(RunWindow& window)
{
    log(window.description);
    bool is_good = loop_recorded(*window.platform, arguments.frames);
    if (!arguments.screenshot.empty()) {
        IntSize size;
        std::vector<std::uint32_t> pixels = window.read_pixels(size);
        is_good &= write_screenshot(arguments.screenshot, { pixels.data(), size, size.width });
    }
    return write_dump() && is_good;
}

bool Run::replay()
{
    Result<Recording> recording = Recording::load(arguments.replay);
    if (!recording) {
        log(recording.error().message);
        return false;
    }
    context.set_direction(arguments.direction.value_or(recording->direction));
    ReplayPlatform platform(std::move(*recording));
    loop_on(platform, arguments.frames);
    auto const different = platform.first_different_frame();
    log(different ? "frame " + std::to_string(*different) + " shows another picture"
                  : "every picture is as it was recorded");
    bool const is_written =
        arguments.screenshot.empty() || write_drawn(arguments.screenshot, platform.pixels());
    return write_dump() && is_written && !different;
}

bool Run::without_display()
{
    HeadlessPlatform platform(surface_size(arguments, options.size), arguments.scale);
    bool const is_recorded = loop_recorded(platform, std::max(1, arguments.frames));
    std::string const path =
        arguments.screenshot.empty() ? options.title + ".png" : arguments.screenshot;
    bool const is_written = write_drawn(path, platform.pixels());
    return write_dump() && is_written && is_recorded;
}

int run(RunOptions const& options, std::function<void(Ui&)> const& build)
{
    auto const log = options.log ? options.log : log_to_standard_error;
    Result<RunArguments> arguments = parse_run_arguments(options.arguments);
    if (!arguments) {
        log(arguments.error().message);
        return 1;
    }
    if (!read_backend_variable(*arguments, std::getenv("ORIEL_BACKEND")))
        log("ORIEL_BACKEND names no renderer and is left out of account");
    if (!options.backend.empty())
        read_backend_variable(*arguments, std::string(options.backend).c_str());
    Run run { options, *arguments, build, log };
    run.prepare();
    if (!arguments->replay.empty())
        return run.replay() ? 0 : 1;
    Result<RunWindow> window = open_run_window(options, *arguments);
    if (window)
        return run.in_window(*window) ? 0 : 1;
    log("no window: " + window.error().message + "; rendering by software instead");
    return run.without_display() ? 0 : 1;
}

}

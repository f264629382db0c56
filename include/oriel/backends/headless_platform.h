// SPDX-License-Identifier: MIT
//
// HeadlessPlatform: a surface in memory, a clock that moves when told, no events but those that a
// test posts. It counts what was shown, so that tests can tell an idle screen from a busy one.
//
//     HeadlessPlatform platform({ 800, 600 }, 1.0f);
//     platform.advance_time(0.5);
//     write_png("screen.png", platform.pixels());

#pragma once

#include <oriel/backends/software_renderer.h>
#include <oriel/core/result.h>
#include <oriel/ui/platform.h>

#include <memory>

namespace oriel {

class HeadlessPlatform final : public Platform {
public:
    HeadlessPlatform(Size size, float scale);
    ~HeadlessPlatform() override;

    void advance_time(double seconds);
    void resize(Size size, float scale);
    void close();
    // What the surface shows; valid until the next resize().
    PixelBuffer pixels() const;
    int shown_count() const;         // calls of show()
    std::int64_t shown_area() const; // device pixels redrawn, all calls together
    PointerShape pointer_shape() const;
    Rect caret_rect() const;
    TextInputState const& text_input() const; // its views are empty
    std::string const& surrounding_text() const;

    Surface& surface() override;
    double time() const override;
    // Returns at once; the clock moves on by the timeout when that is finite.
    void wait(double timeout_seconds, EventSink& sink) override;
    bool should_close() const override;
    void set_pointer_shape(PointerShape shape) override;
    void set_caret_rect(Rect const& rect) override;
    void set_text_input(TextInputState const& state) override;
    void wake() override;
    std::string clipboard() override;
    void set_clipboard(std::string_view text) override;
    std::string primary_selection() override;
    void set_primary_selection(std::string_view text) override;

private:
    struct Private;
    std::unique_ptr<Private> m;
};

// RGB, 8 bits a channel; an Error names the path.
Outcome write_png(std::string const& path, PixelBuffer const& pixels);

}

// SPDX-License-Identifier: MIT
//
// RecordingPlatform and ReplayPlatform: the one stands before a platform and writes down what
// comes from it, the other one gives the same without a display. Both work with a FrameLoop.
//
//     RecordingPlatform recorder(window, [&](std::string_view lines) { file << lines << std::flush;
//     }); FrameLoop loop(recorder, context); … ReplayPlatform
//     replay(*Recording::load("crash.txt")); FrameLoop again(replay, other_context); while
//     (!replay.should_close())
//         again.step(build);
//     replay.first_different_frame();

#pragma once

#include <oriel/backends/recording.h>
#include <oriel/backends/software_renderer.h>
#include <oriel/ui/platform.h>

#include <functional>
#include <memory>

namespace oriel {

class RecordingPlatform final : public Platform {
public:
    // `platform` must outlive it. `write` gets whole lines as soon as they are known, so that a
    // program that crashes leaves behind how it came there.
    // `direction` is that of the context which is recorded.
    RecordingPlatform(Platform& platform, std::function<void(std::string_view)> write,
        Direction direction = Direction::LeftToRight);
    ~RecordingPlatform() override;

    Surface& surface() override;
    double time() const override; // stands still from one wait to the next
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

// Each wait() is the next frame of the recording; it never sleeps.
class ReplayPlatform final : public Platform {
public:
    // The context it is played to has the recording's direction.
    explicit ReplayPlatform(Recording recording);
    ~ReplayPlatform() override;

    // The number, from 0, of the first frame that did not show what was recorded.
    std::optional<std::size_t> first_different_frame() const;
    // What was shown last; valid until the next frame of another size.
    PixelBuffer pixels() const;

    Surface& surface() override;
    double time() const override;
    void wait(double timeout_seconds, EventSink& sink) override;
    bool should_close() const override; // after the last frame
    void set_pointer_shape(PointerShape shape) override;
    void set_caret_rect(Rect const& rect) override;
    void wake() override;
    std::string clipboard() override;
    void set_clipboard(std::string_view text) override;
    std::string primary_selection() override;
    void set_primary_selection(std::string_view text) override;

private:
    struct Private;
    std::unique_ptr<Private> m;
};

}

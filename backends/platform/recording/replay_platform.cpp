// SPDX-License-Identifier: MIT

#include <oriel/backends/headless_platform.h>
#include <oriel/backends/recording_platform.h>

#include "observed_surface.h"

namespace oriel {

struct ReplayPlatform::Private {
    explicit Private(Recording&& replayed) : recording(std::move(replayed)) {}

    bool has_frame() const { return count > 0; }
    RecordedFrame const& frame() const { return recording.frames[count - 1]; }
    // The frame at hand is over: has it shown what it should?
    void judge()
    {
        if (has_frame() && !different && shown != frame().shown)
            different = count - 1;
        shown.reset();
    }
    void begin(RecordedFrame const& next)
    {
        if (next.size != screen.surface().size() || next.scale != screen.surface().scale())
            screen.resize(next.size, next.scale);
        surface.look();
        if (next.clipboard)
            screen.set_clipboard(*next.clipboard);
        if (next.selection)
            screen.set_primary_selection(*next.selection);
    }

    Recording recording;
    std::size_t count = 0; // of frames begun
    HeadlessPlatform screen { {}, 1 };
    ObservedSurface surface { screen.surface(),
        [this](DrawList const& list) { shown = hash_of(list); } };
    std::optional<std::uint64_t> shown; // by the frame at hand
    std::optional<std::size_t> different;
};

ReplayPlatform::ReplayPlatform(Recording recording)
    : m(std::make_unique<Private>(std::move(recording)))
{}

ReplayPlatform::~ReplayPlatform() = default;

void ReplayPlatform::wait(double, EventSink& sink)
{
    m->judge();
    if (m->count == m->recording.frames.size())
        return;
    ++m->count;
    m->begin(m->frame());
    for (Event const& event : m->frame().events)
        sink.post(event);
}

std::optional<std::size_t> ReplayPlatform::first_different_frame() const
{
    bool const is_other = m->has_frame() && m->shown != m->frame().shown;
    return !m->different && is_other ? m->count - 1 : m->different;
}

PixelBuffer ReplayPlatform::pixels() const { return m->screen.pixels(); }
Surface& ReplayPlatform::surface() { return m->surface; }
double ReplayPlatform::time() const { return m->has_frame() ? m->frame().time : 0; }
bool ReplayPlatform::should_close() const { return m->count == m->recording.frames.size(); }
void ReplayPlatform::set_pointer_shape(PointerShape shape) { m->screen.set_pointer_shape(shape); }
void ReplayPlatform::set_caret_rect(Rect const& rect) { m->screen.set_caret_rect(rect); }
void ReplayPlatform::wake() {}
std::string ReplayPlatform::clipboard() { return m->screen.clipboard(); }
void ReplayPlatform::set_clipboard(std::string_view text) { m->screen.set_clipboard(text); }
std::string ReplayPlatform::primary_selection() { return m->screen.primary_selection(); }
void ReplayPlatform::set_primary_selection(std::string_view text)
{
    m->screen.set_primary_selection(text);
}

}

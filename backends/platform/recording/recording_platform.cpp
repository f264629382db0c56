// SPDX-License-Identifier: MIT

#include <oriel/backends/recording_platform.h>

#include "frame_lines.h"
#include "observed_surface.h"

namespace oriel {

namespace {

// Passes on what it writes down.
class Notes final : public EventSink {
public:
    Notes(EventSink& sink, std::vector<Event>& events) : m_sink(sink), m_events(events) {}
    void post(Event const& event) override
    {
        m_events.push_back(event);
        m_sink.post(event);
    }

private:
    EventSink& m_sink;
    std::vector<Event>& m_events;
};

}

struct RecordingPlatform::Private {
    Private(Platform& recorded, std::function<void(std::string_view)> writer)
        : platform(recorded)
        , write(std::move(writer))
        , surface(recorded.surface(), [this](DrawList const& list) { show(list); })
    {
        lines.append(recording_title).append("\n");
        flush();
    }
    void flush()
    {
        write(lines);
        lines.clear();
    }
    void show(DrawList const& list)
    {
        append_shown(lines, hash_of(list));
        flush();
    }

    Platform& platform;
    std::function<void(std::string_view)> write;
    ObservedSurface surface;
    RecordedFrame frame;   // the latest
    std::string clipboard; // as whoever replays knows it
    std::string primary_selection;
    std::string lines; // not written yet
};

RecordingPlatform::RecordingPlatform(
    Platform& platform, std::function<void(std::string_view)> write)
    : m(std::make_unique<Private>(platform, std::move(write)))
{}

RecordingPlatform::~RecordingPlatform() = default;

void RecordingPlatform::wait(double timeout_seconds, EventSink& sink)
{
    m->frame.events.clear();
    Notes notes(sink, m->frame.events);
    m->platform.wait(timeout_seconds, notes);
    m->frame.time = m->platform.time();
    m->frame.size = m->surface.size();
    m->frame.scale = m->surface.scale();
    append_frame(m->lines, m->frame);
    m->flush();
}

std::string RecordingPlatform::clipboard()
{
    std::string content = m->platform.clipboard();
    if (content != m->clipboard) {
        m->clipboard = content;
        append_clipboard(m->lines, content);
        m->flush();
    }
    return content;
}

void RecordingPlatform::set_clipboard(std::string_view text)
{
    m->clipboard = text;
    m->platform.set_clipboard(text);
}

std::string RecordingPlatform::primary_selection()
{
    std::string content = m->platform.primary_selection();
    if (content != m->primary_selection) {
        m->primary_selection = content;
        append_primary_selection(m->lines, content);
        m->flush();
    }
    return content;
}

void RecordingPlatform::set_primary_selection(std::string_view text)
{
    m->primary_selection = text;
    m->platform.set_primary_selection(text);
}

Surface& RecordingPlatform::surface() { return m->surface; }
double RecordingPlatform::time() const { return m->frame.time; }
bool RecordingPlatform::should_close() const { return m->platform.should_close(); }
void RecordingPlatform::set_pointer_shape(PointerShape shape)
{
    m->platform.set_pointer_shape(shape);
}
void RecordingPlatform::set_caret_rect(Rect const& rect) { m->platform.set_caret_rect(rect); }
void RecordingPlatform::set_text_input(TextInputState const& state)
{
    m->platform.set_text_input(state);
}
void RecordingPlatform::wake() { m->platform.wake(); }

}

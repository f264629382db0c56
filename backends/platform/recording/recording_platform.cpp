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
    Private(Platform& recorded, std::function<void(std::string_view)> writer, Direction direction)
        : platform(recorded)
        , write(std::move(writer))
        , surface(recorded.surface(), [this](DrawList const& list) { show(list); })
    {
        append_head(lines, direction);
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
    // `known` is the content as whoever replays has it.
    std::string noted(std::string_view source, std::string content, std::string& known)
    {
        if (content != known) {
            known = content;
            append_content(lines, source, content);
            flush();
        }
        return content;
    }

    RecordedFrame frame; // the latest
    std::string clipboard;
    std::string selection;
    std::string lines; // not written yet
};

RecordingPlatform::RecordingPlatform(
    Platform& platform, std::function<void(std::string_view)> write, Direction direction)
    : m(std::make_unique<Private>(platform, std::move(write), direction))
{}

RecordingPlatform::~RecordingPlatform() = default;

void RecordingPlatform::wait(double timeout_seconds, EventSink& sink)
{
    m->frame.events.clear();
    Notes notes(sink, m->frame.events);
    m->platform.wait(timeout_seconds, notes);
    m->surface.look();
    m->frame.time = m->platform.time();
    m->frame.size = m->surface.size();
    m->frame.scale = m->surface.scale();
    append_frame(m->lines, m->frame);
    m->flush();
}

std::string RecordingPlatform::clipboard()
{
    return m->noted("clipboard", m->platform.clipboard(), m->clipboard);
}

std::string RecordingPlatform::primary_selection()
{
    return m->noted("selection", m->platform.primary_selection(), m->selection);
}

void RecordingPlatform::set_clipboard(std::string_view text)
{
    m->clipboard = text;
    m->platform.set_clipboard(text);
}

void RecordingPlatform::set_primary_selection(std::string_view text)
{
    m->selection = text;
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

// SPDX-License-Identifier: MIT
//
// XServer: an X server without a screen on a free display, and what a person does to it. Programs
// started by the test see it, too.
//
//     XServer server;
//     server.run("xdotool key a");

#pragma once

#include <oriel/core/geometry.h>
#include <oriel/ui/input.h>

#include <sys/types.h>

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

typedef struct _XDisplay Display;

namespace oriel {

class XServer {
public:
    XServer();
    ~XServer();
    XServer(XServer const&) = delete;
    XServer& operator=(XServer const&) = delete;

    // Empty when it runs.
    std::string const& problem() const { return m_problem; }

    // True when the command succeeded; it runs to its end.
    static bool run(std::string const& command);
    // What the command printed, without a line break at the end.
    static std::string output_of(std::string const& command);

    // 0xffRRGGBB, as the server keeps it; empty when the window is not to be seen.
    std::vector<std::uint32_t> pixels_of(unsigned long window, IntSize size) const;
    // As a desktop does for screens with many pixels: 96 is an ordinary one.
    void set_dots_per_inch(int dots) const;
    // Puts something over all windows and takes it away again.
    void cover_for_a_moment() const;

private:
    void start();

    std::string m_problem;
    pid_t m_process = 0;
    Display* m_display = nullptr;
};

// Remembers what happened.
class RecordingSink final : public EventSink {
public:
    void post(Event const& event) override { events.push_back(event); }
    Event const* find(std::function<bool(Event const&)> const& matches) const
    {
        for (Event const& event : events) {
            if (matches(event))
                return &event;
        }
        return nullptr;
    }
    Event const* find(EventKind kind) const
    {
        return find([kind](Event const& event) { return event.kind == kind; });
    }

    std::vector<Event> events;
};

}

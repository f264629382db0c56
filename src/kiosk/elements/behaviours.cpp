// SPDX-License-Identifier: MIT
#include "kiosk/elements/families.h"

#include <oriel/kiosk/element_build.h>

#include <algorithm>

namespace oriel::kiosk {

namespace {

enum class TimerPlace { Interval, Running, Once };

constexpr PropertyDeclaration timer_properties[] = {
    { "interval", "duration", "1s", Access::In, "between two ticks" },
    { "running", "bool", "true", Access::InOut, "it ticks" },
    { "once", "bool", "false", Access::In, "it stops after a tick" },
};
constexpr EventDeclaration tick_events[] = { { "tick", "", "the interval is over" } };

struct TimerState {
    double next = 0;
    double interval = 0;
    bool is_running = false;
    bool is_over = false; // it was to tick once, and has
};

void build_timer(ElementBuild& element)
{
    Ui& ui = element.ui();
    TimerState& state = ui.state<TimerState>(ui.id("timer", {}, CallSite::here()));
    double const interval = std::max(element.number(TimerPlace::Interval) / 1000, 0.001);
    bool const is_running = element.boolean(TimerPlace::Running);
    if (is_running && (!state.is_running || state.interval != interval))
        state.next = ui.time() + interval;
    state.is_running = is_running;
    state.interval = interval;
    state.is_over = state.is_over && is_running && element.boolean(TimerPlace::Once);
    if (!is_running || state.is_over)
        return;
    if (ui.time() >= state.next) {
        element.emit(OneEvent::It);
        // Those that were missed are not made up for.
        state.next = std::max(state.next + interval, ui.time() + interval / 2);
        if (element.boolean(TimerPlace::Once)) {
            state.is_over = true;
            element.write(TimerPlace::Running, Value::of(false));
            return;
        }
    }
    element.set_timer(state.next);
}

enum class HostPlace { Function, Inputs };

constexpr PropertyDeclaration canvas_properties[] = {
    { "draw", "host", "", Access::In, "the member function that draws" },
    { "inputs", "any", "", Access::In, "it is drawn again when one of them changes" },
};
constexpr PropertyDeclaration immediate_properties[] = {
    { "build", "host", "", Access::In, "the member function that calls widgets" },
    { "inputs", "any", "", Access::In, "it is built again when one of them changes" },
};

void build_canvas(ElementBuild& element)
{
    oriel::Node node {};
    node.layout.width = element.width();
    node.layout.height = element.height();
    node.layout.grow = element.grow();
    node.access = { .role = Role::Image, .name = element.ui().keep(element.name()) };
    element.host_leaf(element.text(HostPlace::Function), node);
}

void build_immediate(ElementBuild& element)
{
    if (auto const column = element.ui().column(element.options(ColumnOptions {})))
        element.build_host(element.text(HostPlace::Function));
}

constexpr ElementDeclaration elements[] = {
    { .name = "timer",
        .about = "Ticks.",
        .example = "timer { interval: 5s }",
        .properties = timer_properties,
        .events = tick_events,
        .build = build_timer },
    { .name = "canvas",
        .about = "C++ draws here: void chart(oriel::kiosk::Canvas& canvas).",
        .example = "canvas { draw: chart  height: 80px }",
        .properties = canvas_properties,
        .build = build_canvas },
    { .name = "immediate",
        .about = "C++ calls widgets here: void panel(oriel::Ui& ui).",
        .example = "immediate { build: panel }",
        .properties = immediate_properties,
        .build = build_immediate },
};

}

void add_behaviours(Library& library)
{
    for (ElementDeclaration const& each : elements)
        library.add(each);
}

}

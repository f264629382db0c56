// SPDX-License-Identifier: MIT
//
// Where a person is: pages and the way back, what is shown while nobody is there, how long somebody
// is taken to be there, news.
#include "kiosk/elements/families.h"

#include <oriel/kiosk/attract.h>
#include <oriel/kiosk/element_build.h>
#include <oriel/kiosk/idle_watch.h>
#include <oriel/kiosk/navigator.h>

#include <algorithm>

namespace oriel::kiosk {

namespace {

enum class NavigatorPlace { Route, Transition, Parameter, CanGoBack, Home, Idle };
enum class NavigatorEvent { Change, Idle };
enum class NavigatorAction { Back, Home };

constexpr PropertyDeclaration navigator_properties[] = {
    { "route", "string", "\"\"", Access::InOut,
        "the name of the page that is shown, and behind a slash what it is to show: \"show/42\"; "
        "empty: the first page" },
    { "transition", "PageTransition", "slide", Access::In, "how a page comes" },
    { "parameter", "string", "\"\"", Access::Out, "what the last route had behind its slash" },
    { "can-go-back", "bool", "false", Access::Out, "there was another page before" },
    { "home", "string", "\"\"", Access::In, "the route of home(); empty: the first page" },
    { "idle", "duration", "0s", Access::In, "nobody touches the screen: it goes home; 0s: never" },
};
constexpr EventDeclaration navigator_events[] = {
    { "change", "route: string", "another page is shown" },
    { "idle", "", "it went home because nobody touched the screen" },
};
constexpr ActionDeclaration navigator_actions[] = {
    { "back", "", "to the page before" },
    { "home", "", "to the first page; what was before is forgotten" },
};

enum class PagePlace { Name };

constexpr PropertyDeclaration page_properties[] = {
    { "name", "string", "\"\"", Access::In, "what routes call it" },
};

template <typename Place>
void tell(ElementBuild& element, Place place, Value const& value)
{
    if (element.has(place) && !(element.value(place) == value))
        element.write(place, value);
}

// The place of the page of a route: the first where there is none of that name.
std::size_t page_of(ElementBuild& element, std::string_view name)
{
    std::size_t place = 0;
    element.each_child([&](ElementBuild& child, std::size_t index) {
        if (is_a(child, "page") && child.text(PagePlace::Name) == name)
            place = index;
    });
    return place;
}

void build_page_at(ElementBuild& element, std::size_t place)
{
    element.each_child([&](ElementBuild& child, std::size_t index) {
        if (index == place)
            child.build();
    });
}

// What the file's properties and actions, or nobody for a while, ask for.
void steer(ElementBuild& element, Navigator& navigator, std::string_view home)
{
    Ui& ui = element.ui();
    navigator.go(element.text(NavigatorPlace::Route));
    if (element.takes(NavigatorAction::Back))
        navigator.go_back();
    if (element.takes(NavigatorAction::Home))
        navigator.restart(home);
    double const idle = element.number(NavigatorPlace::Idle) / 1000;
    auto& watch = ui.state<IdleWatch>(ui.id("idle", {}, CallSite::here()));
    bool const is_away = idle > 0 && navigator.route() != home;
    if (idle_watch(ui, watch,
            { .seconds = idle, .warning_seconds = 0, .enabled = is_away, .id = "watch" })) {
        navigator.restart(home);
        element.emit(NavigatorEvent::Idle);
    }
}

void build_navigator(ElementBuild& element)
{
    Ui& ui = element.ui();
    auto& navigator = ui.state<Navigator>(ui.id("navigator", {}, CallSite::here()));
    steer(element, navigator, element.text(NavigatorPlace::Home));
    NavigatorOptions options { .transition =
                                   element.choice<PageTransition>(NavigatorPlace::Transition) };
    options.name = element.name();
    navigator_pages(
        ui, navigator,
        [&](Ui&, std::string_view route) {
            build_page_at(element, page_of(element, page_name(route)));
        },
        element.options(options));
    std::string_view const route = navigator.route();
    if (element.text(NavigatorPlace::Route) != route) {
        element.write(NavigatorPlace::Route, Value::of(route));
        ui.request_settle();
    }
    if (navigator.has_changed())
        element.emit(NavigatorEvent::Change, { Value::of(route) });
    if (!page_parameter(route).empty())
        tell(element, NavigatorPlace::Parameter, Value::of(page_parameter(route)));
    tell(element, NavigatorPlace::CanGoBack, Value::of(navigator.can_go_back()));
}

void build_page(ElementBuild& element)
{
    ColumnOptions options {};
    options.grow = 1;
    if (auto const column = element.ui().column(element.options(options)))
        element.children();
}

enum class AttractPlace { After, Open, Label };
enum class AttractEvent { Begin, Leave };

constexpr PropertyDeclaration attract_properties[] = {
    { "after", "duration", "60s", Access::In, "nobody has touched the screen for so long" },
    { "open", "bool", "false", Access::InOut, "it is shown" },
    { "label", "string", "\"Touch to begin\"", Access::In,
        "what assistive technology calls the touch that leaves it" },
};
constexpr EventDeclaration attract_events[] = {
    { "begin", "", "nobody is there: what the last person did can be forgotten" },
    { "leave", "", "somebody has touched it" },
};

void build_attract(ElementBuild& element)
{
    Ui& ui = element.ui();
    bool is_open = element.boolean(AttractPlace::Open);
    bool const was_open = is_open;
    auto& watch = ui.state<IdleWatch>(ui.id("idle", {}, CallSite::here()));
    IdleOptions const idle { .seconds = element.number(AttractPlace::After) / 1000,
        .warning_seconds = 0,
        .enabled = element.is_enabled() && !is_open,
        .id = "watch" };
    is_open = idle_watch(ui, watch, idle) || is_open;
    attract_screen(
        ui, element.name(element.text(AttractPlace::Label)), is_open,
        [&](Ui&) { element.children(); }, "screen");
    if (is_open == was_open)
        return;
    element.write(AttractPlace::Open, Value::of(is_open));
    element.emit(is_open ? AttractEvent::Begin : AttractEvent::Leave);
}

enum class SessionPlace { Idle, Warning, Title, Text, Stay };
enum class SessionAction { Touch };

constexpr PropertyDeclaration session_properties[] = {
    { "idle", "duration", "60s", Access::In, "from the last touch to the end" },
    { "warning", "duration", "10s", Access::In, "of these, with a dialog that counts down" },
    { "title", "string", "\"Are you still there?\"", Access::In, "of the dialog" },
    { "text", "string", "\"Your session ends soon.\"", Access::In, "in it" },
    { "stay", "string", "\"Continue\"", Access::In, "on its button" },
};
constexpr EventDeclaration session_events[] = { { "end", "", "the next person begins anew" } };
constexpr ActionDeclaration session_actions[] = {
    { "touch", "", "as if somebody had touched the screen" },
};

void build_session(ElementBuild& element)
{
    Ui& ui = element.ui();
    auto& watch = ui.state<IdleWatch>(ui.id("idle", {}, CallSite::here()));
    if (element.takes(SessionAction::Touch))
        watch.touch();
    IdleOptions options { .seconds = element.number(SessionPlace::Idle) / 1000 };
    options.warning_seconds = element.number(SessionPlace::Warning) / 1000;
    options.title = element.text(SessionPlace::Title);
    options.text = element.text(SessionPlace::Text);
    options.stay = element.text(SessionPlace::Stay);
    if (idle_watch(ui, watch, element.options(options)))
        element.emit(OneEvent::It);
}

constexpr ElementDeclaration elements[] = {
    { .name = "navigator",
        .about = "Shows one of its pages, the one that its route names. A route that was shown "
                 "before is gone back to.",
        .example = "way := navigator { page \"shows\" { button \"Buy\" { on click => "
                   "way.route = \"pay/7\" } }  page \"pay\" { text \"No. {way.parameter}\" } }",
        .children = Children::Any,
        .properties = navigator_properties,
        .events = navigator_events,
        .actions = navigator_actions,
        .build = build_navigator },
    { .name = "page",
        .about = "What a navigator shows, or a carousel.",
        .example = "navigator { page \"shows\" { text \"Tonight\" } }",
        .positional = "name",
        .children = Children::Any,
        .properties = page_properties,
        .build = build_page },
    { .name = "attract",
        .about = "Over everything while nobody is there; the first touch leaves it, and does "
                 "nothing else.",
        .example = "attract { after: 90s  text \"Touch to begin\" }",
        .children = Children::Any,
        .properties = attract_properties,
        .events = attract_events,
        .build = build_attract },
    { .name = "session",
        .about = "Ends when nobody has touched the screen for a while; a dialog warns before.",
        .example = "session { idle: 60s  on end => { } }",
        .properties = session_properties,
        .events = session_events,
        .actions = session_actions,
        .build = build_session },
};

constexpr std::string_view transitions[] = { "slide", "fade", "none" };
constexpr EnumDeclaration transition { "PageTransition", transitions, "How a page comes." };

}

void add_stations(Library& library)
{
    library.add(transition);
    for (ElementDeclaration const& each : elements)
        library.add(each);
}

}

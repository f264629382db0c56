// SPDX-License-Identifier: MIT

#include <oriel/testing/harness.h>

#include <oriel/text/text_engine.h>
#include <oriel/text/utf8.h>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>

namespace oriel {

static constexpr int most_settling_frames = 100;
static constexpr int drag_steps = 4;

Harness::Harness(std::function<void(Ui&)> build, HarnessOptions options)
    : m_build(std::move(build))
    , m_on_failure(std::move(options.on_failure))
    , m_platform(options.size, options.scale)
    , m_loop(m_platform, m_context)
{
    m_context.set_theme(options.theme);
    m_context.set_direction(options.direction);
    m_context.set_motion(options.motion);
    m_context.text().set_raster_budget(0); // what a test looks at is all there
    m_context.set_diagnostic_handler(
        [this](Diagnostic const& diagnostic) { m_diagnostics.push_back(diagnostic.kind); });
    settle();
}

void Harness::fail(std::string const& message) const
{
    std::string const whole = message + "\n" + dump();
    if (m_on_failure)
        return m_on_failure(whole);
    std::fprintf(stderr, "%s\n", whole.c_str());
    std::abort();
}

Element Harness::element_of(AccessNode const& node)
{
    Element element;
    element.m_harness = this;
    element.m_id = node.id;
    element.m_role = node.info.role;
    element.m_actions = node.info.actions;
    element.m_states = node.info.states;
    element.m_name = node.info.name;
    element.m_value = node.info.value;
    element.m_number = node.info.number;
    if (AccessText const* const text = node.info.text) {
        element.m_placeholder = text->placeholder;
        element.m_caret = text->caret;
        element.m_anchor = text->anchor;
    }
    element.m_rect = node.rect;
    element.m_visible = node.visible;
    return element;
}

Element Harness::find(Role role, std::string_view name)
{
    for (AccessNode const& node : describe()) {
        if (node.info.role == role && node.info.name == name)
            return element_of(node);
    }
    fail("there is no " + std::string(name_of(role)) + " \"" + std::string(name) + "\" in");
    return {};
}

Element Harness::find(Role role)
{
    std::vector<Element> const all = find_all(role);
    if (!all.empty())
        return all.front();
    fail("there is no " + std::string(name_of(role)) + " in");
    return {};
}

bool Harness::has(Role role, std::string_view name) const
{
    std::vector<AccessNode> const nodes = describe();
    return std::any_of(nodes.begin(), nodes.end(),
        [&](AccessNode const& node) { return node.info.role == role && node.info.name == name; });
}

std::vector<Element> Harness::find_all(Role role)
{
    std::vector<Element> found;
    for (AccessNode const& node : describe()) {
        if (node.info.role == role)
            found.push_back(element_of(node));
    }
    return found;
}

void Harness::post(Event event)
{
    event.time = m_platform.time();
    m_context.post(event);
}

void Harness::frame() { m_loop.step(m_build, 0); }

void Harness::settle()
{
    for (int i = 0; i < most_settling_frames; ++i) {
        frame();
        if (m_loop.last_damage().is_empty() && m_context.seconds_until_next_frame() > 0)
            return;
    }
    fail("the interface does not come to rest:");
}

void Harness::tick(double seconds)
{
    m_platform.advance_time(seconds);
    settle();
}

void Harness::move_to(Point position)
{
    post({ .kind = EventKind::PointerMove, .position = position });
    settle();
}

void Harness::press_pointer(Point position, PointerButton button)
{
    move_to(position);
    post({ .kind = EventKind::PointerPress, .button = button, .position = position });
    settle();
}

void Harness::release_pointer(Point position, PointerButton button)
{
    post({ .kind = EventKind::PointerRelease, .button = button, .position = position });
    settle();
}

void Harness::scroll(Point position, Point wheel)
{
    post({ .kind = EventKind::Wheel, .position = position, .wheel = wheel });
    settle();
}

void Harness::type(std::string_view text)
{
    for (std::size_t at = 0; at < text.size();) {
        Utf8Step const step = decode_utf8(text, at);
        post({ .kind = EventKind::Text, .code_point = step.code_point });
        at += step.size;
    }
    settle();
}

void Harness::post_composition(EventKind kind, Composition composition)
{
    post({ .kind = kind,
        .composition = std::make_shared<Composition const>(std::move(composition)) });
    settle();
}

void Harness::preedit(Composition composition)
{
    post_composition(EventKind::Composition, std::move(composition));
}

void Harness::preedit(std::string_view text, std::vector<Clause> clauses)
{
    preedit({ .text = std::string(text), .clauses = std::move(clauses), .caret = text.size() });
}

void Harness::commit(std::string_view text)
{
    post_composition(EventKind::Commit, { .text = std::string(text) });
}

void Harness::erase_around(std::size_t before, std::size_t after)
{
    post_composition(EventKind::EraseAround, { .erase_before = before, .erase_after = after });
}

void Harness::press(Key key, Modifiers modifiers)
{
    post({ .kind = EventKind::KeyPress, .key = key, .modifiers = modifiers });
    post({ .kind = EventKind::KeyRelease, .key = key, .modifiers = modifiers });
    settle();
}

void Harness::press(GamepadButton button)
{
    post({ .kind = EventKind::GamepadPress, .gamepad_button = button });
    post({ .kind = EventKind::GamepadRelease, .gamepad_button = button });
    settle();
}

void Harness::tilt(GamepadAxis axis, float value)
{
    post({ .kind = EventKind::GamepadAxis, .gamepad_axis = axis, .axis_value = value });
    settle();
}

void Harness::touch(Point position, std::uint32_t finger)
{
    post({ .kind = EventKind::TouchBegin, .touch = finger, .position = position });
    settle();
}

void Harness::move_touch(Point position, std::uint32_t finger)
{
    post({ .kind = EventKind::TouchMove, .touch = finger, .position = position });
    settle();
}

void Harness::end_touch(Point position, std::uint32_t finger)
{
    post({ .kind = EventKind::TouchEnd, .touch = finger, .position = position });
    settle();
}

void Harness::swipe(Point from, Point to)
{
    static constexpr double frame_seconds = 1.0 / 60;
    touch(from);
    for (int step = 1; step <= drag_steps; ++step) {
        tick(frame_seconds);
        move_touch(from + (to - from) * (static_cast<float>(step) / drag_steps));
    }
    end_touch(to);
}

void Harness::touch_long(Point position, std::uint32_t finger)
{
    touch(position, finger);
    tick(0.6);
}

void Harness::drop_files(Point position, std::vector<std::string> paths)
{
    Event event;
    event.kind = EventKind::FilesDrop;
    event.position = position;
    event.files = std::make_shared<DroppedFiles const>(DroppedFiles { std::move(paths) });
    post(event);
    settle();
}

void Harness::resize(Size size, float scale)
{
    m_platform.resize(size, scale);
    m_loop.forget_shown();
    settle();
}

bool Harness::has_diagnostic(DiagnosticKind kind) const
{
    return std::find(m_diagnostics.begin(), m_diagnostics.end(), kind) != m_diagnostics.end();
}

// In the middle of what is seen of it.
bool Element::is_reachable() const
{
    if (!exists())
        return false;
    if (m_visible.is_empty())
        m_harness->fail(std::string(name_of(m_role)) + " \"" + m_name + "\" is not seen in");
    return !m_visible.is_empty();
}

void Element::hover() const
{
    if (is_reachable())
        m_harness->move_to(m_visible.center());
}

void Element::tap() const
{
    if (!is_reachable())
        return;
    m_harness->touch(m_visible.center());
    m_harness->end_touch(m_visible.center());
    m_harness->tick(1);
}

void Element::click() const { click_with(PointerButton::Primary); }
void Element::secondary_click() const { click_with(PointerButton::Secondary); }
void Element::middle_click() const { click_with(PointerButton::Middle); }

void Element::click_with(PointerButton button) const
{
    if (!is_reachable())
        return;
    m_harness->press_pointer(m_visible.center(), button);
    m_harness->release_pointer(m_visible.center(), button);
    // So that the next click is not its second.
    m_harness->tick(1);
}

void Element::double_click() const
{
    if (!is_reachable())
        return;
    for (int i = 0; i < 2; ++i) {
        m_harness->press_pointer(m_visible.center());
        m_harness->release_pointer(m_visible.center());
    }
    m_harness->tick(1);
}

void Element::drag_by(Point distance) const
{
    if (!is_reachable())
        return;
    Point const start = m_visible.center();
    m_harness->press_pointer(start);
    for (int step = 1; step <= drag_steps; ++step) {
        float const share = static_cast<float>(step) / drag_steps;
        m_harness->move_to(start + distance * share);
    }
    m_harness->release_pointer(start + distance);
}

void Element::drag_to(Element const& other, Modifiers modifiers) const
{
    if (other.is_reachable())
        drag_to(other.m_visible.center(), modifiers);
}

void Element::drag_to(Point position, Modifiers modifiers) const
{
    if (!is_reachable())
        return;
    Point const start = m_visible.center();
    m_harness->press_pointer(start);
    for (int step = 1; step <= drag_steps; ++step) {
        float const share = static_cast<float>(step) / drag_steps;
        m_harness->post({ .kind = EventKind::PointerMove,
            .modifiers = modifiers,
            .position = start + (position - start) * share });
        m_harness->settle();
    }
    m_harness->post(
        { .kind = EventKind::PointerRelease, .modifiers = modifiers, .position = position });
    m_harness->settle();
}

void Element::scroll_by(Point wheel) const
{
    if (is_reachable())
        m_harness->scroll(m_visible.center(), wheel);
}

std::string Element::selected() const
{
    auto const [begin, end] = std::minmax(m_anchor, m_caret);
    return begin < m_value.size() ? m_value.substr(begin, end - begin) : std::string();
}

void Element::request(AccessRequest request) const
{
    if (!exists())
        return;
    if (!has_action(m_actions, request.action))
        return m_harness->fail(std::string(name_of(m_role)) + " \"" + m_name + "\" refuses in");
    request.id = m_id;
    m_harness->context().post(request);
    m_harness->settle();
}

void Element::set_value(std::string_view value) const
{
    request({ .action = AccessAction::SetValue, .value = std::string(value) });
}

void Element::select(std::size_t anchor, std::size_t caret) const
{
    request({ .action = AccessAction::SetSelection, .caret = caret, .anchor = anchor });
}

}

// SPDX-License-Identifier: MIT

#include "gamepad.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace oriel {

static constexpr double first_repeat_seconds = 0.4;
static constexpr double repeat_seconds = 0.12;
// A stick counts from the first on, and until it falls below the second.
static constexpr float tilt_begins = 0.6f;
static constexpr float tilt_ends = 0.4f;

static KeyChord chord_of(GamepadButton button)
{
    switch (button) {
    case GamepadButton::South:
        return Key::Enter;
    case GamepadButton::East:
        return Key::Escape;
    case GamepadButton::West:
        return Modifiers::Control | Key::X;
    case GamepadButton::North:
        return Key::Menu;
    case GamepadButton::LeftShoulder:
        return Modifiers::Control | Key::PageUp;
    case GamepadButton::RightShoulder:
        return Modifiers::Control | Key::PageDown;
    case GamepadButton::LeftThumb:
        return Modifiers::Shift | Key::Tab;
    case GamepadButton::RightThumb:
        return Key::Tab;
    case GamepadButton::Up:
        return Key::Up;
    case GamepadButton::Down:
        return Key::Down;
    case GamepadButton::Left:
        return Key::Left;
    case GamepadButton::Right:
        return Key::Right;
    default:
        return {};
    }
}

static bool is_direction(Key key) { return key >= Key::Left && key <= Key::Down; }

static Event pressed(KeyChord chord, double time)
{
    Event event { .kind = EventKind::GamepadPress, .key = chord.key, .modifiers = chord.modifiers };
    event.time = time;
    return event;
}

std::optional<Event> Gamepad::key_of(Event const& event)
{
    if (event.kind == EventKind::GamepadAxis)
        return tilt(event);
    KeyChord const chord = chord_of(event.gamepad_button);
    if (event.kind == EventKind::GamepadRelease) {
        if (chord.key == m_direction)
            release();
        return std::nullopt;
    }
    if (chord.is_none())
        return std::nullopt;
    if (!is_direction(chord.key))
        return pressed(chord, event.time);
    m_is_tilted = false;
    return begin(chord.key, event.time);
}

std::optional<Event> Gamepad::begin(Key direction, double time)
{
    m_direction = direction;
    m_next = time + first_repeat_seconds;
    return pressed(direction, time);
}

std::optional<Event> Gamepad::tilt(Event const& event)
{
    bool const is_sideways = event.gamepad_axis == GamepadAxis::LeftX;
    if (!is_sideways && event.gamepad_axis != GamepadAxis::LeftY)
        return std::nullopt;
    float const tilted = std::abs(event.axis_value);
    bool const holds = m_is_tilted && m_direction != Key::None;
    if (holds && m_axis == event.gamepad_axis && tilted < tilt_ends)
        release();
    if (tilted < tilt_begins)
        return std::nullopt;
    bool const is_forwards = event.axis_value > 0;
    Key const direction =
        is_sideways ? (is_forwards ? Key::Right : Key::Left) : (is_forwards ? Key::Down : Key::Up);
    bool const is_other = holds && m_axis != event.gamepad_axis;
    if (is_other || direction == m_direction)
        return std::nullopt;
    m_is_tilted = true;
    m_axis = event.gamepad_axis;
    return begin(direction, event.time);
}

double Gamepad::seconds_until_repeat(double time) const
{
    return m_direction == Key::None ? std::numeric_limits<double>::infinity()
                                    : std::max(0.0, m_next - time);
}

std::optional<Event> Gamepad::repeat(double time)
{
    if (seconds_until_repeat(time) > 0)
        return std::nullopt;
    // Not many at once after a pause.
    m_next = std::max(m_next + repeat_seconds, time);
    if (m_next == time)
        m_next = time + repeat_seconds;
    return pressed(m_direction, time);
}

}

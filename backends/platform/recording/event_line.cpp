// SPDX-License-Identifier: MIT

#include "event_line.h"

#include "composition_line.h"

#include <limits>
#include <memory>
#include <utility>

namespace oriel {

namespace {

// Each in the order of its enumeration.
constexpr std::string_view kind_names[] = { "move", "press", "release", "leave", "wheel", "key",
    "key-up", "text", "compose", "commit", "erase-around", "blur", "focus", "pad", "pad-up",
    "pad-axis", "touch", "touch-move", "touch-up", "touch-cancel", "drop" };
constexpr std::string_view pad_button_names[] = { "south", "east", "west", "north", "left-shoulder",
    "right-shoulder", "back", "start", "guide", "left-thumb", "right-thumb", "up", "right", "down",
    "left" };
constexpr std::string_view pad_axis_names[] = { "left-x", "left-y", "right-x", "right-y" };
constexpr std::string_view button_names[] = { "primary", "secondary", "middle" };
constexpr std::string_view modifier_names[] = { "shift", "control", "alt", "super" };

bool has_button(EventKind kind)
{
    return kind == EventKind::PointerPress || kind == EventKind::PointerRelease;
}

bool has_pad_button(EventKind kind)
{
    return kind == EventKind::GamepadPress || kind == EventKind::GamepadRelease;
}

bool has_touch(EventKind kind)
{
    return kind >= EventKind::TouchBegin && kind <= EventKind::TouchEnd;
}

bool has_position(EventKind kind)
{
    return kind == EventKind::PointerMove || kind == EventKind::Wheel || has_button(kind)
           || has_touch(kind) || kind == EventKind::FilesDrop;
}

bool has_key(EventKind kind)
{
    return kind == EventKind::KeyPress || kind == EventKind::KeyRelease;
}

template <typename Value>
void append_name(std::string& line, std::span<std::string_view const> names, Value value)
{
    append_word(line, names[static_cast<std::size_t>(value)]);
}

template <typename Value>
bool read_name(LineReader& line, std::span<std::string_view const> names, Value& value)
{
    std::optional<std::size_t> const index = line.index_in(names);
    value = static_cast<Value>(index.value_or(0));
    return index.has_value();
}

// As people are shown it, in small letters and one word.
std::string key_name(Key key)
{
    switch (key) {
    case Key::None:
        return "none";
    case Key::Escape:
        return "escape";
    case Key::Delete:
        return "delete";
    case Key::Insert:
        return "insert";
    default:
        break;
    }
    std::string name(name_of(key));
    for (char& c : name) {
        c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
        c = c == ' ' ? '-' : c;
    }
    return name;
}

bool read_key(LineReader& line, Key& key)
{
    std::string_view const word = line.word();
    for (std::size_t i = 0; i < key_count; ++i) {
        key = static_cast<Key>(i);
        if (key_name(key) == word)
            return true;
    }
    return false;
}

void append_point(std::string& line, Point point)
{
    append_number(line, point.x);
    append_number(line, point.y);
}

bool read_point(LineReader& line, Point& point)
{
    return line.number(point.x) && line.number(point.y);
}

bool read_touch(LineReader& line, std::uint32_t& touch)
{
    std::size_t value = 0;
    bool const is_read = line.number(value) && value <= std::numeric_limits<std::uint32_t>::max();
    touch = is_read ? static_cast<std::uint32_t>(value) : 0;
    return is_read;
}

void append_files(std::string& line, DroppedFiles const* files)
{
    append_number(line, files ? files->paths.size() : 0);
    for (std::size_t i = 0; files && i < files->paths.size(); ++i)
        append_quoted(line, files->paths[i]);
}

bool read_files(LineReader& line, Event& event)
{
    DroppedFiles files;
    std::size_t count = 0;
    bool is_read = line.number(count);
    while (is_read && files.paths.size() < count)
        is_read = line.quoted(files.paths.emplace_back());
    event.files = std::make_shared<DroppedFiles const>(std::move(files));
    return is_read;
}

void append_modifiers(std::string& line, Modifiers modifiers)
{
    for (unsigned i = 0; i < std::size(modifier_names); ++i) {
        if (has_modifier(modifiers, static_cast<Modifiers>(1u << i)))
            append_word(line, modifier_names[i]);
    }
}

bool read_modifiers(LineReader& line, Modifiers& modifiers)
{
    while (!line.is_at_end()) {
        unsigned bit = 0;
        if (!read_name(line, modifier_names, bit))
            return false;
        modifiers = modifiers | static_cast<Modifiers>(1u << bit);
    }
    return true;
}

bool read_code_point(LineReader& line, char32_t& code_point)
{
    std::uint64_t value = 0;
    bool const is_read = line.hex("U+", value) && value <= std::numeric_limits<char32_t>::max();
    code_point = is_read ? static_cast<char32_t>(value) : 0;
    return is_read;
}

}

void append_event(std::string& line, Event const& event)
{
    append_number(line, event.time);
    append_name(line, kind_names, event.kind);
    if (has_composition(event.kind))
        return append_composition(line, event);
    if (has_button(event.kind))
        append_name(line, button_names, event.button);
    if (has_key(event.kind))
        append_word(line, key_name(event.key));
    if (has_pad_button(event.kind))
        append_name(line, pad_button_names, event.gamepad_button);
    if (event.kind == EventKind::GamepadAxis) {
        append_name(line, pad_axis_names, event.gamepad_axis);
        append_number(line, event.axis_value);
    }
    if (has_touch(event.kind))
        append_number(line, std::size_t { event.touch });
    if (has_position(event.kind))
        append_point(line, event.position);
    if (event.kind == EventKind::Wheel)
        append_point(line, event.wheel);
    if (event.kind == EventKind::Text)
        append_hex(line, "U+", event.code_point);
    if (event.kind == EventKind::FilesDrop)
        append_files(line, event.files.get());
    append_modifiers(line, event.modifiers);
}

bool read_event(LineReader& line, Event& event)
{
    if (!line.number(event.time) || !read_name(line, kind_names, event.kind))
        return false;
    if (has_composition(event.kind))
        return read_composition(line, event);
    if (has_button(event.kind) && !read_name(line, button_names, event.button))
        return false;
    if (has_key(event.kind) && !read_key(line, event.key))
        return false;
    if (has_pad_button(event.kind) && !read_name(line, pad_button_names, event.gamepad_button))
        return false;
    if (event.kind == EventKind::GamepadAxis
        && (!read_name(line, pad_axis_names, event.gamepad_axis) || !line.number(event.axis_value)))
        return false;
    if (has_touch(event.kind) && !read_touch(line, event.touch))
        return false;
    if (has_position(event.kind) && !read_point(line, event.position))
        return false;
    if (event.kind == EventKind::Wheel && !read_point(line, event.wheel))
        return false;
    if (event.kind == EventKind::Text && !read_code_point(line, event.code_point))
        return false;
    if (event.kind == EventKind::FilesDrop && !read_files(line, event))
        return false;
    return read_modifiers(line, event.modifiers);
}

}

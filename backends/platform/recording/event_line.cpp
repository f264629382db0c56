// SPDX-License-Identifier: MIT

#include "event_line.h"

#include <cmath>
#include <limits>

namespace oriel {

namespace {

// Each in the order of its enumeration.
constexpr std::string_view kind_names[] = { "move", "press", "release", "leave", "wheel", "key",
    "key-up", "text", "composition", "commit", "erase-around", "blur", "focus" };
constexpr std::string_view button_names[] = { "primary", "secondary", "middle" };
constexpr std::string_view key_names[] = { "none", "tab", "enter", "space", "escape", "backspace",
    "delete", "left", "right", "up", "down", "home", "end", "page-up", "page-down", "insert", "a",
    "c", "v", "x", "y", "z" };
constexpr std::string_view clause_names[] = { "raw", "converted", "selected" };
constexpr std::string_view modifier_names[] = { "shift", "control", "alt", "super" };

bool has_button(EventKind kind)
{
    return kind == EventKind::PointerPress || kind == EventKind::PointerRelease;
}

bool has_position(EventKind kind)
{
    return kind == EventKind::PointerMove || kind == EventKind::Wheel || has_button(kind);
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

void append_point(std::string& line, Point point)
{
    append_number(line, point.x);
    append_number(line, point.y);
}

bool read_point(LineReader& line, Point& point)
{
    return line.number(point.x) && line.number(point.y);
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

bool has_composition(EventKind kind)
{
    return kind == EventKind::Composition || kind == EventKind::Commit
           || kind == EventKind::EraseAround;
}

// Text, caret or -1, bytes to erase before and behind, clauses.
void append_composition(std::string& line, Composition const& composition)
{
    bool const has_caret = composition.caret != Composition::no_caret;
    append_quoted(line, composition.text);
    append_number(line, has_caret ? static_cast<double>(composition.caret) : -1.0);
    append_number(line, static_cast<double>(composition.erase_before));
    append_number(line, static_cast<double>(composition.erase_after));
    for (Clause const& clause : composition.clauses) {
        append_name(line, clause_names, clause.kind);
        append_number(line, static_cast<double>(clause.begin));
        append_number(line, static_cast<double>(clause.end));
    }
}

bool read_count(LineReader& line, std::size_t& count)
{
    static constexpr double most = 1u << 30;
    double number = 0;
    bool const is_count = line.number(number) && number >= 0 && number <= most;
    count = is_count ? static_cast<std::size_t>(number) : 0;
    return is_count;
}

bool read_clauses(LineReader& line, std::vector<Clause>& clauses)
{
    for (;;) {
        LineReader ahead = line;
        Clause clause;
        if (!read_name(ahead, clause_names, clause.kind))
            return true;
        if (!read_count(ahead, clause.begin) || !read_count(ahead, clause.end))
            return false;
        clauses.push_back(clause);
        line = ahead;
    }
}

bool read_composition(LineReader& line, Event& event)
{
    auto composition = std::make_shared<Composition>();
    LineReader caret = line;
    bool const has_text = caret.quoted(composition->text);
    line = caret;
    if (caret.word() == "-1")
        line = caret;
    else if (!read_count(line, composition->caret))
        return false;
    bool const is_read = has_text && read_count(line, composition->erase_before)
                         && read_count(line, composition->erase_after)
                         && read_clauses(line, composition->clauses);
    event.composition = std::move(composition);
    return is_read;
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
    if (has_button(event.kind))
        append_name(line, button_names, event.button);
    if (has_key(event.kind))
        append_name(line, key_names, event.key);
    if (has_position(event.kind))
        append_point(line, event.position);
    if (event.kind == EventKind::Wheel)
        append_point(line, event.wheel);
    if (event.kind == EventKind::Text)
        append_hex(line, "U+", event.code_point);
    if (has_composition(event.kind))
        append_composition(line, event.composition ? *event.composition : Composition {});
    append_modifiers(line, event.modifiers);
}

bool read_event(LineReader& line, Event& event)
{
    if (!line.number(event.time) || !read_name(line, kind_names, event.kind))
        return false;
    if (has_button(event.kind) && !read_name(line, button_names, event.button))
        return false;
    if (has_key(event.kind) && !read_name(line, key_names, event.key))
        return false;
    if (has_position(event.kind) && !read_point(line, event.position))
        return false;
    if (event.kind == EventKind::Wheel && !read_point(line, event.wheel))
        return false;
    if (event.kind == EventKind::Text && !read_code_point(line, event.code_point))
        return false;
    if (has_composition(event.kind) && !read_composition(line, event))
        return false;
    return read_modifiers(line, event.modifiers);
}

}

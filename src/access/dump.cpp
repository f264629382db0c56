// SPDX-License-Identifier: MIT

#include <oriel/access/access_tree.h>

#include <algorithm>
#include <array>
#include <charconv>

namespace oriel {

static constexpr std::size_t longest_text = 200;

static void append_number(std::string& out, float value)
{
    std::array<char, 32> digits {};
    auto const end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
    out.append(digits.data(), end);
}

// Bytes of `text` that are shown: not half a character.
static std::size_t shown_size(std::string_view text)
{
    if (text.size() <= longest_text)
        return text.size();
    std::size_t size = longest_text;
    while (size > 0 && (text[size] & 0xc0) == 0x80)
        --size;
    return size;
}

static void append_quoted(std::string& out, std::string_view text)
{
    std::size_t const size = shown_size(text);
    out += '"';
    for (char const c : text.substr(0, size)) {
        bool const is_control = static_cast<unsigned char>(c) < 0x20;
        out += is_control ? ' ' : c;
    }
    out += size < text.size() ? "…\"" : "\"";
}

static void append_states(std::string& out, AccessState states)
{
    static constexpr std::array<std::string_view, 14> words { "disabled", "focusable", "focused",
        "checked", "pressed", "hovered", "expanded", "collapsed", "read-only", "modal", "chosen",
        "has-popup", "mixed", "busy" };
    for (std::size_t bit = 0; bit < words.size(); ++bit) {
        auto const state = static_cast<AccessState>(1u << bit);
        if (has_state(states, state) && state != AccessState::Focusable)
            out.append(" ").append(words[bit]);
    }
}

static void append_selection(std::string& out, AccessText const& text)
{
    if (!text.placeholder.empty()) {
        out += " hint ";
        append_quoted(out, text.placeholder);
    }
    if (text.caret == text.anchor)
        return;
    auto const [begin, end] = std::minmax(text.caret, text.anchor);
    out.append(" selected ").append(std::to_string(begin));
    out.append("-").append(std::to_string(end));
}

static void append_count(
    std::string& out, std::string_view what, std::uint64_t number, std::uint64_t count)
{
    if (number == 0 && count == 0)
        return;
    out.append(" ").append(what);
    if (number != 0)
        out.append(" ").append(std::to_string(number));
    if (count != 0)
        out.append(" of ").append(std::to_string(count));
}

static void append_place(std::string& out, AccessPlace const& place)
{
    append_count(out, "at", place.position, place.set_size);
    append_count(out, "column", place.column, place.column_count);
    append_count(out, "level", place.level, 0);
}

static void append_node(std::string& out, AccessNode const& node)
{
    out.append(node.depth * 2, ' ');
    out += name_of(node.info.role);
    if (!node.info.name.empty()) {
        out += ' ';
        append_quoted(out, node.info.name);
    }
    if (!node.info.value.empty()) {
        out += " = ";
        append_quoted(out, node.info.value);
    }
    if (node.info.text)
        append_selection(out, *node.info.text);
    if (node.info.place)
        append_place(out, *node.info.place);
    append_states(out, node.info.states);
    char separator = ' ';
    for (float const number : { node.rect.x, node.rect.y, node.rect.width, node.rect.height }) {
        out += separator;
        append_number(out, number);
        separator = ',';
    }
    out += '\n';
}

std::string dump(std::span<AccessNode const> nodes)
{
    std::string out;
    for (AccessNode const& node : nodes)
        append_node(out, node);
    return out;
}

}

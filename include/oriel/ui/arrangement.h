// SPDX-License-Identifier: MIT
//
// What a person arranged: where windows are, how wide columns, which sections are open. Each widget
// keeps its own under the path of labels that lead to it; all of it is one small text, which
// Context::arrangement() gives and Context::set_arrangement() takes, and run() keeps in a file.
//
//     [window Tools]
//     place = 40 60
//     size = 320 480
//
//     [section Tools/Transform]
//     open = no
//
// What nobody asks for, such as the windows of another version, is kept and written back, but for
// comments. What is no line of that shape is left out and told by its number.
//
// A program keeps things of its own in it too:
//
//     Arranged kept = ui.arranged(ui.id("theme", {}, here), "program", "theme");
//     if (kept.is_due())
//         is_dark = kept.value("dark") == "yes";
//     …
//     kept.set("dark", is_dark ? "yes" : "");

#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace oriel {

class Arrangement;
struct ArrangedEntry;

// In the text that set_arrangement() was given.
struct ArrangementProblem {
    std::uint32_t line = 0;
    std::string message;
};

// What is kept of one widget. Valid during the frame in which it was asked for.
class Arranged {
public:
    // It is to be read: the widget is new, or another arrangement was set. Once.
    bool is_due() const { return m_is_due; }

    // Empty where there is none.
    std::string_view value(std::string_view key) const noexcept;
    // Exactly so many finite numbers; false, and nothing written, where there are others, which is
    // a problem, or none.
    bool numbers(std::string_view key, std::span<float> numbers) noexcept;
    // "yes" and "no", as numbers().
    bool answer(std::string_view key, bool& answer) noexcept;
    // The value has no meaning to the widget.
    void reject(std::string_view key) noexcept;

    // An empty value takes the key away. One line: control characters are left out.
    void set(std::string_view key, std::string_view value) noexcept;
    void set_numbers(std::string_view key, std::span<float const> numbers) noexcept;

private:
    friend class Arrangement;
    Arranged(Arrangement& all, ArrangedEntry& entry, bool is_due)
        : m_all(all)
        , m_entry(entry)
        , m_is_due(is_due)
    {}

    Arrangement& m_all;
    ArrangedEntry& m_entry;
    bool m_is_due;
};

// Lists of words in a value: "Name, Size, Last changed". Commas in a word are escaped.
void append_arranged_word(std::string& list, std::string_view word);
// Takes the first one; false at the end.
bool take_arranged_word(std::string_view& list, std::string& word);

}

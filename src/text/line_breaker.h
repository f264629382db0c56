// SPDX-License-Identifier: MIT
//
// LineBreaker: where a line may end, from the characters alone: UAX #14 with the numbers of its
// section 8.2, example 7. It knows no dictionary, so Thai breaks nowhere but at spaces. Nothing is
// allocated; invalid bytes are letters.
//
//     LineBreaker breaker(text);
//     for (std::size_t at = 0; at < text.size();)
//         at = breaker.next();

#pragma once

#include <text/unicode.h>

#include <string_view>

namespace oriel::detail {

struct LineBreakOptions {
    // A hyphen that begins a word stays with it: "run -x" (LB20a of Unicode 16).
    bool keeps_leading_hyphens = false;
};

class LineBreaker {
public:
    // Begins anew wherever a line may end: at the begin or at a place that next() gave.
    explicit LineBreaker(
        std::string_view text, std::size_t offset = 0, LineBreakOptions const& options = {});

    // The next place where a line may end, or must; the text's end comes last.
    std::size_t next();

private:
    struct Step {
        LineClass kind = LineClass::AL;
        char32_t code_point = 0;
        std::uint8_t size = 0;
    };
    Step step_at(std::size_t offset) const;
    void skip_letters();
    // Whether a line may not end before this one; takes it over as what stands before the next.
    bool joins(Step const& step);
    bool joins_after_space(LineClass after) const;
    bool joins_directly(LineClass after) const;
    bool is_in_number(LineClass after) const;
    bool begins_number() const;
    void take(LineClass after);

    std::string_view m_text;
    std::size_t m_at;
    LineBreakOptions m_options;
    LineClass m_before; // the last one that is neither a space nor a mark
    LineClass m_before_that = LineClass::AL;
    enum class Number : std::uint8_t { No, Inside, Closed } m_number = Number::No;
    bool m_has_space = false;     // after m_before
    bool m_has_joiner = false;    // directly before
    bool m_is_flag_half = false;  // m_before is a regional indicator that waits for another
    bool m_is_word_start = false; // m_before is a hyphen with which a word begins
};

}

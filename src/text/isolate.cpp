// SPDX-License-Identifier: MIT

#include <oriel/text/isolate.h>
#include <oriel/text/utf8.h>

namespace oriel {

static constexpr char32_t left_to_right_isolate = 0x2066;
static constexpr char32_t right_to_left_isolate = 0x2067;
static constexpr char32_t first_strong_isolate = 0x2068;
static constexpr char32_t pop_isolate = 0x2069;

static char32_t mark_of(TextDirection direction)
{
    return direction == TextDirection::LeftToRight   ? left_to_right_isolate
           : direction == TextDirection::RightToLeft ? right_to_left_isolate
                                                     : first_strong_isolate;
}

void append_isolated(std::string& sentence, std::string_view text, TextDirection direction)
{
    append_utf8(sentence, mark_of(direction));
    std::size_t open = 1;
    for (std::size_t at = 0; at < text.size();) {
        Utf8Step const step = decode_utf8(text, at);
        bool const begins =
            step.code_point >= left_to_right_isolate && step.code_point <= first_strong_isolate;
        bool const ends = step.code_point == pop_isolate;
        if (!ends || open > 1)
            sentence.append(text.substr(at, step.size));
        open = begins ? open + 1 : ends && open > 1 ? open - 1 : open;
        at += step.size;
    }
    for (; open > 0; --open)
        append_utf8(sentence, pop_isolate);
}

std::string isolated(std::string_view text, TextDirection direction)
{
    std::string result;
    result.reserve(text.size() + 6);
    append_isolated(result, text, direction);
    return result;
}

}

// SPDX-License-Identifier: MIT

#include <oriel/text/graphemes.h>

#include <text/grapheme.h>

namespace oriel {

std::size_t grapheme_after(std::string_view text, std::size_t offset)
{
    return detail::next_grapheme(text, offset);
}

std::size_t grapheme_floor(std::string_view text, std::size_t offset)
{
    return detail::grapheme_begin(text, offset);
}

std::size_t grapheme_count(std::string_view text)
{
    std::size_t count = 0;
    for (std::size_t at = 0; at < text.size(); at = detail::next_grapheme(text, at))
        ++count;
    return count;
}

}

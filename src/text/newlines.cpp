// SPDX-License-Identifier: MIT

#include <text/newlines.h>

#include <algorithm>
#include <cstdint>

namespace oriel::detail {

// Bytes at a time: no counter of one byte runs over, and the compiler makes vectors of the loop.
static constexpr std::size_t stride = 192;

static std::size_t count_few(char const* bytes, std::size_t size)
{
    std::uint8_t count = 0;
    for (std::size_t i = 0; i < size; ++i)
        count = static_cast<std::uint8_t>(count + (bytes[i] == '\n'));
    return count;
}

std::size_t count_newlines(std::string_view block)
{
    std::size_t count = 0;
    std::size_t at = 0;
    for (; at + stride <= block.size(); at += stride)
        count += count_few(block.data() + at, stride);
    return count + count_few(block.data() + at, block.size() - at);
}

std::size_t find_newline(std::string_view block, std::size_t index)
{
    std::size_t at = 0;
    for (; at + stride <= block.size(); at += stride) {
        std::size_t const count = count_few(block.data() + at, stride);
        if (index < count)
            break;
        index -= count;
    }
    for (; index > 0; --index)
        at = block.find('\n', at) + 1;
    return block.find('\n', at);
}

}

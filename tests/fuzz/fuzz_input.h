// SPDX-License-Identifier: MIT
//
// FuzzInput: choices from the front of a fuzzer's bytes; what is left is the text.
//
//     FuzzInput input(data, size);
//     auto wrap = static_cast<TextWrap>(input.below(2));

#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace oriel {

class FuzzInput {
public:
    FuzzInput(std::uint8_t const* data, std::size_t size)
        : m_rest(reinterpret_cast<char const*>(data), size)
    {}

    bool is_empty() const { return m_rest.empty(); }
    // 0 when nothing is left.
    unsigned below(unsigned limit)
    {
        if (m_rest.empty())
            return 0;
        unsigned const byte = static_cast<unsigned char>(m_rest.front());
        m_rest.remove_prefix(1);
        return byte % limit;
    }
    std::string_view take(std::size_t size)
    {
        std::string_view const part = m_rest.substr(0, size);
        m_rest.remove_prefix(part.size());
        return part;
    }
    std::string_view rest() const { return m_rest; }

private:
    std::string_view m_rest;
};

}

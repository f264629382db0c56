// SPDX-License-Identifier: MIT
//
// Texts: the texts of a list of choices, borrowed for the length of a call: an array or a vector of
// strings, a braced list, or a function that is asked for one at a time.
//
//     ui.combo("Fruit", fruit, { "Apple", "Pear", "Quince" });
//     ui.combo("File", index, files);                                // std::vector<std::string>
//     ui.list_box("Line", line, Texts(count, [&](std::size_t i) { return log.line(i); }));

#pragma once

#include <concepts>
#include <cstddef>
#include <initializer_list>
#include <ranges>
#include <string_view>

namespace oriel {

class Texts {
public:
    template <std::ranges::contiguous_range Range>
    requires std::convertible_to<std::ranges::range_reference_t<Range>, std::string_view>
    constexpr Texts(Range const& range)
        : m_context(std::ranges::data(range))
        , m_size(std::ranges::size(range))
        , m_at([](void const* data, std::size_t i) -> std::string_view {
            return static_cast<std::ranges::range_value_t<Range> const*>(data)[i];
        })
    {}
    constexpr Texts(std::initializer_list<std::string_view> list)
        : m_context(list.begin())
        , m_size(list.size())
        , m_at([](void const* data, std::size_t i) {
            return static_cast<std::string_view const*>(data)[i];
        })
    {}
    // `function` is borrowed; what it returns lives until it is asked again.
    template <std::invocable<std::size_t> Function>
    constexpr Texts(std::size_t count, Function const& function)
        : m_context(&function)
        , m_size(count)
        , m_at([](void const* context, std::size_t i) -> std::string_view {
            return (*static_cast<Function const*>(context))(i);
        })
    {}

    constexpr std::size_t size() const { return m_size; }
    std::string_view operator[](std::size_t i) const { return m_at(m_context, i); }

private:
    void const* m_context;
    std::size_t m_size;
    std::string_view (*m_at)(void const* context, std::size_t i);
};

}

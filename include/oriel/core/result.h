// SPDX-License-Identifier: MIT
//
// Result<T>: a value, or an Error in words that the application may show to a person. For the
// world's faults only: a missing file, a broken font, no GPU.
//
//     Result<Image> icon = load_image("icon.png");
//     if (!icon)
//         show(icon.error().message);

#pragma once

#include <oriel/core/verify.h>

#include <string>
#include <utility>
#include <variant>

namespace oriel {

// `message` is one sentence: what could not be done, with what, and why.
struct Error {
    std::string message;
};

template <typename T>
class [[nodiscard]] Result {
public:
    Result(T value) : m_content(std::in_place_index<0>, std::move(value)) {}
    Result(Error error) : m_content(std::in_place_index<1>, std::move(error)) {}

    bool is_ok() const { return m_content.index() == 0; }
    explicit operator bool() const { return is_ok(); }

    // Stops the program when there is an error.
    T& value()
    {
        ORIEL_VERIFY(is_ok());
        return *std::get_if<0>(&m_content);
    }
    T const& value() const
    {
        ORIEL_VERIFY(is_ok());
        return *std::get_if<0>(&m_content);
    }
    Error const& error() const
    {
        ORIEL_VERIFY(!is_ok());
        return *std::get_if<1>(&m_content);
    }
    T& operator*() { return value(); }
    T const& operator*() const { return value(); }
    T* operator->() { return &value(); }
    T const* operator->() const { return &value(); }

private:
    std::variant<T, Error> m_content;
};

// Done, or an Error.
using Outcome = Result<std::monostate>;
inline Outcome done() { return std::monostate {}; }

}

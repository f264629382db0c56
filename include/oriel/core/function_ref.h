// SPDX-License-Identifier: MIT
//
// FunctionRef: something that is called during a call and not kept: a lambda of any size, without
// an allocation. Null when nothing was given.
//
//     void each_row(FunctionRef<void(int row)> visit);
//     each_row([&](int row) { … });

#pragma once

#include <cstddef>
#include <memory>
#include <type_traits>
#include <utility>

namespace oriel {

template <typename Signature>
class FunctionRef;

template <typename Result, typename... Arguments>
class FunctionRef<Result(Arguments...)> {
public:
    constexpr FunctionRef() = default;
    constexpr FunctionRef(std::nullptr_t) {}
    template <typename Function>
    requires(!std::is_same_v<std::remove_cvref_t<Function>,
                 FunctionRef> && std::is_invocable_r_v<Result, Function&, Arguments...>)
        FunctionRef(Function&& function)
        : m_function(const_cast<void*>(static_cast<void const*>(std::addressof(function))))
        , m_call([](void* called, Arguments... arguments) -> Result {
            return (*static_cast<std::remove_reference_t<Function>*>(called))(
                std::forward<Arguments>(arguments)...);
        })
    {
        static_assert(!std::is_function_v<std::remove_reference_t<Function>>,
            "a plain function has no address as an object: wrap it in a lambda");
    }

    explicit operator bool() const { return m_call != nullptr; }
    Result operator()(Arguments... arguments) const
    {
        return m_call(m_function, std::forward<Arguments>(arguments)...);
    }

private:
    void* m_function = nullptr;
    Result (*m_call)(void*, Arguments...) = nullptr;
};

}

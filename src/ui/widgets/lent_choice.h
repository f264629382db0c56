// SPDX-License-Identifier: MIT
//
// A lent number as an index into a list of choices.

#pragma once

#include "number_value.h"

#include <cstddef>

namespace oriel {

static constexpr std::size_t no_choice = static_cast<std::size_t>(-1);

// no_choice when it is none of so many.
inline std::size_t read_choice(LentNumber const& lent, std::size_t count)
{
    double const number = NumberValue::read(lent).number();
    bool const is_index = number >= 0 && number < static_cast<double>(count);
    return is_index ? static_cast<std::size_t>(number) : no_choice;
}
inline void write_choice(LentNumber const& lent, std::size_t choice)
{
    NumberValue::of(lent.type, static_cast<double>(choice)).write(lent);
}

}

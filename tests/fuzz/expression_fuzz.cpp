// SPDX-License-Identifier: MIT
//
// Any bytes as an expression: a value, or an error that points into the text.

#include <oriel/core/expression.h>

#include <cmath>
#include <cstdint>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size)
{
    std::string_view const text(reinterpret_cast<char const*>(data), size);
    oriel::ExpressionResult const result = oriel::evaluate(text, { .current = 3, .whole = 10 });
    if (result.offset > size || (!result.is_ok() && !std::isnan(result.value)))
        std::abort();
    return 0;
}

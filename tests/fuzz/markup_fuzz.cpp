// SPDX-License-Identifier: MIT
//
// Any bytes as markup: errors or a program.

#include "kiosk_language/test_library.h"

#include <oriel/kiosk/compile.h>

#include <cstdint>
#include <cstdlib>
#include <string>

using namespace oriel;
using namespace oriel::kiosk;

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size)
{
    std::string const text(reinterpret_cast<char const*>(data), size);
    auto const read = [&](std::string_view path) -> Result<std::string> {
        if (path == "main.kiosk")
            return text;
        return Error { "there is no such file" };
    };
    Compilation const result = compile("main.kiosk", read, test_library());
    if (result.program == nullptr && result.problems.empty())
        std::abort();
    for (Problem const& problem : result.problems) {
        if (text_of(problem).empty())
            std::abort();
    }
    return 0;
}

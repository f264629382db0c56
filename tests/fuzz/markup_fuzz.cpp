// SPDX-License-Identifier: MIT
//
// Any bytes as markup of the standard library: errors or a program.

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
    static Library const library = standard_library();
    Compilation const result = compile("main.kiosk", read, library);
    if (result.program == nullptr && result.problems.empty())
        std::abort();
    for (Problem const& problem : result.problems) {
        if (text_of(problem).empty())
            std::abort();
    }
    return 0;
}

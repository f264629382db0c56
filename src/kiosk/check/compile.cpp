// SPDX-License-Identifier: MIT
#include "lowering.h"

#include <oriel/kiosk/compile.h>

namespace oriel::kiosk {

Compilation compile(std::string_view path, ReadFile read, Library const& library)
{
    check::Modules modules(read);
    if (!modules.load(path)) {
        Problem problem;
        problem.path = path;
        problem.cause = modules.read_error();
        problem.remedy = "give the path of a file that can be read";
        return { nullptr, { std::move(problem) } };
    }
    auto program = std::make_shared<Program>();
    if (!modules.have_errors()) {
        check::Lowering(modules, library, *program).run();
    }
    Compilation compilation { nullptr, modules.problems() };
    if (modules.have_errors())
        return compilation;
    modules.give_files(*program);
    compilation.program = std::move(program);
    return compilation;
}

}

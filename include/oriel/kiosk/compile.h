// SPDX-License-Identifier: MIT
//
// compile: markup in, a Program and what is wrong with it out. Several faults are told in one run;
// with an error there is no program.
//
//     Compilation shop = compile("shop.kiosk", read_file, standard_library());
//     for (Problem const& problem : shop.problems)
//         log(text_of(problem));

#pragma once

#include <oriel/core/function_ref.h>
#include <oriel/core/result.h>
#include <oriel/kiosk/library.h>

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace oriel::kiosk {

struct Problem {
    enum class Severity : std::uint8_t {
        Error, // (Default)
        Warning,
    };
    Severity severity = Severity::Error;
    std::string path {};
    int line = 1;          // from 1
    int column = 1;        // from 1, in graphemes' first code points
    std::string source {}; // the line itself
    int length = 1;        // code points of the token, at least 1
    std::string cause {};  // "there is no property `colour` in `text`"
    std::string remedy {}; // "write `color`"
};

// The path, line and column, cause; the line with a caret under the token; the remedy.
std::string text_of(Problem const& problem);

struct Compilation {
    std::shared_ptr<Program const> program {}; // null after an error
    std::vector<Problem> problems {};
};

// Path as an import writes it, joined to the folder of the importing file.
using ReadFile = FunctionRef<Result<std::string>(std::string_view path)>;

Compilation compile(std::string_view path, ReadFile read, Library const& library);

}

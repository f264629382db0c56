// SPDX-License-Identifier: MIT
//
// Reads Unicode's files of boundaries (package unicode-data): "÷ 0020 × 0308 ÷ # comment".

#pragma once

#include <oriel/text/utf8.h>

#include <fstream>
#include <sstream>
#include <string>
#include <vector>

namespace oriel {

struct BreakCase {
    std::string line;
    std::string text;
    std::vector<std::size_t> breaks; // bytes, without the begin, with the end
};

// Empty when the file is not there.
inline std::vector<BreakCase> read_break_test(std::string const& name)
{
    std::ifstream file("/usr/share/unicode/auxiliary/" + name);
    std::vector<BreakCase> cases;
    for (std::string line; std::getline(file, line);) {
        std::istringstream words(line.substr(0, line.find('#')));
        BreakCase test { line, {}, {} };
        for (std::string word; words >> word;) {
            if (word == "÷" && !test.text.empty())
                test.breaks.push_back(test.text.size());
            else if (word != "÷" && word != "×")
                append_utf8(test.text, static_cast<char32_t>(std::stoul(word, nullptr, 16)));
        }
        if (!test.text.empty())
            cases.push_back(test);
    }
    return cases;
}

}

// SPDX-License-Identifier: MIT
//
// Every file of markup/ with what it says of itself: an error's line is followed by a comment with
// carets under the token, and a file without errors ends with what it is lowered to.
//
//     ORIEL_REWRITE_EXPECTATIONS=1 test_kiosk_language     writes what is, to be looked at
#include "dump.h"
#include "markup_files.h"
#include "test_library.h"

#include <oriel/kiosk/compile.h>

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <map>
#include <sstream>

using namespace oriel;
using namespace oriel::kiosk;

namespace {

constexpr std::string_view dump_begin = "/* lowered\n";

bool is_expectation(std::string const& line)
{
    std::size_t const comment = line.find_first_not_of(' ');
    return comment != std::string::npos && line.compare(comment, 2, "//") == 0
           && line.find("^ error: ") != std::string::npos;
}

std::vector<std::string> lines_of(std::string const& text)
{
    std::vector<std::string> lines;
    std::istringstream stream(text);
    for (std::string line; std::getline(stream, line);)
        lines.push_back(line);
    return lines;
}

// The file without what it says of itself.
std::string bare(std::string const& text)
{
    std::string without;
    for (std::string const& line : lines_of(text.substr(0, text.find(dump_begin)))) {
        if (!is_expectation(line))
            without += line + "\n";
    }
    while (without.size() > 1 && without.compare(without.size() - 2, 2, "\n\n") == 0)
        without.pop_back();
    return without;
}

std::string expectation(Problem const& problem)
{
    std::string line = "//";
    if (problem.column > 2)
        line.append(static_cast<std::size_t>(problem.column - 3), ' ');
    else
        line += "<";
    line.append(static_cast<std::size_t>(problem.length), '^');
    line.append(" error: ").append(problem.cause).append("; ").append(problem.remedy);
    return line + "\n";
}

std::string described(std::string const& name, std::string const& text)
{
    std::string const source = bare(text);
    auto const read = [&](std::string_view path) -> Result<std::string> {
        if (path == name)
            return source;
        return read_markup(path);
    };
    Compilation const compilation = compile(name, read, test_library());
    std::multimap<int, std::string> expectations;
    for (Problem const& problem : compilation.problems)
        expectations.emplace(problem.line, expectation(problem));
    std::string all;
    int number = 0;
    for (std::string const& line : lines_of(source)) {
        all += line + "\n";
        auto const [begin, end] = expectations.equal_range(++number);
        for (auto one = begin; one != end; ++one)
            all += one->second;
    }
    if (compilation.program != nullptr)
        all.append("\n").append(dump_begin).append(dump(*compilation.program)).append("*/\n");
    return all;
}

class MarkupFile : public testing::TestWithParam<std::string> {};

}

TEST_P(MarkupFile, SaysWhatItMeans)
{
    std::string const text = read_markup(GetParam()).value();
    std::string const is = described(GetParam(), text);
    if (std::getenv("ORIEL_REWRITE_EXPECTATIONS") != nullptr)
        write_markup(GetParam(), is);
    else
        EXPECT_EQ(is, text);
}

std::string test_name(testing::TestParamInfo<std::string> const& file)
{
    std::string name = file.param.substr(0, file.param.find('.'));
    std::replace(name.begin(), name.end(), '-', '_');
    return name;
}

INSTANTIATE_TEST_SUITE_P(Markup, MarkupFile, testing::ValuesIn(markup_files()), test_name);

// SPDX-License-Identifier: MIT
#include "module.h"

#include "kiosk/markup/utf8_check.h"

#include <algorithm>

namespace oriel::kiosk {

namespace check {

namespace {

constexpr std::size_t most_shown = 400; // bytes of a line

int characters_in(std::string_view text)
{
    int count = 0;
    for (std::size_t place = 0; place < text.size(); place += utf8_length_at(text, place))
        ++count;
    return count;
}

Problem problem_of(Module const& module, Fault const& fault)
{
    std::string_view const text = module.text;
    std::size_t const begin = std::min<std::size_t>(fault.begin, text.size());
    std::size_t const before = begin == 0 ? std::string_view::npos : text.rfind('\n', begin - 1);
    std::size_t const line_begin = before == std::string_view::npos ? 0 : before + 1;
    std::size_t const line_end = std::min(text.find('\n', begin), text.size());
    std::size_t const end = std::clamp<std::size_t>(fault.end, begin, line_end);
    Problem problem;
    problem.severity = fault.is_warning ? Problem::Severity::Warning : Problem::Severity::Error;
    problem.path = module.path;
    problem.line = 1
                   + static_cast<int>(std::count(
                       text.begin(), text.begin() + static_cast<std::ptrdiff_t>(begin), '\n'));
    problem.column = 1 + characters_in(text.substr(line_begin, begin - line_begin));
    problem.length = std::max(1, characters_in(text.substr(begin, end - begin)));
    problem.source = text.substr(line_begin, std::min(line_end - line_begin, most_shown));
    if (!problem.source.empty() && problem.source.back() == '\r')
        problem.source.pop_back();
    problem.cause = fault.cause;
    problem.remedy = fault.remedy;
    return problem;
}

// The line as far as it can be shown, tabs as they are.
std::string shown(std::string_view source)
{
    std::string line;
    for (std::size_t place = 0; place < source.size();) {
        std::size_t const length = utf8_length_at(source, place);
        line += source[place] == '\t' ? "\t" : printable(source.substr(place, length));
        place += length;
    }
    return line;
}

// As wide as what stands before the token: tabs stay tabs.
std::string indent_of(std::string_view source, int column)
{
    std::string indent;
    std::size_t place = 0;
    for (int at = 1; at < column && place < source.size(); ++at) {
        std::size_t const length = utf8_length_at(source, place);
        std::string const picture = printable(source.substr(place, length));
        if (source[place] == '\t')
            indent += '\t';
        else
            indent.append(length == 1 ? picture.size() : 1, ' ');
        place += length;
    }
    return indent;
}

}

std::vector<Problem> Modules::problems() const
{
    std::vector<Problem> all;
    for (auto const& module : m_modules) {
        std::vector<Fault> faults = module->faults.all();
        std::stable_sort(faults.begin(), faults.end(),
            [](Fault const& a, Fault const& b) { return a.begin < b.begin; });
        for (Fault const& fault : faults)
            all.push_back(problem_of(*module, fault));
    }
    return all;
}

}

std::string text_of(Problem const& problem)
{
    using namespace check;
    bool const is_warning = problem.severity == Problem::Severity::Warning;
    std::string text = told({ problem.path, ":", std::to_string(problem.line), ":",
        std::to_string(problem.column), is_warning ? ": warning: " : ": error: ", problem.cause });
    if (!problem.source.empty()) {
        text += told({ "\n    ", shown(problem.source), "\n    ",
            indent_of(problem.source, problem.column) });
        text.append(static_cast<std::size_t>(std::min(problem.length, 200)), '^');
    }
    if (!problem.remedy.empty())
        text += told({ "\n  ", problem.remedy });
    return text + "\n";
}

}

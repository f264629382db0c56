// SPDX-License-Identifier: MIT
//
// Every rule of the grammar stands in a file of markup/ that is held to its expectations.
#include "markup_files.h"

#include "kiosk/markup/parser.h"

#include <gtest/gtest.h>

#include <map>

using namespace oriel::kiosk;

TEST(Coverage, EveryRuleOfTheGrammarIsInAFile)
{
    std::map<Syntax, std::string> files;
    for (std::string const& name : markup_files()) {
        std::string const text = read_markup(name).value();
        Faults faults;
        for (SyntaxNode const& node : parse(text, faults).nodes)
            files.emplace(node.kind, name);
    }
    for (int rule = 0; rule < static_cast<int>(Syntax::Count); ++rule)
        EXPECT_EQ(files.count(static_cast<Syntax>(rule)), 1u) << name_of(static_cast<Syntax>(rule));
}

TEST(SyntaxTree, LosesNothing)
{
    for (std::string const& name : markup_files()) {
        std::string const text = read_markup(name).value();
        Faults faults;
        SyntaxTree const tree = parse(text, faults);
        std::string again;
        std::size_t place = 0;
        for (Token const& token : tree.tokens) {
            again += text.substr(place, token.begin - place);
            again += text.substr(token.begin, token.end - token.begin);
            place = token.end;
        }
        EXPECT_EQ(again, text);
    }
}

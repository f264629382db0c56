// SPDX-License-Identifier: MIT
#include "dump.h"
#include "markup_files.h"
#include "test_library.h"

#include "kiosk/markup/formatter.h"
#include "kiosk/markup/lexer.h"

#include <oriel/kiosk/compile.h>

#include <gtest/gtest.h>

#include <algorithm>

using namespace oriel;
using namespace oriel::kiosk;

namespace {

std::string page_of(std::string const& text)
{
    Faults faults;
    std::string page = formatted(text, faults);
    EXPECT_FALSE(faults.has_errors()) << text;
    Faults again;
    EXPECT_EQ(formatted(page, again), page) << "formatting twice";
    return page;
}

std::string lowered(std::string const& name, std::string const& text)
{
    auto const read = [&](std::string_view path) -> Result<std::string> {
        return path == name ? Result<std::string>(text) : read_markup(path);
    };
    Compilation const done = compile(name, read, test_library());
    return done.program == nullptr ? "" : dump(*done.program);
}

}

TEST(Formatter, PutsAMemberOnEachLineOfABlockThatHasSeveral)
{
    EXPECT_EQ(page_of("screen A{column{gap:12;padding : 24\ntext \"a\"}\n}"), R"(screen A {
    column {
        gap: 12
        padding: 24
        text "a"
    }
}
)");
}

TEST(Formatter, LeavesAShortBlockOnItsLine)
{
    EXPECT_EQ(page_of("struct  Seat{row:int=0,taken:bool ; note:string?}\nenum E {a b,c,}\n"),
        "struct Seat { row: int = 0  taken: bool  note: string? }\nenum E { a, b, c }\n");
}

TEST(Formatter, BreaksTheOutermostBlockOfALineThatIsTooLong)
{
    std::string const word(70, 'x');
    EXPECT_EQ(page_of("screen A {\nrow { text \"" + word + "\" { grow: 1 } button \"b\" }\n}"),
        "screen A {\n    row {\n        text \"" + word
            + "\" { grow: 1 }\n        button \"b\"\n    }\n}\n");
}

TEST(Formatter, KeepsCommentsAndSingleBlankLines)
{
    EXPECT_EQ(page_of(R"(// first


/* of A */ screen A { // here

  // alone
  text "a" // behind



  text "b" /* within */ { grow: 1 }

  // last
}
// end)"),
        R"(// first

/* of A */
screen A {  // here

    // alone
    text "a"  // behind

    text "b"  /* within */ { grow: 1 }

    // last
}
// end
)");
}

TEST(Formatter, SpacesExpressionsByWhatTheyAre)
{
    EXPECT_EQ(page_of("screen A {\na:float=-b*( 1+c[2] )\nd : int = e?-1:f( 1 ,2 )\n"
                      "g: [ string ]?=none\nh: bool = !(a<1)&&x.length==0\n"
                      "text (\"{a?\"x\":\"y\":.2f}\")\n}"),
        "screen A {\n    a: float = -b * (1 + c[2])\n    d: int = e ? -1 : f(1, 2)\n"
        "    g: [string]? = none\n    h: bool = !(a < 1) && x.length == 0\n"
        "    text (\"{a?\"x\":\"y\":.2f}\")\n}\n");
}

TEST(Formatter, KeepsTheLinesOfALongExpression)
{
    EXPECT_EQ(page_of("screen A {\na: [int] = [\n1,\n2\n]\nb: int = 1 +\n2\n}"),
        "screen A {\n    a: [int] = [\n        1,\n        2\n    ]\n    b: int = 1 +\n        "
        "2\n}\n");
}

TEST(Formatter, JoinsBracesAndElseWithWhatTheyFollow)
{
    EXPECT_EQ(page_of("screen A\n{\nif a\n{\n}\nelse\n{\ntext \"b\"\n}\n}"),
        "screen A {\n    if a { } else {\n        text \"b\"\n    }\n}\n");
}

TEST(Formatter, KeepsASeparatorThatSaysSomething)
{
    std::string const text =
        "screen A {\n    function f() { return; g() }\n    row { spacer; Price { grow: 1 } }\n}\n";
    EXPECT_EQ(page_of(text), text);
}

TEST(Formatter, LeavesAFileWithFaultsAsItIs)
{
    std::string const text = "screen  A { row { ";
    Faults faults;
    EXPECT_EQ(formatted(text, faults), text);
    EXPECT_TRUE(faults.has_errors());
}

TEST(Formatter, ChangesNoProgram)
{
    for (std::string const& name : markup_files()) {
        std::string const text = read_markup(name).value();
        Faults faults;
        std::string const page = formatted(text, faults);
        Faults again;
        EXPECT_EQ(formatted(page, again), page) << name;
        EXPECT_EQ(lowered(name, page), lowered(name, text)) << name;
    }
}

TEST(Formatter, UnfoldsFilesOfOneLine)
{
    for (std::string const& name : markup_files()) {
        std::string text = read_markup(name).value();
        std::replace(text.begin(), text.end(), '\n', ' ');
        Faults faults;
        std::string const page = formatted(text, faults);
        Faults again;
        EXPECT_EQ(formatted(page, again), page) << name;
        EXPECT_EQ(lowered(name, page), lowered(name, text)) << name;
    }
}

TEST(Formatter, IsStableWhateverIsLeftOut)
{
    for (std::string const& name : markup_files()) {
        std::string const text = read_markup(name).value();
        Faults faults;
        for (Token const& token : tokens_of(text, faults)) {
            std::string without = text;
            without.erase(token.begin, token.end - token.begin);
            Faults once;
            std::string const page = formatted(without, once);
            Faults twice;
            EXPECT_EQ(formatted(page, twice), page);
            EXPECT_EQ(once.has_errors(), twice.has_errors());
        }
    }
}

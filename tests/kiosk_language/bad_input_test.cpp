// SPDX-License-Identifier: MIT
//
// Whatever the bytes are: an error or a program, and never a crash.
#include "markup_files.h"
#include "test_library.h"

#include "kiosk/markup/lexer.h"

#include <oriel/kiosk/compile.h>

#include <gtest/gtest.h>

using namespace oriel;
using namespace oriel::kiosk;

namespace {

Compilation compiled(std::string const& text)
{
    auto const read = [&](std::string_view path) -> Result<std::string> {
        if (path == "main.kiosk")
            return text;
        return read_markup(path);
    };
    return compile("main.kiosk", read, test_library());
}

std::string repeated(std::string_view text, std::size_t count)
{
    std::string all;
    all.reserve(text.size() * count);
    for (std::size_t round = 0; round < count; ++round)
        all += text;
    return all;
}

void expect_an_error(std::string const& text)
{
    Compilation const result = compiled(text);
    EXPECT_EQ(result.program, nullptr);
    ASSERT_FALSE(result.problems.empty());
    EXPECT_FALSE(text_of(result.problems.front()).empty());
}

}

TEST(BadInput, EachTokenLeftOutOfEachFileIsAnErrorOrAProgram)
{
    for (std::string const& name : markup_files()) {
        std::string const text = read_markup(name).value();
        Faults faults;
        for (Token const& token : tokens_of(text, faults)) {
            std::string without = text;
            without.erase(token.begin, token.end - token.begin);
            Compilation const result = compiled(without);
            EXPECT_TRUE(result.program != nullptr || !result.problems.empty());
        }
    }
}

TEST(BadInput, EachFileCutOffAnywhereIsAnErrorOrAProgram)
{
    for (std::string const& name : markup_files()) {
        std::string const text = read_markup(name).value();
        for (std::size_t size = 0; size < text.size(); size += 7) {
            Compilation const result = compiled(text.substr(0, size));
            EXPECT_TRUE(result.program != nullptr || !result.problems.empty());
        }
    }
}

TEST(BadInput, NestingWithoutAnEndIsTold)
{
    expect_an_error(told({ "screen A { ", repeated("row { ", 100'000) }));
    expect_an_error(told({ "screen A { a: int = ", repeated("(", 100'000) }));
    expect_an_error(told({ "screen A { a: int = ", repeated("-", 100'000), "1 }" }));
    expect_an_error(told({ "screen A { a: bool = ", repeated("!", 100'000), "true }" }));
    expect_an_error(told({ "screen A { a: int = 1", repeated(" + 1", 100'000), " }" }));
    expect_an_error(told({ "screen A { a: int = b", repeated(".c", 100'000), " }" }));
    expect_an_error(told({ "screen A { a: int = b", repeated("(1)", 100'000), " }" }));
    expect_an_error(told({ "screen A { a: ", repeated("[", 100'000), " }" }));
    expect_an_error(told({ "screen A { a: int = ", repeated("true ? 1 : ", 100'000), " 1 }" }));
    expect_an_error(told({ "screen A { text ", repeated("\"{", 100'000) }));
    expect_an_error(told({ "screen A { ", repeated("if true { } else ", 100'000), " { } }" }));
    expect_an_error(told(
        { "screen A { button \"a\" { on click => ", repeated("if true { ", 100'000), " } }" }));
    expect_an_error(told({ "screen A { animation a { ", repeated("sequence { ", 100'000) }));
}

TEST(BadInput, BytesThatAreNoTextAreTold)
{
    expect_an_error(std::string("screen A { \0 }", 14));
    expect_an_error("screen A { text \"\xff\xfe\" }");
    expect_an_error("screen A { a: int = 99999999999999999999999 }");
    expect_an_error("screen A { a: float = 1e999 }");
    expect_an_error("screen A { a: length = 5parsec }");
    expect_an_error("screen A { a: color = #12 }");
    expect_an_error("screen A { /* } ");
    expect_an_error("}");
    EXPECT_NE(compiled("").program, nullptr);
}

TEST(BadInput, TenMegabytesAreReadOrRefused)
{
    EXPECT_NE(compiled(repeated("// nothing\n", 1'000'000)).program, nullptr);
    expect_an_error(told({ "screen A { ", repeated("text \"a\" { }\n", 800'000), " }" }));
    expect_an_error(told({ "screen A { ", repeated("{ ", 5'000'000) }));
    expect_an_error(told({ repeated("x ", 5'000'000) }));
    expect_an_error(told({ "screen A { text \"", repeated("{", 10'000'000) }));
}

TEST(BadInput, ComponentsThatMultiplyAreRefused)
{
    std::string text = "component A0 { row { } }\n";
    for (int index = 1; index < 40; ++index) {
        std::string const before = told({ "A", std::to_string(index - 1), " { } " });
        text.append("component A").append(std::to_string(index)).append(" { row { ");
        text.append(before).append(before).append("} }\n");
    }
    expect_an_error(text);
}

TEST(BadInput, FilesThatImportEachOtherAreTold)
{
    auto const read = [](std::string_view path) -> Result<std::string> {
        return std::string(
            path == "a.kiosk" ? "import { B } from \"b.kiosk\"" : "import { A } from \"a.kiosk\"");
    };
    Compilation const result = compile("a.kiosk", read, test_library());
    ASSERT_FALSE(result.problems.empty());
    EXPECT_EQ(result.problems.front().cause,
        "these files import each other: a.kiosk → b.kiosk → a.kiosk");
}

TEST(BadInput, AFileThatIsNotThereIsTold)
{
    auto const read = [](std::string_view) -> Result<std::string> {
        return Error { "there is no such file" };
    };
    Compilation const result = compile("a.kiosk", read, test_library());
    ASSERT_EQ(result.problems.size(), 1u);
    EXPECT_EQ(result.problems.front().cause, "there is no such file");
}

TEST(Problem, ShowsItsLineWithACaretUnderTheToken)
{
    Compilation const result = compiled("screen A {\n    text \"a\" { colour: red }\n}\n");
    ASSERT_EQ(result.problems.size(), 1u);
    EXPECT_EQ(text_of(result.problems.front()),
        "main.kiosk:2:16: error: there is no property `colour` in `text`\n"
        "        text \"a\" { colour: red }\n"
        "                   ^^^^^^\n"
        "  write `color`\n");
}

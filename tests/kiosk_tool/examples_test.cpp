// SPDX-License-Identifier: MIT
//
// Whatever the reference shows is true, and broken in any way it is told.
#include "kiosk/markup/constructs.h"
#include "kiosk/markup/formatter.h"
#include "kiosk/markup/lexer.h"

#include <oriel/kiosk/compile.h>

#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

using namespace oriel;
using namespace oriel::kiosk;

namespace {

Compilation compiled(std::string const& text, Library const& library)
{
    auto const read = [&](std::string_view path) -> Result<std::string> {
        if (path == "example.kiosk")
            return text;
        return Error { "there is no other file" };
    };
    return compile("example.kiosk", read, library);
}

void expect_program(std::string const& text, Library const& library)
{
    Compilation const done = compiled(text, library);
    EXPECT_NE(done.program, nullptr) << text;
    for (Problem const& problem : done.problems)
        ADD_FAILURE() << text_of(problem);
}

// Each in a screen, and those of the language.
std::vector<std::string> examples(Library const& library)
{
    std::vector<std::string> all;
    for (ElementDeclaration const* each : library.elements())
        all.push_back(told({ "screen Example {\n    column {\n", each->example, "\n    }\n}\n" }));
    for (Construct const& each : constructs()) {
        if (!each.example.empty())
            all.emplace_back(each.example);
    }
    return all;
}

// Its initial value, or one of its type where the declaration gives none.
std::string_view value_of(PropertyDeclaration const& property)
{
    if (!property.initial.empty())
        return property.initial;
    if (property.type.front() == '[')
        return "[]";
    if (property.type.back() == '?')
        return "none";
    constexpr std::pair<std::string_view, std::string_view> values[] = { { "bool", "false" },
        { "int", "0" }, { "float", "0" }, { "length", "0px" }, { "percent", "0%" },
        { "angle", "0deg" }, { "duration", "0ms" }, { "string", "\"\"" }, { "color", "#fff" },
        { "brush", "#fff" }, { "shadow", "shadow(0px, 0px, 0px, #fff)" }, { "image", "\"a.png\"" },
        { "any", "1" }, { "host", "thing" } };
    for (auto const& [type, value] : values) {
        if (property.type == type)
            return value;
    }
    return {};
}

void append_bindings(std::string& text, std::span<PropertyDeclaration const> properties)
{
    for (PropertyDeclaration const& property : properties) {
        std::string_view const value = value_of(property);
        if (property.access != Access::Out && !value.empty())
            text += told({ "    ", property.name, ": ", value, "\n" });
    }
}

std::string screen_of_all(ElementDeclaration const& element)
{
    std::string text = told({ "screen Example {\n", element.name, " {\n" });
    append_bindings(text, element.properties);
    append_bindings(text, common_properties());
    for (EventDeclaration const& event : element.events)
        text += told({ "    on ", event.name, " => { }\n" });
    return text + "}\n}\n";
}

}

TEST(Examples, AreAllThereAndCompile)
{
    Library const library = standard_library();
    for (ElementDeclaration const* each : library.elements())
        EXPECT_FALSE(each->example.empty()) << each->name;
    for (std::string const& example : examples(library))
        expect_program(example, library);
}

TEST(Examples, OfTheLanguageStandAsTheyAreFormatted)
{
    for (Construct const& each : constructs()) {
        Faults faults;
        std::string const page = formatted(told({ each.example, "\n" }), faults);
        EXPECT_EQ(page, each.example.empty() ? "" : told({ each.example, "\n" }));
    }
}

TEST(Examples, WithATokenLeftOutAreAnErrorOrAProgram)
{
    Library const library = standard_library();
    for (std::string const& example : examples(library)) {
        Faults faults;
        for (Token const& token : tokens_of(example, faults)) {
            std::string without = example;
            without.erase(token.begin, token.end - token.begin);
            Compilation const done = compiled(without, library);
            EXPECT_TRUE(done.program != nullptr || !done.problems.empty()) << without;
        }
    }
}

TEST(StandardLibrary, HasElementsOfWhichEveryPropertyAndEventCanBeWritten)
{
    Library const library = standard_library();
    for (ElementDeclaration const* each : library.elements())
        expect_program(screen_of_all(*each), library);
}

TEST(StandardLibrary, SaysWhatEverythingIsFor)
{
    Library const library = standard_library();
    for (ElementDeclaration const* each : library.elements()) {
        EXPECT_FALSE(each->about.empty()) << each->name;
        for (PropertyDeclaration const& property : each->properties)
            EXPECT_FALSE(property.about.empty()) << each->name << '.' << property.name;
    }
    for (FunctionDeclaration const* each : library.functions())
        EXPECT_FALSE(each->about.empty()) << each->name;
    for (EnumDeclaration const* each : library.enums())
        EXPECT_FALSE(each->about.empty()) << each->name;
}

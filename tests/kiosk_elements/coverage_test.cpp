// SPDX-License-Identifier: MIT
//
// What the standard library declares stands in a file of markup/ that is held to its expectations.
#include "markup_script.h"

#include <oriel/kiosk/compile.h>
#include <oriel/kiosk/library.h>

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <set>
#include <string>

using namespace oriel;
using namespace oriel::kiosk;

namespace {

void note_element(
    Program const& program, kiosk::Element const& element, std::set<std::string>& names)
{
    ElementDeclaration const& declared = *element.declaration;
    std::size_t const own = declared.properties.size();
    names.emplace(declared.name);
    for (Index p = 0; p < element.properties.count; ++p) {
        Index const place = program.properties[element.properties.first + p].property;
        names.insert(place < own
                         ? fmt::format("{}.{}", declared.name, declared.properties[place].name)
                         : fmt::format(".{}", common_properties()[place - own].name));
    }
    for (Index h = 0; h < element.handlers.count; ++h) {
        Index const event = program.handlers[element.handlers.first + h].event;
        names.insert(fmt::format("{}.on {}", declared.name, declared.events[event].name));
    }
}

std::string signature(FunctionDeclaration const& function)
{
    return fmt::format("{}({})", function.name, function.parameters);
}

// What files use: "gauge", "gauge.value", ".width" of all, "gauge.on change", "abs(x: any)".
std::set<std::string> used_names()
{
    std::set<std::string> names;
    Library const library = standard_library();
    for (std::string const& file : script_files()) {
        std::string const text = script_text(file);
        auto const read = [&](std::string_view) -> Result<std::string> { return text; };
        Compilation const done = compile(file, read, library);
        if (!done.program || text.find("//> ") == std::string::npos)
            continue;
        for (kiosk::Element const& element : done.program->elements)
            note_element(*done.program, element, names);
        for (FunctionDeclaration const* each : done.program->builtins)
            names.insert(signature(*each));
    }
    return names;
}

std::string missing(std::set<std::string> const& wanted)
{
    std::set<std::string> const used = used_names();
    std::string list;
    for (std::string const& each : wanted) {
        if (used.count(each) == 0)
            list += fmt::format("\n  {}", each);
    }
    return list;
}

}

TEST(ElementCoverage, EveryElementIsInAFile)
{
    std::set<std::string> wanted;
    Library const library = standard_library();
    for (ElementDeclaration const* each : library.elements())
        wanted.insert(std::string(each->name));
    EXPECT_TRUE(missing(wanted).empty()) << missing(wanted);
}

TEST(ElementCoverage, EveryPropertyIsSetOrReadInAFile)
{
    std::set<std::string> wanted;
    Library const library = standard_library();
    for (ElementDeclaration const* each : library.elements()) {
        for (PropertyDeclaration const& property : each->properties)
            wanted.insert(fmt::format("{}.{}", each->name, property.name));
    }
    for (PropertyDeclaration const& property : common_properties())
        wanted.insert(fmt::format(".{}", property.name));
    EXPECT_TRUE(missing(wanted).empty()) << missing(wanted);
}

TEST(ElementCoverage, EveryEventIsHandledInAFile)
{
    std::set<std::string> wanted;
    Library const library = standard_library();
    for (ElementDeclaration const* each : library.elements()) {
        for (EventDeclaration const& event : each->events)
            wanted.insert(fmt::format("{}.on {}", each->name, event.name));
    }
    EXPECT_TRUE(missing(wanted).empty()) << missing(wanted);
}

TEST(ElementCoverage, EveryActionIsCalledInAFile)
{
    std::string all;
    for (std::string const& file : script_files())
        all += script_text(file);
    Library const library = standard_library();
    for (ElementDeclaration const* each : library.elements()) {
        for (ActionDeclaration const& action : each->actions)
            EXPECT_NE(all.find(fmt::format(".{}()", action.name)), std::string::npos)
                << each->name << '.' << action.name;
    }
}

TEST(ElementCoverage, EveryFunctionIsCalledInAFile)
{
    std::set<std::string> wanted;
    Library const library = standard_library();
    for (FunctionDeclaration const* each : library.functions())
        wanted.insert(signature(*each));
    EXPECT_TRUE(missing(wanted).empty()) << missing(wanted);
}

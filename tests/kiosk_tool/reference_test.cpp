// SPDX-License-Identifier: MIT
#include "kiosk/markup/constructs.h"
#include "kiosk/markup/parser.h"
#include "kiosk/tool/grammar.h"
#include "kiosk/tool/messages.h"
#include "kiosk/tool/reference.h"

#include <oriel/kiosk/catalogue.h>

#include <gtest/gtest.h>

#include <set>

using namespace oriel;
using namespace oriel::kiosk;

TEST(Reference, NamesEverythingThatTheLibraryDeclares)
{
    Library const library = standard_library();
    std::string const page = reference_of(library);
    auto const expect = [&](std::string const& text) {
        EXPECT_NE(page.find(text), std::string::npos) << text;
    };
    for (ElementDeclaration const* each : library.elements()) {
        expect(told({ "\n### ", each->name, "\n\n", each->about }));
        expect(told({ "```kiosk\n", each->example, "\n```" }));
        for (PropertyDeclaration const& property : each->properties)
            expect(told({ "| `", property.name, "` | `", property.type, "` | " }));
        for (EventDeclaration const& event : each->events)
            expect(told({ "* `on ", event.name, "(", event.parameters, ")`: ", event.about }));
    }
    for (FunctionDeclaration const* each : library.functions())
        expect(told({ "* `", each->name, "(", each->parameters, ")" }));
    for (EnumDeclaration const* each : library.enums())
        expect(told({ "\n### ", each->name, "\n\n" }));
}

TEST(Reference, ShowsEveryRuleOfTheGrammar)
{
    std::set<Syntax> shown { Syntax::Missing, Syntax::Import, Syntax::Count };
    for (Construct const& each : constructs()) {
        Faults faults;
        for (SyntaxNode const& node : parse(each.example, faults).nodes)
            shown.insert(node.kind);
    }
    // Said in words or in an element's example: a gradient's stop, a run, parentheses.
    for (Syntax const rule : { Syntax::Stop, Syntax::Run, Syntax::Parentheses })
        shown.insert(rule);
    for (int rule = 0; rule < static_cast<int>(Syntax::Count); ++rule)
        EXPECT_EQ(shown.count(static_cast<Syntax>(rule)), 1u) << name_of(static_cast<Syntax>(rule));
}

TEST(Grammar, KnowsEveryElementAndFunction)
{
    Library const library = standard_library();
    std::string const grammar = grammar_of(library);
    for (ElementDeclaration const* each : library.elements())
        EXPECT_NE(grammar.find(each->name), std::string::npos) << each->name;
    for (FunctionDeclaration const* each : library.functions())
        EXPECT_NE(grammar.find(each->name), std::string::npos) << each->name;
}

TEST(MessageTemplate, IsReadByTheCatalogueWhenItIsTranslated)
{
    MessageTemplate messages;
    Faults faults;
    messages.add("a.kiosk", R"(screen A {
        text tr("Buy", context: "button")
        text tr("{n} ticket", "{n} tickets", n)
        text tr("Buy", context: "button")
        text "not {tr("in \"here\"")}"
    })",
        faults);
    std::string text = messages.text();
    EXPECT_NE(text.find("#: a.kiosk:2 a.kiosk:4\n"), std::string::npos) << text;
    auto const translate = [&](std::string_view place, std::string const& translated) {
        std::size_t const at = text.find(" \"\"", text.find(place));
        ASSERT_NE(at, std::string::npos) << place;
        text.insert(at + 2, translated);
    };
    translate("msgid \"Buy\"", "Kaufen");
    translate("msgstr[0]", "{n} Karte");
    translate("msgstr[1]", "{n} Karten");
    translate("msgid \"in", "hier");
    Result<Catalogue> const german = Catalogue::read(text);
    ASSERT_TRUE(german.is_ok());
    EXPECT_EQ(german.value().find("button", "Buy"), "Kaufen");
    EXPECT_EQ(german.value().find("", "{n} ticket", 3), "{n} Karten");
    EXPECT_EQ(german.value().find("", "in \"here\""), "hier");
}

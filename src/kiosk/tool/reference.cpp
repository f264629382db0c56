// SPDX-License-Identifier: MIT
#include "reference.h"

#include "kiosk/markup/constructs.h"
#include "kiosk/markup/fault.h"

namespace oriel::kiosk {

namespace {

std::string code(std::string_view text) { return told({ "`", text, "`" }); }

// Within a table.
std::string cell(std::string_view text)
{
    std::string escaped;
    for (char const character : text) {
        if (character == '|')
            escaped += '\\';
        escaped += character;
    }
    return escaped;
}

std::string_view access_word(Access access)
{
    return access == Access::Out ? "out" : access == Access::InOut ? "in-out" : "in";
}

void append_example(std::string& page, std::string_view example)
{
    if (!example.empty())
        page += told({ "```kiosk\n", example, "\n```\n\n" });
}

void append_properties(std::string& page, std::span<PropertyDeclaration const> properties)
{
    if (properties.empty())
        return;
    page += "| Property | Type | Initial | Access | |\n| --- | --- | --- | --- | --- |\n";
    for (PropertyDeclaration const& each : properties) {
        std::string const initial = each.initial.empty() ? "" : code(cell(each.initial));
        page += told({ "| ", code(each.name), " | ", code(cell(each.type)), " | ", initial, " | ",
            access_word(each.access), " | ", cell(each.about), " |\n" });
    }
    page += '\n';
}

template <typename Declaration>
void append_calls(std::string& page, std::string_view title, std::string_view before,
    std::span<Declaration const> calls)
{
    if (calls.empty())
        return;
    page += told({ title, "\n\n" });
    for (Declaration const& each : calls)
        page += told({ "* `", before, each.name, "(", each.parameters, ")`: ", each.about, "\n" });
    page += '\n';
}

void append_element(std::string& page, ElementDeclaration const& element)
{
    page += told({ "### ", element.name, "\n\n", element.about });
    if (element.children != Children::None)
        page += " Holds other elements.";
    if (!element.positional.empty())
        page += told({ " ", code(element.positional), " may stand behind its name." });
    page += "\n\n";
    append_example(page, element.example);
    append_properties(page, element.properties);
    append_calls(page, "Events:", "on ", element.events);
    append_calls(page, "Actions:", ".", element.actions);
}

void append_constructs(std::string& page)
{
    page += "## The language\n\n";
    for (Construct const& each : constructs()) {
        page += told({ "### ", each.name, "\n\n", each.about, "\n\n" });
        append_example(page, each.example);
    }
}

void append_functions(std::string& page, Library const& library)
{
    page += "## Functions\n\n`a.f(b)` is `f(a, b)`.\n\n";
    for (FunctionDeclaration const* each : library.functions()) {
        page += told({ "* `", each->name, "(", each->parameters, ")",
            each->result.empty() ? "" : " -> ", each->result, "`: ", each->about, "\n" });
    }
    page += '\n';
}

void append_enums(std::string& page, Library const& library)
{
    page += "## Enumerations\n\n";
    for (EnumDeclaration const* each : library.enums()) {
        page += told({ "### ", each->name, "\n\n", each->about, "\n\n" });
        for (std::string_view const value : each->values)
            page += told({ value == each->values.front() ? "" : ", ", code(value) });
        page += "\n\n";
    }
}

}

std::string reference_of(Library const& library)
{
    std::string page = "# Reference of the markup language\n\n";
    append_constructs(page);
    page += "## Properties of every element\n\n";
    append_properties(page, common_properties());
    page += "## Elements\n\n";
    for (ElementDeclaration const* each : library.elements())
        append_element(page, *each);
    append_functions(page, library);
    append_enums(page, library);
    page.pop_back();
    return page;
}

}

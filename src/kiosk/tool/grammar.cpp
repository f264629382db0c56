// SPDX-License-Identifier: MIT
#include "grammar.h"

#include "kiosk/markup/constructs.h"
#include "kiosk/markup/fault.h"

#include <oriel/kiosk/type.h>

#include <set>

namespace oriel::kiosk {

namespace {

using Words = std::set<std::string_view>;

// "if|else", for a regular expression; names hold nothing that would mean something in one.
std::string alternatives(Words const& words)
{
    std::string all;
    for (auto word = words.rbegin(); word != words.rend(); ++word)
        all += told({ all.empty() ? "" : "|", *word });
    return all;
}

Words language_words()
{
    Words words;
    for (Construct const& construct : constructs()) {
        for (std::string_view rest = construct.words; !rest.empty();) {
            std::size_t const end = std::min(rest.find(' '), rest.size());
            words.insert(rest.substr(0, end));
            rest.remove_prefix(std::min(end + 1, rest.size()));
        }
    }
    return words;
}

Words element_names(Library const& library)
{
    Words words;
    for (ElementDeclaration const* each : library.elements())
        words.insert(each->name);
    return words;
}

Words function_names(Library const& library)
{
    Words words;
    for (FunctionDeclaration const* each : library.functions())
        words.insert(each->name);
    return words;
}

std::string type_names(Library const& library)
{
    Types const types;
    Words words;
    for (TypeId type = builtin(TypeKind::Bool); type < types.size(); ++type)
        words.insert(types[type].name);
    for (EnumDeclaration const* each : library.enums())
        words.insert(each->name);
    return alternatives(words);
}

std::string rule(std::string_view scope, std::string_view match)
{
    return told({ "        { \"name\": \"", scope, ".kiosk\", \"match\": \"", match, "\" }" });
}

// Whole names only: `in` is none of `in-out`, nor is `text` of `text-field`.
std::string names_rule(std::string_view scope, std::string_view names, std::string_view behind = "")
{
    return rule(scope, told({ "(?<![\\\\w-])(?:", names, ")(?![\\\\w-])", behind }));
}

constexpr std::string_view comments = R"(        { "include": "#comments" },
        { "include": "#strings" },
)";
constexpr std::string_view repository = R"(    "repository": {
        "comments": { "patterns": [
            { "name": "comment.line.double-slash.kiosk", "match": "//.*$" },
            { "name": "comment.block.kiosk", "begin": "/\\*", "end": "\\*/" }
        ] },
        "strings": {
            "name": "string.quoted.double.kiosk", "begin": "\"", "end": "\"|$",
            "patterns": [
                { "name": "constant.character.escape.kiosk",
                    "match": "\\\\u\\{[0-9A-Fa-f]+\\}|\\\\.|\\{\\{|\\}\\}" },
                { "name": "meta.interpolation.kiosk", "begin": "\\{", "end": "\\}|$",
                    "patterns": [{ "include": "$self" }] }
            ]
        }
    }
)";

}

std::string grammar_of(Library const& library)
{
    std::string json = "{\n    \"name\": \"Oriel kiosk\",\n    \"scopeName\": \"source.kiosk\",\n"
                       "    \"fileTypes\": [\"kiosk\"],\n    \"patterns\": [\n";
    json += comments;
    json += told({ rule("constant.numeric",
                       "\\\\b[0-9]+(?:\\\\.[0-9]+)?(?:[eE][-+]?[0-9]+)?(?:%|[A-Za-z]+)?"),
        ",\n", rule("constant.other.color", "#[0-9A-Fa-f]+\\\\b"), ",\n",
        names_rule("variable.other.property", "[A-Za-z_](?:\\\\w|-(?=[A-Za-z]))*",
            "(?=\\\\s*(?::(?!=)|<=>))"),
        ",\n", names_rule("constant.language", "true|false|none"), ",\n",
        names_rule("support.function", alternatives(function_names(library)), "(?=\\\\()"), ",\n",
        names_rule("keyword.control", alternatives(language_words())), ",\n",
        names_rule("entity.name.tag", alternatives(element_names(library))), ",\n",
        names_rule("storage.type", type_names(library)), ",\n",
        rule("keyword.operator", "<=>|:=|=>|->|[-+*/<>=!]=|&&|\\\\|\\\\||\\\\?\\\\?|[-+*/%<>=!?]"),
        "\n    ],\n", repository, "}\n" });
    return json;
}

}

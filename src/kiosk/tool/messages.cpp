// SPDX-License-Identifier: MIT
#include "messages.h"

#include "kiosk/check/module.h"
#include "kiosk/markup/parser.h"

#include <algorithm>

namespace oriel::kiosk {

namespace {

// As a catalogue names it: placeholders as they are written.
std::string message_of(SyntaxTree const& tree, NodeId string)
{
    std::string text;
    NodeId inner = tree[string].child;
    for (std::uint32_t token = tree[string].first; token < tree[string].end; ++token) {
        if (inner != no_node && token == tree[inner].first) {
            text += tree.text_of(inner);
            token = tree[inner].end - 1;
            inner = tree[inner].sibling;
        } else if (tree.tokens[token].kind == TokenKind::StringText) {
            text += check::unescaped(tree.word(token));
        }
    }
    return text;
}

std::string quoted(std::string_view text)
{
    std::string all = "\"";
    for (char const character : text) {
        if (character == '\n')
            all += "\\n";
        else if (character == '\t')
            all += "\\t";
        else if (character == '"' || character == '\\')
            all.append("\\").append(1, character);
        else
            all += character;
    }
    return all + "\"";
}

std::string line_of(SyntaxTree const& tree, NodeId node)
{
    auto const end = tree.text.begin() + tree.tokens[tree[node].first].begin;
    return std::to_string(1 + std::count(tree.text.begin(), end, '\n'));
}

}

void MessageTemplate::add(std::string_view path, std::string_view text, Faults& faults)
{
    SyntaxTree const tree = parse(text, faults);
    std::vector<NodeId> calls;
    for (NodeId id = 0; id < tree.nodes.size(); ++id) {
        NodeId const callee = tree[id].child;
        if (tree[id].kind == Syntax::Call && tree[callee].kind == Syntax::Name
            && tree.name(callee) == "tr")
            calls.push_back(id);
    }
    std::sort(calls.begin(), calls.end(),
        [&](NodeId a, NodeId b) { return tree[a].first < tree[b].first; });
    for (NodeId const call : calls)
        add_call(path, tree, call);
}

void MessageTemplate::add_call(std::string_view path, SyntaxTree const& tree, NodeId call)
{
    Entry entry;
    std::vector<NodeId> texts;
    for (NodeId const child : children_of(tree, call)) {
        if (tree[child].kind == Syntax::String)
            texts.push_back(child);
        else if (tree[child].kind == Syntax::NamedArgument && tree.name(child) == "context")
            entry.context = check::plain_text(tree, tree[child].child);
    }
    if (texts.empty())
        return;
    entry.text = message_of(tree, texts[0]);
    if (texts.size() > 1)
        entry.plural = message_of(tree, texts[1]);
    std::string const place = told({ " ", path, ":", line_of(tree, call) });
    std::string const key = told({ entry.context, std::string_view("\4", 1), entry.text });
    auto const [known, is_new] = m_known.emplace(key, m_entries.size());
    if (is_new)
        m_entries.push_back(std::move(entry));
    else if (m_entries[known->second].plural.empty())
        m_entries[known->second].plural = entry.plural;
    m_entries[known->second].places += place;
}

std::string MessageTemplate::text() const
{
    std::string all = "msgid \"\"\nmsgstr \"\"\n\"MIME-Version: 1.0\\n\"\n"
                      "\"Content-Type: text/plain; charset=UTF-8\\n\"\n"
                      "\"Content-Transfer-Encoding: 8bit\\n\"\n"
                      "\"Plural-Forms: nplurals=2; plural=(n != 1);\\n\"\n";
    for (Entry const& entry : m_entries) {
        all += told({ "\n#:", entry.places, "\n" });
        if (!entry.context.empty())
            all += told({ "msgctxt ", quoted(entry.context), "\n" });
        all += told({ "msgid ", quoted(entry.text), "\n" });
        if (entry.plural.empty())
            all += "msgstr \"\"\n";
        else
            all += told(
                { "msgid_plural ", quoted(entry.plural), "\nmsgstr[0] \"\"\nmsgstr[1] \"\"\n" });
    }
    return all;
}

}

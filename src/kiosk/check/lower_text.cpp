// SPDX-License-Identifier: MIT
#include "lowering.h"

#include <algorithm>

namespace oriel::kiosk::check {

namespace {

// The Unicode character of \u{…} as UTF-8.
void append_code_point(std::string& text, unsigned code)
{
    if (code >= 0x110000u || (code >= 0xd800u && code < 0xe000u))
        code = 0xfffdu;
    auto const byte = [&](unsigned value) { text += static_cast<char>(value); };
    if (code < 0x80u) {
        byte(code);
    } else if (code < 0x800u) {
        byte(0xc0u | code >> 6u);
        byte(0x80u | (code & 0x3fu));
    } else if (code < 0x10000u) {
        byte(0xe0u | code >> 12u);
        byte(0x80u | ((code >> 6u) & 0x3fu));
        byte(0x80u | (code & 0x3fu));
    } else {
        byte(0xf0u | code >> 18u);
        byte(0x80u | ((code >> 12u) & 0x3fu));
        byte(0x80u | ((code >> 6u) & 0x3fu));
        byte(0x80u | (code & 0x3fu));
    }
}

// Behind `\u`: "{1f3ab}". The bytes it takes.
std::size_t append_escape(std::string& text, std::string_view written)
{
    std::size_t const close = written.find('}');
    if (written.empty() || written.front() != '{' || close == std::string_view::npos)
        return 0;
    unsigned code = 0;
    for (char const digit : written.substr(1, close - 1)) {
        char const lower = static_cast<char>(digit | 0x20);
        bool const is_digit = digit >= '0' && digit <= '9';
        unsigned const value = static_cast<unsigned>(is_digit ? digit - '0' : lower - 'a' + 10);
        code = std::min(code * 16u + std::min(value, 15u), 0x110000u);
    }
    append_code_point(text, code);
    return close + 1;
}

}

std::string unescaped(std::string_view written)
{
    std::string text;
    text.reserve(written.size());
    for (std::size_t place = 0; place < written.size(); ++place) {
        char const here = written[place];
        char const next = place + 1 < written.size() ? written[place + 1] : '\0';
        if (here == '\\' && next != '\0') {
            ++place;
            if (next == 'n')
                text += '\n';
            else if (next == 't')
                text += '\t';
            else if (next == 'u')
                place += append_escape(text, written.substr(place + 1));
            else
                text += next;
        } else {
            text += here;
            place += (here == '{' || here == '}') && next == here ? 1 : 0;
        }
    }
    return text;
}

std::string plain_text(SyntaxTree const& tree, NodeId string)
{
    std::string text;
    for (std::uint32_t token = tree[string].first; token < tree[string].end; ++token) {
        if (tree.tokens[token].kind == TokenKind::StringText)
            text += unescaped(tree.word(token));
    }
    return text;
}

Checked Lowering::string(NodeId node, Context const& context, TypeId wanted)
{
    Scope& scope = *context.scope;
    SyntaxTree const& tree = tree_of(scope);
    TypeId const type = builtin(Kind::String);
    if (tree[node].child == no_node) {
        std::string const text = plain_text(tree, node);
        if (kind_of(wanted) == Kind::Image)
            return constant(Op::Image, wanted, node, context,
                text_index(joined_path(module_of(scope).path, text)));
        return constant(Op::Text, type, node, context, text_index(text));
    }
    std::vector<Index> operands;
    NodeId inner = tree[node].child;
    for (std::uint32_t token = tree[node].first; token < tree[node].end; ++token) {
        if (inner != no_node && token == tree[inner].first) {
            Index const shown = interpolation(inner, context);
            if (shown == none)
                return {};
            operands.push_back(shown);
            token = tree[inner].end - 1;
            inner = tree[inner].sibling;
        } else if (tree.tokens[token].kind == TokenKind::StringText) {
            operands.push_back(add(
                Op::Text, type, range_of(scope, node), text_index(unescaped(tree.word(token)))));
        }
    }
    Range const range = add_operands(operands);
    return { add(Op::Interpolate, type, range_of(scope, node), none, range.first, range.count),
        type };
}

// {price:.2f}
Index Lowering::interpolation(NodeId node, Context const& context)
{
    Scope& scope = *context.scope;
    SyntaxTree const& tree = tree_of(scope);
    NodeId const expression = tree[node].child;
    Checked const value = lower(expression, context);
    if (value.is_broken())
        return none;
    for (std::uint32_t token = tree[node].first; token < tree[node].end; ++token) {
        if (tree.tokens[token].kind != TokenKind::FormatText || token < tree[expression].end)
            continue;
        Index const format = text_index(tree.word(token).substr(1));
        return add(Op::Format, builtin(Kind::String), range_of(scope, node), value.index, format);
    }
    return as_text(value, scope, expression);
}

Index Lowering::as_text(Checked value, Scope const& scope, NodeId node)
{
    Kind const kind = kind_of(value.type);
    if (kind == Kind::String)
        return value.index;
    bool const has_text = kind == Kind::Bool || kind == Kind::Int || kind == Kind::Float
                          || kind == Kind::Length || kind == Kind::Percent || kind == Kind::Angle
                          || kind == Kind::Duration || kind == Kind::Enum;
    if (has_text)
        return convert(value, builtin(Kind::String)).index;
    fault(scope, node, told({ "a value of ", type_name(value.type), " has no text" }),
        kind == Kind::Optional ? "write … ?? \"\"" : "show its fields one by one");
    return none;
}

// A message, its placeholders as they are written.
std::string Lowering::message_text(NodeId string, Scope const& scope, Context const& context,
    Message& message, std::vector<Index>& operands)
{
    SyntaxTree const& tree = tree_of(scope);
    std::string text;
    NodeId inner = tree[string].child;
    for (std::uint32_t token = tree[string].first; token < tree[string].end; ++token) {
        if (inner != no_node && token == tree[inner].first) {
            std::string const written(tree.text_of(inner));
            text += written;
            bool const is_known =
                std::find(message.placeholders.begin(), message.placeholders.end(), written)
                != message.placeholders.end();
            if (!is_known) {
                message.placeholders.push_back(written);
                operands.push_back(interpolation(inner, context));
            }
            token = tree[inner].end - 1;
            inner = tree[inner].sibling;
        } else if (tree.tokens[token].kind == TokenKind::StringText) {
            text += unescaped(tree.word(token));
        }
    }
    return text;
}

// tr("Buy", context: "button"), tr("{n} ticket", "{n} tickets", n)
Checked Lowering::translation(NodeId node, Context const& context)
{
    Scope& scope = *context.scope;
    SyntaxTree const& tree = tree_of(scope);
    Message message;
    std::vector<NodeId> values;
    for (NodeId child = tree[tree[node].child].sibling; child != no_node;
         child = tree[child].sibling) {
        if (tree[child].kind != Syntax::NamedArgument) {
            values.push_back(child);
            continue;
        }
        NodeId const value = tree[child].child;
        if (tree.name(child) == "context" && tree[value].kind == Syntax::String)
            message.context = plain_text(tree, value);
        else
            fault(scope, child, "`tr` has only the name `context`, of a text",
                "write context: \"…\"");
    }
    bool const has_plural = values.size() == 3;
    bool are_texts = values.size() == 1 || has_plural;
    for (std::size_t index = 0; are_texts && index < (has_plural ? 2u : 1u); ++index)
        are_texts = tree[values[index]].kind == Syntax::String;
    if (!are_texts) {
        fault(scope, node, "`tr` takes a text, or two texts and a count",
            "write tr(\"Buy\"), or tr(\"{n} ticket\", \"{n} tickets\", n)");
        return {};
    }
    std::vector<Index> operands;
    if (has_plural)
        operands.push_back(lower_as(values[2], context, builtin(Kind::Int)));
    message.text = message_text(values[0], scope, context, message, operands);
    if (has_plural)
        message.plural = message_text(values[1], scope, context, message, operands);
    if (std::find(operands.begin(), operands.end(), none) != operands.end())
        return {};
    Index const place = message_index(std::move(message));
    Range const range = add_operands(operands);
    TypeId const type = builtin(Kind::String);
    return { add(Op::Translate, type, range_of(scope, node), place, range.first, range.count),
        type };
}

Index Lowering::message_index(Message message)
{
    std::string key = told({ message.context, std::string_view("\4", 1), message.text,
        std::string_view("\0", 1), message.plural });
    for (std::string const& placeholder : message.placeholders)
        key += told({ std::string_view("\0", 1), placeholder });
    auto const [place, is_new] =
        m_message_places.emplace(std::move(key), static_cast<Index>(m_program.messages.size()));
    if (is_new)
        m_program.messages.push_back(std::move(message));
    return place->second;
}

}

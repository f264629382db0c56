// SPDX-License-Identifier: MIT
#include "lowering.h"

#include <oriel/ui/theme_tokens.h>

#include <algorithm>
#include <array>

namespace oriel::kiosk::check {

namespace {

constexpr std::size_t builtin_themes = 4;
constexpr std::array<std::string_view, builtin_themes> builtin_names = { "light", "dark",
    "high-contrast", "high-contrast-dark" };

struct TokenName {
    std::string_view name;
    TypeKind kind;
};
constexpr TokenName toolkit_tokens[] = { { "background", TypeKind::Color },
    { "text", TypeKind::Color }, { "accent", TypeKind::Color },
    { "text-contrast", TypeKind::Float }, { "strong-edges", TypeKind::Bool },
    { "control-height", TypeKind::Length }, { "control-radius", TypeKind::Length },
    { "text-size", TypeKind::Length }, { "mode", TypeKind::String } };

Index rgba_of(Color color)
{
    return Index { color.red } << 24u | Index { color.green } << 16u | Index { color.blue } << 8u
           | Index { color.alpha };
}

}

bool Lowering::mentions_theme()
{
    for (Index module = 0; module < m_modules.size(); ++module) {
        SyntaxTree const& tree = m_modules[module].tree;
        for (Token const& token : tree.tokens) {
            if (token.end - token.begin == 5 && tree.text.substr(token.begin, 5) == "theme")
                return true;
        }
    }
    return false;
}

// What the toolkit has for it in one of its own themes.
Index Lowering::toolkit_token(std::string_view name, std::size_t theme)
{
    ThemeTokens const tokens = theme == 0   ? ThemeTokens::light()
                               : theme == 1 ? ThemeTokens::dark()
                               : theme == 2 ? ThemeTokens::high_contrast_light()
                                            : ThemeTokens::high_contrast_dark();
    auto const number = [&](Kind kind, double value) {
        return add(Op::Number, builtin(kind), {}, none, none, 0, value);
    };
    auto const shade = [&](Color color) {
        return add(Op::Color, builtin(Kind::Color), {}, rgba_of(color));
    };
    if (name == "background")
        return shade(tokens.background);
    if (name == "text")
        return shade(tokens.text);
    if (name == "accent")
        return shade(tokens.accent);
    if (name == "text-contrast")
        return number(Kind::Float, double { tokens.text_contrast });
    if (name == "strong-edges")
        return add(Op::Boolean, builtin(Kind::Bool), {}, tokens.has_strong_edges ? 1 : 0);
    if (name == "control-height")
        return number(Kind::Length, double { tokens.control_height });
    if (name == "control-radius")
        return number(Kind::Length, double { tokens.control_radius });
    if (name == "text-size")
        return number(Kind::Length, double { tokens.text_size });
    return add(Op::Text, builtin(Kind::String), {}, text_index(builtin_names[theme]));
}

// The global `theme`: which theme it is, and each token as a choice by it.
void Lowering::themes()
{
    if (!mentions_theme())
        return;
    std::vector<std::string> names(builtin_names.begin(), builtin_names.end());
    std::vector<std::vector<Declaration>> declared(builtin_themes);
    for (Index module = 0; module < m_modules.size(); ++module) {
        SyntaxTree const& tree = m_modules[module].tree;
        for (NodeId const child : children_of(tree, tree.root)) {
            if (tree[child].kind != Syntax::Theme)
                continue;
            auto const place = std::find(names.begin(), names.end(), tree.name(child));
            auto const index = static_cast<std::size_t>(place - names.begin());
            if (place == names.end()) {
                names.emplace_back(tree.name(child));
                declared.emplace_back();
            }
            declared[index].push_back({ module, child });
        }
    }
    BlockDraft& block = m_blocks.front();
    m_theme = &new_instance(m_modules.main(), no_node);
    m_theme->name = "theme";
    m_theme->is_global = true;
    new_scope(nullptr, block, *m_theme);
    TypeId const type = m_program.types.add_enum("Theme", names);
    m_theme->properties.push_back({ .name = "current",
        .type = type,
        .access = Access::InOut,
        .block = &block,
        .slot = new_slot(block, "theme.current", type, Access::InOut) });
    theme_tokens(declared);
}

void Lowering::theme_tokens(std::vector<std::vector<Declaration>> const& declared)
{
    std::vector<std::string_view> names;
    for (TokenName const& token : toolkit_tokens)
        names.push_back(token.name);
    std::unordered_map<std::string_view, std::vector<Checked>> values;
    for (std::string_view const name : names)
        values[name].resize(declared.size());
    for (std::size_t theme = 0; theme < declared.size(); ++theme) {
        for (Declaration const& declaration : declared[theme]) {
            Instance& file = new_instance(declaration.module, declaration.node);
            Scope& scope = new_scope(nullptr, m_blocks.front(), file);
            SyntaxTree const& tree = tree_of(scope);
            for (NodeId const token : children_of(tree, declaration.node)) {
                std::string_view const name = tree.name(token);
                auto& all = values[name];
                if (all.empty()) {
                    all.resize(declared.size());
                    names.push_back(name);
                }
                all[theme] = theme_value(name, all, tree[token].child, scope);
            }
        }
    }
    std::vector<std::size_t> bases;
    for (std::size_t theme = 0; theme < declared.size(); ++theme)
        bases.push_back(base_of(theme, values["mode"][theme]));
    for (std::string_view const name : names)
        theme_token(name, values[name], bases);
}

// The toolkit's theme whose tokens stand where this one says nothing.
std::size_t Lowering::base_of(std::size_t theme, Checked mode) const
{
    if (theme < builtin_themes)
        return theme;
    if (mode.is_broken())
        return 0;
    std::string const& name = m_program.texts[m_program.expressions[mode.index].a];
    auto const found = std::find(builtin_names.begin(), builtin_names.end(), name);
    return found == builtin_names.end() ? 0
                                        : static_cast<std::size_t>(found - builtin_names.begin());
}

Checked Lowering::theme_value(
    std::string_view name, std::vector<Checked> const& before, NodeId value, Scope& scope)
{
    if (value == no_node)
        return {};
    TypeId type = any_type;
    for (TokenName const& token : toolkit_tokens) {
        if (token.name == name)
            type = builtin(token.kind);
    }
    for (Checked const& other : before) {
        if (!other.is_broken())
            type = other.type;
    }
    Context const context { &scope, scope.block, nullptr };
    if (name == "mode") {
        std::string_view const mode = tree_of(scope).text_of(value);
        if (std::find(builtin_names.begin(), builtin_names.end(), mode) == builtin_names.end())
            fault(scope, value, told({ "there is no mode `", mode, "`" }),
                "write light, dark, high-contrast or high-contrast-dark");
        return constant(Op::Text, builtin(Kind::String), value, context, text_index(mode));
    }
    if (type == any_type)
        return lower(value, context);
    Index const lowered = lower_as(value, context, type);
    return { lowered, lowered == none ? broken_type : type };
}

// Where a theme says nothing: the toolkit's value, or else the first that one says.
void Lowering::theme_token(std::string_view name, std::vector<Checked> const& values,
    std::vector<std::size_t> const& bases)
{
    bool const is_toolkit = std::any_of(std::begin(toolkit_tokens), std::end(toolkit_tokens),
        [&](TokenName const& token) { return token.name == name; });
    TypeId type = broken_type;
    Index first = none;
    for (std::size_t theme = values.size(); theme > 0; --theme) {
        if (!values[theme - 1].is_broken()) {
            type = values[theme - 1].type;
            first = values[theme - 1].index;
        }
    }
    auto const value_of = [&](std::size_t theme) {
        if (!values[theme].is_broken())
            return values[theme].index;
        return is_toolkit ? toolkit_token(name, bases[theme]) : first;
    };
    Index which = value_of(0);
    if (is_toolkit)
        type = m_program.expressions[which].type;
    if (type == broken_type)
        return;
    BlockDraft& block = m_blocks.front();
    TypeId const theme_type = m_theme->properties.front().type;
    for (std::size_t theme = 1; theme < values.size(); ++theme) {
        Index const value = value_of(theme);
        Index const current = add(Op::Slot, theme_type, {}, m_theme->properties.front().slot);
        Index const own = add(Op::Enum, theme_type, {}, static_cast<Index>(theme));
        Index const is_current = add(Op::Equal, builtin(Kind::Bool), {}, current, own);
        which = add(Op::Choose, type, {}, is_current, value, which);
    }
    Index const slot = new_slot(block, told({ "theme.", name }), type, Access::Private);
    block.slots[slot].binding = which;
    m_theme->properties.push_back(
        { .name = name, .type = type, .access = Access::Out, .block = &block, .slot = slot });
}

}

// SPDX-License-Identifier: MIT
#include "lowering.h"

#include <utility>

namespace oriel::kiosk::check {

Lowering::Lowering(Modules& modules, Library const& library, Program& program)
    : m_modules(modules)
    , m_library(library)
    , m_program(program)
{
    for (ElementDeclaration const* element : library.elements())
        m_elements_by_name.emplace(element->name, element);
    for (FunctionDeclaration const* function : library.functions())
        m_functions_by_name[function->name].push_back(function);
}

void Lowering::run()
{
    declare_library_types();
    globals();
    Index const main = m_modules.main();
    for (Index module = 0; module <= main; ++module) {
        SyntaxTree const& tree = m_modules[module].tree;
        for (NodeId const child : children_of(tree, tree.root)) {
            Syntax const kind = tree[child].kind;
            if (m_is_too_large)
                return;
            if (kind == Syntax::Screen || kind == Syntax::Component)
                root(module, child, kind == Syntax::Screen || module == main);
            else if (kind == Syntax::Enum || kind == Syntax::Struct)
                declared_type({ module, child });
        }
    }
}

void Lowering::fault(Scope const& scope, NodeId node, std::string cause, std::string remedy)
{
    fault_at(module_of(scope), node, std::move(cause), std::move(remedy));
}

// Under the name alone, not under what follows it.
void Lowering::fault_name(Scope const& scope, NodeId node, std::string cause, std::string remedy)
{
    Module& module = module_of(scope);
    Token const& at = module.tree.tokens[module.tree[node].main];
    module.faults.add({ at.begin, at.end, std::move(cause), std::move(remedy) });
}

SourceRange Lowering::range_of(Scope const& scope, NodeId node)
{
    SyntaxTree const& tree = tree_of(scope);
    SyntaxNode const& at = tree[node];
    return { scope.instance->module, tree.tokens[at.first].begin,
        tree.tokens[at.end > at.first ? at.end - 1 : at.first].end };
}

bool Lowering::is_too_deep(Scope const& scope, NodeId node)
{
    if (m_depth < most_depth)
        return false;
    fault(scope, node, "components, elements and functions nest too deep here",
        "use fewer of them within each other");
    return true;
}

bool Lowering::is_too_large(Scope const& scope, NodeId node)
{
    if (m_element_count < most_elements && m_program.expressions.size() < most_expressions)
        return false;
    m_is_too_large = true;
    fault(scope, node, "the program has become too large here",
        "show lists with `for`, and fewer components within each other");
    return true;
}

void Lowering::run_pending()
{
    while (!m_pending.empty() || !m_late.empty()) {
        auto& queue = m_pending.empty() ? m_late : m_pending;
        std::function<void()> const work = std::move(queue.front());
        queue.pop_front();
        work();
    }
}

std::string Lowering::type_name(TypeId type) const
{
    if (type == any_list_type)
        return "a list";
    if (type == broken_type || type == any_type)
        return "anything";
    return type == builtin(Kind::Void) ? "nothing" : m_program.types[type].name;
}

TypeKind Lowering::kind_of(TypeId type) const
{
    return type >= any_list_type ? Kind::Void : m_program.types[type].kind;
}

Index Lowering::text_index(std::string_view text)
{
    auto const [place, is_new] =
        m_text_places.emplace(std::string(text), static_cast<Index>(m_program.texts.size()));
    if (is_new)
        m_program.texts.emplace_back(text);
    return place->second;
}

}

// SPDX-License-Identifier: MIT
#include "lowering.h"

#include <oriel/core/hash.h>

#include <algorithm>

namespace oriel::kiosk::check {

// Block 0: what every root sees.
void Lowering::globals()
{
    BlockDraft& block = new_block(nullptr);
    std::size_t const first = m_instances.size();
    for (Index module = 0; module < m_modules.size(); ++module) {
        SyntaxTree const& tree = m_modules[module].tree;
        for (NodeId const child : children_of(tree, tree.root)) {
            if (tree[child].kind != Syntax::Global)
                continue;
            Instance& instance = new_instance(module, child);
            instance.is_global = true;
            instance.prefix = told({ tree.name(child), "." });
            new_scope(nullptr, block, instance);
            m_globals.emplace(key_of({ module, child }), &instance);
        }
    }
    themes();
    std::size_t const end = m_instances.size();
    for (std::size_t index = first; index < end; ++index) {
        if (&m_instances[index] != m_theme)
            declare_members(m_instances[index]);
    }
    std::vector<Node> nodes;
    for (std::size_t index = first; index < end; ++index) {
        if (&m_instances[index] != m_theme)
            lower_members(m_instances[index], nodes);
    }
    run_pending();
    check_cycles(0);
    flatten(0);
}

void Lowering::root(Index module, NodeId node, bool is_kept)
{
    std::size_t const first = m_blocks.size();
    Program const& before = m_program;
    std::size_t const kept_blocks = before.blocks.size();
    std::size_t const kept_expressions = before.expressions.size();
    std::size_t const kept_operands = before.operands.size();
    std::size_t const kept_functions = before.functions.size();
    std::size_t const kept_conditionals = before.conditionals.size();
    std::size_t const kept_repeaters = before.repeaters.size();
    std::size_t const kept_steps = before.steps.size();
    std::size_t const kept_scopes = m_scopes.size();
    std::size_t const kept_instances = m_instances.size();
    m_element_count = 0;

    BlockDraft& block = new_block(&m_blocks.front());
    Instance& instance = new_instance(module, node);
    SyntaxTree const& tree = m_modules[module].tree;
    new_scope(nullptr, block, instance);
    Root made { .name = std::string(tree.name(node)),
        .is_screen = tree[node].kind == Syntax::Screen,
        .block = block.index,
        .at = range_of(*instance.scope, node) };
    instance.root = &made;
    instance.key = hash_bytes(made.name);
    declare_members(instance);
    lower_members(instance, block.nodes);
    run_pending();
    for (FunctionDraft& function : instance.functions) {
        if (lower_function(function, *instance.scope, function.node))
            made.functions.push_back(function.index);
    }
    run_pending();
    check_cycles(first);
    if (is_kept) {
        flatten(first);
        m_program.roots.push_back(std::move(made));
    } else {
        m_program.blocks.resize(kept_blocks);
        m_program.expressions.resize(kept_expressions);
        m_program.operands.resize(kept_operands);
        m_program.functions.resize(kept_functions);
        m_program.conditionals.resize(kept_conditionals);
        m_program.repeaters.resize(kept_repeaters);
        m_program.steps.resize(kept_steps);
    }
    m_blocks.resize(first);
    m_scopes.resize(kept_scopes);
    m_instances.resize(kept_instances);
}

// Elements first: nodes refer to them by their place in the program.
void Lowering::flatten(std::size_t first_draft)
{
    std::vector<Index> firsts;
    for (std::size_t index = first_draft; index < m_blocks.size(); ++index)
        flatten_elements(m_blocks[index]);
    for (std::size_t index = first_draft; index < m_blocks.size(); ++index)
        flatten(m_blocks[index]);
}

void Lowering::flatten_elements(BlockDraft& draft)
{
    Block& block = m_program.blocks[draft.index];
    block.elements.first = static_cast<Index>(m_program.elements.size());
    block.elements.count = static_cast<Index>(draft.elements.size());
    auto const place = [&](std::vector<Node> const& nodes) {
        auto const first = static_cast<Index>(m_program.nodes.size());
        for (Node node : nodes) {
            if (node.kind == Node::Kind::Element)
                node.index += block.elements.first;
            m_program.nodes.push_back(node);
        }
        return Range { first, static_cast<Index>(nodes.size()) };
    };
    for (ElementDraft& element : draft.elements) {
        std::sort(element.properties.begin(), element.properties.end(),
            [](auto const& a, auto const& b) { return a.place < b.place; });
        Element made { .declaration = element.declaration,
            .name = std::move(element.name),
            .key = element.key,
            .at = element.at };
        made.properties.first = static_cast<Index>(m_program.properties.size());
        for (ElementPropertyDraft const& property : element.properties) {
            if (property.slot != none || property.target != none)
                m_program.properties.push_back({ .property = property.place,
                    .slot = property.slot,
                    .target = property.target });
        }
        made.properties.count =
            static_cast<Index>(m_program.properties.size()) - made.properties.first;
        made.handlers = { static_cast<Index>(m_program.handlers.size()),
            static_cast<Index>(element.handlers.size()) };
        m_program.handlers.insert(
            m_program.handlers.end(), element.handlers.begin(), element.handlers.end());
        made.children = place(element.children);
        m_program.elements.push_back(std::move(made));
    }
    block.nodes = place(draft.nodes);
}

void Lowering::flatten(BlockDraft& draft)
{
    Block& block = m_program.blocks[draft.index];
    block.parent = draft.parent == nullptr || draft.parent->depth == 0 ? none : draft.parent->index;
    block.slots = { static_cast<Index>(m_program.slots.size()),
        static_cast<Index>(draft.slots.size()) };
    for (std::size_t index = 0; index < draft.slots.size(); ++index) {
        Slot& slot = draft.slots[index];
        slot.animations.first = static_cast<Index>(m_program.animations.size());
        if (index < draft.animations.size()) {
            std::vector<Animation> const& animations = draft.animations[index];
            slot.animations.count = static_cast<Index>(animations.size());
            m_program.animations.insert(
                m_program.animations.end(), animations.begin(), animations.end());
        }
        m_program.slots.push_back(std::move(slot));
    }
    block.timelines = { static_cast<Index>(m_program.timelines.size()),
        static_cast<Index>(draft.timelines.size()) };
    for (Timeline& timeline : draft.timelines)
        m_program.timelines.push_back(std::move(timeline));
}

}

// SPDX-License-Identifier: MIT

#include <oriel/ui/repeat.h>

#include "context_private.h"

#include <algorithm>
#include <bit>
#include <cstring>

namespace oriel {

namespace {

bool is_idle(Response const& response)
{
    struct Parts {
        std::uint64_t id;
        std::uint64_t state;
    };
    return std::bit_cast<Parts>(response).state == 0;
}

bool can_be_repeated(FrameNode const& node, AccessInfo const& access, Node const& described)
{
    bool const is_choice = access.role == Role::RadioButton || access.role == Role::Tab;
    return node.paint != nullptr && node.effect == 0 && node.inline_node == 0
           && node.layer == Layer::None && !is_choice && access.text == nullptr
           && access.place == nullptr && described.layout.floating == Floating::No;
}

}

// 0 where nothing may be repeated.
static std::uint64_t key_of(
    Context::Private const& m, Response const& response, std::uint64_t wishes)
{
    if (!is_idle(response) || !m.selection.region.is_null() || !m.access_requests.empty())
        return 0;
    std::uint64_t const container =
        static_cast<std::uint64_t>(m.parent_flow) | static_cast<std::uint64_t>(m.direction) << 8
        | std::uint64_t { m.parent_stretches } << 16 | std::uint64_t { m.is_enabled } << 24;
    std::uint64_t const around = m.leaf_memory.surroundings() ^ container;
    return hash_mix(hash_mix(around, response.id().value()), wishes) | 1;
}

bool repeat_leaf(
    WidgetKit& kit, Response const& response, std::string_view label, std::uint64_t wishes) noexcept
{
    Context::Private& m = Context::Private::of(kit);
    RepeatedLeaf* const leaf = m.leaf_memory.next(key_of(m, response, wishes));
    if (leaf == nullptr)
        return false;
    if (leaf->texts[0]->text() != label) [[unlikely]]
        return m.leaf_memory.refuse(*leaf);
    m.append_repeated(*leaf);
    return true;
}

void remember_leaf(WidgetKit& kit, std::uint32_t index, Node const& node,
    std::initializer_list<TextLayout const*> texts) noexcept
{
    Context::Private& m = Context::Private::of(kit);
    FrameNode const& appended = m.built->nodes[index];
    AccessInfo const& access = m.built->access[index];
    RepeatedLeaf* const leaf = m.leaf_memory.take_waiting();
    bool const has_label = texts.size() > 0 || appended.is_wrapped_text;
    if (leaf == nullptr || !has_label || !can_be_repeated(appended, access, node))
        return;
    leaf->key = leaf->wanted_key;
    leaf->fill(appended, access, node, { texts.begin(), texts.size() });
}

void RepeatedLeaf::fill(FrameNode const& appended, AccessInfo const& said, Node const& described,
    std::span<TextLayout const* const> read)
{
    node = appended;
    node.paint_key = PaintMemory::key_of(appended);
    access = said;
    layout = described.layout;
    content = described.content;
    closure_size = appended.is_wrapped_text ? sizeof(WrappedText) : appended.closure_size;
    std::memcpy(closure, appended.closure, closure_size);
    texts[0] = texts[1] = nullptr;
    std::copy_n(read.begin(), std::min(read.size(), std::size(texts)), texts);
    if (appended.is_wrapped_text)
        texts[0] = static_cast<WrappedText const*>(appended.closure)->natural;
}

void Context::Private::append_repeated(RepeatedLeaf const& leaf)
{
    auto const index = static_cast<std::uint32_t>(built->nodes.size());
    built->layout.leaf(leaf.layout, leaf.content);
    FrameNode& node = built->nodes.emplace_back(leaf.node);
    void* const closure = built->arena.allocate(leaf.closure_size, 16);
    node.closure = std::memcpy(closure, leaf.closure, leaf.closure_size);
    built->access.push_back(leaf.access);
    if (!node.id.is_null())
        built->ids.set_node(node.id, index);
    for (TextLayout const* layout : leaf.texts) {
        if (layout != nullptr)
            text.keep(*layout);
    }
}

}

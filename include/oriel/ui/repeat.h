// SPDX-License-Identifier: MIT
//
// Repeat: most leaves of a frame are those of the last one, and a widget of one leaf can have that
// one again instead of describing it.
//
//     if (repeat_leaf(ui, response, label, hash_mix(hash_of(options), value)))
//         return response;
//     …
//     remember_leaf(ui, ui.leaf(node, paint), node, { &text });
//
// What it says by doing so: the leaf follows from the id, the label, the wishes, an idle response
// and what is around the widget, and from nothing else. Theme, scale, direction, container and
// whether the widget is enabled are looked at here; what comes from a state, from the time or from
// the pointer makes a leaf that cannot be repeated.

#pragma once

#include <oriel/core/hash.h>
#include <oriel/text/text_layout.h>
#include <oriel/ui/node.h>
#include <oriel/ui/response.h>

#include <bit>
#include <cstdint>
#include <initializer_list>
#include <string_view>

namespace oriel {

class WidgetKit;

// Asked once in each call of such a widget, for the calls are matched by their order. True when the
// leaf was appended: the widget is idle, and its last call said the same. `wishes` is a hash of
// all that the widget was asked for.
bool repeat_leaf(WidgetKit& kit, Response const& response, std::string_view label,
    std::uint64_t wishes) noexcept;

// After repeat_leaf() was false: the leaf that was described instead, with all texts that its paint
// function reads, at most two, the label's first. That of a paragraph() is known.
void remember_leaf(WidgetKit& kit, std::uint32_t leaf, Node const& node,
    std::initializer_list<TextLayout const*> texts = {}) noexcept;

// What most options have in common.
inline std::uint64_t hash_of_size(Length width, Length height, float grow)
{
    auto const bits = [](auto value) {
        return std::uint64_t { std::bit_cast<std::uint32_t>(value) };
    };
    return hash_mix(bits(width) | bits(height) << 32, bits(grow));
}

}

// SPDX-License-Identifier: MIT

#include <text/layout_key.h>

#include <oriel/core/hash.h>

namespace oriel::detail {

std::uint64_t hash_of(LayoutKey const& key, std::uint64_t text_hash, std::uint64_t seed)
{
    std::uint64_t const style = hash_fold(key.style ^ seed, key.lines ^ hash_constant_b);
    std::uint64_t const face = key.face ^ key.settings << 48;
    std::uint64_t const rest = face ^ key.spacing * hash_constant_a ^ key.spans;
    return hash_fold(text_hash ^ seed, style ^ key.others ^ rest ^ hash_constant_a);
}

std::uint64_t hash_of(TextStyle const& style, std::uint64_t hash)
{
    hash = hash_mix(hash, bits(style.size) | bits(style.line_height) << 32);
    hash = hash_mix(hash, packed_face(style) ^ static_cast<std::uint64_t>(style.settings) << 48);
    return hash_mix(
        hash, bits(style.letter_spacing) | static_cast<std::uint64_t>(style.font) << 32);
}

std::uint64_t hash_of(
    std::span<TextSpan const> spans, std::span<TabStop const> tab_stops, std::uint64_t seed)
{
    std::uint64_t hash = hash_mix(seed, spans.size());
    for (TextSpan const& span : spans) {
        hash = hash_of(span.style, hash_mix(hash, span.end));
        if (span.box == InlineBox {})
            continue;
        hash = hash_mix(hash, bits(span.box.size.width) | bits(span.box.size.height) << 32);
        hash = hash_mix(
            hash, bits(span.box.baseline) | static_cast<std::uint64_t>(span.box.align) << 32);
    }
    for (TabStop const& stop : tab_stops) {
        hash = hash_mix(hash, bits(stop.position) | static_cast<std::uint64_t>(stop.align) << 32);
        hash = hash_mix(hash, stop.decimal_point);
    }
    return hash | 1;
}

}

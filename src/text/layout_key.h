// SPDX-License-Identifier: MIT
//
// LayoutKey: everything but the text that a layout depends on, packed so that comparing is quick.
//
//     LayoutKey key = layout_key(style, paragraph, scale);
//     std::uint64_t hash = hash_of(key, hash_bytes(text), seed);

#pragma once

#include <oriel/text/rich_text.h>
#include <oriel/text/text_layout.h>

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <span>

namespace oriel::detail {

struct LayoutKey {
    std::uint64_t style = 0;    // size, line height
    std::uint64_t lines = 0;    // width in device pixels, max_lines, font
    std::uint64_t others = 0;   // scale, wrap, align, ellipsis, direction
    std::uint64_t face = 0;     // weight, width, slant, language
    std::uint64_t settings = 0; // of the font
    std::uint64_t spacing = 0;  // of letters, of tab stops
    std::uint64_t spans = 0;    // and tab stops: their hash; they are compared, too

    bool operator==(LayoutKey const&) const = default;
};

// Whether texts of both are shaped alike, but for their direction.
inline bool has_same_style(LayoutKey const& a, LayoutKey const& b)
{
    auto const scale = [](LayoutKey const& key) { return static_cast<std::uint32_t>(key.others); };
    return a.style == b.style && a.face == b.face && a.settings == b.settings
           && a.spacing == b.spacing && scale(a) == scale(b) && a.lines >> 48 == b.lines >> 48;
}

constexpr std::int32_t no_width = 0x7fffffff;

inline std::uint64_t bits(float value) { return std::bit_cast<std::uint32_t>(value); }

// Wrap, align, ellipsis and direction, a byte each: one load instead of four on every hit.
inline std::uint32_t packed(ParagraphStyle const& paragraph)
{
    static_assert(offsetof(ParagraphStyle, direction) == offsetof(ParagraphStyle, wrap) + 3);
    std::uint32_t bytes;
    std::memcpy(&bytes, reinterpret_cast<char const*>(&paragraph) + offsetof(ParagraphStyle, wrap),
        sizeof bytes);
    return bytes;
}

// A paragraph whose lines go on as long as the text does, from the left when that does.
inline bool is_unbound(ParagraphStyle const& paragraph)
{
    constexpr ParagraphStyle left_to_right { .direction = TextDirection::LeftToRight };
    return packed(paragraph) == 0 || packed(paragraph) == packed(left_to_right);
}

// Weight, width, slant and language, in one load likewise.
inline std::uint64_t packed_face(TextStyle const& style)
{
    static_assert(offsetof(TextStyle, language) == offsetof(TextStyle, weight) + 4);
    std::uint64_t bytes;
    std::memcpy(
        &bytes, reinterpret_cast<char const*>(&style) + offsetof(TextStyle, weight), sizeof bytes);
    return bytes;
}

// Whole device pixels, rounded down but for the error of a width that was a layout's own.
inline std::int32_t device_width(ParagraphStyle const& paragraph, float scale)
{
    constexpr float limit = 1 << 24;
    float const width = paragraph.width * scale;
    if (is_unbound(paragraph) || !(width < limit)) // infinite and NaN, too
        return no_width;
    return width <= 0 ? 0 : static_cast<std::int32_t>(width + 1.0f / 64);
}

inline LayoutKey layout_key(TextStyle const& style, ParagraphStyle const& paragraph, float scale)
{
    auto const width = static_cast<std::uint32_t>(device_width(paragraph, scale));
    return { bits(style.size) | bits(style.line_height) << 32,
        width | static_cast<std::uint64_t>(paragraph.max_lines) << 32
            | static_cast<std::uint64_t>(style.font) << 48,
        bits(scale) | static_cast<std::uint64_t>(packed(paragraph)) << 32, packed_face(style),
        style.settings, bits(style.letter_spacing) | bits(paragraph.tab_width) << 32 };
}

std::uint64_t hash_of(LayoutKey const& key, std::uint64_t text_hash, std::uint64_t seed);
std::uint64_t hash_of(TextStyle const& style, std::uint64_t hash);
// Never 0, which is that of plain text.
std::uint64_t hash_of(
    std::span<TextSpan const> spans, std::span<TabStop const> tab_stops, std::uint64_t seed);

}

// SPDX-License-Identifier: MIT
//
// Line filling: greedy choice of what stands on each line of a given width. Trailing spaces take
// no room; a word that is wider than the line is broken between clusters. What does not fit at
// all is left out in one place, where an ellipsis stands.
//
//     bool is_truncated = fill_lines(shaped, { .width = 200 * fixed_one }, lines);

#pragma once

#include <oriel/text/text_layout.h>
#include <text/shaped_text.h>
#include <text/tab_walk.h>

#include <limits>
#include <vector>

namespace oriel::detail {

constexpr WideFixed unlimited_width = std::numeric_limits<std::int32_t>::max();

struct FillOptions {
    WideFixed width = unlimited_width;
    TextWrap wrap = TextWrap::No;
    Ellipsis ellipsis = Ellipsis::No;
    Fixed ellipsis_advance = 0;
    std::uint16_t max_lines = 0; // 0: all
    Tabs tabs {};
};

struct FilledLine {
    std::uint32_t first_cluster = 0;
    std::uint32_t end_cluster = 0;
    std::uint32_t byte_begin = 0;
    std::uint32_t byte_end = 0;
    WideFixed width = 0;       // without trailing spaces, with the ellipsis
    BidiLevel base = 0;        // of the paragraph
    bool is_reordered = false; // some cluster has another level than 0
    bool is_ascii = false;     // as HardLine
    bool is_wrapped = false;
    bool has_ellipsis = false;
    // Of the clusters, in place of which the ellipsis stands; both are the end when the text is
    // left out to its end.
    std::uint32_t elided_begin = 0;
    std::uint32_t elided_end = 0;
};

// Replaces `lines`. Whether text was left out.
bool fill_lines(ShapedText const& text, FillOptions const& options, std::vector<FilledLine>& lines);

// The widest run of clusters between two places where a line may end.
WideFixed widest_word(ShapedText const& text);

}

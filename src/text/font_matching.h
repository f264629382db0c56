// SPDX-License-Identifier: MIT
//
// Which face of a family serves a style, after CSS Fonts 4, 5.2 "Matching font styles": the width
// decides first, then the slant, then the weight; and how a face must be changed to serve it,
// along its axes or, where there are none, by force.
//
//     if (rank_of(a, style) < rank_of(b, style)) …

#pragma once

#include <oriel/text/font.h>

#include <compare>
#include <cstdint>
#include <string>

namespace oriel::detail {

// Of a text style, what chooses among faces.
struct FaceStyle {
    std::uint16_t weight = 400;
    std::uint8_t width = 100; // percent
    FontSlant slant = FontSlant::Upright;
    FontSettingsId settings = 0;

    bool operator==(FaceStyle const&) const = default;
};

// What a face offers.
struct FaceTraits {
    struct Range {
        float least = 0;
        float most = 0;
    };
    std::string family;
    Range weight { 400, 400 };
    Range width { 100, 100 }; // percent
    bool is_italic = false;
    bool is_oblique = false;
    bool has_weight_axis = false;
    bool has_width_axis = false;
    bool has_italic_axis = false;
    bool has_slant_axis = false;
    bool is_bitmaps = false; // which can neither be emboldened nor slanted
    bool is_emoji = false;   // made for them, whatever else it has
};

// How an instance of a face differs from the file.
struct FaceVariation {
    enum class Slant : std::uint8_t { None /* (Default) */, ItalicAxis, SlantAxis, Synthetic };

    std::uint16_t weight = 0; // on its axis; 0: as it is
    std::uint8_t width = 0;
    Slant slant = Slant::None;
    bool is_emboldened = false;
    FontSettingsId axes = 0; // named by the style

    bool operator==(FaceVariation const&) const = default;
};

// The less, the better.
struct FaceRank {
    float width = 0;
    int slant = 0;
    float weight = 0;

    auto operator<=>(FaceRank const&) const = default;
};

FaceRank rank_of(FaceTraits const& traits, FaceStyle const& style);
// `named_axes` are settings with axes that the face may have, or 0.
FaceVariation variation_for(
    FaceTraits const& traits, FaceStyle const& style, FontSettingsId named_axes);

}

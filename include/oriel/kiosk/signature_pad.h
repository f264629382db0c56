// SPDX-License-Identifier: MIT
//
// A signature pad: what a finger writes, smoothed, thinner where it was quick.
//
//     if (kiosk::signature_pad(ui, "Signature", signature).changed())
//         store(kiosk::signature_text(signature));
//
// A keyboard cannot write: Delete and Backspace clear, and assistive technology sets a text of
// strokes, which is also how one is stored.

#pragma once

#include <oriel/draw/path.h>
#include <oriel/ui/ui.h>

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace oriel::kiosk {

// Where the finger was, logical pixels from the pad's corner, and how wide the line is there.
struct InkPoint {
    Point at {};
    float width = 0;

    bool operator==(InkPoint const&) const = default;
};

class Signature {
public:
    // Points of all strokes, one after the other, and where each stroke begins.
    std::span<InkPoint const> points() const { return m_points; }
    std::span<std::size_t const> strokes() const { return m_strokes; }
    bool is_empty() const { return m_points.empty(); }
    void clear();
    void begin_stroke(InkPoint const& point);
    void add(InkPoint const& point); // nothing beyond `most_points`
    // The outline of the ink, to be filled by FillRule::NonZero.
    Path path() const;

    static constexpr std::size_t most_points = 20'000;
    bool operator==(Signature const&) const = default;

private:
    std::vector<InkPoint> m_points;
    std::vector<std::size_t> m_strokes;
};

// "x,y,width x,y,width;x,y,width …": a semicolon between strokes, tenths of a pixel as whole
// numbers. What is no signature reads as far as it is one.
std::string signature_text(Signature const& signature);
Signature read_signature(std::string_view text);

struct SignaturePadOptions {
    std::string_view hint {};         // in the middle while it is empty
    std::string_view clear = "Clear"; // of the button; shown once there is something to clear
    std::string_view signed_word = "signed"; // the value that assistive technology says
    float pen_width = 3;                     // of a slow finger
    std::string_view id {};
    std::string_view tooltip {};
    bool enabled = true;
    Length width {}; // automatic: 360
    Length height { 160 };
    float grow = 0;
};

// changed(): a stroke has ended, or it was cleared.
Response signature_pad(Ui& ui, std::string_view label, Signature& signature,
    SignaturePadOptions const& options = {}, CallSite here = CallSite::here()) noexcept;

}

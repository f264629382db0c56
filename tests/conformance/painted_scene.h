// SPDX-License-Identifier: MIT
//
// A scene that is hard to draw, as calls of the Painter; and the draw list that it gives. Tests,
// the report and the benchmarks draw the same ones.

#pragma once

#include <oriel/draw/painter.h>
#include <oriel/draw/textures.h>
#include <oriel/text/text_engine.h>

#include <span>
#include <string_view>
#include <vector>

namespace oriel {

// What a scene paints with.
struct Brush {
    Painter& painter;
    TextEngine& text;

    TextLayout const& line(std::string_view words, float size, std::uint16_t font = 0) const
    {
        return text.layout(words, { .font = font, .size = size });
    }
};

struct ConformanceScene {
    std::string_view name;
    void (*paint)(Brush const& brush) = nullptr;
    Size size { 320, 200 }; // logical pixels
    float scale = 1;
    Color background = Color::white();
    // How far a GPU's picture may be from the software renderer's: at most 2 of 255, beyond that
    // at most so many pixels in a million. A wider budget has a reason.
    int pixels_in_a_million = 100;
    double mean = 0.25; // of all channels
    std::string_view reason {};
};

std::span<ConformanceScene const> shape_scenes();
std::span<ConformanceScene const> gradient_scenes();
std::span<ConformanceScene const> shadow_scenes();
std::span<ConformanceScene const> clip_scenes();
std::span<ConformanceScene const> image_scenes();
std::span<ConformanceScene const> text_scenes();
std::span<ConformanceScene const> path_scenes();
// All of them.
std::vector<ConformanceScene> all_scenes();

// A scene's draw list with everything it borrows.
class PaintedScene {
public:
    explicit PaintedScene(ConformanceScene const& scene);
    DrawList const& list() const { return m_list; }

private:
    class Silence final : public DiagnosticSink {
        void report(Diagnostic const&) noexcept override {}
    };
    Silence m_sink;
    DrawList m_list;
    TextEngine m_text { m_sink };
    Textures m_textures;
    MaskAtlas m_masks { m_sink };
    Painter m_painter { m_list, m_text, m_textures, m_masks, m_sink };
};

}

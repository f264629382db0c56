// SPDX-License-Identifier: MIT
//
// PanelScene: what a small panel shows: a gradient, cards with borders and shadows, text.

#pragma once

#include <oriel/draw/draw_list.h>
#include <oriel/draw/textures.h>
#include <oriel/text/text_engine.h>

namespace oriel {

class PanelScene {
public:
    explicit PanelScene(IntSize size);
    PanelScene(PanelScene const&) = delete;
    PanelScene& operator=(PanelScene const&) = delete;

    DrawList const& list() const { return m_list; }
    int columns() const { return m_list.size().width / (card_width + gap); }
    int rows() const { return m_list.size().height / (card_height + gap); }
    // Of the card in a column and a row.
    IntRect card(int column, int row) const;

    static constexpr int gap = 16;
    static constexpr int card_width = 104;
    static constexpr int card_height = 60;
    static constexpr int radius = 10;
    static constexpr Color sky { 0x20, 0x30, 0x58, 255 };
    static constexpr Color horizon { 0x90, 0xa8, 0xd8, 255 };
    static constexpr Color paper { 0xf4, 0xf5, 0xf7, 255 };
    static constexpr Color accent { 0x3b, 0x6c, 0xf6, 255 };
    static constexpr Color ink { 0x20, 0x24, 0x2c, 255 };

private:
    class IgnoringSink final : public DiagnosticSink {
    public:
        void report(Diagnostic const&) noexcept override {}
    };
    void add_background();
    void add_card(IntRect const& box);
    void add_text(std::string_view text, float size, int x, int y);

    IgnoringSink m_sink;
    TextEngine m_text { m_sink };
    Textures m_textures;
    DrawList m_list;
};

}

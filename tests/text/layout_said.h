// SPDX-License-Identifier: MIT
//
// Everything that a layout says and draws, as text, to compare ways of making one.

#pragma once

#include <oriel/text/text.h>

#include <charconv>
#include <cstdint>
#include <span>
#include <string>

namespace oriel {

struct WrittenOutline final : OutlineSink {
    void move_to(Point p) override { add('M', p); }
    void line_to(Point p) override { add('L', p); }
    void quadratic_to(Point c, Point p) override
    {
        add('Q', c);
        add(' ', p);
    }
    void cubic_to(Point c, Point d, Point p) override
    {
        add('C', c);
        add(' ', d);
        add(' ', p);
    }
    void close() override { text += 'Z'; }
    void add(char kind, Point p) { text += kind + std::to_string(p.x) + ',' + std::to_string(p.y); }
    std::string text;
};

struct Said {
    void add(float value)
    {
        char digits[32];
        auto const end = std::to_chars(digits, digits + sizeof digits, value).ptr;
        text.append(digits, end) += ' ';
    }
    void add(Rect const& rect)
    {
        for (float value : { rect.x, rect.y, rect.width, rect.height })
            add(value);
    }
    void add(TextLine const& line)
    {
        for (float value : { static_cast<float>(line.byte_begin), static_cast<float>(line.byte_end),
                 line.x, line.width, line.top, line.height, line.baseline })
            add(value);
        text += line.runs_left ? "left " : "right ";
    }
    void add_carets(TextLayout const& layout)
    {
        for (std::size_t i = 0; i <= layout.text().size() + 1; ++i) {
            add(layout.caret(i).x);
            add(layout.caret(i, TextAffinity::Upstream).x);
            add(static_cast<float>(
                layout.beside({ i, TextAffinity::Upstream }, VisualMotion::Left).offset));
        }
        for (float x = -3; x < layout.size().width + 10; x += layout.size().width / 17 + 1)
            add(static_cast<float>(layout.offset_at({ x, 3 })));
        std::size_t begin = 1;
        for (Rect rect; layout.take_selected(begin, layout.text().size(), rect);)
            add(rect);
    }
    void add_blocks(std::span<GlyphBlock const> blocks)
    {
        for (GlyphBlock const& block : blocks) {
            text += std::to_string(block.hash) + ' ' + std::to_string(block.span) + ' ';
            for (int value : { block.x, block.y, block.bounds.left, block.bounds.top,
                     block.bounds.right, block.bounds.bottom })
                add(static_cast<float>(value));
            for (std::uint32_t i = 0; i < block.count; ++i) {
                Glyph const& g = block.glyphs[i];
                for (int value : { int { g.x }, int { g.y }, int { g.u }, int { g.v },
                         int { g.width }, int { g.height }, int { g.page } })
                    add(static_cast<float>(value));
            }
        }
    }
    std::string text;
};

// What is asked for first, of what is only made then.
enum class First : std::uint8_t { Carets, Glyphs, Outline };

inline std::string said(TextEngine& engine, TextLayout const& layout, First first)
{
    Said said;
    said.add(layout.size().width);
    said.add(layout.size().height);
    said.add(layout.baseline());
    for (TextLine const& line : layout.lines())
        said.add(line);
    said.add(layout.span_metrics(0).strike_top);
    said.add(layout.span_metrics(0).ascent);
    said.add(static_cast<float>(layout.span_range(0).end));
    said.add(layout.span_box(0));
    WrittenOutline outline;
    if (first == First::Outline)
        engine.outline(layout, outline);
    if (first == First::Glyphs)
        engine.blocks(layout);
    said.add_carets(layout);
    said.add_blocks(engine.blocks(layout));
    return said.text + outline.text + (engine.is_large(layout) ? "large" : "");
}

}

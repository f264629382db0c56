// SPDX-License-Identifier: MIT
//
// TextGeometry: what an editor asks about the picture of its text: what is beside, above and
// below. TextLayoutGeometry answers for a text in one layout; a large document answers from the
// layouts of the paragraphs around the caret.
//
//     editor.move(store, TextLayoutGeometry(layout), TextMotion::Down);

#pragma once

#include <oriel/core/geometry.h>
#include <oriel/text/text_layout.h>

#include <cstdint>

namespace oriel {

enum class LineEdge : std::uint8_t { Begin /* (Default) */, End };

class TextGeometry {
public:
    virtual ~TextGeometry() = default;

    // One grapheme further on the screen; itself at the text's ends.
    virtual TextPosition beside(TextPosition position, VisualMotion motion) const = 0;
    // Of the line on the screen.
    virtual TextPosition line_edge(TextPosition position, LineEdge edge) const = 0;
    // The caret's left edge and the line's top, from wherever is fixed while the text stays.
    virtual Point caret(TextPosition position) const = 0;
    // Nearest to `x`, so many lines further down, or up. Above the first line it is the begin of
    // the text, below the last its end.
    virtual TextPosition below(TextPosition position, int lines, float x) const = 0;
    // How many lines PageUp and PageDown go.
    virtual int lines_a_page() const = 0;
    // The paragraph around it does.
    virtual bool runs_left(TextPosition position) const = 0;
};

class TextLayoutGeometry final : public TextGeometry {
public:
    explicit TextLayoutGeometry(TextLayout const& layout, int lines_a_page = 10)
        : m_layout(layout)
        , m_lines_a_page(lines_a_page)
    {}

    TextPosition beside(TextPosition position, VisualMotion motion) const override;
    TextPosition line_edge(TextPosition position, LineEdge edge) const override;
    Point caret(TextPosition position) const override;
    TextPosition below(TextPosition position, int lines, float x) const override;
    int lines_a_page() const override { return m_lines_a_page; }
    bool runs_left(TextPosition position) const override;

private:
    TextLayout const& m_layout;
    int m_lines_a_page;
};

}

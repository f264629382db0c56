// SPDX-License-Identifier: MIT
//
// DocumentLayout: a document as it is seen through a view: segments below each other, laid out when
// they come into view and not before. What was never seen has an estimated height; as the view
// stands on a segment and not on a pixel, it stays where it is when an estimate is corrected or
// text above it changes. A change costs the layout of one line.
//
// The document and the engine must live as long as this is used after an update().
//
//     layout.update(document, engine, { .text = mono, .wrap = TextWrap::Word, .width = 600 });
//     layout.scroll_by(wheel, view_height);
//     for (DocumentLine line = layout.first_line(); …; layout.take_next(line))
//         painter.text(*line.layout, { 0, line.y }, ink);

#pragma once

#include <oriel/text/document_segment.h>
#include <oriel/text/text_document.h>
#include <oriel/text/text_engine.h>
#include <oriel/text/text_geometry.h>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>

namespace oriel {

// Where lines that are narrower than the view lie.
enum class DocumentSide : std::uint8_t {
    Start, // (Default) of their paragraph, where that has a width; else at the left
    Right, // whichever way they run
};

struct DocumentStyle {
    TextStyle text {};
    TextWrap wrap = TextWrap::No;
    float width = 0; // where lines wrap, logical pixels
    TextDirection direction = TextDirection::Automatic;
    float tab_width = 0;                   // as of a ParagraphStyle, and the next
    std::span<TabStop const> tab_stops {}; // read by update()
    DocumentSide side = DocumentSide::Start;

    bool operator==(DocumentStyle const& other) const;
};

// What stands at the top of the view, and how much of it is hidden above.
struct DocumentAnchor {
    std::size_t offset = 0; // of a segment's begin
    float hidden = 0;       // logical pixels

    bool operator==(DocumentAnchor const&) const = default;
};

// A segment in the view.
struct DocumentLine {
    DocumentSegment segment {};
    TextLayout const* layout = nullptr; // valid as every layout of the engine
    float y = 0;                        // of its top, from the view's top

    float bottom() const { return y + layout->size().height; }
};

// One edit that covers all of them, each of which was made after those before it.
TextEdit joined(std::span<TextEdit const> edits);

class DocumentLayout {
public:
    DocumentLayout();
    ~DocumentLayout();
    DocumentLayout(DocumentLayout const&) = delete;
    DocumentLayout& operator=(DocumentLayout const&) = delete;

    // First in each frame, and after each change of the document.
    void update(TextDocument const& document, TextEngine& engine, DocumentStyle const& style);

    TextDocument const& document() const { return *m_document; }
    // Lays it out, and knows its height from now on.
    TextLayout const& layout(DocumentSegment const& segment);
    // How a segment is laid out, for whoever shows it with spans or with more text in it.
    ParagraphStyle paragraph(TextLayout const& segment) const;
    // Where the left edge of a segment lies, from where lines begin: that is the left edge of the
    // lines, or the right one of those that lie there and do not wrap.
    float left_of(TextLayout const& segment) const;
    // Of everything, partly estimated, logical pixels.
    double height() const;
    // Of the widest segment that was laid out.
    float widest() const { return m_widest; }
    // Of a line with one row.
    float row_height() const;
    // Of the segment that `offset` is in, from the document's top.
    double top_of(std::size_t offset) const;

    // The view.
    DocumentAnchor const& anchor() const { return m_anchor; }
    // From the document's top, partly estimated.
    double top() const { return top_of(m_anchor.offset) + static_cast<double>(m_anchor.hidden); }
    void scroll_by(float distance, float view_height);
    void scroll_to(double top, float view_height);
    // The anchor that is reached at most: it shows the document's end.
    void scroll_to_end(float view_height);
    // How far it is to scroll until the position's row is in view, with `margin` around it. What
    // is further than a few views away, is brought near first.
    float distance_to(TextPosition position, float view_height, float margin);

    DocumentLine first_line();
    // False at the document's end.
    bool take_next(DocumentLine& line);
    DocumentLine line_at(float y);
    // Points from the view's top, and from where the lines begin.
    TextPosition position_at(Point point);

private:
    struct Private;
    ParagraphStyle paragraph(TextAlign align) const;
    bool is_at_right() const
    {
        return m_style.side == DocumentSide::Right && m_style.wrap == TextWrap::No;
    }
    void follow(TextEdit const& edit);
    void measure_row();
    void set_anchor(DocumentSegment const& segment, float hidden);
    bool take_previous(DocumentLine& line);
    void leave_no_room(float view_height);
    float row_of(TextPosition position, DocumentSegment const& segment, float& height);

    std::unique_ptr<Private> m;
    TextDocument const* m_document = nullptr;
    TextEngine* m_engine = nullptr;
    DocumentStyle m_style;
    std::uint64_t m_revision = 0;
    float m_scale = 0;
    float m_widest = 0;
    DocumentAnchor m_anchor;
    std::string m_scratch;
};

// What an editor asks about a document in a view.
class DocumentGeometry final : public TextGeometry {
public:
    DocumentGeometry(DocumentLayout& layout, int lines_a_page)
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
    DocumentLayout& m_layout;
    int m_lines_a_page;
};

// The segment whose layout shows the caret: of two that meet at it, the one the affinity says.
DocumentSegment segment_of(TextDocument const& document, TextPosition position);

}

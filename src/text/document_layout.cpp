// SPDX-License-Identifier: MIT

#include <oriel/text/document_layout.h>

#include <text/document_heights.h>

#include <algorithm>
#include <cmath>
#include <span>
#include <utility>
#include <vector>

namespace oriel {

using namespace detail;

// Beyond so many known parts all is estimated again: a document that was seen from end to end.
static constexpr std::size_t most_extents = std::size_t { 1 } << 17;
// How far one walks from segment to segment, before it is jumped.
static constexpr float views_to_walk = 4;
static constexpr double bytes_of_a_part = 8192;

// One edit that covers both, the second of which was made after the first.
static TextEdit joined_two(TextEdit const& first, TextEdit const& second)
{
    std::size_t const offset = std::min(first.offset, second.offset);
    std::size_t const first_end = first.offset + first.inserted;
    std::size_t const end = std::max(first_end, second.offset + second.removed);
    return { .offset = offset,
        .removed = first.offset + first.removed + (end - first_end) - offset,
        .inserted = end - second.removed + second.inserted - offset };
}

TextEdit joined(std::span<TextEdit const> edits)
{
    TextEdit all = edits.front();
    for (TextEdit const& edit : edits.subspan(1))
        all = joined_two(all, edit);
    return all;
}

bool DocumentStyle::operator==(DocumentStyle const& other) const
{
    return text == other.text && wrap == other.wrap && width == other.width
           && direction == other.direction && tab_width == other.tab_width && side == other.side
           && std::ranges::equal(tab_stops, other.tab_stops);
}

struct DocumentLayout::Private {
    DocumentHeights heights {};
    RowSize row {};
    std::vector<TabStop> tab_stops {}; // of the style
};

DocumentLayout::DocumentLayout() : m(std::make_unique<Private>()) {}
DocumentLayout::~DocumentLayout() = default;

void DocumentLayout::update(
    TextDocument const& document, TextEngine& engine, DocumentStyle const& style)
{
    bool const is_another = m_document != &document;
    bool const is_restyled = m_style != style || m_scale != engine.scale();
    m_document = &document;
    m_engine = &engine;
    if (is_restyled)
        m->tab_stops.assign(style.tab_stops.begin(), style.tab_stops.end());
    m_style = style;
    m_style.tab_stops = m->tab_stops;
    m_scale = engine.scale();
    std::uint64_t const known = std::exchange(m_revision, document.revision());
    if (is_another)
        m_anchor = {};
    if (is_another || is_restyled)
        measure_row();
    std::span<TextEdit const> edits;
    bool const can_follow = !is_another && document.edits_since(known, edits);
    if (!edits.empty()) {
        for (TextEdit const& edit : edits)
            m_anchor.offset = edit.moved(m_anchor.offset);
        TextEdit const all = joined(edits);
        if (!is_restyled && m->heights.bytes() + all.inserted == document.size() + all.removed)
            follow(all);
    }
    bool const is_lost = !can_follow || !m->heights.fits(document);
    if (is_restyled || is_lost || m->heights.extent_count() > most_extents)
        m->heights.reset(document, m->row);
    if (!edits.empty() || is_lost)
        m_anchor.offset = segment_at(document, m_anchor.offset).begin;
}

// From the segment in front of it, whose end may be another one now, to the end of the line.
void DocumentLayout::follow(TextEdit const& edit)
{
    DocumentSegment first = segment_at(*m_document, edit.offset);
    if (!first.begins_line())
        oriel::take_previous(*m_document, first);
    std::size_t const end = edit.offset + edit.inserted;
    DocumentSegment last = segment_at(*m_document, end);
    if (!last.ends_line())
        last = segment_at(*m_document, last.line_end);
    m->heights.forget(*m_document, first.begin, last.next,
        static_cast<std::ptrdiff_t>(edit.inserted - edit.removed));
}

void DocumentLayout::measure_row()
{
    static constexpr std::string_view sample = "The five boxing wizards jump quickly.";
    TextLayout const& line = m_engine->layout(sample, m_style.text);
    double const bytes_per_pixel =
        static_cast<double>(sample.size()) / static_cast<double>(line.size().width);
    double const width = std::max(1.0, static_cast<double>(m_style.width));
    m->row.row = std::lround(line.size().height * m_scale);
    m->row.bytes_per_row =
        m_style.wrap == TextWrap::No ? bytes_of_a_part : std::max(1.0, width * bytes_per_pixel);
    m_widest = 0;
}

ParagraphStyle DocumentLayout::paragraph(TextLayout const& segment) const
{
    bool const is_turned = m_style.side == DocumentSide::Right && m_style.wrap != TextWrap::No
                           && !segment.lines().front().runs_left;
    return paragraph(is_turned ? TextAlign::End : TextAlign::Start);
}

// With the spaces at its end, as far as the caret goes.
float DocumentLayout::left_of(TextLayout const& segment) const
{
    if (!is_at_right())
        return 0;
    return -std::max(segment.size().width, segment.caret(segment.text().size()).x);
}

ParagraphStyle DocumentLayout::paragraph(TextAlign align) const
{
    ParagraphStyle paragraph { .wrap = m_style.wrap,
        .align = align,
        .direction = m_style.direction,
        .tab_width = m_style.tab_width,
        .tab_stops = m_style.tab_stops };
    if (m_style.wrap != TextWrap::No)
        paragraph.width = m_style.width;
    return paragraph;
}

TextLayout const& DocumentLayout::layout(DocumentSegment const& segment)
{
    std::string_view const text = m_document->read(segment.begin, segment.end, m_scratch);
    TextLayout const* found = &m_engine->layout(text, m_style.text, paragraph(TextAlign::Start));
    ParagraphStyle const own = paragraph(*found);
    if (own.align != TextAlign::Start)
        found = &m_engine->layout(text, m_style.text, own);
    TextLayout const& layout = *found;
    m->heights.set(*m_document, segment, std::lround(layout.size().height * m_scale));
    m_widest = std::max(m_widest, layout.size().width);
    return layout;
}

float DocumentLayout::row_height() const { return static_cast<float>(m->row.row) / m_scale; }

// With the empty line behind the last newline, which has no bytes and so no height in the tree.
double DocumentLayout::height() const
{
    bool const has_empty_end =
        m_document->is_empty() || m_document->piece_before(m_document->size()).back() == '\n';
    std::int64_t const height = m->heights.total() + (has_empty_end ? m->row.row : 0);
    return static_cast<double>(height) / static_cast<double>(m_scale);
}

double DocumentLayout::top_of(std::size_t offset) const
{
    return static_cast<double>(m->heights.top_of(*m_document, offset))
           / static_cast<double>(m_scale);
}

void DocumentLayout::set_anchor(DocumentSegment const& segment, float hidden)
{
    m_anchor = { segment.begin, hidden };
}

DocumentLine DocumentLayout::first_line()
{
    DocumentSegment const segment = segment_at(*m_document, m_anchor.offset);
    return { segment, &layout(segment), -m_anchor.hidden };
}

bool DocumentLayout::take_next(DocumentLine& line)
{
    float const y = line.bottom();
    if (!oriel::take_next(*m_document, line.segment))
        return false;
    line.layout = &layout(line.segment);
    line.y = y;
    return true;
}

bool DocumentLayout::take_previous(DocumentLine& line)
{
    if (!oriel::take_previous(*m_document, line.segment))
        return false;
    line.layout = &layout(line.segment);
    line.y -= line.layout->size().height;
    return true;
}

DocumentLine DocumentLayout::line_at(float y)
{
    DocumentLine line = first_line();
    while (y < line.y && take_previous(line)) {
    }
    while (y >= line.bottom() && take_next(line)) {
    }
    return line;
}

TextPosition DocumentLayout::position_at(Point point)
{
    DocumentLine const line = line_at(point.y);
    TextPosition position =
        line.layout->position_at({ point.x - left_of(*line.layout), point.y - line.y });
    position.offset += line.segment.begin;
    return position;
}

void DocumentLayout::scroll_by(float distance, float view_height)
{
    if (std::abs(distance) > views_to_walk * std::max(view_height, row_height()))
        return scroll_to(top() + static_cast<double>(distance), view_height);
    DocumentLine const line = line_at(distance);
    set_anchor(line.segment, std::max(0.0f, distance - line.y));
    leave_no_room(view_height);
}

void DocumentLayout::scroll_to(double top, float view_height)
{
    auto const y = static_cast<std::int64_t>(std::max(0.0, top) * static_cast<double>(m_scale));
    DocumentHeights::Place const place = m->heights.at(*m_document, y);
    DocumentSegment const segment = segment_at(*m_document, place.offset);
    float const inside = static_cast<float>(y - place.top) / m_scale;
    set_anchor(segment, std::min(inside, layout(segment).size().height - 1 / m_scale));
    leave_no_room(view_height);
}

// Behind the end, while there is something above the view.
void DocumentLayout::leave_no_room(float view_height)
{
    DocumentLine last = first_line();
    while (last.bottom() < view_height && take_next(last)) {
    }
    if (last.bottom() < view_height)
        scroll_to_end(view_height);
}

void DocumentLayout::scroll_to_end(float view_height)
{
    DocumentSegment const segment = segment_at(*m_document, m_document->size());
    DocumentLine line { segment, &layout(segment), 0 };
    line.y = view_height - line.layout->size().height;
    while (line.y > 0 && take_previous(line)) {
    }
    set_anchor(line.segment, std::max(0.0f, -line.y));
}

// The top of the position's row in its segment, and the row's height.
float DocumentLayout::row_of(TextPosition position, DocumentSegment const& segment, float& height)
{
    TextLayout const& layout = this->layout(segment);
    TextLine const& row =
        layout.lines()[layout.caret(position.offset - segment.begin, position.affinity).line];
    height = row.height;
    return row.top;
}

float DocumentLayout::distance_to(TextPosition position, float view_height, float margin)
{
    DocumentSegment const segment = segment_of(*m_document, position);
    float row_height = 0;
    float const row = row_of(position, segment, row_height);
    float const far = views_to_walk * view_height;
    DocumentLine line = first_line();
    while (line.segment.begin > segment.begin && line.y > -far && take_previous(line)) {
    }
    while (line.segment.begin < segment.begin && line.y < far && take_next(line)) {
    }
    if (line.segment.begin != segment.begin) {
        bool const is_below = segment.begin > m_anchor.offset;
        set_anchor(segment, 0);
        scroll_by(is_below ? -2 * view_height : view_height, view_height);
        return distance_to(position, view_height, margin);
    }
    float const top = line.y + row - margin;
    float const bottom = line.y + row + row_height + margin;
    if (bottom - top >= view_height)
        return line.y + row - std::max(0.0f, view_height - row_height) / 2;
    return top < 0 ? top : std::max(0.0f, bottom - view_height);
}

}

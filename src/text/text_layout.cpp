// SPDX-License-Identifier: MIT

#include <oriel/text/text_layout.h>

#include <oriel/text/rich_text.h>
#include <text/ascii_text.h>

#include <algorithm>
#include <cmath>

namespace oriel {

std::span<TextSpan const> TextLayout::spans() const
{
    return { m_spans, m_span_places.empty() ? 0 : m_span_places.size() - 1 };
}

TextRange TextLayout::span_range(std::size_t span) const
{
    return { span == 0 ? 0 : m_span_places[span - 1].end, m_span_places[span].end };
}

std::span<TextLayout::CaretStop const> TextLayout::stops() const
{
    if (m_stops.empty() && m_glyphs != nullptr && m_glyphs->ascii != nullptr)
        make_stops(*m_glyphs->ascii);
    return m_stops;
}

// As TextLayoutBuilder does of other texts.
void TextLayout::make_stops(detail::AsciiText const& text) const
{
    auto* const first = reinterpret_cast<CaretStop*>(text.carets);
    CaretStop* next = first;
    for (std::size_t i = 0; i < m_lines.size(); ++i) {
        TextLine const& line = m_lines[i];
        bool const is_wrapped = text.is_wrapped(i);
        auto const left = static_cast<detail::WideFixed>(std::lround(line.x * text.scale));
        auto const caret_x = [&](detail::WideFixed pen) {
            // Trailing spaces of a wrapped line hang beyond its edge.
            detail::WideFixed const begin = left * detail::fixed_one;
            if (is_wrapped)
                pen = std::clamp<detail::WideFixed>(pen + begin, 0, text.width) - begin;
            float const x = static_cast<float>(left) + static_cast<float>(pen) / detail::fixed_one;
            return x / text.scale;
        };
        detail::WideFixed pen = 0;
        float x = caret_x(0);
        for (std::uint32_t byte = line.byte_begin; byte < line.byte_end; ++byte) {
            pen += text.cells[byte].advance;
            float const end = caret_x(pen);
            new (next++) CaretStop { byte, x, end };
            x = end;
        }
        if (!is_wrapped)
            new (next++) CaretStop { line.byte_end, x, x };
    }
    m_stops = { first, next };
}

std::uint32_t TextLayout::line_of(std::size_t offset) const
{
    auto const after = std::upper_bound(m_lines.begin(), m_lines.end(), offset,
        [](std::size_t o, TextLine const& line) { return o < line.byte_begin; });
    return static_cast<std::uint32_t>(std::max<std::ptrdiff_t>(0, after - m_lines.begin() - 1));
}

std::size_t TextLayout::stop_of(std::size_t offset) const
{
    auto const after = std::upper_bound(stops().begin(), stops().end(), offset,
        [](std::size_t o, CaretStop const& stop) { return o < stop.offset; });
    return static_cast<std::size_t>(std::max<std::ptrdiff_t>(0, after - stops().begin() - 1));
}

std::span<TextLayout::CaretStop const> TextLayout::stops_of(std::uint32_t line) const
{
    auto const first_from = [&](std::uint32_t index) {
        auto const begins_before = [](CaretStop const& stop, std::uint32_t offset) {
            return stop.offset < offset;
        };
        return index == m_lines.size() ? stops().end()
                                       : std::lower_bound(stops().begin(), stops().end(),
                                           m_lines[index].byte_begin, begins_before);
    };
    auto const begin = first_from(line);
    return { begin, first_from(line + 1) };
}

// Whether a grapheme ends where the stop stands.
bool TextLayout::has_stop_before(std::size_t stop) const
{
    if (stop == 0)
        return false;
    std::uint32_t const line = line_of(stops()[stop].offset);
    std::uint32_t const before = line_of(stops()[stop - 1].offset);
    return line == before || m_lines[before].byte_end == stops()[stop].offset;
}

TextLayout::Caret TextLayout::caret(std::size_t offset, TextAffinity affinity) const
{
    if (stops().empty())
        return {};
    std::size_t const index = stop_of(offset);
    CaretStop const& stop = stops()[index];
    if (affinity == TextAffinity::Upstream && stop.offset == offset && has_stop_before(index))
        return { stops()[index - 1].end_x, line_of(stops()[index - 1].offset) };
    return { stop.x, line_of(stop.offset) };
}

std::size_t TextLayout::nearest_stop(std::uint32_t line, float x) const
{
    std::span<CaretStop const> const in_line = stops_of(line);
    auto const distance = [&](CaretStop const& stop) {
        return std::max({ 0.0f, stop.left() - x, x - stop.right() });
    };
    auto const nearest = std::min_element(in_line.begin(), in_line.end(),
        [&](CaretStop const& a, CaretStop const& b) { return distance(a) < distance(b); });
    return static_cast<std::size_t>(&*nearest - stops().data());
}

TextPosition TextLayout::position_at(Point point) const
{
    if (stops().empty())
        return {};
    point = { finite_or_zero(point.x), finite_or_zero(point.y) };
    auto const below = std::upper_bound(m_lines.begin(), m_lines.end(), point.y,
        [](float y, TextLine const& line) { return y < line.top; });
    auto const line =
        static_cast<std::uint32_t>(std::max<std::ptrdiff_t>(0, below - m_lines.begin() - 1));
    std::size_t const index = nearest_stop(line, point.x);
    CaretStop const& stop = stops()[index];
    bool const is_behind = std::abs(stop.end_x - point.x) < std::abs(stop.x - point.x);
    if (!is_behind)
        return { stop.offset };
    bool const is_last = index + 1 == stops().size();
    return { is_last ? m_text.size() : stops()[index + 1].offset, TextAffinity::Upstream };
}

std::size_t TextLayout::offset_at(Point point) const
{
    TextPosition const position = position_at(point);
    if (caret(position.offset).line == caret(position).line)
        return position.offset;
    return stops()[stop_of(position.offset) - 1].offset;
}

TextPosition TextLayout::beside(TextPosition position, VisualMotion motion) const
{
    if (stops().empty())
        return position;
    Caret const from = caret(position);
    bool const is_right = motion == VisualMotion::Right;
    for (CaretStop const& stop : stops_of(from.line)) {
        bool const is_beside = (is_right ? stop.left() : stop.right()) == from.x;
        if (!is_beside || stop.left() == stop.right())
            continue;
        bool const is_backwards = stop.end_x < stop.x;
        if (is_right == is_backwards)
            return { stop.offset };
        std::size_t const end = (&stop + 1)->offset;
        bool const is_line_end = end == m_lines[from.line].byte_end && line_of(end) != from.line;
        return { end, is_line_end ? TextAffinity::Downstream : TextAffinity::Upstream };
    }
    return in_next_line(position, motion, from.line);
}

// From the edge of a line to the one that is read next or before.
TextPosition TextLayout::in_next_line(
    TextPosition position, VisualMotion motion, std::uint32_t line) const
{
    bool const is_forwards = (motion == VisualMotion::Right) != m_lines[line].runs_left;
    if (is_forwards && line + 1 < m_lines.size())
        return { m_lines[line + 1].byte_begin };
    if (!is_forwards && line > 0)
        return { stops_of(line - 1).back().offset };
    return position;
}

bool TextLayout::take_selected(std::size_t& begin, std::size_t end, Rect& rect) const
{
    if (begin >= end || stops().empty())
        return false;
    std::size_t index = stop_of(begin);
    TextLine const& line = m_lines[line_of(stops()[index].offset)];
    std::size_t const line_end = std::min<std::size_t>(end, line.byte_end);
    float left = stops()[index].left();
    float right = stops()[index].right();
    for (++index; index < stops().size() && stops()[index].offset < line_end; ++index) {
        CaretStop const& stop = stops()[index];
        if (stop.right() != left && stop.left() != right)
            break;
        left = std::min(left, stop.left());
        right = std::max(right, stop.right());
    }
    begin = index < stops().size() ? stops()[index].offset : end;
    rect = { left, line.top, right - left, line.height };
    return true;
}

}

// SPDX-License-Identifier: MIT

#include <text/document_heights.h>

#include <algorithm>
#include <cmath>

namespace oriel::detail {

using Offset = std::size_t;

// What a line has beside its text: many are shorter than a row.
static constexpr double rows_per_line = 0.5;

DocumentHeights::Extent DocumentHeights::estimated(Offset bytes, Offset newlines) const
{
    auto const lines = static_cast<double>(newlines);
    double const by_bytes =
        lines * rows_per_line + static_cast<double>(bytes) / m_row.bytes_per_row;
    double const rows = std::max({ 1.0, lines, std::floor(by_bytes) });
    return {
        .bytes = bytes, .newlines = newlines, .height = static_cast<std::int64_t>(rows) * m_row.row
    };
}

// Then its lines count rows, whether they were looked at or not.
bool DocumentHeights::has_even_rows(Extent const& extent) const
{
    return extent.newlines > 0
           && extent.height == static_cast<std::int64_t>(extent.newlines) * m_row.row;
}

void DocumentHeights::reset(TextDocument const& document, RowSize const& row)
{
    m_row = row;
    m_extents.clear();
    if (!document.is_empty())
        m_extents.append(estimated(document.size(), document.line_count() - 1));
}

void DocumentHeights::forget(
    TextDocument const& document, Offset begin, Offset end, std::ptrdiff_t grown)
{
    Offset const newlines_before = document.line_of(begin);
    Offset const newlines_behind = document.line_count() - 1 - document.line_of(end);
    Offset const old_end = end - static_cast<Offset>(grown);
    split_at(begin, newlines_before);
    split_at(old_end, m_extents.total().newlines - newlines_behind);
    m_extents.erase(begin, old_end, &Extent::Sum::bytes);
    if (begin < end)
        m_extents.insert(estimated(end - begin, document.line_of(end) - newlines_before), begin,
            &Extent::Sum::bytes);
}

void DocumentHeights::set(
    TextDocument const& document, DocumentSegment const& segment, std::int64_t height)
{
    if (segment.begin == segment.next)
        return;
    auto const found = m_extents.find(segment.begin, &Extent::Sum::bytes);
    Extent const known { .bytes = segment.next - segment.begin,
        .newlines = segment.has_newline() ? Offset { 1 } : Offset { 0 },
        .height = height,
        .kind = Kind::Known,
        .begins_line = segment.begins_line() };
    bool const is_whole_line = segment.begins_line() && segment.has_newline();
    if (has_even_rows(*found.item) && is_whole_line && height == m_row.row)
        return;
    bool const is_there = found.item->kind == Kind::Known && found.before.bytes == segment.begin
                          && found.item->bytes == known.bytes && found.item->height == height;
    if (is_there)
        return;
    Offset const newlines = document.line_of(segment.begin);
    split_at(segment.begin, newlines);
    split_at(segment.next, newlines + known.newlines);
    m_extents.erase(segment.begin, segment.next, &Extent::Sum::bytes);
    m_extents.insert(known, segment.begin, &Extent::Sum::bytes);
    join(segment.next);
    join(segment.begin);
}

void DocumentHeights::split_at(Offset offset, Offset newlines)
{
    auto const found = m_extents.find(offset, &Extent::Sum::bytes);
    if (!found.item || found.before.bytes == offset)
        return;
    Extent const whole = *found.item;
    Offset const head_bytes = offset - found.before.bytes;
    Offset const head_newlines = newlines - found.before.newlines;
    Extent head = estimated(head_bytes, head_newlines);
    Extent tail = estimated(whole.bytes - head_bytes, whole.newlines - head_newlines);
    if (has_even_rows(whole)) {
        head.height = static_cast<std::int64_t>(std::max(head.newlines, Offset { 1 })) * m_row.row;
        tail.height = static_cast<std::int64_t>(std::max(tail.newlines, Offset { 1 })) * m_row.row;
        head.kind = tail.kind = whole.kind;
        head.begins_line = whole.begins_line;
        tail.begins_line = true;
    }
    m_extents.set(found.before.bytes, &Extent::Sum::bytes, head);
    m_extents.insert(tail, offset, &Extent::Sum::bytes);
}

// The extents that meet at `offset`, where both are whole lines of one row.
void DocumentHeights::join(Offset offset)
{
    if (offset == 0)
        return;
    auto const is_plain = [&](Extent const& extent) {
        return extent.kind == Kind::Known && extent.begins_line && has_even_rows(extent);
    };
    auto const after = m_extents.find(offset, &Extent::Sum::bytes);
    auto const before = m_extents.find(offset - 1, &Extent::Sum::bytes);
    if (!after.item || !is_plain(*after.item) || !is_plain(*before.item))
        return;
    Extent joined = *before.item;
    Offset const begin = before.before.bytes;
    Offset const end = offset + after.item->bytes;
    joined.bytes += after.item->bytes;
    joined.newlines += after.item->newlines;
    joined.height += after.item->height;
    m_extents.erase(begin, end, &Extent::Sum::bytes);
    m_extents.insert(joined, begin, &Extent::Sum::bytes);
}

std::int64_t DocumentHeights::top_of(TextDocument const& document, Offset offset) const
{
    auto const found = m_extents.find(offset, &Extent::Sum::bytes);
    if (!found.item)
        return total();
    Extent const& extent = *found.item;
    if (has_even_rows(extent))
        return found.before.height
               + static_cast<std::int64_t>(document.line_of(offset) - found.before.newlines)
                     * m_row.row;
    if (extent.kind == Kind::Known)
        return found.before.height;
    double const share =
        static_cast<double>(offset - found.before.bytes) / static_cast<double>(extent.bytes);
    return found.before.height
           + static_cast<std::int64_t>(share * static_cast<double>(extent.height));
}

DocumentHeights::Place DocumentHeights::at(TextDocument const& document, std::int64_t y) const
{
    auto const found = m_extents.find(std::max<std::int64_t>(y, 0), &Extent::Sum::height);
    if (!found.item)
        return { document.size(), total() };
    Extent const& extent = *found.item;
    std::int64_t const inside = std::max<std::int64_t>(y, 0) - found.before.height;
    if (has_even_rows(extent)) {
        std::int64_t const index = inside / m_row.row;
        Offset const line = found.before.newlines + static_cast<Offset>(index);
        return { std::max(document.line_begin(line), found.before.bytes),
            found.before.height + index * m_row.row };
    }
    if (extent.kind == Kind::Known)
        return { found.before.bytes, found.before.height };
    double const share = static_cast<double>(inside) / static_cast<double>(extent.height);
    return { found.before.bytes + static_cast<Offset>(share * static_cast<double>(extent.bytes)),
        y };
}

}

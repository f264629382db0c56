// SPDX-License-Identifier: MIT

#include <text/ascii_paragraph.h>

#include <oriel/core/hash.h>
#include <text/ascii_packer.h>
#include <text/itemizer.h>
#include <text/line_breaker.h>

#include <algorithm>
#include <cstring>

namespace oriel::detail {

namespace {

// How many bytes are the same from the start, and from the end.
std::size_t same_at_start(std::string_view a, std::string_view b)
{
    std::size_t const size = std::min(a.size(), b.size());
    std::size_t at = 0;
    while (at + 8 <= size && load64(a.data() + at) == load64(b.data() + at))
        at += 8;
    while (at < size && a[at] == b[at])
        ++at;
    return at;
}

std::size_t same_at_end(std::string_view a, std::string_view b)
{
    std::size_t const size = std::min(a.size(), b.size());
    char const* const p = a.data() + a.size();
    char const* const q = b.data() + b.size();
    std::size_t count = 0;
    while (count + 8 <= size && load64(p - count - 8) == load64(q - count - 8))
        count += 8;
    while (
        count < size
        && p[-1 - static_cast<std::ptrdiff_t>(count)] == q[-1 - static_cast<std::ptrdiff_t>(count)])
        ++count;
    return count;
}

}

LayoutEntry* AsciiParagraph::build(Question const& question, Before const& before)
{
    m_question = &question;
    m_text = question.text;
    m_hard_begin = m_hard_end = 0;
    m_pairs = m_shaper.find_pairs(question.shape);
    if (m_pairs.table == nullptr || m_fonts.font(m_pairs.font).has_colors()
        || question.width * WideFixed { fixed_one } > AsciiText::max_width || m_text.empty())
        return nullptr;
    find_change(before);
    if (!find_cells(before))
        return nullptr;
    std::size_t const first_changed = find_breaks();
    return find_lines(before, first_changed) ? pack() : nullptr;
}

void AsciiParagraph::find_change(Before const& before)
{
    m_change = { 0, m_text.size(), 0, 0 };
    if (before.text == nullptr)
        return;
    std::string_view const old(before.text->text, before.size);
    std::size_t const begin = same_at_start(m_text, old);
    std::size_t const end = same_at_end(m_text.substr(begin), old.substr(begin));
    m_change = { begin, m_text.size() - end, old.size() - end, 0 };
}

// The one before the change is another, too: it has another neighbor.
bool AsciiParagraph::find_cells(Before const& before)
{
    m_cells.clear();
    if (before.text == nullptr)
        return append_cells(m_text.size());
    std::span<AsciiCell const> const known = before.text->cells;
    std::size_t const kept = m_change.begin == 0 ? 0 : m_change.begin - 1;
    m_cells.assign(known.begin(), known.begin() + static_cast<std::ptrdiff_t>(kept));
    if (!append_cells(m_change.end))
        return false;
    m_cells.insert(m_cells.end(), known.begin() + static_cast<std::ptrdiff_t>(m_change.before_end),
        known.end());
    return true;
}

bool AsciiParagraph::append_cells(std::size_t end)
{
    for (std::size_t at = m_cells.size(); at < end; at = m_cells.size()) {
        if (m_text[at] == '\n') {
            m_cells.push_back({});
            continue;
        }
        std::size_t const stop = std::min(hard_line_end(at), end);
        std::size_t const beside = std::min(hard_line_end(at), stop + 1);
        m_pieces.clear();
        if (m_hard_end - m_hard_begin > Itemizer::max_run
            || !m_shaper.append_ascii(m_text.substr(at, beside - at), m_question->shape, m_pieces))
            return false;
        for (std::size_t i = 0; i < stop - at; ++i)
            m_cells.push_back(cell_of(m_pieces[i]));
    }
    return true;
}

// LineBreaker begins anew at each break, and looks at one character behind it.
std::size_t AsciiParagraph::find_breaks()
{
    std::size_t begin = m_change.begin < 2 ? 0 : m_change.begin - 2;
    while (begin > 0 && !begins_word(begin))
        --begin;
    std::size_t at = begin;
    for (;;) {
        std::size_t const hard_end = hard_line_end(at);
        if (find_breaks_of_line(at, hard_end))
            return begin;
        at = m_change.same_from = std::min(hard_end + 1, m_text.size());
        if (hard_end >= m_change.end)
            return begin;
    }
}

// Whether it came to a break that was one before, from which on all is the same.
bool AsciiParagraph::find_breaks_of_line(std::size_t at, std::size_t hard_end)
{
    if (begins_hard_line(at) && at < hard_end)
        m_cells[at].can_break = 0;
    LineBreaker breaker(m_text.substr(0, hard_end), at, { .keeps_leading_hyphens = true });
    while (at < hard_end) {
        std::size_t const next = breaker.next();
        for (++at; at < next; ++at)
            m_cells[at].can_break = 0;
        if (next == hard_end)
            return false;
        bool const was_break = next >= m_change.end && m_cells[next].can_break != 0;
        m_cells[next].can_break = 1;
        m_change.same_from = next;
        if (was_break)
            return true;
    }
    return false;
}

bool AsciiParagraph::find_lines(Before const& before, std::size_t first_changed)
{
    m_lines.clear();
    m_notes.clear();
    if (before.has_same_lines)
        copy_first_lines(*before.text, first_changed);
    std::size_t next = m_lines.empty() ? 0 : before.text->lines[m_lines.size()].byte_begin;
    for (;;) {
        bool const is_same = before.has_same_lines && next >= m_change.same_from;
        if (is_same && copy_last_lines(*before.text, next))
            return true;
        if (!append_line(next))
            return false;
        next = m_lines.back().byte_end;
        if (next == m_hard_end && next == m_text.size())
            return true;
        next += next == m_hard_end ? 1 : 0;
    }
}

// What ends before the line before the change is not reached by it: a line ends where the first
// word of the next one has no more room.
void AsciiParagraph::copy_first_lines(AsciiText const& before, std::size_t first_changed)
{
    auto const after = std::upper_bound(before.lines.begin(), before.lines.end(), first_changed,
        [](std::size_t at, TextLine const& line) { return at < line.byte_begin; });
    auto count = static_cast<std::size_t>(after - before.lines.begin());
    count = count < 2 ? 0 : count - 2;
    while (count > 0 && !begins_word(before.lines[count].byte_begin))
        --count;
    auto const end = static_cast<std::ptrdiff_t>(count);
    m_lines.assign(before.lines.begin(), before.lines.begin() + end);
    m_notes.assign(before.notes.begin(), before.notes.begin() + end);
}

// False where no line began before.
bool AsciiParagraph::copy_last_lines(AsciiText const& before, std::size_t begin)
{
    std::size_t const was = begin - m_change.end + m_change.before_end;
    auto const line = std::lower_bound(before.lines.begin(), before.lines.end(), was,
        [](TextLine const& known, std::size_t at) { return known.byte_begin < at; });
    if (line == before.lines.end() || line->byte_begin != was || !begins_word(begin))
        return false;
    bool const began_word = was == 0 || before.text[was - 1] == '\n'
                            || (was < before.cells.size() && before.cells[was].can_break != 0);
    if (!began_word)
        return false;
    auto const first = static_cast<std::size_t>(line - before.lines.begin());
    auto const moved = static_cast<std::uint32_t>(begin - was);
    for (std::size_t i = first; i < before.lines.size(); ++i) {
        TextLine& copy = m_lines.emplace_back(before.lines[i]);
        copy.byte_begin += moved;
        copy.byte_end += moved;
        if (m_lines.size() != i + 1)
            set_top(copy, m_lines.size() - 1);
        m_notes.push_back(before.notes[i]);
    }
    return true;
}

bool AsciiParagraph::append_line(std::size_t begin)
{
    std::size_t const hard_end = hard_line_end(begin);
    std::size_t const end = line_end(begin, hard_end);
    if (end - begin > AsciiText::max_line)
        return false;
    AsciiLine const note = measure(begin, end);
    float const scale = m_question->scale;
    std::int32_t const room = std::max(0, m_question->width - fixed_ceil(note.width));
    std::int32_t const x = m_question->align == TextAlign::End      ? room
                           : m_question->align == TextAlign::Center ? room / 2
                                                                    : 0;
    TextLine& line = m_lines.emplace_back();
    line.byte_begin = static_cast<std::uint32_t>(begin);
    line.byte_end = static_cast<std::uint32_t>(end);
    line.x = static_cast<float>(x) / scale;
    line.width = static_cast<float>(note.width) / scale / fixed_one;
    set_top(line, m_lines.size() - 1);
    m_notes.push_back(note);
    return true;
}

std::size_t AsciiParagraph::line_end(std::size_t begin, std::size_t hard_end) const
{
    WideFixed const width = WideFixed { m_question->width } * fixed_one;
    WideFixed pen = 0;
    std::size_t last_break = begin;
    for (std::size_t i = begin; i < hard_end; ++i) {
        if (m_cells[i].can_break != 0)
            last_break = i;
        pen += m_cells[i].advance;
        if (pen > width && m_text[i] != ' ' && i > begin)
            return last_break > begin ? last_break : i;
    }
    return hard_end;
}

AsciiLine AsciiParagraph::measure(std::size_t begin, std::size_t end)
{
    AsciiLine note;
    Fixed pen = 0;
    Fixed word = begins_word(begin) ? 0 : m_word;
    for (std::size_t i = begin; i < end; ++i) {
        if (m_cells[i].can_break != 0)
            word = 0;
        pen += m_cells[i].advance;
        word += m_cells[i].advance;
        if (m_text[i] == ' ')
            continue;
        note.width = pen;
        note.widest_word = std::max(note.widest_word, word);
    }
    m_word = word;
    return note;
}

void AsciiParagraph::set_top(TextLine& line, std::size_t index) const
{
    std::int32_t const top = AsciiPacker::top(m_question->span, index);
    float const scale = m_question->scale;
    line.top = static_cast<float>(top) / scale;
    line.height = static_cast<float>(AsciiPacker::line_height(m_question->span)) / scale;
    line.baseline = static_cast<float>(top + m_question->span.above) / scale;
}

LayoutEntry* AsciiParagraph::pack()
{
    Fixed width = 0;
    Fixed widest_word = 0;
    for (AsciiLine const& note : m_notes) {
        width = std::max(width, note.width);
        widest_word = std::max(widest_word, note.widest_word);
    }
    float const scale = m_question->scale;
    auto const height =
        static_cast<WideFixed>(m_lines.size()) * AsciiPacker::line_height(m_question->span);
    AsciiPacker const packer { .text = m_text,
        .cells = m_cells,
        .lines = m_lines,
        .notes = m_notes,
        .size = { static_cast<float>(fixed_ceil(width)) / scale,
            static_cast<float>(height) / scale },
        .min_width = static_cast<float>(fixed_ceil(widest_word)) / scale,
        .span = m_question->span,
        .font = m_pairs.font,
        .width = WideFixed { m_question->width } * fixed_one,
        .scale = scale,
        .atlas_pages = m_question->atlas_pages };
    return packer.pack(m_memory);
}

std::size_t AsciiParagraph::hard_line_end(std::size_t at)
{
    if (at >= m_hard_begin && at <= m_hard_end && m_hard_end > 0)
        return m_hard_end;
    std::size_t const before = at == 0 ? std::string_view::npos : m_text.rfind('\n', at - 1);
    m_hard_begin = before == std::string_view::npos ? 0 : before + 1;
    m_hard_end = std::min(m_text.find('\n', at), m_text.size());
    return m_hard_end;
}

}

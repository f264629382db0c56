// SPDX-License-Identifier: MIT

#include <oriel/backends/panel_writer.h>

#include <oriel/core/verify.h>

#include <algorithm>
#include <array>

#include "turned_rect.h"

namespace oriel {

using namespace software;

static PanelOptions checked(PanelOptions options)
{
    ORIEL_VERIFY(options.size.width >= 0 && options.size.height >= 0);
    ORIEL_VERIFY(options.column_multiple >= 1 && options.row_multiple >= 1);
    ORIEL_VERIFY(options.lines >= options.row_multiple);
    int const bits = bits_per_pixel(options.format);
    while (bits * options.column_multiple % 8 != 0)
        options.column_multiple *= 2;
    return options;
}

PanelWriter::PanelWriter(Panel& panel, PanelOptions const& options, std::span<std::byte> memory)
    : m_panel(panel)
    , m_options(checked(options))
    , m_converter(options.format, options.dither, options.simd_level)
{
    ORIEL_VERIFY(memory.size() >= memory_needed(options));
    auto const misaligned = reinterpret_cast<std::uintptr_t>(memory.data()) % memory_alignment;
    std::byte* const first = memory.data() + (memory_alignment - misaligned) % memory_alignment;
    m_drawn = reinterpret_cast<std::uint32_t*>(first);
    std::byte* const buffers = first + drawn_pixels(options) * sizeof(std::uint32_t);
    for (std::size_t i = 0; i < buffer_count(options); ++i)
        m_buffers[i] = reinterpret_cast<std::uint8_t*>(buffers) + i * buffer_bytes(options);
}

PanelWriter::~PanelWriter() { wait(); }

IntSize PanelWriter::list_size() const { return turned(m_options.size, m_options.turn); }

void PanelWriter::wait()
{
    if (m_is_sending)
        m_panel.wait();
    m_is_sending = false;
}

void PanelWriter::write(SoftwareRenderer& renderer, DrawList const& list, Damage const& damage)
{
    Damage const on_panel = damage_on_panel(list.size(), damage);
    if (on_panel.is_empty())
        return;
    std::array<IntRect, Damage::max_rects> rects;
    auto const end = std::copy(on_panel.rects().begin(), on_panel.rects().end(), rects.begin());
    std::sort(rects.begin(), end, [](IntRect const& a, IntRect const& b) {
        return a.top != b.top ? a.top < b.top : a.left < b.left;
    });
    renderer.prepare(list);
    for (auto rect = rects.begin(); rect != end; ++rect)
        write_rect(renderer, *rect);
}

Damage PanelWriter::damage_on_panel(IntSize list, Damage const& damage) const
{
    IntSize const turned_panel = list_size();
    IntRect const shown { 0, 0, std::min(list.width, turned_panel.width),
        std::min(list.height, turned_panel.height) };
    Damage on_panel;
    auto const add = [&](IntRect const& rect) {
        if (!rect.is_empty())
            on_panel.add(widened(to_panel(rect, m_options.size, m_options.turn)));
    };
    if (damage.is_everything())
        add(shown);
    for (IntRect const& rect : damage.rects())
        add(rect.intersected(shown));
    return on_panel;
}

IntRect PanelWriter::widened(IntRect const& rect) const
{
    int const columns = m_options.column_multiple;
    int const rows = m_options.row_multiple;
    return { rect.left / columns * columns, rect.top / rows * rows,
        std::min(rounded_up(rect.right, columns), m_options.size.width),
        std::min(rounded_up(rect.bottom, rows), m_options.size.height) };
}

int PanelWriter::rows_that_fit(int width) const
{
    auto const drawn = static_cast<int>(drawn_pixels(m_options));
    int const drawn_rows =
        is_sideways(m_options.turn) ? drawn / width / 8 * 8 : drawn / rounded_up(width, 8);
    auto const bytes = static_cast<int>(bytes_per_row(m_options.format, width));
    int const rows = std::min(drawn_rows, static_cast<int>(buffer_bytes(m_options)) / bytes);
    return rows / m_options.row_multiple * m_options.row_multiple;
}

int PanelWriter::columns_that_fit(int rows) const
{
    int const drawn = static_cast<int>(drawn_pixels(m_options)) / rounded_up(rows, 8);
    int const bytes_of_row = static_cast<int>(buffer_bytes(m_options)) / rows;
    int const columns = std::min(drawn, bytes_of_row * 8 / bits_per_pixel(m_options.format));
    int const multiple = m_options.column_multiple;
    bool const may_be_groups = columns >= 8 && 8 % multiple == 0; // converted without a rest
    int const step = may_be_groups ? 8 : multiple;
    return columns / step * step;
}

// As wide as the rect where possible. The rows of a picture on its side are the picture's columns:
// drawing few at a time is slow, so that bands become narrower until they have enough.
IntSize PanelWriter::band_size(IntRect const& rect) const
{
    static constexpr int enough = 128;
    int const rows = rows_that_fit(rect.width());
    if (!is_sideways(m_options.turn) || rows >= std::min(enough, rect.height()))
        return { rect.width(), rows };
    int const more_rows = rounded_up(std::min(enough, rect.height()), m_options.row_multiple);
    int const columns = columns_that_fit(more_rows);
    return columns > 0 ? IntSize { columns, more_rows } : IntSize { rect.width(), rows };
}

void PanelWriter::write_rect(SoftwareRenderer& renderer, IntRect const& rect)
{
    IntSize const size = band_size(rect);
    for (int top = rect.top; top < rect.bottom; top += size.height) {
        int const bottom = std::min(top + size.height, rect.bottom);
        for (int left = rect.left; left < rect.right; left += size.width)
            write_band(renderer, { left, top, std::min(left + size.width, rect.right), bottom });
    }
}

// With two buffers the one that is being sent is not the next.
void PanelWriter::write_band(SoftwareRenderer& renderer, IntRect const& band)
{
    PixelBuffer const drawn = draw_band(renderer, band);
    std::uint8_t* const bytes = m_buffers[m_next_buffer];
    if (m_options.buffers == Buffers::Two)
        m_next_buffer = 1 - m_next_buffer;
    else
        wait();
    convert(drawn, band, bytes);
    wait();
    std::size_t const stride = bytes_per_row(m_options.format, band.width());
    m_is_sending = m_panel.send({ band, { bytes, stride * static_cast<std::size_t>(band.height()) },
                       static_cast<std::ptrdiff_t>(stride) })
                   == Sent::Later;
}

PixelBuffer PanelWriter::draw_band(SoftwareRenderer& renderer, IntRect const& band)
{
    IntRect const part = from_panel(band, m_options.size, m_options.turn);
    int const stride = rounded_up(part.width(), 8);
    renderer.draw_part(part, { m_drawn, { stride, part.height() }, stride });
    return { m_drawn, { part.width(), part.height() }, stride };
}

PanelWriter::TurnedRow PanelWriter::turned_row(PixelBuffer const& drawn, int row) const
{
    auto const at = [&](int x, int y) {
        return drawn.pixels + static_cast<std::ptrdiff_t>(drawn.stride) * y + x;
    };
    int const last_x = drawn.size.width - 1;
    int const last_y = drawn.size.height - 1;
    if (m_options.turn == Turn::Quarter)
        return { at(row, last_y), -drawn.stride };
    if (m_options.turn == Turn::Half)
        return { at(last_x, last_y - row), -1 };
    return { at(last_x - row, 0), drawn.stride };
}

void PanelWriter::convert(PixelBuffer const& drawn, IntRect const& band, std::uint8_t* bytes) const
{
    std::size_t const stride = bytes_per_row(m_options.format, band.width());
    if (m_options.turn == Turn::None)
        return m_converter.convert(
            drawn, band.left, band.top, bytes, static_cast<std::ptrdiff_t>(stride));
    for (int y = 0; y < band.height(); ++y, bytes += stride)
        convert_turned_row(
            turned_row(drawn, y), { band.left, band.top + y, band.right, band.top + y + 1 }, bytes);
}

// In pieces that begin at whole bytes.
void PanelWriter::convert_turned_row(TurnedRow row, IntRect const& place, std::uint8_t* bytes) const
{
    static constexpr int piece_width = 256;
    std::uint32_t piece[piece_width];
    for (int x = 0; x < place.width(); x += piece_width) {
        int const count = std::min(piece_width, place.width() - x);
        for (int i = 0; i < count; ++i, row.first += row.step)
            piece[i] = *row.first;
        m_converter.convert_row(
            piece, count, place.left + x, place.top, bytes + bytes_per_row(m_options.format, x));
    }
}

}

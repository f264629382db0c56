// SPDX-License-Identifier: MIT
//
// PanelWriter: sends a picture to a display that has its own memory, in bands that fit into a few
// KB of the caller's. Each band is drawn, turned, brought into the panel's format and handed to
// the driver; only damaged parts are. Rendering and sending overlap where the driver uses DMA:
//
//     class SpiPanel final : public Panel {
//         Sent send(PanelBand const& band) override
//         {
//             command(0x2a, band.rect.left, band.rect.right - 1); // the window's columns
//             command(0x2b, band.rect.top, band.rect.bottom - 1); // and rows
//             command(0x2c);
//             start_dma(band.bytes);
//             return Sent::Later;
//         }
//         void wait() override { wait_for_dma(); }
//     };
//     constexpr PanelOptions options { .size = { 240, 320 }, .format = PixelFormat::Rgb565Swapped,
//         .turn = Turn::Quarter, .lines = 16 };
//     alignas(64) static std::byte memory[PanelWriter::memory_needed(options)];
//     PanelWriter writer(panel, options, memory);
//     writer.write(renderer, context.draw_list(), damage);
//
// Steady state allocates nothing. The picture is the same, to the bit, for any number of lines.

#pragma once

#include <oriel/backends/pixel_format.h>
#include <oriel/backends/software_renderer.h>
#include <oriel/core/geometry.h>
#include <oriel/draw/damage.h>
#include <oriel/draw/draw_list.h>

#include <cstddef>
#include <cstdint>
#include <span>

namespace oriel {

// A rectangle of the panel and its pixels, rows without gaps.
struct PanelBand {
    IntRect rect {};
    std::span<std::uint8_t const> bytes {};
    std::ptrdiff_t stride = 0; // bytes from one row to the next
};

enum class Sent : std::uint8_t {
    Now,   // (Default) the bytes are no longer needed
    Later, // they are being read until wait() returns
};

class Panel {
public:
    virtual ~Panel() = default;
    // Called from the top of the panel downwards, and from left to right; never while a band is
    // being sent.
    virtual Sent send(PanelBand const& band) = 0;
    // Returns when the last band has been sent. Called after Sent::Later only.
    virtual void wait() {}
};

// How far the picture is turned clockwise on the panel.
enum class Turn : std::uint8_t {
    None, // (Default)
    Quarter,
    Half,
    ThreeQuarters,
};

enum class Buffers : std::uint8_t {
    One, // (Default) a band is drawn while the last is being sent, but not converted
    Two, // a band is drawn and converted while the last is being sent
};

struct PanelOptions {
    IntSize size {};                            // as the panel counts its columns and rows
    PixelFormat format = PixelFormat::Xrgb8888; // (Default)
    Dither dither = Dither::Ordered;            // (Default)
    Turn turn = Turn::None;                     // (Default)
    Buffers buffers = Buffers::One;             // (Default)
    int lines = 16; // of the whole width in a band; narrower bands have more lines
    // Bands begin and end at multiples of these, or at the panel's end. Columns are also rounded
    // so that a band consists of whole bytes. A panel that takes nothing but whole rows has its
    // width as the multiple.
    int column_multiple = 1;
    int row_multiple = 1;
    SimdLevel simd_level = SimdLevel::Best; // (Default)
};

class PanelWriter {
public:
    static constexpr std::size_t memory_needed(PanelOptions const& options)
    {
        return memory_alignment + drawn_pixels(options) * sizeof(std::uint32_t)
               + buffer_count(options) * buffer_bytes(options);
    }

    // Panel and memory outlive the writer. Stops when the memory is too small, and when the lines
    // are fewer than the rows that must go together.
    PanelWriter(Panel& panel, PanelOptions const& options, std::span<std::byte> memory);
    ~PanelWriter();
    PanelWriter(PanelWriter const&) = delete;
    PanelWriter& operator=(PanelWriter const&) = delete;

    // What the list's size should be: the panel's, turned. A larger list shows its top left part;
    // of a smaller one only what it covers is sent.
    IntSize list_size() const;
    // Returns when the last band was handed over; it may still be being sent.
    void write(SoftwareRenderer& renderer, DrawList const& list,
        Damage const& damage = Damage::everything());
    // Returns when nothing is being sent.
    void wait();

private:
    static constexpr std::size_t memory_alignment = 64;
    static constexpr int rounded_up(int value, int multiple)
    {
        return (value + multiple - 1) / multiple * multiple;
    }
    static constexpr bool is_sideways(Turn turn)
    {
        return turn == Turn::Quarter || turn == Turn::ThreeQuarters;
    }
    // Rows are drawn eight pixels at a time.
    static constexpr std::size_t drawn_pixels(PanelOptions const& o)
    {
        return is_sideways(o.turn) ? product(o.size.width, rounded_up(o.lines, 8))
                                   : product(rounded_up(o.size.width, 8), o.lines);
    }
    static constexpr std::size_t buffer_bytes(PanelOptions const& o)
    {
        std::size_t const bytes =
            bytes_per_row(o.format, o.size.width) * static_cast<std::size_t>(o.lines);
        return (bytes + memory_alignment - 1) / memory_alignment * memory_alignment;
    }
    static constexpr std::size_t buffer_count(PanelOptions const& o)
    {
        return o.buffers == Buffers::Two ? 2 : 1;
    }
    static constexpr std::size_t product(int a, int b)
    {
        return static_cast<std::size_t>(a) * static_cast<std::size_t>(b);
    }

    // A row of the panel in what was drawn: a row from right to left, or a column.
    struct TurnedRow {
        std::uint32_t const* first;
        std::ptrdiff_t step; // from one pixel to the next
    };

    Damage damage_on_panel(IntSize list, Damage const& damage) const;
    IntRect widened(IntRect const& rect) const;
    int rows_that_fit(int width) const;
    int columns_that_fit(int rows) const;
    IntSize band_size(IntRect const& rect) const;
    void write_rect(SoftwareRenderer& renderer, IntRect const& rect);
    void write_band(SoftwareRenderer& renderer, IntRect const& band);
    PixelBuffer draw_band(SoftwareRenderer& renderer, IntRect const& band);
    void convert(PixelBuffer const& drawn, IntRect const& band, std::uint8_t* bytes) const;
    TurnedRow turned_row(PixelBuffer const& drawn, int row) const;
    void convert_turned_row(TurnedRow row, IntRect const& place, std::uint8_t* bytes) const;

    Panel& m_panel;
    PanelOptions m_options;
    PixelConverter m_converter;
    std::uint32_t* m_drawn = nullptr;
    std::uint8_t* m_buffers[2] = {};
    int m_next_buffer = 0;
    bool m_is_sending = false;
};

}

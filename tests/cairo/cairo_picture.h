// SPDX-License-Identifier: MIT
//
// CairoPicture: an image surface of Cairo, white to begin with, read like a Picture.

#pragma once

#include <oriel/core/color.h>
#include <oriel/core/geometry.h>

#include <cairo.h>
#include <cstdint>

namespace oriel {

class CairoPicture {
public:
    explicit CairoPicture(IntSize size)
        : m_surface(cairo_image_surface_create(CAIRO_FORMAT_ARGB32, size.width, size.height))
        , m_cairo(cairo_create(m_surface))
    {
        cairo_set_source_rgb(m_cairo, 1, 1, 1);
        cairo_paint(m_cairo);
    }
    ~CairoPicture()
    {
        cairo_destroy(m_cairo);
        cairo_surface_destroy(m_surface);
    }
    CairoPicture(CairoPicture const&) = delete;
    CairoPicture& operator=(CairoPicture const&) = delete;

    cairo_t* cairo() { return m_cairo; }
    std::uint32_t at(int x, int y) const
    {
        cairo_surface_flush(m_surface);
        unsigned char const* const row =
            cairo_image_surface_get_data(m_surface) + cairo_image_surface_get_stride(m_surface) * y;
        return reinterpret_cast<std::uint32_t const*>(row)[x];
    }
    void set_source(Color color)
    {
        cairo_set_source_rgba(m_cairo, color.red / 255.0, color.green / 255.0, color.blue / 255.0,
            color.alpha / 255.0);
    }
    void fill_rectangle(double x, double y, double width, double height, Color color)
    {
        set_source(color);
        cairo_rectangle(m_cairo, x, y, width, height);
        cairo_fill(m_cairo);
    }
    void add_rounded_path(double x, double y, double width, double height, double radius)
    {
        static constexpr double quarter = 1.5707963267948966;
        cairo_new_sub_path(m_cairo);
        cairo_arc(m_cairo, x + width - radius, y + radius, radius, -quarter, 0);
        cairo_arc(m_cairo, x + width - radius, y + height - radius, radius, 0, quarter);
        cairo_arc(m_cairo, x + radius, y + height - radius, radius, quarter, 2 * quarter);
        cairo_arc(m_cairo, x + radius, y + radius, radius, 2 * quarter, 3 * quarter);
        cairo_close_path(m_cairo);
    }

private:
    cairo_surface_t* m_surface;
    cairo_t* m_cairo;
};

}

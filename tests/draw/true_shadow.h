// SPDX-License-Identifier: MIT
//
// A Gaussian written down without cleverness, an oracle for shadows: areas of sixteenths of the
// shape's pixels, convolved with exp() in double precision, over the whole shape, however long.

#pragma once

#include <oriel/draw/shadow_mask.h>

#include <cmath>
#include <vector>

namespace oriel {

struct ShadowCase {
    int width;
    int height;
    float radii[4];
    float sigma;
};

inline Record record_of(ShadowCase const& c)
{
    Record record;
    record.x0 = record.y0 = 100;
    record.x1 = static_cast<float>(100 + c.width);
    record.y1 = static_cast<float>(100 + c.height);
    record.kind = RecordKind::Shadow;
    for (int i = 0; i < 4; ++i)
        record.radii[i] = static_cast<std::uint16_t>(c.radii[i] * 16);
    record.sigma = static_cast<std::uint16_t>(c.sigma * 16);
    return record;
}

inline bool is_in_shape(ShadowCase const& c, double x, double y)
{
    bool const is_left = x < c.width / 2.0;
    bool const is_top = y < c.height / 2.0;
    double const r = c.radii[is_top ? (is_left ? 0 : 1) : (is_left ? 3 : 2)];
    double const dx = r - (is_left ? x : c.width - x);
    double const dy = r - (is_top ? y : c.height - y);
    return dx <= 0 || dy <= 0 || dx * dx + dy * dy <= r * r;
}

// The shape is cut into cells, so many to a pixel's side.
constexpr int cells_of_a_pixel = 4;

// Row by row, shares of cells that lie in the shape.
inline std::vector<double> areas(ShadowCase const& c)
{
    static constexpr int samples = 4;
    std::vector<double> result;
    for (int y = 0; y < c.height * cells_of_a_pixel; ++y) {
        for (int x = 0; x < c.width * cells_of_a_pixel; ++x) {
            int inside = 0;
            for (int s = 0; s < samples * samples; ++s)
                inside += is_in_shape(c, (x + (s % samples + 0.5) / samples) / cells_of_a_pixel,
                    (y + (s / samples + 0.5) / samples) / cells_of_a_pixel);
            result.push_back(static_cast<double>(inside) / (samples * samples));
        }
    }
    return result;
}

// The share of a Gaussian around the center of a pixel that falls on a cell.
inline double weight(int pixel, int cell, double sigma)
{
    double const distance = (cell + 0.5) / cells_of_a_pixel - (pixel + 0.5);
    return std::exp(-distance * distance / (2 * sigma * sigma))
           / (sigma * cells_of_a_pixel * std::sqrt(2 * 3.14159265358979));
}

// By pixel and cell, because exp() takes its time.
inline std::vector<double> weights(int margin, int length, double sigma)
{
    std::vector<double> result;
    for (int pixel = -margin; pixel < length + margin; ++pixel) {
        for (int cell = 0; cell < length * cells_of_a_pixel; ++cell)
            result.push_back(weight(pixel, cell, sigma));
    }
    return result;
}

// Coverage 0–255 of the ink box's pixels.
inline std::vector<double> true_shadow(ShadowCase const& c, int margin)
{
    std::vector<double> const shape = areas(c);
    std::vector<double> const across = weights(margin, c.width, c.sigma);
    std::vector<double> const down = weights(margin, c.height, c.sigma);
    auto const width = static_cast<std::size_t>(c.width + 2 * margin);
    auto const height = static_cast<std::size_t>(c.height + 2 * margin);
    auto const columns = static_cast<std::size_t>(c.width * cells_of_a_pixel);
    auto const rows = static_cast<std::size_t>(c.height * cells_of_a_pixel);
    std::vector<double> blurred(width * rows);
    for (std::size_t y = 0; y < rows; ++y) {
        for (std::size_t x = 0; x < width; ++x) {
            for (std::size_t i = 0; i < columns; ++i)
                blurred[y * width + x] += shape[y * columns + i] * across[x * columns + i];
        }
    }
    std::vector<double> result(width * height);
    for (std::size_t y = 0; y < height; ++y) {
        for (std::size_t i = 0; i < rows; ++i) {
            for (std::size_t x = 0; x < width; ++x)
                result[y * width + x] += blurred[i * width + x] * down[y * rows + i] * 255;
        }
    }
    return result;
}

}

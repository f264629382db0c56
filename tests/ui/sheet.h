// SPDX-License-Identifier: MIT
//
// Sheets: one picture of several sessions, one below the other, compared with a golden one.

#pragma once

#include <oriel/testing/testing.h>

#include <gtest/gtest.h>

#include <cstdint>
#include <string>
#include <vector>

namespace oriel {

// Pictures of rows, one below the other.
class Sheet {
public:
    explicit Sheet(float scale) : m_scale(scale) {}

    void add(Harness const& harness)
    {
        PixelBuffer const row = harness.pixels();
        m_width = row.size.width;
        for (int y = 0; y < row.size.height; ++y)
            m_pixels.insert(
                m_pixels.end(), row.pixels + y * row.stride, row.pixels + y * row.stride + m_width);
    }
    PixelBuffer pixels()
    {
        int const height = static_cast<int>(m_pixels.size()) / m_width;
        return { m_pixels.data(), { m_width, height }, m_width };
    }
    float scale() const { return m_scale; }

private:
    float m_scale;
    int m_width = 1;
    std::vector<std::uint32_t> m_pixels;
};

inline void expect_golden(Sheet& sheet, std::string const& name)
{
    Outcome const outcome = compare_with_golden(
        std::string(ORIEL_SOURCE_DIR) + "/tests/golden/" + name + ".png", sheet.pixels());
    EXPECT_TRUE(outcome.is_ok()) << (outcome ? "" : outcome.error().message);
}

}

// SPDX-License-Identifier: MIT

#include "coverage.h"
#include "random_path.h"

#include <gtest/gtest.h>

namespace oriel {
namespace {

constexpr IntSize canvas { 96, 96 };

Difference against_cairo(MaskAtlas::Shape const& shape, int magnification)
{
    return difference_of(
        oriel_coverage(shape, canvas), cairo_coverage(shape, canvas, magnification));
}

TEST(Probe, Fills)
{
    for (int kind = 0; kind < 2; ++kind) {
        for (int magnification : { 1, 8 }) {
            int max = 0;
            double mean = 0;
            std::uint32_t worst = 0;
            for (std::uint32_t seed = 0; seed < 200; ++seed) {
                RandomPath random(seed);
                Path const path = kind == 0 ? random.polygon(96) : random.curves(96);
                MaskAtlas::Shape const shape { .path = &path,
                    .transform = Transform::translation({ 0.3f, 0.7f }),
                    .rule = seed % 2 == 0 ? FillRule::NonZero : FillRule::EvenOdd };
                Difference const d = against_cairo(shape, magnification);
                if (d.max > max)
                    worst = seed;
                max = std::max(max, d.max);
                mean = std::max(mean, d.mean);
            }
            std::printf(
                "kind %d x%d max %d mean %.3f worst %u\n", kind, magnification, max, mean, worst);
        }
    }
}

}
}

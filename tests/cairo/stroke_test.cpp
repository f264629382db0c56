// SPDX-License-Identifier: MIT

#include "coverage.h"
#include "random_path.h"

#include <gtest/gtest.h>

namespace oriel {
namespace {

constexpr IntSize canvas { 96, 96 };

TEST(Probe, Strokes)
{
    for (int kind = 0; kind < 3; ++kind) {
        for (int dashed = 0; dashed < 2; ++dashed) {
            int max = 0;
            double mean = 0;
            std::uint32_t worst = 0;
            for (std::uint32_t seed = 0; seed < 200; ++seed) {
                RandomPath random(seed);
                Path const path = kind == 0   ? random.scribble(96)
                                  : kind == 1 ? random.polygon(96)
                                              : random.curves(96);
                StrokeStyle style = random.pen();
                if (!dashed)
                    style.dashes = {};
                else
                    style.dashes = random.dashes();
                MaskAtlas::Shape const shape { .path = &path,
                    .transform = Transform::translation({ 0.3f, 0.7f }),
                    .stroke = &style };
                Coverage const ours = oriel_coverage(shape, canvas);
                Coverage const theirs = cairo_coverage(shape, canvas, 8);
                Difference const d = difference_of(ours, theirs);
                if (d.max > max) {
                    worst = seed;
                    write_comparison("/tmp/paths_worst_" + std::to_string(kind) + "_"
                                         + std::to_string(dashed) + ".pgm",
                        ours, theirs);
                }
                max = std::max(max, d.max);
                mean = std::max(mean, d.mean);
                if (d.max > 40)
                    std::printf("  seed %u max %d n %d cap %d join %d\n", seed, d.max, d.over_limit,
                        (int)style.cap, (int)style.join);
            }
            std::printf(
                "kind %d dashed %d max %d mean %.3f worst %u\n", kind, dashed, max, mean, worst);
        }
    }
}

}
}

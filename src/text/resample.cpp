// SPDX-License-Identifier: MIT

#include <text/resample.h>

#include <algorithm>
#include <cmath>
#include <span>

namespace oriel::detail {

namespace {

constexpr std::size_t channels = 4;

float mitchell(float x)
{
    x = std::abs(x);
    if (x >= 2)
        return 0;
    if (x >= 1)
        return ((-7.0f / 3 * x + 12) * x - 20) * x / 6 + 32.0f / 18;
    return (7 * x - 12) * x * x / 6 + 16.0f / 18;
}

// What the pixels of one side are made of: neighbouring texels with their weights.
struct Taps {
    struct Run {
        int first = 0;
        std::size_t weight = 0; // of the first, in `weights`
        int count = 0;
    };
    std::vector<Run> runs;
    std::vector<float> weights;
};

Taps taps_of(int texels, int pixels)
{
    Taps taps;
    float const step = static_cast<float>(texels) / static_cast<float>(pixels);
    float const stretch = std::max(1.0f, step);
    for (int i = 0; i < pixels; ++i) {
        float const center = (static_cast<float>(i) + 0.5f) * step - 0.5f;
        int const first = std::max(0, static_cast<int>(std::ceil(center - 2 * stretch)));
        int const last = std::min(texels - 1, static_cast<int>(std::floor(center + 2 * stretch)));
        Taps::Run const run { first, taps.weights.size(), last - first + 1 };
        float sum = 0;
        for (int texel = first; texel <= last; ++texel) {
            taps.weights.push_back(mitchell((static_cast<float>(texel) - center) / stretch));
            sum += taps.weights.back();
        }
        for (std::size_t w = run.weight; w < taps.weights.size(); ++w)
            taps.weights[w] /= sum;
        taps.runs.push_back(run);
    }
    return taps;
}

// The weighted sum of texels that lie `stride` numbers apart.
template <typename Number>
void add_up(Taps const& taps, Taps::Run const& run, Number const* texels, std::ptrdiff_t stride,
    float (&sums)[channels])
{
    for (std::size_t c = 0; c < channels; ++c) {
        float sum = 0;
        for (int i = 0; i < run.count; ++i)
            sum += taps.weights[run.weight + static_cast<std::size_t>(i)]
                   * static_cast<float>(
                       texels[(run.first + i) * stride + static_cast<std::ptrdiff_t>(c)]);
        sums[c] = sum;
    }
}

std::uint8_t byte_of(float value, float limit)
{
    return static_cast<std::uint8_t>(std::clamp(value, 0.0f, limit) + 0.5f);
}

}

void resample(PictureView const& from, IntSize size, std::vector<std::uint8_t>& pixels)
{
    Taps const columns = taps_of(from.size.width, size.width);
    Taps const rows = taps_of(from.size.height, size.height);
    std::vector<float> narrowed;
    float sums[channels];
    for (int y = 0; y < from.size.height; ++y) {
        for (Taps::Run const& run : columns.runs) {
            add_up(columns, run, from.pixels + from.stride * y, channels, sums);
            narrowed.insert(narrowed.end(), std::begin(sums), std::end(sums));
        }
    }
    pixels.clear();
    std::ptrdiff_t const stride = static_cast<std::ptrdiff_t>(channels) * size.width;
    for (Taps::Run const& run : rows.runs) {
        for (int x = 0; x < size.width; ++x) {
            add_up(rows, run, narrowed.data() + static_cast<std::ptrdiff_t>(channels) * x, stride,
                sums);
            float const alpha = byte_of(sums[3], 255);
            for (std::size_t c = 0; c < 3; ++c)
                pixels.push_back(byte_of(sums[c], alpha));
            pixels.push_back(static_cast<std::uint8_t>(alpha));
        }
    }
}

}

// SPDX-License-Identifier: MIT

#include <oriel/core/verify.h>
#include <oriel/draw/shadow_mask.h>

#include <cmath>

namespace oriel {

// The share of a unit Gaussian left of `x`: Abramowitz and Stegun 7.1.28, good to 3e-7. It needs
// neither exp() nor erf(), whose last bits differ from one machine to the next.
static float gaussian_left_of(float x)
{
    float const z = std::fabs(x) * 0.70710678f;
    float const p =
        1.0f
        + z
              * (0.0705230784f
                  + z
                        * (0.0422820123f
                            + z
                                  * (0.0092705272f
                                      + z
                                            * (0.0001520143f
                                                + z * (0.0002765672f + z * 0.0000430638f)))));
    float const p2 = p * p;
    float const p4 = p2 * p2;
    float const p8 = p4 * p4;
    float const outside = 0.5f / (p8 * p8);
    return x < 0 ? outside : 1.0f - outside;
}

// The share of a Gaussian around `center` that lies in [from, to).
static float gaussian_between(float from, float to, float center, float inverse_sigma)
{
    return gaussian_left_of((center - from) * inverse_sigma)
           - gaussian_left_of((center - to) * inverse_sigma);
}

namespace {

// A rounded rectangle that is blurred.
struct Caster {
    int width;
    int height;
    std::uint16_t radii[4]; // 1/16 pixels, as sigma
    int sigma;
    // The center of the mask's first pixel, counted from the rectangle's corner.
    float first_x;
    float first_y;
};

// A stripe of the casting shape that starts and ends at the same x.
struct Slab {
    float top;
    float bottom;
    float left;
    float right;
};

// The casting shape as slabs: one or more per row of the corners, thinner where a narrow blur
// would show the steps, and one for all that is between.
class Slabs {
public:
    explicit Slabs(Caster const& shape)
        : m_shape(shape)
        , m_per_row(std::clamp(8 * 16 / shape.sigma, 1, 4))
    {
        int const top = rows_of(std::max(shape.radii[0], shape.radii[1]));
        int const bottom = shape.height - rows_of(std::max(shape.radii[2], shape.radii[3]));
        int const middle = std::min(top, std::max(bottom, 0));
        add_corner_rows(0, middle);
        if (bottom > middle)
            m_slabs.push_back({ static_cast<float>(middle), static_cast<float>(bottom), 0,
                static_cast<float>(shape.width) });
        add_corner_rows(std::max(bottom, middle), shape.height);
    }
    std::vector<Slab> const& all() const { return m_slabs; }

private:
    static int rows_of(int radius) { return (radius + 15) / 16; }

    void add_corner_rows(int begin, int end)
    {
        float const height = 1 / static_cast<float>(m_per_row);
        for (int i = begin * m_per_row; i < end * m_per_row; ++i) {
            float const top = static_cast<float>(i) * height;
            m_slabs.push_back({ top, top + height, side_inset(top, height, 0, 3),
                static_cast<float>(m_shape.width) - side_inset(top, height, 1, 2) });
        }
    }
    float side_inset(float top, float slab_height, int top_corner, int bottom_corner) const
    {
        auto const height = static_cast<float>(m_shape.height);
        bool const is_upper = top + slab_height / 2 < height / 2;
        int const radius = m_shape.radii[is_upper ? top_corner : bottom_corner];
        return mean_inset(is_upper ? top : height - slab_height - top, slab_height,
            static_cast<float>(radius) / 16);
    }
    // The mean distance from the side at which a corner's circle runs in the slab that begins so
    // far from the edge.
    static float mean_inset(float from_edge, float slab_height, float radius)
    {
        static constexpr int samples = 8;
        float sum = 0;
        for (int i = 0; i < samples; ++i) {
            float const y = from_edge + (static_cast<float>(i) + 0.5f) / samples * slab_height;
            float const rise = std::max(radius - y, 0.0f);
            sum += radius - std::sqrt(std::max(radius * radius - rise * rise, 0.0f));
        }
        return sum / samples;
    }

    Caster const& m_shape;
    int m_per_row;
    std::vector<Slab> m_slabs;
};

}

static void blur_horizontally(
    Slab const& slab, float first_center, float inverse_sigma, std::span<float> row)
{
    for (std::size_t x = 0; x < row.size(); ++x)
        row[x] = gaussian_between(
            slab.left, slab.right, first_center + static_cast<float>(x), inverse_sigma);
}

static void add_scaled(std::span<float> sum, float const* row, float weight)
{
    for (std::size_t x = 0; x < sum.size(); ++x)
        sum[x] += row[x] * weight;
}

// Calls `use_row(y, row)` with the blurred shape, 0–1, for each row of a mask of that size.
template <typename UseRow>
static void blur(Caster const& caster, IntSize size, UseRow&& use_row)
{
    auto const width = static_cast<std::size_t>(size.width);
    float const inverse_sigma = 16.0f / static_cast<float>(caster.sigma);
    Slabs const slabs(caster);
    std::vector<float> blurred(slabs.all().size() * width);
    for (std::size_t i = 0; i < slabs.all().size(); ++i)
        blur_horizontally(
            slabs.all()[i], caster.first_x, inverse_sigma, { &blurred[i * width], width });

    std::vector<float> sum(width);
    for (int y = 0; y < size.height; ++y) {
        std::fill(sum.begin(), sum.end(), 0.0f);
        float const center = caster.first_y + static_cast<float>(y);
        for (std::size_t i = 0; i < slabs.all().size(); ++i) {
            Slab const& slab = slabs.all()[i];
            float const weight = gaussian_between(slab.top, slab.bottom, center, inverse_sigma);
            if (weight > 1e-6f)
                add_scaled(sum, &blurred[i * width], weight);
        }
        use_row(y, std::span<float const>(sum));
    }
}

static std::uint8_t rounded(float coverage)
{
    return static_cast<std::uint8_t>(std::min(coverage + 0.5f / 255, 1.0f) * 255);
}

static void bake_outer(ShadowShape const& shape, std::span<std::uint8_t> pixels)
{
    IntSize const size = shape.mask_size();
    float const first = 0.5f - static_cast<float>(shape.margin());
    Caster caster { shape.width, shape.height, {}, shape.sigma, first, first };
    std::copy(std::begin(shape.radii), std::end(shape.radii), std::begin(caster.radii));
    blur(caster, size, [&](int y, std::span<float const> row) {
        std::transform(row.begin(), row.end(), pixels.begin() + y * size.width, rounded);
    });
}

// The hole that lets the light through: the box moved, and smaller by the spread.
static Caster hole_of(ShadowShape const& shape)
{
    Caster hole { shape.width - 2 * shape.spread, shape.height - 2 * shape.spread, {}, shape.sigma,
        0.5f - static_cast<float>(shape.spread + shape.offset_x),
        0.5f - static_cast<float>(shape.spread + shape.offset_y) };
    int const half = std::max(0, std::min(hole.width, hole.height) * 8);
    for (int i = 0; i < 4; ++i) {
        int const radius = shape.radii[i] > 0 ? shape.radii[i] - 16 * shape.spread : 0;
        hole.radii[i] = static_cast<std::uint16_t>(std::clamp(radius, 0, half));
    }
    return hole;
}

// The closed form of record.h for a pixel of the box.
static float box_coverage(ShadowShape const& shape, int column, int row)
{
    float const x = static_cast<float>(column) + 0.5f;
    float const y = static_cast<float>(row) + 0.5f;
    float const width = shape.width;
    float const height = shape.height;
    bool const is_left = x < width / 2;
    bool const is_top = y < height / 2;
    float const radius =
        static_cast<float>(shape.radii[is_top ? (is_left ? 0 : 1) : (is_left ? 3 : 2)]) / 16;
    float const q_x = std::max(-x, x - width) + radius;
    float const q_y = std::max(-y, y - height) + radius;
    float const out_x = std::max(q_x, 0.0f);
    float const out_y = std::max(q_y, 0.0f);
    float const distance =
        std::sqrt(out_x * out_x + out_y * out_y) + std::min(std::max(q_x, q_y), 0.0f) - radius;
    return std::clamp(0.5f - distance, 0.0f, 1.0f);
}

static void bake_inset(ShadowShape const& shape, std::span<std::uint8_t> pixels)
{
    IntSize const size = shape.mask_size();
    Caster const hole = hole_of(shape);
    auto const take_row = [&](int y, std::span<float const> light) {
        for (int x = 0; x < size.width; ++x) {
            float const shade = 1 - std::min(light[static_cast<std::size_t>(x)], 1.0f);
            pixels[static_cast<std::size_t>(y * size.width + x)] =
                rounded(shade * box_coverage(shape, x, y));
        }
    };
    if (hole.width > 0 && hole.height > 0) {
        blur(hole, size, take_row);
        return;
    }
    std::vector<float> const dark(static_cast<std::size_t>(size.width));
    for (int y = 0; y < size.height; ++y)
        take_row(y, dark);
}

void bake_shadow_mask(ShadowShape const& shape, std::span<std::uint8_t> pixels)
{
    auto const width = static_cast<std::size_t>(shape.mask_size().width);
    auto const height = static_cast<std::size_t>(shape.mask_size().height);
    ORIEL_VERIFY(pixels.size() == width * height);
    if (shape.is_inset)
        bake_inset(shape, pixels);
    else
        bake_outer(shape, pixels);
}

}

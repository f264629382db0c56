// SPDX-License-Identifier: MIT

#include <oriel/core/verify.h>
#include <oriel/draw/shadow_mask.h>

#include <cmath>

namespace oriel {

// Of a long side, only what the corners and the blur reach differs from the middle.
static int distinct_length(float length, int radius, int margin)
{
    int const limit = 2 * ((radius + 15) / 16 + margin) + 1;
    return std::clamp(static_cast<int>(std::min(length, 65535.0f)), 1, limit);
}

ShadowShape ShadowShape::of(Record const& shadow)
{
    float const width = std::floor(shadow.x1 + 0.5f) - std::floor(shadow.x0 + 0.5f);
    float const height = std::floor(shadow.y1 + 0.5f) - std::floor(shadow.y0 + 0.5f);
    int const half = static_cast<int>(std::clamp(std::min(width, height), 1.0f, 8191.0f) * 8);
    ShadowShape shape;
    int largest = 0;
    for (int i = 0; i < 4; ++i) {
        int const radius = std::min({ static_cast<int>(shadow.radii[i]), half, max_radius });
        shape.radii[i] = static_cast<std::uint16_t>(radius);
        largest = std::max(largest, radius);
    }
    shape.sigma = static_cast<std::uint16_t>(std::clamp<int>(shadow.sigma, 1, max_sigma));
    shape.width = static_cast<std::uint16_t>(distinct_length(width, largest, shape.margin()));
    shape.height = static_cast<std::uint16_t>(distinct_length(height, largest, shape.margin()));
    return shape;
}

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
    explicit Slabs(ShadowShape const& shape)
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
        float const height = m_shape.height;
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

    ShadowShape const& m_shape;
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

void bake_shadow_mask(ShadowShape const& shape, std::span<std::uint8_t> pixels)
{
    auto const width = static_cast<std::size_t>(shape.mask_size().width);
    auto const height = static_cast<std::size_t>(shape.mask_size().height);
    ORIEL_VERIFY(pixels.size() == width * height);
    float const inverse_sigma = 16.0f / static_cast<float>(shape.sigma);
    float const first_center = 0.5f - static_cast<float>(shape.margin());
    Slabs const slabs(shape);

    std::vector<float> blurred(slabs.all().size() * width);
    for (std::size_t i = 0; i < slabs.all().size(); ++i)
        blur_horizontally(
            slabs.all()[i], first_center, inverse_sigma, { &blurred[i * width], width });

    std::vector<float> sum(width);
    for (std::size_t y = 0; y < height; ++y) {
        std::fill(sum.begin(), sum.end(), 0.5f / 255);
        float const center = first_center + static_cast<float>(y);
        for (std::size_t i = 0; i < slabs.all().size(); ++i) {
            Slab const& slab = slabs.all()[i];
            float const weight = gaussian_between(slab.top, slab.bottom, center, inverse_sigma);
            if (weight > 1e-6f)
                add_scaled(sum, &blurred[i * width], weight);
        }
        for (std::size_t x = 0; x < width; ++x)
            pixels[y * width + x] = static_cast<std::uint8_t>(std::min(sum[x], 1.0f) * 255);
    }
}

ShadowMask const& ShadowMasks::ensure(ShadowShape const& shape)
{
    ++m_uses;
    for (Entry& entry : m_entries) {
        if (entry.mask.shape == shape) {
            entry.last_use = m_uses;
            return entry.mask;
        }
    }
    return add(shape).mask;
}

ShadowMask const* ShadowMasks::find(ShadowShape const& shape) const
{
    for (Entry const& entry : m_entries) {
        if (entry.mask.shape == shape)
            return &entry.mask;
    }
    return nullptr;
}

ShadowMasks::Entry& ShadowMasks::add(ShadowShape const& shape)
{
    IntSize const size = shape.mask_size();
    auto const bytes = static_cast<std::size_t>(size.width) * static_cast<std::size_t>(size.height);
    make_room_for(bytes);
    Entry& entry = m_entries.emplace_back();
    entry.mask = { shape, size, std::vector<std::uint8_t>(bytes) };
    entry.last_use = m_uses;
    bake_shadow_mask(shape, entry.mask.pixels);
    m_bytes += bytes;
    return entry;
}

void ShadowMasks::make_room_for(std::size_t bytes)
{
    auto const is_older = [](Entry const& a, Entry const& b) { return a.last_use < b.last_use; };
    while (!m_entries.empty() && m_bytes + bytes > max_bytes) {
        auto const oldest = std::min_element(m_entries.begin(), m_entries.end(), is_older);
        if (oldest->last_use > m_frame_begin)
            return;
        m_bytes -= oldest->mask.pixels.size();
        m_entries.erase(oldest);
    }
}

}

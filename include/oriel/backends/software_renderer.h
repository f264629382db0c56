// SPDX-License-Identifier: MIT
//
// SoftwareRenderer: pixels without a GPU, and the reference that the others are held to. Its
// inner loops exist for plain C++, SSE2, AVX2 and NEON, chosen at run time, with the same bits.
//
//     SoftwareRenderer renderer;
//     renderer.set_target({ pixels, { 800, 600 }, 800 });
//     renderer.render(list, damage);

#pragma once

#include <oriel/core/geometry.h>
#include <oriel/draw/renderer.h>

#include <cstdint>
#include <memory>

namespace oriel {

// 32 bits a pixel, 0xffRRGGBB; memory of the caller.
struct PixelBuffer {
    std::uint32_t* pixels = nullptr;
    IntSize size;
    std::int32_t stride = 0; // pixels from one row to the next
};

enum class SimdLevel : std::uint8_t { Best /* (Default) */, Scalar, Sse2, Avx2, Neon };

class SoftwareRenderer final : public Renderer {
public:
    // A level that the machine lacks counts as Best.
    explicit SoftwareRenderer(SimdLevel level = SimdLevel::Best);
    ~SoftwareRenderer() override;

    // Must outlive the calls to render(). A target smaller than the list shows its top left part.
    void set_target(PixelBuffer const& target);
    // Lines rasterised at a time, 0 for all: the picture does not depend on it.
    void set_band_height(int lines);
    // Threads that draw, the caller's among them; 1 unless told otherwise. The others sleep between
    // frames. They are not woken by damage of fewer pixels than `least_area`, and not for lists in
    // which a host draws. The picture is the same. Where the system has no more threads to give,
    // there are fewer.
    void set_threads(int count, std::int64_t least_area = 1 << 18);
    int threads() const;
    SimdLevel simd_level() const;

    // A picture in parts, for a destination that cannot hold all of it: prepare() once, then parts
    // in any order while the list and all that it borrows stay as they are. The buffer's first
    // pixel is the part's; its rows are at least as wide, and pixels to the right of the part may
    // be overwritten up to the buffer's width. What lies beyond the list is background. The
    // caller's thread draws alone.
    void prepare(DrawList const& list);
    void draw_part(IntRect const& part, PixelBuffer const& buffer);

protected:
    void create_texture(TextureView const& view) override;
    void update_texture(TextureView const& view, IntRect changed) override;
    void destroy_texture(TextureId id) override;
    void draw(DrawList const& list, Damage const& damage) override;

private:
    struct Private;
    std::unique_ptr<Private> m;
};

}

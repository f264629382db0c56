// SPDX-License-Identifier: MIT

#include "offscreen.h"

#include <oriel/backends/software_renderer.h>

namespace oriel {

namespace {

class SoftwareOffscreen final : public Offscreen {
public:
    SoftwareOffscreen(std::string name, SimdLevel level) : m_name(std::move(name)), m_level(level)
    {}
    std::string name() const override { return m_name; }
    bool is_exact() const override { return true; }
    std::vector<std::uint32_t> picture(DrawList const& list) override
    {
        SoftwareRenderer renderer(m_level);
        IntSize const size = list.size();
        std::vector<std::uint32_t> pixels(static_cast<std::size_t>(size.width * size.height));
        renderer.set_target({ pixels.data(), size, size.width });
        renderer.render(list);
        return pixels;
    }

private:
    std::string m_name;
    SimdLevel m_level;
};

}

void add_software(Offscreens& all)
{
    struct {
        char const* name;
        SimdLevel level;
    } const levels[] = { { "software", SimdLevel::Scalar }, { "SSE2", SimdLevel::Sse2 },
        { "AVX2", SimdLevel::Avx2 }, { "NEON", SimdLevel::Neon } };
    for (auto const& [name, level] : levels) {
        if (SoftwareRenderer(level).simd_level() == level)
            all.push_back(std::make_unique<SoftwareOffscreen>(name, level));
    }
}

Offscreens all_offscreens()
{
    Offscreens all;
    add_software(all);
    add_opengl(all);
    add_vulkan(all);
    return all;
}

}

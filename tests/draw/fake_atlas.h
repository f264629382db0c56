// SPDX-License-Identifier: MIT
//
// FakeAtlas: two pages of coverage without a font: empty, full and soft texels side by side.

#pragma once

#include <oriel/text/glyph_atlas.h>

#include <utility>
#include <vector>

namespace oriel {

class FakeAtlas final : public GlyphAtlas {
public:
    FakeAtlas()
    {
        for (int page = 0; page < 2; ++page) {
            for (int i = 0; i < page_size * page_size; ++i)
                m_pages[page].push_back(texel(page, i % page_size, i / page_size));
        }
    }

    int page_count() const override { return 2; }
    Page page(int index) const override { return { m_pages[index].data(), m_generations[index] }; }
    IntRect take_changes(int page) override { return std::exchange(m_changes[page], {}); }

    void set(int page, int x, int y, std::uint8_t coverage)
    {
        m_pages[page][static_cast<std::size_t>(y * page_size + x)] = coverage;
        m_changes[page] = m_changes[page].united({ x, y, x + 1, y + 1 });
        ++m_generations[page];
    }

private:
    static std::uint8_t texel(int page, int x, int y)
    {
        int const wave = (x * 7 + y * 13 + page * 31) % 48;
        int const coverage = wave < 16 ? 0 : wave >= 32 ? 255 : (wave - 16) * 16;
        return static_cast<std::uint8_t>(coverage);
    }

    std::vector<std::uint8_t> m_pages[2];
    std::uint64_t m_generations[2] = { 1, 1 };
    IntRect m_changes[2];
};

}

// SPDX-License-Identifier: MIT

#include <text/font_library.h>

#include <oriel/core/verify.h>

#include <cstring>

namespace oriel::detail {

FontLibrary::FontLibrary() { ORIEL_VERIFY(FT_Init_FreeType(&m_library) == 0); }

FontLibrary::~FontLibrary()
{
    m_fonts.clear();
    FT_Done_FreeType(m_library);
}

Result<FontId> FontLibrary::add_lent(std::span<std::byte const> bytes, int index)
{
    if (m_fonts.size() == max_fonts)
        return Error { "The font cannot be added: the engine holds as many as it can." };
    auto face = FontFace::load(m_library, bytes, index);
    if (!face)
        return face.error();
    m_fonts.push_back(std::move(*face));
    return FontId { static_cast<std::uint16_t>(m_fonts.size() - 1) };
}

Result<FontId> FontLibrary::add_copied(std::span<std::byte const> bytes, int index)
{
    if (bytes.empty())
        return Error { "The font is empty." };
    auto copy = std::make_unique<std::byte[]>(bytes.size());
    std::memcpy(copy.get(), bytes.data(), bytes.size());
    Result<FontId> font = add_lent({ copy.get(), bytes.size() }, index);
    if (font)
        m_copies.push_back(std::move(copy));
    return font;
}

FontStackId FontLibrary::add_stack(std::span<FontId const> fonts)
{
    ORIEL_VERIFY(m_stacks.size() < 0xffff);
    std::vector<std::uint16_t> stack;
    for (FontId font : fonts) {
        ORIEL_VERIFY(font.index < m_fonts.size());
        stack.push_back(font.index);
    }
    m_stacks.push_back(std::move(stack));
    return static_cast<FontStackId>(m_stacks.size() - 1);
}

std::span<std::uint16_t const> FontLibrary::stack(FontStackId stack) const
{
    if (!has_stack(stack))
        return {};
    return m_stacks[stack];
}

FontMetrics FontLibrary::metrics(FontStackId id, Fixed size) const
{
    std::span<std::uint16_t const> const fonts = stack(id);
    if (fonts.empty())
        return { size * 3 / 4, size / 4, 0 };
    return font(fonts[0]).metrics(size);
}

FontLines FontLibrary::lines(FontStackId id, Fixed size) const
{
    std::span<std::uint16_t const> const fonts = stack(id);
    if (fonts.empty())
        return { -size / 8, size / 16, size / 4, size / 16, size * 3 / 4 };
    return font(fonts[0]).lines(size);
}

}

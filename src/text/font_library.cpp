// SPDX-License-Identifier: MIT

#include <text/font_library.h>

#include <oriel/core/verify.h>

#include <algorithm>
#include <cstring>
#include <utility>

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

std::span<std::uint16_t const> FontLibrary::faces(FontStackId stack, FaceStyle const& style)
{
    auto const known = std::find_if(m_served.begin(), m_served.end(),
        [&](Served const& served) { return served.stack == stack && served.style == style; });
    if (known != m_served.end())
        return known->fonts;
    if (m_served.size() == max_served)
        m_served.clear();
    m_served.push_back({ stack, style, serve(stack, style) });
    return m_served.back().fonts;
}

// Families in the order of their first fonts; of each, the face nearest to the style first.
std::vector<std::uint16_t> FontLibrary::serve(FontStackId id, FaceStyle const& style)
{
    std::span<std::uint16_t const> const given = stack(id);
    auto const family = [&](std::uint16_t font) -> std::string const& {
        return m_fonts[font]->traits().family;
    };
    auto const place_of_family = [&](std::uint16_t font) {
        return std::find_if(given.begin(), given.end(), [&](std::uint16_t other) {
            return other == font || (!family(font).empty() && family(other) == family(font));
        }) - given.begin();
    };
    std::vector<std::uint16_t> fonts(given.begin(), given.end());
    std::stable_sort(fonts.begin(), fonts.end(), [&](std::uint16_t a, std::uint16_t b) {
        return std::pair(place_of_family(a), rank_of(m_fonts[a]->traits(), style))
               < std::pair(place_of_family(b), rank_of(m_fonts[b]->traits(), style));
    });
    for (std::uint16_t& font : fonts)
        font = ensure_instance(font, style);
    return fonts;
}

std::uint16_t FontLibrary::ensure_instance(std::uint16_t font, FaceStyle const& style)
{
    FontFace const& base = *m_fonts[font];
    FaceVariation const variation =
        variation_for(base.traits(), style, named_axes(base, style.settings));
    if (variation == FaceVariation {})
        return font;
    auto const known =
        std::find_if(m_instances.begin(), m_instances.end(), [&](Instance const& instance) {
            return instance.base == font && instance.variation == variation;
        });
    if (known != m_instances.end())
        return known->font;
    if (m_instances.size() == max_instances || m_fonts.size() == max_fonts)
        return font;
    auto face = base.instance(m_library, variation,
        variation.axes == 0 ? std::span<FontAxis const> {} : m_settings[variation.axes - 1u].axes);
    if (!face)
        return font;
    m_fonts.push_back(std::move(*face));
    m_instances.push_back({ font, variation, static_cast<std::uint16_t>(m_fonts.size() - 1) });
    return m_instances.back().font;
}

FontSettingsId FontLibrary::named_axes(FontFace const& face, FontSettingsId settings) const
{
    bool const has_axes = settings != 0 && settings <= m_settings.size()
                          && !m_settings[settings - 1u].axes.empty()
                          && FT_HAS_MULTIPLE_MASTERS(face.outlines());
    return has_axes ? settings : FontSettingsId { 0 };
}

FontSettingsId FontLibrary::add_settings(FontSettings const& settings)
{
    Settings added;
    for (FontFeature const& feature : settings.features)
        added.features.push_back(
            { feature.tag.value, feature.value, HB_FEATURE_GLOBAL_START, HB_FEATURE_GLOBAL_END });
    added.axes.assign(settings.axes.begin(), settings.axes.end());
    auto const is_same = [&](Settings const& known) {
        return known.axes == added.axes
               && std::equal(known.features.begin(), known.features.end(), added.features.begin(),
                   added.features.end(), [](hb_feature_t const& a, hb_feature_t const& b) {
                       return a.tag == b.tag && a.value == b.value;
                   });
    };
    auto const known = std::find_if(m_settings.begin(), m_settings.end(), is_same);
    if (known != m_settings.end())
        return static_cast<FontSettingsId>(known - m_settings.begin() + 1);
    if (m_settings.size() == 0xffff)
        return 0;
    m_settings.push_back(std::move(added));
    return static_cast<FontSettingsId>(m_settings.size());
}

std::span<hb_feature_t const> FontLibrary::features(FontSettingsId settings) const
{
    if (settings == 0 || settings > m_settings.size())
        return {};
    return m_settings[settings - 1u].features;
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

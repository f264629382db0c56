// SPDX-License-Identifier: MIT

#include "pango_layout.h"

#include <pango/pangocairo.h>
#include <pango/pangofc-fontmap.h>

#include <map>
#include <memory>

namespace oriel {

struct Unref {
    void operator()(void* object) const { g_object_unref(object); }
};
template <typename T>
using Owned = std::unique_ptr<T, Unref>;

// A font map that knows one file.
static PangoFontMap* font_map_of(std::string const& file)
{
    static std::map<std::string, Owned<PangoFontMap>> maps;
    Owned<PangoFontMap>& map = maps[file];
    if (map)
        return map.get();
    map.reset(pango_cairo_font_map_new_for_font_type(CAIRO_FONT_TYPE_FT));
    FcConfig* const config = FcConfigCreate();
    FcConfigAppFontAddFile(config, reinterpret_cast<FcChar8 const*>(file.c_str()));
    pango_fc_font_map_set_config(PANGO_FC_FONT_MAP(map.get()), config);
    FcConfigDestroy(config);
    return map.get();
}

static Owned<PangoContext> context_of(std::string const& file)
{
    Owned<PangoContext> context(pango_font_map_create_context(font_map_of(file)));
    cairo_font_options_t* const options = cairo_font_options_create();
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
    pango_cairo_context_set_font_options(context.get(), options);
    cairo_font_options_destroy(options);
    pango_cairo_context_set_resolution(context.get(), 72);
    pango_context_set_round_glyph_positions(context.get(), FALSE);
    pango_context_set_language(context.get(), pango_language_from_string("und"));
    return context;
}

static std::vector<PangoCaret> carets_of(PangoLayout* layout, PangoLayoutLine* line, int left)
{
    char const* const text = pango_layout_get_text(layout);
    int count = 0;
    PangoLogAttr const* const attributes = pango_layout_get_log_attrs_readonly(layout, &count);
    std::vector<PangoCaret> carets;
    int const begin = pango_layout_line_get_start_index(line);
    int const end = begin + pango_layout_line_get_length(line);
    for (int index = begin; index < end;
         index = static_cast<int>(g_utf8_next_char(text + index) - text)) {
        if (!attributes[g_utf8_pointer_to_offset(text, text + index)].is_cursor_position)
            continue;
        PangoRectangle strong;
        PangoRectangle weak;
        pango_layout_get_cursor_pos(layout, index, &strong, &weak);
        carets.push_back(
            { static_cast<std::size_t>(index), static_cast<double>(strong.x - left) / PANGO_SCALE,
                static_cast<double>(weak.x - left) / PANGO_SCALE });
    }
    return carets;
}

static void set_tabs(PangoLayout* layout, std::span<TabStop const> stops)
{
    static constexpr PangoTabAlign aligns[] = { PANGO_TAB_LEFT, PANGO_TAB_CENTER, PANGO_TAB_RIGHT,
        PANGO_TAB_DECIMAL };
    PangoTabArray* const tabs = pango_tab_array_new(static_cast<int>(stops.size()), FALSE);
    for (std::size_t i = 0; i < stops.size(); ++i) {
        auto const index = static_cast<int>(i);
        pango_tab_array_set_tab(tabs, index, aligns[static_cast<std::size_t>(stops[i].align)],
            static_cast<int>(stops[i].position * PANGO_SCALE));
        pango_tab_array_set_decimal_point(tabs, index, stops[i].decimal_point);
    }
    pango_layout_set_tabs(layout, tabs);
    pango_tab_array_free(tabs);
}

std::vector<PangoLine> pango_lines(std::string const& font_file, float size, std::string_view text,
    int width, std::span<TabStop const> tab_stops)
{
    Owned<PangoContext> const context = context_of(font_file);
    Owned<PangoLayout> const layout(pango_layout_new(context.get()));
    PangoFontDescription* const font = pango_font_description_new();
    pango_font_description_set_absolute_size(font, static_cast<double>(size) * PANGO_SCALE);
    pango_layout_set_font_description(layout.get(), font);
    pango_font_description_free(font);
    PangoAttrList* const attributes = pango_attr_list_new();
    pango_attr_list_insert(attributes, pango_attr_insert_hyphens_new(FALSE));
    pango_layout_set_attributes(layout.get(), attributes);
    pango_attr_list_unref(attributes);
    pango_layout_set_wrap(layout.get(), PANGO_WRAP_WORD_CHAR);
    pango_layout_set_width(layout.get(), width * PANGO_SCALE);
    if (!tab_stops.empty())
        set_tabs(layout.get(), tab_stops);
    pango_layout_set_text(layout.get(), text.data(), static_cast<int>(text.size()));
    std::vector<PangoLine> lines;
    PangoLayoutIter* const iterator = pango_layout_get_iter(layout.get());
    do {
        PangoLayoutLine* const line = pango_layout_iter_get_line_readonly(iterator);
        PangoRectangle place;
        pango_layout_iter_get_line_extents(iterator, nullptr, &place);
        lines.push_back({ static_cast<std::size_t>(pango_layout_line_get_start_index(line)),
            carets_of(layout.get(), line, place.x) });
    } while (pango_layout_iter_next_line(iterator));
    pango_layout_iter_free(iterator);
    return lines;
}

}

// SPDX-License-Identifier: MIT

#include <text/neighbor_rules.h>

#include <hb-ot.h>

#include <algorithm>
#include <iterator>
#include <memory>
#include <vector>

namespace oriel::detail {

namespace {

struct Destroy {
    void operator()(hb_blob_t* blob) const { hb_blob_destroy(blob); }
    void operator()(hb_set_t* set) const { hb_set_destroy(set); }
    void operator()(hb_shape_plan_t* plan) const { hb_shape_plan_destroy(plan); }
};
using Blob = std::unique_ptr<hb_blob_t, Destroy>;
using Set = std::unique_ptr<hb_set_t, Destroy>;
using Plan = std::unique_ptr<hb_shape_plan_t, Destroy>;

// Fractions are for what stands around U+2044, which is not ASCII.
constexpr hb_feature_t no_fractions[] = {
    { HB_TAG('f', 'r', 'a', 'c'), 0, HB_FEATURE_GLOBAL_START, HB_FEATURE_GLOBAL_END },
    { HB_TAG('n', 'u', 'm', 'r'), 0, HB_FEATURE_GLOBAL_START, HB_FEATURE_GLOBAL_END },
    { HB_TAG('d', 'n', 'o', 'm'), 0, HB_FEATURE_GLOBAL_START, HB_FEATURE_GLOBAL_END },
};

Plan plan_of(RunStyle const& style)
{
    std::vector<hb_feature_t> features(std::begin(no_fractions), std::end(no_fractions));
    features.insert(features.end(), style.features.begin(), style.features.end());
    hb_segment_properties_t properties = HB_SEGMENT_PROPERTIES_DEFAULT;
    properties.direction = style.direction;
    properties.script = style.script;
    properties.language = style.language;
    unsigned axes = 0;
    int const* const coordinates = hb_font_get_var_coords_normalized(style.font, &axes);
    return Plan(hb_shape_plan_create2(hb_font_get_face(style.font), &properties, features.data(),
        static_cast<unsigned>(features.size()), coordinates, axes, nullptr));
}

Blob table_of(hb_face_t* face, hb_tag_t tag) { return Blob(hb_face_reference_table(face, tag)); }

std::span<char const> bytes_of(Blob const& blob)
{
    unsigned size = 0;
    char const* const bytes = hb_blob_get_data(blob.get(), &size);
    return { bytes, size };
}

bool has_table(hb_face_t* face, hb_tag_t tag) { return !bytes_of(table_of(face, tag)).empty(); }

// Apple's tables, and kerning older than OpenType's, have rules of their own.
bool has_other_rules(hb_face_t* face)
{
    static constexpr hb_tag_t tags[] = { HB_TAG('m', 'o', 'r', 'x'), HB_TAG('m', 'o', 'r', 't'),
        HB_TAG('k', 'e', 'r', 'x'), HB_TAG('t', 'r', 'a', 'k') };
    if (std::any_of(
            std::begin(tags), std::end(tags), [&](hb_tag_t tag) { return has_table(face, tag); }))
        return true;
    unsigned index = 0;
    bool const kerns = hb_ot_layout_language_find_feature(face, HB_OT_TAG_GPOS, 0,
        HB_OT_LAYOUT_DEFAULT_LANGUAGE_INDEX, HB_TAG('k', 'e', 'r', 'n'), &index);
    return !kerns && has_table(face, HB_TAG('k', 'e', 'r', 'n'));
}

AsciiGlyphs nominal_glyphs(hb_font_t* font, AsciiSet& missing)
{
    AsciiGlyphs glyphs;
    for (std::size_t c = 0; c < ascii_count; ++c) {
        hb_codepoint_t glyph = 0;
        auto const code_point = static_cast<hb_codepoint_t>(c + ascii_begin);
        if (hb_font_get_nominal_glyph(font, code_point, &glyph) && glyph != 0)
            glyphs.add(c, static_cast<std::uint16_t>(glyph));
        else
            missing.set(c);
    }
    return glyphs;
}

Set lookups_of(hb_shape_plan_t* plan, hb_tag_t table)
{
    Set set(hb_set_create());
    hb_ot_shape_plan_collect_lookups(plan, table, set.get());
    return set;
}

template <typename Visit>
void for_each(hb_set_t const* set, Visit const& visit)
{
    hb_codepoint_t index = HB_SET_VALUE_INVALID;
    while (hb_set_next(set, &index))
        visit(index);
}

// Whether lookups that rules apply, or that those of theirs do, know the space.
bool touch_space(std::set<std::uint16_t> waiting, LookupReader::Kind kind, TableReader const& table,
    AsciiGlyphs& glyphs)
{
    NeighborFindings findings;
    LookupReader reader(kind, table, glyphs, findings);
    std::set<std::uint16_t> known = waiting;
    while (!waiting.empty()) {
        for (std::uint16_t lookup : waiting)
            reader.read(lookup);
        waiting.clear();
        std::set_difference(findings.called.begin(), findings.called.end(), known.begin(),
            known.end(), std::inserter(waiting, waiting.begin()));
        known.insert(waiting.begin(), waiting.end());
    }
    return findings.touches_space;
}

}

NeighborRules::NeighborRules(RunStyle const& style)
{
    hb_font_t* const font = style.font;
    hb_face_t* const face = hb_font_get_face(font);
    if (has_other_rules(face)) {
        m_findings.excluded.set();
        m_findings.touches_space = true;
        return;
    }
    AsciiGlyphs glyphs = nominal_glyphs(font, m_findings.excluded);
    Plan const plan = plan_of(style);
    read(face, plan.get(), LookupReader::Kind::Substitution, glyphs);
    read(face, plan.get(), LookupReader::Kind::Positioning, glyphs);
    for (AsciiGlyphs::Entry const& entry : glyphs.entries()) {
        if (hb_ot_layout_get_glyph_class(face, entry.glyph) == HB_OT_LAYOUT_GLYPH_CLASS_MARK) {
            m_findings.excluded |= entry.characters;
            m_findings.touches_space |= entry.characters[ascii_space];
        }
    }
}

void NeighborRules::read(
    hb_face_t* face, hb_shape_plan_t* plan, LookupReader::Kind kind, AsciiGlyphs& glyphs)
{
    bool const is_substitution = kind == LookupReader::Kind::Substitution;
    hb_tag_t const tag = is_substitution ? HB_OT_TAG_GSUB : HB_OT_TAG_GPOS;
    Blob const blob = table_of(face, tag);
    Set const lookups = lookups_of(plan, tag);
    if (hb_set_is_empty(lookups.get()))
        return;
    TableReading reading;
    TableReader const table(bytes_of(blob), reading);
    LookupReader reader(kind, table, glyphs, m_findings);
    bool has_new = is_substitution;
    while (has_new) {
        has_new = false;
        for_each(lookups.get(),
            [&](unsigned lookup) { has_new = reader.add_substitutes(lookup) || has_new; });
    }
    for_each(lookups.get(), [&](unsigned lookup) { reader.read(lookup); });

    m_findings.touches_space |= touch_space(m_findings.called, kind, table, glyphs);
    m_findings.called.clear();
    if (reading.is_broken) {
        m_findings.excluded.set();
        m_findings.touches_space = true;
    }
}

}

// SPDX-License-Identifier: MIT
//
// HarfBuzz's own shaping tests, given to our shaper, which remembers pairs and words. They are of
// the version that is installed (tests/text/fetch_shaping_data). What hb-shape can be asked and our
// shaper cannot is counted, and said.

#include "shaping_line.h"

#include <text/run_shaper.h>

#include <gtest/gtest.h>
#include <hb-ot.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <map>
#include <memory>
#include <sstream>

namespace oriel {

using namespace detail;

static std::filesystem::path data_folder() { return ORIEL_SOURCE_DIR "/build/shaping_data"; }

struct DestroyFont {
    void operator()(hb_font_t* font) const { hb_font_destroy(font); }
};
using Font = std::unique_ptr<hb_font_t, DestroyFont>;

static Font open_font(ShapingLine const& line)
{
    hb_blob_t* const blob = hb_blob_create_from_file(line.font.c_str());
    hb_face_t* const face = hb_face_create(blob, static_cast<unsigned>(line.face));
    hb_font_t* const font = hb_font_create(face);
    int const size = line.size != 0 ? line.size : static_cast<int>(hb_face_get_upem(face));
    hb_font_set_scale(font, size, size);
    hb_font_set_variations(
        font, line.variations.data(), static_cast<unsigned>(line.variations.size()));
    hb_blob_destroy(blob);
    hb_face_destroy(face);
    return Font(font);
}

// As hb-shape guesses what it is not told.
static RunStyle style_of(ShapingLine const& line, hb_font_t* font)
{
    hb_buffer_t* const buffer = hb_buffer_create();
    hb_buffer_add_codepoints(buffer, reinterpret_cast<hb_codepoint_t const*>(line.text.data()),
        static_cast<int>(line.text.size()), 0, static_cast<int>(line.text.size()));
    hb_buffer_set_direction(buffer, hb_direction_from_string(line.direction.c_str(), -1));
    hb_buffer_set_script(buffer, hb_script_from_string(line.script.c_str(), -1));
    hb_buffer_set_language(
        buffer, hb_language_from_string(line.language.empty() ? "en" : line.language.c_str(), -1));
    hb_buffer_guess_segment_properties(buffer);
    RunStyle const style { .font = font,
        .size = 1,
        .script = hb_buffer_get_script(buffer),
        .language = hb_buffer_get_language(buffer),
        .direction = hb_buffer_get_direction(buffer),
        .features = line.features };
    hb_buffer_destroy(buffer);
    return style;
}

// To the order of the eye, as HarfBuzz has it.
static std::vector<RunGlyph> in_visual_order(std::span<RunGlyph const> glyphs)
{
    std::vector<RunGlyph> all(glyphs.rbegin(), glyphs.rend());
    for (auto begin = all.begin(); begin != all.end();) {
        auto const end = std::find_if(begin, all.end(),
            [&](RunGlyph const& glyph) { return glyph.cluster != begin->cluster; });
        std::reverse(begin, end);
        begin = end;
    }
    return all;
}

static std::string name_of(RunGlyph const& glyph, ShapingLine const& line, hb_font_t* font)
{
    if (!line.has_names)
        return std::to_string(glyph.glyph);
    char name[128];
    hb_font_glyph_to_string(font, glyph.glyph, name, sizeof name);
    return name;
}

// What HarfBuzz puts in place of an ignorable character, unless told to leave it out.
static bool is_invisible(RunGlyph const& glyph, hb_font_t* font)
{
    hb_codepoint_t space = 0;
    return glyph.advance == 0 && hb_font_get_nominal_glyph(font, ' ', &space)
           && glyph.glyph == space;
}

static std::string printed(
    std::vector<RunGlyph> const& glyphs, ShapingLine const& line, hb_font_t* font)
{
    std::ostringstream text;
    Fixed pen = 0;
    for (RunGlyph const& glyph : glyphs) {
        std::size_t const place = glyph.cluster - line.before.size();
        if (!line.keeps_ignorable && is_invisible(glyph, font))
            continue;
        text << '|' << name_of(glyph, line, font);
        if (line.has_clusters)
            text << '=' << place;
        Fixed const x = glyph.x + (line.has_advances ? 0 : pen);
        pen += glyph.advance;
        if (line.has_positions && (x != 0 || glyph.y != 0))
            text << '@' << x << ',' << glyph.y;
        if (line.has_positions && line.has_advances)
            text << '+' << glyph.advance;
    }
    return text.str().empty() ? text.str() : text.str().substr(1);
}

// What the shaper says the first time, and what it says when it remembers.
static std::vector<std::string> shaped(
    ShapingLine const& line, hb_font_t* font, RunStyle const& style)
{
    std::u32string const all = line.before + line.text + line.behind;
    RunShaper shaper;
    for (int i = 0; i < 300; ++i) // until pairs are worth a table
        shaper.shape(U" ", 0, 1, style);
    std::vector<std::string> answers;
    for (int time = 0; time < 2; ++time) {
        std::span<RunGlyph const> const glyphs =
            shaper.shape(all, line.before.size(), line.before.size() + line.text.size(), style);
        bool const is_backward = HB_DIRECTION_IS_BACKWARD(style.direction);
        answers.push_back(printed(is_backward ? in_visual_order(glyphs)
                                              : std::vector<RunGlyph>(glyphs.begin(), glyphs.end()),
            line, font));
    }
    return answers;
}

struct Tally {
    std::size_t compared = 0;
    std::map<std::string, std::size_t> unusable;
};

static void check(ShapingLine line, Tally& tally, std::string const& where)
{
    Font const font = open_font(line);
    RunStyle const style = style_of(line, font.get());
    if (line.unusable.empty() && HB_DIRECTION_IS_VERTICAL(style.direction))
        line.unusable = "text from top to bottom";
    bool const has_parts = std::any_of(line.features.begin(), line.features.end(),
        [](hb_feature_t const& feature) { return feature.start != 0 || feature.end != ~0u; });
    if (line.unusable.empty() && has_parts)
        line.unusable = "features of a part of a run";
    if (!line.unusable.empty()) {
        ++tally.unusable[line.unusable];
        return;
    }
    ++tally.compared;
    for (std::string const& answer : shaped(line, font.get(), style))
        EXPECT_EQ(answer, line.expected) << where;
}

TEST(HarfBuzzData, OurShaperSaysTheSame)
{
    std::string const version = [] {
        std::ifstream file(data_folder() / "version");
        std::string text;
        std::getline(file, text);
        return text;
    }();
    if (version.empty())
        GTEST_SKIP() << "No data; tests/text/fetch_shaping_data fetches it.";
    Tally tally;
    for (auto const& entry : std::filesystem::recursive_directory_iterator(data_folder())) {
        if (entry.path().extension() != ".tests")
            continue;
        std::ifstream file(entry.path());
        std::size_t number = 0;
        for (std::string text; std::getline(file, text);) {
            ++number;
            if (!text.empty() && !text.starts_with('#'))
                check(ShapingLine::parse(text, entry.path().parent_path()), tally,
                    (std::ostringstream() << entry.path().filename() << " " << number).str());
        }
    }
    std::cout << "HarfBuzz " << version << ": " << tally.compared << " lines compared\n";
    for (auto const& [why, count] : tally.unusable)
        std::cout << "  left out: " << why << ": " << count << "\n";
    EXPECT_GT(tally.compared, 5000u);
}

}

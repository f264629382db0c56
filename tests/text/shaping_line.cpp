// SPDX-License-Identifier: MIT

#include "shaping_line.h"

#include <algorithm>
#include <cstdlib>

namespace oriel {

static std::vector<std::string> split(std::string_view text, char by)
{
    std::vector<std::string> parts;
    std::size_t begin = 0;
    for (std::size_t end = 0; end != std::string_view::npos; begin = end + 1) {
        end = text.find(by, begin);
        parts.emplace_back(text.substr(begin, end - begin));
    }
    return parts;
}

static std::u32string characters(std::string_view list)
{
    std::u32string text;
    for (std::string const& name : split(list, ',')) {
        std::size_t const sign = name.find('+');
        char const* const digits = name.c_str() + (sign == std::string::npos ? 0 : sign + 1);
        if (!name.empty())
            text += static_cast<char32_t>(std::strtoul(digits, nullptr, 16));
    }
    return text;
}

static void add_features(ShapingLine& line, std::string_view list)
{
    for (std::string const& name : split(list, ',')) {
        hb_feature_t feature {};
        if (hb_feature_from_string(name.c_str(), -1, &feature))
            line.features.push_back(feature);
    }
}

static void add_variations(ShapingLine& line, std::string_view list)
{
    for (std::string const& name : split(list, ',')) {
        hb_variation_t variation {};
        if (hb_variation_from_string(name.c_str(), -1, &variation))
            line.variations.push_back(variation);
    }
}

// Those that only say what hb-shape would do anyway, and those that are about its own output.
static bool changes_nothing(std::string const& name, std::string const& value)
{
    return name == "--single-par" || name == "--font-funcs" || (name == "--shaper" && value == "ot")
           || (name == "--shapers" && value == "ot");
}

static void read_option(ShapingLine& line, std::string const& name, std::string const& value)
{
    if (name == "--features")
        add_features(line, value);
    else if (name == "--variations")
        add_variations(line, value);
    else if (name == "--direction")
        line.direction = value;
    else if (name == "--script")
        line.script = value;
    else if (name == "--language")
        line.language = value;
    else if (name == "--font-size")
        line.size = value == "upem" ? 0 : std::atoi(value.c_str());
    else if (name == "--face-index")
        line.face = std::atoi(value.c_str());
    else if (name == "--unicodes-before")
        line.before = characters(value);
    else if (name == "--unicodes-after")
        line.behind = characters(value);
    else if (name == "--no-glyph-names")
        line.has_names = false;
    else if (name == "--no-clusters")
        line.has_clusters = false;
    else if (name == "--no-positions")
        line.has_positions = false;
    else if (name == "--ned")
        line.has_clusters = line.has_advances = false;
    else if (name == "--remove-default-ignorables")
        line.keeps_ignorable = false;
    else if (!changes_nothing(name, value))
        line.unusable = name;
}

// A value follows its option behind a sign or a space.
static void read_options(ShapingLine& line, std::string text)
{
    std::erase(text, '"');
    std::vector<std::string> const words = split(text, ' ');
    for (std::size_t i = 0; i < words.size(); ++i) {
        std::size_t const equals = std::min(words[i].find('='), words[i].size());
        bool const has_next =
            equals == words[i].size() && i + 1 < words.size() && !words[i + 1].starts_with("--");
        std::string const name = words[i].substr(0, equals);
        if (name.empty())
            continue;
        if (has_next)
            read_option(line, name, words[++i]);
        else
            read_option(line, name, equals < words[i].size() ? words[i].substr(equals + 1) : "");
    }
}

ShapingLine ShapingLine::parse(std::string_view text, std::string const& folder)
{
    ShapingLine line;
    std::vector<std::string> const parts = split(text, ';');
    if (parts.size() != 4) {
        line.unusable = "not four parts";
        return line;
    }
    line.font = parts[0].substr(0, parts[0].find('@'));
    if (line.font.starts_with('/'))
        line.unusable = "a font of another system";
    else
        line.font = folder + "/" + line.font;
    read_options(line, parts[1]);
    line.text = characters(parts[2]);
    if (parts[3] == "*")
        line.unusable = "no expectation";
    else if (parts[3].size() >= 2)
        line.expected = parts[3].substr(1, parts[3].size() - 2);
    return line;
}

}

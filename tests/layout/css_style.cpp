// SPDX-License-Identifier: MIT

#include "css_style.h"

#include <cstdlib>
#include <functional>
#include <map>
#include <optional>
#include <sstream>

namespace oriel::test {

namespace {

using Setter = std::function<bool(CssStyle&, std::string const&)>;

template <typename Value>
Setter keyword(Value LayoutStyle::*member, std::map<std::string, Value> values)
{
    return [member, values](CssStyle& css, std::string const& text) {
        auto const found = values.find(text);
        if (found != values.end())
            css.style.*member = found->second;
        return found != values.end();
    };
}

float number(std::string const& text) { return std::strtof(text.c_str(), nullptr); }

Setter length(Length LayoutStyle::*member)
{
    return [member](CssStyle& css, std::string const& text) {
        css.style.*member =
            text.back() == '%' ? Length::percent(number(text)) : Length::pixels(number(text));
        return text.back() == '%' || text.back() == 'x' || text == "0";
    };
}

Setter plain_number(float LayoutStyle::*member)
{
    return [member](CssStyle& css, std::string const& text) {
        css.style.*member = number(text);
        return true;
    };
}

Setter span(std::uint8_t LayoutStyle::*member)
{
    return [member](CssStyle& css, std::string const& text) {
        bool const is_whole = text == "1 / -1"; // CSS has no other way to clamp
        css.style.*member =
            is_whole ? std::uint8_t { 255 } : static_cast<std::uint8_t>(number(text.substr(5)));
        return is_whole || text.rfind("span ", 0) == 0;
    };
}

bool set_padding(CssStyle& css, std::string const& text)
{
    auto const edges = numbers(text);
    if (edges.size() == 1)
        css.style.padding = edges[0];
    else if (edges.size() == 2)
        css.style.padding = { edges[0], edges[1] };
    else if (edges.size() == 4)
        css.style.padding = { edges[0], edges[1], edges[2], edges[3] };
    return edges.size() == 1 || edges.size() == 2 || edges.size() == 4;
}

// CSS says the gap between rows first. A column's children are rows of it.
bool set_gap(CssStyle& css, std::string const& text)
{
    auto const gaps = numbers(text);
    bool const is_column = css.style.flow == Flow::Column;
    css.style.gap = is_column ? gaps.front() : gaps.back();
    if (gaps.size() == 2)
        css.style.line_gap = is_column ? gaps.back() : gaps.front();
    return !gaps.empty();
}

bool set_tracks(std::vector<Track>& tracks, std::string const& text)
{
    std::istringstream words(text);
    for (std::string word; words >> word;) {
        tracks.push_back(word == "auto"                 ? Track::fit()
                         : word.find("fr") != word.npos ? Track::fraction(number(word))
                                                        : Track::fixed(number(word)));
    }
    return !tracks.empty();
}

bool set_offset(CssStyle& css, std::string const& text)
{
    auto const offsets = numbers(text);
    css.style.offset = { offsets.at(0), offsets.at(1) };
    return true;
}

std::map<std::string, Align> const aligns { { "stretch", Align::Stretch },
    { "start", Align::Start }, { "center", Align::Center }, { "end", Align::End },
    { "baseline", Align::Baseline } };

std::map<std::string, Justify> const justifies { { "start", Justify::Start },
    { "center", Justify::Center }, { "end", Justify::End },
    { "space-between", Justify::SpaceBetween }, { "space-around", Justify::SpaceAround },
    { "space-evenly", Justify::SpaceEvenly } };

std::map<std::string, AlignSelf> const selves { { "stretch", AlignSelf::Stretch },
    { "start", AlignSelf::Start }, { "center", AlignSelf::Center }, { "end", AlignSelf::End },
    { "baseline", AlignSelf::Baseline } };

std::map<std::string, Setter> const& setters()
{
    using S = LayoutStyle;
    static std::map<std::string, Setter> const all {
        { "display", keyword<Flow>(&S::flow, { { "grid", Flow::Grid } }) },
        { "flex-direction",
            keyword<Flow>(&S::flow, { { "row", Flow::Row }, { "column", Flow::Column } }) },
        { "flex-wrap", keyword<Wrap>(&S::wrap, { { "wrap", Wrap::Yes } }) },
        { "align-items", keyword<Align>(&S::align, aligns) },
        { "align-self", keyword<AlignSelf>(&S::align_self, selves) },
        { "justify-content", keyword<Justify>(&S::justify, justifies) },
        { "justify-items", keyword<Justify>(&S::justify, justifies) }, // of a stack
        { "overflow", keyword<Scroll>(&S::scroll,
                          { { "auto", Scroll::Both }, { "hidden auto", Scroll::Vertical },
                              { "auto hidden", Scroll::Horizontal } }) },
        { "position", keyword<Floating>(&S::floating,
                          { { "absolute", Floating::Parent }, { "fixed", Floating::Surface } }) },
        { "direction", keyword<Direction>(&S::direction, { { "ltr", Direction::LeftToRight },
                                                             { "rtl", Direction::RightToLeft } }) },
        { "width", length(&S::width) },
        { "height", length(&S::height) },
        { "min-width", length(&S::min_width) },
        { "min-height", length(&S::min_height) },
        { "max-width", length(&S::max_width) },
        { "max-height", length(&S::max_height) },
        { "flex-grow", plain_number(&S::grow) },
        { "flex-shrink", plain_number(&S::shrink) },
        { "aspect-ratio", plain_number(&S::aspect) },
        { "grid-column", span(&S::column_span) },
        { "grid-row", span(&S::row_span) },
        { "padding", set_padding },
        { "gap", set_gap },
        { "translate", set_offset },
        { "justify-self", // stretched in a stack
            [](CssStyle& css, std::string const& text) {
                css.style.grow = 1;
                return text == "stretch";
            } },
        { "grid-template-columns",
            [](CssStyle& css, std::string const& text) { return set_tracks(css.columns, text); } },
        { "grid-template-rows",
            [](CssStyle& css, std::string const& text) { return set_tracks(css.rows, text); } },
    };
    return all;
}

std::string trimmed(std::string const& text)
{
    auto const first = text.find_first_not_of(" \n");
    return first == text.npos ? "" : text.substr(first, text.find_last_not_of(" \n") - first + 1);
}

void read_declaration(CssStyle& css, std::string const& declaration)
{
    auto const colon = declaration.find(':');
    auto const found = setters().find(trimmed(declaration.substr(0, colon)));
    if (found == setters().end() || !found->second(css, trimmed(declaration.substr(colon + 1))))
        css.error = declaration;
}

}

std::vector<float> numbers(std::string_view text)
{
    std::istringstream words { std::string(text) };
    std::vector<float> values;
    for (std::string word; words >> word;)
        values.push_back(number(word));
    return values;
}

CssStyle css_style(std::string_view kind, std::string_view text)
{
    CssStyle css;
    css.style.flow = kind == "stack" ? Flow::Stack : Flow::Column;
    std::istringstream declarations { std::string(text) };
    for (std::string declaration; std::getline(declarations, declaration, ';');) {
        if (!trimmed(declaration).empty())
            read_declaration(css, declaration);
    }
    return css;
}

}

// SPDX-License-Identifier: MIT

#include "colors.h"
#include "painted_scene.h"

#include <oriel/text/icon.h>

#include <fstream>
#include <iterator>
#include <string>
#include <vector>

namespace oriel {

namespace {

constexpr std::string_view pangram = "Sphinx of black quartz, judge my vow 0123456789";

void lines(Brush const& brush, Color color)
{
    float y = 6;
    for (float size : { 9.0f, 11.0f, 13.0f, 14.0f, 16.0f, 20.0f, 28.0f }) {
        brush.painter.text(brush.line(pangram, size), { 6.3f, y }, color);
        y += size * 1.6f;
    }
}

void dark_on_light(Brush const& brush) { lines(brush, ink); }
void light_on_dark(Brush const& brush) { lines(brush, paper); }

void colors_and_alpha(Brush const& brush)
{
    for (int i = 0; i < 10; ++i)
        brush.painter.text(brush.line(pangram, 14), { 4 + at(i) * 0.25f, 4 + at(i) * 18.7f },
            nth_color(i, static_cast<std::uint8_t>(255 - i * 20)));
}

void cut(Brush const& brush)
{
    for (int i = 0; i < 9; ++i) {
        brush.painter.push_clip({ 10 + at(i), 6 + at(i) * 20, 200 - at(i), 12 });
        brush.painter.text(brush.line(pangram, 16), { 8, 2 + at(i) * 20 }, ink);
        brush.painter.pop_clip();
    }
    brush.painter.push_clip({ 220, 10, 90, 180 }, 45);
    brush.painter.text(brush.line("Wide", 90), { 200, 40 }, blue);
    brush.painter.pop_clip();
}

FontStackId color_fonts(TextEngine& text)
{
    std::vector<FontId> fonts;
    for (char const* name : { "ColorPaints.ttf", "NotoColorEmoji.ttf" }) {
        std::ifstream file(std::string(ORIEL_SOURCE_DIR "/tests/fonts/") + name, std::ios::binary);
        std::string const bytes { std::istreambuf_iterator<char>(file), {} };
        fonts.push_back(text.add_font(std::as_bytes(std::span(bytes))).value());
    }
    return text.add_stack(fonts);
}

void in_color(Brush const& brush)
{
    FontStackId const stack = color_fonts(brush.text);
    constexpr std::string_view words = "ABCDEFGHIJ 😀👩‍💻🇩🇪";
    float y = 2;
    for (float const size : { 9.0f, 14.0f, 20.0f, 32.0f }) {
        auto const alpha = static_cast<std::uint8_t>(size * 8 - 1);
        brush.painter.text(brush.text.layout(words, { .font = stack, .size = size }), { 3.3f, y },
            { 9, 9, 9, alpha });
        y += size * 1.5f;
    }
    brush.painter.push_clip({ 10, 120, 120, 60 }, 20);
    brush.painter.push_opacity(0.6f);
    brush.painter.text(
        brush.text.layout("😀🎉", { .font = stack, .size = 60 }), { 4, 115 }, Color::black());
    brush.painter.pop_opacity();
    brush.painter.pop_clip();
    brush.painter.push_transform(Transform::rotation(0.3f, { 220, 150 }));
    brush.painter.text(
        brush.text.layout("AD😀x", { .font = stack, .size = 40 }), { 150, 120 }, Color::black());
    brush.painter.pop_transform();
}

void icons(Brush const& brush)
{
    float x = 4;
    for (std::string_view const icon : { Icon::Search, Icon::Folder, Icon::Settings, Icon::Warning,
             Icon::Play, Icon::Star, Icon::ChevronRight, Icon::Palette }) {
        float y = 4;
        for (float const size : { 14.0f, 20.0f, 32.0f, 48.0f }) {
            brush.painter.text(brush.line(icon, size), { x * size / 14, y }, ink);
            y += size * 1.3f;
        }
        x += 16;
    }
    brush.painter.text(brush.line(std::string(Icon::Folder) + " Documents", 20), { 4, 170 }, blue);
}

void huge(Brush const& brush) { brush.painter.text(brush.line("Rg&", 220), { 4, -40 }, ink); }

// Spans with colors, lines and backgrounds, of several sizes and fonts, and a box.
void rich(Brush const& brush, Color color)
{
    constexpr std::string_view words =
        "Rich typography: gypsy\uFFFCjumps quickly over code, struck out, largely.";
    TextStyle const body { 0, 14, 22 };
    TextSpan const spans[] = { { 5, { 1, 14, 22 } }, { 16, body }, { 17, body }, { 22, body },
        { 25, body, { .size = { 18, 18 }, .align = BoxAlign::Middle } }, { 44, body },
        { 48, { 2, 13, 22 } }, { 50, body }, { 60, body }, { 62, body }, { 69, { 0, 24 } } };
    TextPaint const paints[] = { {}, { .lines = TextLines::Underline }, {},
        { .color = blue, .lines = TextLines::Underline }, {}, {},
        { .color = red, .background = Color { 128, 128, 128, 60 } }, {},
        { .lines = TextLines::Strike, .line_color = red }, {},
        { .color = green, .lines = TextLines::Underline | TextLines::Strike } };
    ParagraphStyle paragraph { .width = 300, .wrap = TextWrap::Word, .align = TextAlign::Justify };
    for (float y = 6; y < 180; y += 96, paragraph.width = 220) {
        TextLayout const& layout = brush.text.layout({ words, spans }, body, paragraph);
        brush.painter.text(layout, { 8.4f, y }, color, paints);
        brush.painter.rectangle(layout.span_box(4).translated({ 8, y }),
            { .fill = amber, .radius = 5, .border_width = 1, .border = color });
    }
}
void rich_dark(Brush const& brush) { rich(brush, ink); }
void rich_light(Brush const& brush) { rich(brush, paper); }
// Outlines, and lines that turn with them.
void rich_turned(Brush const& brush)
{
    brush.painter.push_transform(Transform::rotation(0.1f, { 160, 100 }));
    rich(brush, ink);
    brush.painter.pop_transform();
}

constexpr ConformanceScene scenes[] = {
    { .name = "dark text", .paint = dark_on_light },
    { .name = "light text", .paint = light_on_dark, .background = ink },
    { .name = "dark text at 1.25", .paint = dark_on_light, .scale = 1.25f },
    { .name = "text of many colors", .paint = colors_and_alpha, .background = paper },
    { .name = "cut text", .paint = cut },
    { .name = "huge text", .paint = huge },
    { .name = "rich text", .paint = rich_dark },
    { .name = "light rich text at 1.5", .paint = rich_light, .scale = 1.5f, .background = ink },
    { .name = "turned rich text", .paint = rich_turned },
    { .name = "glyphs in color", .paint = in_color },
    { .name = "icons", .paint = icons },
};

}

std::span<ConformanceScene const> text_scenes() { return scenes; }

}

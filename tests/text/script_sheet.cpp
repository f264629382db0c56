// SPDX-License-Identifier: MIT

#include "script_sheet.h"

#include <oriel/draw/painter.h>
#include <oriel/draw/textures.h>
#include <oriel/text/directory_fonts.h>

#include <cmath>
#include <fstream>

namespace oriel {

namespace {

constexpr float width = 500; // of a panel, logical pixels
constexpr float line_height = 62;
constexpr Color ink = Color::rgb(0x181a20);
constexpr Color paper = Color::rgb(0xf4f5f7);

struct Remember final : DiagnosticSink {
    explicit Remember(std::vector<DiagnosticKind>& into) : kinds(into) {}
    void report(Diagnostic const& diagnostic) noexcept override
    {
        kinds.push_back(diagnostic.kind);
    }
    std::vector<DiagnosticKind>& kinds;
};

Size panel_size(SheetText const& text)
{
    return { width, line_height * static_cast<float>(text.lines.size()) + 8 };
}

int device(float length, float scale) { return static_cast<int>(std::lround(length * scale)); }

void paint_lines(Painter& painter, TextEngine& engine, SheetText const& text, Color color)
{
    // What runs to the left starts at the right.
    ParagraphStyle const paragraph { .width = width - 16, .ellipsis = Ellipsis::End };
    float y = 6;
    for (std::string const& line : text.lines) {
        painter.text(engine.layout(line, { .size = 13 }, paragraph), { 8, y }, color);
        painter.text(
            engine.layout(line, { .size = 20, .weight = 600 }, paragraph), { 8, y + 24 }, color);
        y += line_height;
    }
}

}

std::vector<SheetText> sheet_texts()
{
    std::vector<SheetText> texts;
    std::ifstream file(ORIEL_SOURCE_DIR "/tests/fonts/sheet_texts.txt");
    for (std::string line; std::getline(file, line);) {
        if (line.starts_with('['))
            texts.push_back({ line.substr(1, line.size() - 2), {} });
        else if (!texts.empty() && !line.empty())
            texts.back().lines.push_back(line);
    }
    return texts;
}

SheetPicture::SheetPicture(SheetText const& text, std::vector<float> const& scales)
{
    Size const panel = panel_size(text);
    for (float const scale : scales) {
        m_size.width = std::max(m_size.width, 2 * device(panel.width, scale));
        m_size.height += device(panel.height, scale);
    }
    m_pixels.assign(static_cast<std::size_t>(m_size.width * m_size.height), 0xff808080);
    int top = 0;
    for (float const scale : scales) {
        draw(text, scale, false, 0, top);
        draw(text, scale, true, device(panel.width, scale), top);
        top += device(panel.height, scale);
    }
}

void SheetPicture::draw(SheetText const& text, float scale, bool is_dark, int left, int top)
{
    Remember sink(m_diagnostics);
    DirectoryFonts fonts(ORIEL_SOURCE_DIR "/tests/fonts");
    TextEngine engine(sink, { .raster_budget = 0 });
    engine.add_embedded_fonts();
    engine.add_provider(fonts);
    engine.begin_frame(1, scale);
    DrawList list;
    Textures textures;
    MaskAtlas masks(sink);
    Painter painter(list, engine, textures, masks, sink);
    textures.begin_frame(1);
    masks.begin_frame(1);
    painter.begin(panel_size(text), scale, is_dark ? ink : paper);
    paint_lines(painter, engine, text, is_dark ? paper : ink);
    painter.end();
    textures.update_from(engine.atlas());
    textures.update_from(masks);
    SoftwareRenderer renderer;
    renderer.set_target({ m_pixels.data() + top * m_size.width + left, list.size(), m_size.width });
    renderer.render(list);
}

}

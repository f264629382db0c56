// SPDX-License-Identifier: MIT

#include "peer_scenes.h"

#include "prose.h"

#include <imgui.h>

#include <array>
#include <cstdio>
#include <memory>

namespace oriel {

static constexpr float gap = 4;

static void begin_full_window(ImGuiWindowFlags more = 0)
{
    ImGui::SetNextWindowPos({ 0, 0 });
    ImGui::SetNextWindowSize(ImGui::GetIO().DisplaySize);
    ImGui::Begin("Scene", nullptr, ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | more);
}

// 250 rows of label, button, checkbox and slider, all of them visible.

struct WidgetRow {
    std::array<char, 32> label {};
    bool is_checked = false;
    float value = 0;

    std::string_view format(int number)
    {
        int const length = std::snprintf(label.data(), label.size(), "Label %d", number);
        return { label.data(), static_cast<std::size_t>(length) };
    }
};

static constexpr int widget_rows = 250;

static void widgets_in_oriel(Ui& ui, std::vector<WidgetRow>& rows)
{
    for (int i = 0; i < widget_rows; ++i) {
        WidgetRow& values = rows[static_cast<std::size_t>(i)];
        if (auto round = ui.scope(static_cast<std::uint64_t>(i))) {
            if (auto row = ui.row()) {
                ui.label(values.format(i), { .width = 84 });
                ui.button("Button");
                ui.checkbox("Check", values.is_checked);
                ui.slider("Slider", values.value, { .decimals = 3, .width = 300 });
            }
        }
    }
}

static void widgets_in_imgui(std::vector<WidgetRow>& rows)
{
    begin_full_window();
    for (int i = 0; i < widget_rows; ++i) {
        WidgetRow& values = rows[static_cast<std::size_t>(i)];
        ImGui::PushID(i);
        ImGui::Text("Label %d", i);
        ImGui::SameLine(100);
        ImGui::Button("Button");
        ImGui::SameLine();
        ImGui::Checkbox("Check", &values.is_checked);
        ImGui::SameLine();
        ImGui::SetNextItemWidth(200);
        ImGui::SliderFloat("Slider", &values.value, 0, 1, "%.3f");
        ImGui::PopID();
    }
    ImGui::End();
}

static PeerScene widgets()
{
    auto rows = std::make_shared<std::vector<WidgetRow>>(widget_rows);
    for (std::size_t i = 0; i < rows->size(); ++i)
        (*rows)[i] = { {}, i % 2 == 1, static_cast<float>(i) / widget_rows };
    return { "S1 250 rows of 4 widgets", { 1920, 20000 }, 0.5, 0,
        [rows](Ui& ui) { widgets_in_oriel(ui, *rows); }, [rows] { widgets_in_imgui(*rows); } };
}

// 20,000 characters of wrapped prose.

// Writes a letter at another place each frame, so that no text comes back while a cache has it.
class TypedInto {
public:
    explicit TypedInto(std::string& text) : m_text(text) {}

    void type()
    {
        m_text[m_place] = m_before;
        m_place = (m_place + 1) % m_text.size();
        m_before = m_text[m_place];
        m_text[m_place] = 'X';
    }

private:
    std::string& m_text;
    std::size_t m_place = 0;
    char m_before = m_text[0];
};

struct Wall {
    std::vector<std::string> paragraphs = prose(37, 20000);
    TypedInto middle { paragraphs[18] };
};

static void prose_in_oriel(Ui& ui, std::vector<std::string> const& paragraphs)
{
    if (auto column = ui.column({ .gap = gap, .width = 784 })) {
        for (std::string const& paragraph : paragraphs)
            ui.label(paragraph);
    }
}

static void prose_in_imgui(std::vector<std::string> const& paragraphs)
{
    begin_full_window();
    ImGui::PushTextWrapPos(0);
    for (std::string const& paragraph : paragraphs)
        ImGui::TextUnformatted(paragraph.data(), paragraph.data() + paragraph.size());
    ImGui::PopTextWrapPos();
    ImGui::End();
}

static PeerScene text_wall()
{
    auto wall = std::make_shared<Wall>();
    return { "S2 20,000 characters", { 800, 20000 }, 0.1, 0,
        [wall](Ui& ui) { prose_in_oriel(ui, wall->paragraphs); },
        [wall] { prose_in_imgui(wall->paragraphs); } };
}

static PeerScene typed_text_wall()
{
    return { "S2 one of them changes", { 800, 20000 }, 1.0, 0,
        [wall = std::make_shared<Wall>()](Ui& ui) {
            wall->middle.type();
            prose_in_oriel(ui, wall->paragraphs);
        },
        [wall = std::make_shared<Wall>()] {
            wall->middle.type();
            prose_in_imgui(wall->paragraphs);
        } };
}

// 10,000 rounded rectangles with borders.

static constexpr int rectangles_across = 125;
static constexpr int rectangles_down = 80;

static Rect cell(int index)
{
    float const width = 1920.0f / rectangles_across;
    float const height = 1080.0f / rectangles_down;
    float const x = static_cast<float>(index % rectangles_across) * width;
    float const y = static_cast<float>(index / rectangles_across) * height;
    return { x + 1, y + 1, width - 2, height - 2 };
}

static Color color_of(int index)
{
    return { static_cast<std::uint8_t>(37 * index), static_cast<std::uint8_t>(59 * index),
        static_cast<std::uint8_t>(83 * index), 255 };
}

static void rectangles_in_oriel(Ui& ui)
{
    ui.leaf({ .layout = { .width = 1888, .height = 1048 } }, [](Painting const& p) {
        for (int i = 0; i < rectangles_across * rectangles_down; ++i)
            p.painter.rectangle(cell(i), { .fill = color_of(i),
                                             .radius = 4,
                                             .border_width = 1,
                                             .border = { 255, 255, 255, 128 } });
    });
}

static void rectangles_in_imgui()
{
    ImDrawList& list = *ImGui::GetBackgroundDrawList();
    for (int i = 0; i < rectangles_across * rectangles_down; ++i) {
        Rect const rect = cell(i);
        ImVec2 const from { rect.left(), rect.top() };
        ImVec2 const to { rect.right(), rect.bottom() };
        list.AddRectFilled(from, to, color_of(i).packed(), 4);
        list.AddRect(from, to, IM_COL32(255, 255, 255, 128), 4, 0, 1);
    }
}

static PeerScene rectangles()
{
    return { "S5 10,000 rectangles", { 1920, 1080 }, 0.1, 0, rectangles_in_oriel,
        rectangles_in_imgui };
}

// 10,000 rows in a scroll area, in the middle of which one looks; no clipper.

static constexpr std::size_t list_rows = 10000;

static std::shared_ptr<std::vector<std::string>> items()
{
    auto texts = std::make_shared<std::vector<std::string>>();
    for (std::size_t i = 0; i < list_rows; ++i)
        texts->push_back("Item " + std::to_string(i));
    return texts;
}

static void list_in_imgui(std::vector<std::string> const& texts, void (*row)(std::string const&))
{
    begin_full_window();
    ImGui::BeginChild("Items");
    for (std::string const& text : texts)
        row(text);
    if (ImGui::GetFrameCount() < 100)
        ImGui::SetScrollY(ImGui::GetScrollMaxY() / 2);
    ImGui::EndChild();
    ImGui::End();
}

static PeerScene list_of_choices()
{
    auto texts = items();
    float const pitch = Theme::light().control_height + gap;
    return { "S6 10,000 rows to press", { 1920, 1080 }, 0.5, list_rows * pitch / 2,
        [texts](Ui& ui) {
            if (auto area = ui.scroll_area("Items", { .gap = gap })) {
                for (std::string const& text : *texts)
                    ui.button(text, { .kind = ButtonKind::Quiet });
            }
        },
        [texts] {
            list_in_imgui(*texts, [](std::string const& text) { ImGui::Selectable(text.c_str()); });
        } };
}

static PeerScene list_of_labels()
{
    auto texts = items();
    float const pitch = Theme::light().body.line_height + gap;
    return { "S6 10,000 rows to read", { 1920, 1080 }, 0.5, list_rows * pitch / 2,
        [texts](Ui& ui) {
            if (auto area = ui.scroll_area("Items", { .gap = gap })) {
                for (std::string const& text : *texts)
                    ui.label(text);
            }
        },
        [texts] {
            list_in_imgui(
                *texts, [](std::string const& text) { ImGui::TextUnformatted(text.c_str()); });
        } };
}

static PeerScene virtual_list()
{
    auto texts = items();
    return { "S6 10,000 rows of a list", { 1920, 1080 }, 0.1, list_rows * 32.0f / 2,
        [texts](Ui& ui) {
            ui.list("Items", texts->size(), {}, [&](Ui& row_ui, Row const& row) {
                row_ui.label((*texts)[row.index], { .wrap = TextWrap::No });
            });
        },
        [texts] {
            list_in_imgui(*texts, [](std::string const& text) { ImGui::Selectable(text.c_str()); });
        } };
}

// Formatted numbers, in the middle of a table; 54 rows are seen.

static constexpr int table_columns = 8;

static double value_at(std::uint64_t row, std::uint32_t column)
{
    return static_cast<double>(row * table_columns + column) + 0.125;
}

static void table_in_oriel(Ui& ui, std::uint64_t rows)
{
    static constexpr TableColumn number { .width = Track::fraction(1) };
    static constexpr std::array<TableColumn, table_columns> columns { number, number, number,
        number, number, number, number, number };
    ui.table("Numbers", columns, rows,
        { .row_height = 19,
            .reveal = RowReveal { rows / 2, RevealAt::Start },
            .is_striped = true,
            .has_grid = true },
        [](Ui&, TableCell& cell) { cell.number(value_at(cell.row(), cell.column()), 3); });
}

static void table_in_imgui(int rows)
{
    begin_full_window();
    ImGuiTableFlags const flags = ImGuiTableFlags_RowBg | ImGuiTableFlags_Borders
                                  | ImGuiTableFlags_ScrollY | ImGuiTableFlags_Resizable;
    if (ImGui::BeginTable("Numbers", table_columns, flags)) {
        ImGui::TableSetupScrollFreeze(0, 1);
        for (int column = 0; column < table_columns; ++column)
            ImGui::TableSetupColumn("Column");
        ImGui::TableHeadersRow();
        ImGuiListClipper clipper;
        clipper.Begin(rows);
        while (clipper.Step()) {
            for (int row = clipper.DisplayStart; row < clipper.DisplayEnd; ++row) {
                ImGui::TableNextRow();
                for (int column = 0; column < table_columns; ++column) {
                    ImGui::TableSetColumnIndex(column);
                    ImGui::Text("%.3f", value_at(static_cast<std::uint64_t>(row),
                                            static_cast<std::uint32_t>(column)));
                }
            }
        }
        if (ImGui::GetFrameCount() < 100)
            ImGui::SetScrollY(ImGui::GetScrollMaxY() / 2);
        ImGui::EndTable();
    }
    ImGui::End();
}

static PeerScene table(std::string const& name, int rows)
{
    return { name, { 1920, 1080 }, 0.4, 0,
        [rows](Ui& ui) { table_in_oriel(ui, static_cast<std::uint64_t>(rows)); },
        [rows] { table_in_imgui(rows); } };
}

std::vector<PeerScene> peer_scenes()
{
    return { widgets(), text_wall(), typed_text_wall(), rectangles(), list_of_choices(),
        list_of_labels(), virtual_list(), table("S3 1M rows of 8 numbers", 1'000'000),
        table("S3 10M rows of 8 numbers", 10'000'000) };
}

}

// SPDX-License-Identifier: MIT
//
// A file in a text area, of any size, and below it a log that is followed.
//     demos/run editor [FILE [LOG]] [OPTION...]
// Without a LOG, what happens in the editor is logged; one that cannot be read is said to be so.
// It writes no file.

#include "code_colors.h"

#include <oriel/oriel.h>

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <optional>
#include <string>
#include <vector>

namespace {

std::string read(std::string const& path)
{
    std::ifstream file(path, std::ios::binary | std::ios::ate);
    std::string text(file ? static_cast<std::size_t>(file.tellg()) : 0, '\0');
    file.seekg(0);
    file.read(text.data(), static_cast<std::streamsize>(text.size()));
    return text;
}

class Editor {
public:
    Editor(std::string path, std::optional<std::string> log)
        : m_path(std::move(path))
        , m_document(m_path.empty() ? std::string() : read(m_path))
    {
        if (log && std::ifstream(*log))
            m_file.emplace(*log);
        else if (log)
            m_unread_log = *log;
        say(fmt::format("opened \"{}\": {} bytes, {} lines", m_path, m_document.size(),
            m_document.line_count()));
    }

    void operator()(oriel::Ui& ui)
    {
        find_bar(ui);
        CodeColors const colors = CodeColors::on(ui.theme().background);
        oriel::TextHighlight const highlight = [&](auto line, auto state, auto& paints) {
            return colors.paint(line, state, paints);
        };
        auto const area = ui.text_area("Text", m_document,
            { .hint = "Write something",
                .wrap = m_wraps ? oriel::TextWrap::Word : oriel::TextWrap::No,
                .style = oriel::TextStyle { .font = 2, .size = 13, .line_height = 19 },
                .shows_line_numbers = true,
                .marks_current_line = true,
                .tab_key = oriel::TabKey::Inserts,
                .highlight = &highlight,
                .view = &m_view,
                .grow = 3 });
        if (area.changed())
            say(fmt::format("edited in line {}", m_view.caret_place().line + 1));
        log_bar(ui);
    }

private:
    void say(std::string_view text)
    {
        m_log.append(text);
        m_log.append("\n");
    }
    void find_bar(oriel::Ui& ui)
    {
        auto row = ui.row();
        if (!row)
            return;
        auto const field = ui.text_field("Find", m_needle, { .hint = "Find" });
        bool const has_new_case = ui.checkbox("Match case", m_matches_case).changed();
        if (field.changed() || has_new_case)
            m_view.set_search(oriel::TextSearch(
                m_needle, m_matches_case ? oriel::TextCase::Match : oriel::TextCase::Ignore));
        if (ui.button("Previous").clicked())
            m_view.find_previous();
        if (ui.button("Next").clicked() || field.submitted())
            m_view.find_next();
        if (!m_needle.empty())
            ui.label(
                fmt::format("{}{} found", m_view.match_count(), m_view.is_counting() ? "+" : ""),
                { .id = "count" });
        ui.checkbox("Wrap", m_wraps);
        if (ui.text_field("Line", m_line, { .hint = "Line", .width = 80 }).submitted())
            m_view.go_to_line(static_cast<std::size_t>(std::max(1, std::atoi(m_line.c_str()))) - 1);
        oriel::TextPlace const place = m_view.caret_place();
        ui.label(fmt::format("{}:{}", place.line + 1, place.column + 1), { .id = "place" });
    }
    void log_bar(oriel::Ui& ui)
    {
        if (!m_unread_log.empty()) {
            ui.label(fmt::format("The log \"{}\" cannot be read.", m_unread_log),
                { .tone = oriel::LabelTone::Muted });
            return;
        }
        if (auto row = ui.row()) {
            ui.text_field("Filter", m_filter, { .hint = "Filter the log" });
            ui.checkbox("Follow", m_follows);
        }
        oriel::LogPaint const paint = [](std::string_view line) {
            bool const is_error = line.find("error") != line.npos;
            return oriel::TextPaint { .color = is_error ? oriel::Color::rgb(0xd03030)
                                                        : oriel::Color {} };
        };
        oriel::LogSource& source = m_file ? static_cast<oriel::LogSource&>(*m_file) : m_log;
        ui.log_view("Log", source,
            { .filter = m_filter, .is_following = &m_follows, .paint = &paint, .grow = 1 });
    }

    std::string m_path;
    oriel::TextDocument m_document;
    oriel::TextAreaView m_view;
    oriel::LogBuffer m_log;
    std::optional<oriel::LogFile> m_file;
    std::string m_unread_log;
    std::string m_needle;
    std::string m_line;
    std::string m_filter;
    bool m_matches_case = false;
    bool m_wraps = true;
    bool m_follows = true;
};

}

int main(int argc, char** argv)
{
    std::vector<char*> arguments(argv, argv + argc);
    std::vector<std::string> files;
    while (files.size() < 2 && arguments.size() > 1 && arguments[1][0] != '-') {
        files.emplace_back(arguments[1]);
        arguments.erase(arguments.begin() + 1);
    }
    Editor editor(
        files.empty() ? "" : files[0], files.size() < 2 ? std::nullopt : std::optional(files[1]));
    return oriel::run({ .title = "Oriel editor", .size = { 900, 700 }, .arguments = arguments },
        [&](oriel::Ui& ui) { editor(ui); });
}

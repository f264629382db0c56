// SPDX-License-Identifier: MIT

#include "page.h"

#include <string>

namespace gallery {
namespace {

oriel::LogBuffer ten_lines()
{
    oriel::LogBuffer log;
    log.append("12:00:00 listening on port 8080\n"
               "12:00:01 a client came\n"
               "12:00:04 error: no answer from the store\n"
               "12:00:05 asked it again\n"
               "12:00:05 the store is back\n");
    return log;
}

class LogViewPage final : public Page {
public:
    void example(oriel::Ui& ui) override
    {
        if (auto row = ui.row()) {
            ui.text_field("Filter", m_filter, { .hint = "Filter" });
            if (ui.button("Write a line").clicked())
                m_log.append("12:00:09 error: no answer\n");
        }
        oriel::LogPaint const paint = [&](std::string_view line) {
            bool const is_error = line.find("error") != line.npos;
            return oriel::TextPaint { .color = is_error ? oriel::Color::rgb(0xd03030)
                                                        : oriel::Color {} };
        };
        ui.log_view("Log", m_log,
            { .filter = m_filter, .is_following = &m_follows, .paint = &paint, .height = 220 });
    }
    bool has_options() const override { return true; }
    void options(oriel::Ui& ui) override { ui.checkbox("Follow", m_follows); }

private:
    oriel::LogBuffer m_log = ten_lines();
    std::string m_filter;
    bool m_follows = true;
};

}

std::unique_ptr<Page> log_view_page() { return std::make_unique<LogViewPage>(); }

}

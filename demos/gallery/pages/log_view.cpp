// SPDX-License-Identifier: MIT

#include "page.h"

#include <fmt/format.h>
#include <string>

namespace gallery {
namespace {

class LogViewPage final : public Page {
public:
    void example(oriel::Ui& ui) override
    {
        if (auto row = ui.row()) {
            ui.text_field("Filter", m_filter, { .hint = "Filter" });
            if (ui.button("Write ten lines").clicked()) {
                for (int i = 0; i < 10; ++i, ++m_count)
                    m_log.append(fmt::format("{:06} {}\n", m_count,
                        m_count % 7 == 3 ? "error: no answer" : "everything is fine"));
            }
        }
        oriel::LogPaint const paint = [](std::string_view line) {
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
    oriel::LogBuffer m_log;
    std::string m_filter;
    int m_count = 0;
    bool m_follows = true;
};

}

std::unique_ptr<Page> log_view_page() { return std::make_unique<LogViewPage>(); }

}

// SPDX-License-Identifier: MIT

#include "page.h"

#include <chrono>

namespace gallery {
namespace {

class CalendarPage final : public Page {
public:
    void example(oriel::Ui& ui) override
    {
        ui.calendar("Day", m_date,
            { .today = std::chrono::year_month_day { std::chrono::year(2026),
                  std::chrono::month(11), std::chrono::day(20) },
                .first_weekday = m_starts_on_sunday ? std::chrono::Sunday : std::chrono::Monday });
    }
    bool has_options() const override { return true; }
    void options(oriel::Ui& ui) override
    {
        ui.checkbox("Weeks begin on Sunday", m_starts_on_sunday);
    }

private:
    std::chrono::year_month_day m_date { std::chrono::year(2026), std::chrono::month(11),
        std::chrono::day(23) };
    bool m_starts_on_sunday = false;
};

}

std::unique_ptr<Page> calendar_page() { return std::make_unique<CalendarPage>(); }

}

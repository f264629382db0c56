// SPDX-License-Identifier: MIT

#include "page.h"

#include <chrono>

namespace gallery {
namespace {

class DateFieldPage final : public Page {
public:
    void example(oriel::Ui& ui) override
    {
        if (auto row = ui.row()) {
            ui.date_field("Day", m_date);
            ui.time_field("Time", m_time);
        }
        ui.date_time_field("Both", m_at);
    }

private:
    std::chrono::year_month_day m_date { std::chrono::year(2026), std::chrono::month(11),
        std::chrono::day(23) };
    std::chrono::local_seconds m_at { std::chrono::hours(24 * 20'780 + 14) };
    std::chrono::seconds m_time { 9 * 3600 + 30 * 60 };
};

}

std::unique_ptr<Page> date_field_page() { return std::make_unique<DateFieldPage>(); }

}

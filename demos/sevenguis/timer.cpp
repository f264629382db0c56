// SPDX-License-Identifier: MIT

#include "timer.h"

#include <fmt/format.h>

#include <algorithm>

namespace sevenguis {

void Timer::operator()(oriel::Ui& ui)
{
    double const now = ui.time();
    double const passed = m_last_time < 0 ? 0 : now - m_last_time;
    m_last_time = now;
    if (m_elapsed < m_duration) {
        m_elapsed = std::min<double>(m_elapsed + passed, m_duration);
        ui.request_frame(0.1);
    }
    auto const fraction = m_duration > 0 ? static_cast<float>(m_elapsed / m_duration) : 1.0f;
    ui.progress("Elapsed", std::min(fraction, 1.0f), { .shows_percent = false });
    ui.label(fmt::format("{:.1f} s", m_elapsed), { .id = "seconds" });
    ui.slider("Duration", m_duration, { .max = 30, .step = 0.1 });
    if (ui.button("Reset").clicked()) {
        m_elapsed = 0;
        ui.request_settle();
    }
}

}

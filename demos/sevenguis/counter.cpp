// SPDX-License-Identifier: MIT

#include "counter.h"

#include <fmt/format.h>

namespace sevenguis {

void Counter::operator()(oriel::Ui& ui)
{
    if (auto row = ui.row({ .gap = 16 })) {
        ui.label(fmt::format("{}", m_count), { .id = "count", .width = 48 });
        if (ui.button("Count", { .kind = oriel::ButtonKind::Primary }).clicked())
            ++m_count;
    }
}

}

// SPDX-License-Identifier: MIT
//
// The menu of a table's headers: which columns are shown, and all of them as they were.

#include "table_call.h"

#include <algorithm>

namespace oriel {

void TableCall::set_hidden(std::uint32_t column, bool is_hidden)
{
    auto& hidden = m_arrangement.hidden;
    std::erase(hidden, column);
    if (is_hidden)
        hidden.insert(std::lower_bound(hidden.begin(), hidden.end(), column), column);
    m_ui.request_settle();
}

void TableCall::reset()
{
    m_is_resorted = !m_arrangement.sort.empty();
    m_arrangement = {};
    complete_order(m_arrangement, m_columns.size());
    m_ui.request_settle();
}

// The last column that is shown cannot be hidden: there would be no header to bring it back.
void TableCall::header_menu(Response const& header)
{
    auto menu = m_ui.context_menu(header, { .name = "Columns", .enabled = m_options.enabled });
    if (!menu.is_open())
        return;
    for (std::uint32_t column = 0; column < m_columns.size(); ++column) {
        TableColumn const& each = m_columns[column];
        auto const& hidden = m_arrangement.hidden;
        bool is_shown = std::find(hidden.begin(), hidden.end(), column) == hidden.end();
        bool const is_last = is_shown && m_state.columns.count() == 1;
        auto const round = m_ui.scope(std::uint64_t { column });
        if (!each.label.empty()
            && menu.check(each.label, is_shown,
                       { .keeps_open = true, .enabled = each.is_hideable && !is_last })
                   .changed())
            set_hidden(column, !is_shown);
    }
    menu.separator();
    if (menu.item("Reset columns").clicked())
        reset();
}

}

// SPDX-License-Identifier: MIT

#include "page.h"

namespace gallery {
namespace {

class SelectableRowPage final : public Page {
public:
    void example(oriel::Ui& ui) override
    {
        for (int i = 0; i < 3; ++i) {
            static constexpr std::string_view names[] { "Inbox", "Drafts", "Sent" };
            static constexpr std::string_view counts[] { "12", "3", "" };
            bool const is_chosen = m_chosen == i;
            if (ui.selectable_row(names[i], is_chosen, { .detail = counts[i], .width = 260 })
                    .clicked())
                m_chosen = i;
        }
    }

private:
    int m_chosen = 1;
};

}

std::unique_ptr<Page> selectable_row_page() { return std::make_unique<SelectableRowPage>(); }

}

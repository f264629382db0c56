// SPDX-License-Identifier: MIT

#include "page.h"

namespace gallery {
namespace {

class ComboPage final : public Page {
public:
    void example(oriel::Ui& ui) override
    {
        ui.combo("Fruit", m_fruit, { "Apple", "Pear", "Quince" }, { .enabled = m_is_enabled });
        ui.combo("City", m_city,
            { "Amsterdam", "Berlin", "Cairo", "Delhi", "Edinburgh", "Florence", "Geneva", "Hanoi",
                "Istanbul", "Jakarta", "Kyoto", "Lima" },
            { .has_filter = true, .enabled = m_is_enabled });
        ui.combo("Tags", m_tags, { "new", "urgent", "later", "done" },
            { .hint = "No tags", .enabled = m_is_enabled });
    }
    bool has_options() const override { return true; }
    void options(oriel::Ui& ui) override { ui.checkbox("Enabled", m_is_enabled); }

private:
    int m_fruit = 0;
    int m_city = 3;
    oriel::RowSelection m_tags;
    bool m_is_enabled = true;
};

}

std::unique_ptr<Page> combo_page() { return std::make_unique<ComboPage>(); }

}

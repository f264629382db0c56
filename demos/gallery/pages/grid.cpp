// SPDX-License-Identifier: MIT

#include "page.h"

#include <string>

namespace gallery {
namespace {

class GridPage final : public Page {
public:
    void example(oriel::Ui& ui) override
    {
        oriel::Track const columns[] = { oriel::Track::fit(), oriel::Track::fraction(1) };
        if (auto grid = ui.grid({ .columns = columns, .gap = 12, .line_gap = 8, .width = 360 })) {
            ui.label("Name");
            ui.text_field("Name", m_name, { .width = oriel::Length::percent(100) });
            ui.label("Street");
            ui.text_field("Street", m_street, { .width = oriel::Length::percent(100) });
            ui.label("Postal code, town");
            ui.text_field("Town", m_town, { .width = oriel::Length::percent(100) });
        }
    }

private:
    std::string m_name;
    std::string m_street;
    std::string m_town;
};

}

std::unique_ptr<Page> grid_page() { return std::make_unique<GridPage>(); }

}

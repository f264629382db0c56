// SPDX-License-Identifier: MIT

#include "page.h"

namespace gallery {
namespace {

class CardPage final : public Page {
public:
    void example(oriel::Ui& ui) override
    {
        if (auto card = ui.card({ .name = "Offer", .width = 260 })) {
            ui.heading("Day ticket");
            ui.label("All zones, until midnight", { .tone = oriel::LabelTone::Muted });
            if (ui.button("Buy", { .kind = oriel::ButtonKind::Primary }).clicked())
                ++m_count;
        }
    }

private:
    int m_count = 0;
};

}

std::unique_ptr<Page> card_page() { return std::make_unique<CardPage>(); }

}

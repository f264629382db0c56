// SPDX-License-Identifier: MIT

#include "page.h"

namespace gallery {
namespace {

class ToastsPage final : public Page {
public:
    void example(oriel::Ui& ui) override
    {
        if (ui.button("Save").clicked())
            m_toasts.add({ .text = "Saved", .kind = oriel::MessageKind::Success });
        if (ui.button("Delete").clicked())
            m_toasts.add({ .text = "One file was deleted", .action = "Undo" });
        ui.toasts(m_toasts);
    }

private:
    oriel::Toasts m_toasts;
};

}

std::unique_ptr<Page> toasts_page() { return std::make_unique<ToastsPage>(); }

}

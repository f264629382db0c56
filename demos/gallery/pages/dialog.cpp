// SPDX-License-Identifier: MIT

#include "page.h"

#include <string>

namespace gallery {
namespace {

class DialogPage final : public Page {
public:
    void example(oriel::Ui& ui) override
    {
        if (ui.button("Rename…").clicked())
            m_is_open = true;
        if (auto dialog = ui.dialog("Rename", m_is_open)) {
            ui.text_field("Name", m_name, { .width = 320 });
            if (auto buttons = ui.dialog_buttons()) {
                if (ui.cancel_button("Cancel").clicked())
                    m_is_open = false;
                if (ui.default_button("Rename").clicked())
                    m_is_open = false;
            }
        }
        ui.label(m_name, { .id = "name" });
    }

private:
    bool m_is_open = false;
    std::string m_name = "Untitled";
};

}

std::unique_ptr<Page> dialog_page() { return std::make_unique<DialogPage>(); }

}

// SPDX-License-Identifier: MIT

#include "page.h"

#include <string>

namespace gallery {
namespace {

class WindowPage final : public Page {
public:
    void example(oriel::Ui& ui) override
    {
        if (ui.button("Open", { .enabled = !m_is_open }).clicked())
            m_is_open = true;
        if (auto window = ui.window("Settings", { .is_open = &m_is_open,
                                                    .position = { 400, 180 },
                                                    .is_movable = m_is_movable,
                                                    .is_resizable = m_is_resizable,
                                                    .width = 280 })) {
            ui.label("It moves by its title and is sized by its edges.");
            ui.text_field("Name", m_name, { .hint = "Name" });
        }
    }
    bool has_options() const override { return true; }
    void options(oriel::Ui& ui) override
    {
        ui.checkbox("Movable", m_is_movable);
        ui.checkbox("Resizable", m_is_resizable);
    }

private:
    bool m_is_open = true;
    bool m_is_movable = true;
    bool m_is_resizable = true;
    std::string m_name;
};

}

std::unique_ptr<Page> window_page() { return std::make_unique<WindowPage>(); }

}

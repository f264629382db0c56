// SPDX-License-Identifier: MIT

#include "page.h"

#include <string>

namespace gallery {
namespace {

class IconPage final : public Page {
public:
    void example(oriel::Ui& ui) override
    {
        oriel::Theme const& theme = ui.theme();
        oriel::TextStyle style = theme.body;
        style.size = m_size;
        style.line_height = m_size * 1.4f;
        if (auto row = ui.row({ .gap = 12, .wrap = oriel::Wrap::Yes })) {
            for (std::string_view icon : { oriel::Icon::Home, oriel::Icon::Search,
                     oriel::Icon::Settings, oriel::Icon::Add, oriel::Icon::Check,
                     oriel::Icon::Close, oriel::Icon::Undo, oriel::Icon::Redo, oriel::Icon::Refresh,
                     oriel::Icon::Menu, oriel::Icon::Filter, oriel::Icon::Sort }) {
                oriel::Node node { .id = ui.text_id(icon, {}, oriel::CallSite::here()) };
                ui.paragraph(node, icon, style, {}, theme.text);
            }
        }
        ui.button(std::string(oriel::Icon::Search) + " Search");
        ui.label(std::string(oriel::Icon::Folder) + " Documents");
    }
    bool has_options() const override { return true; }
    void options(oriel::Ui& ui) override
    {
        ui.slider("Size", m_size, { .min = 12, .max = 64, .step = 1 });
    }

private:
    float m_size = 20;
};

}

std::unique_ptr<Page> icon_page() { return std::make_unique<IconPage>(); }

}

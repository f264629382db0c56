// SPDX-License-Identifier: MIT

#include "page.h"

#include <oriel/ui/theme_tokens.h>

namespace gallery {
namespace {

class ThemesPage final : public Page {
public:
    void example(oriel::Ui& ui) override
    {
        bool changed = false;
        auto const color = [&](std::string_view label, oriel::Color& value, oriel::CallSite here) {
            auto row = ui.row({ .gap = 12, .align = oriel::Align::Center, .id = label });
            if (row) {
                changed |= ui.color_button(label, value,
                                 { .shows_hex = false, .id = "color", .width = 32 }, here)
                               .changed();
                ui.label(label);
            }
        };
        static constexpr oriel::Track columns[] { oriel::Track::fraction(1),
            oriel::Track::fraction(1), oriel::Track::fraction(1) };
        if (auto grid = ui.grid({ .columns = columns, .gap = 12 })) {
            color("Background", m_tokens.background, oriel::CallSite::here());
            color("Text", m_tokens.text, oriel::CallSite::here());
            color("Accent", m_tokens.accent, oriel::CallSite::here());
            color("Error", m_tokens.error, oriel::CallSite::here());
            color("Warning", m_tokens.warning, oriel::CallSite::here());
            color("Success", m_tokens.success, oriel::CallSite::here());
        }
        changed |= ui.slider("Radius", m_tokens.control_radius, { .max = 16, .step = 1 }).changed();
        changed |= ui.slider("Height", m_tokens.control_height, { .min = 24, .max = 48, .step = 1 })
                       .changed();
        changed |= ui.slider("Text size", m_tokens.text_size, { .min = 10, .max = 22, .step = 1 })
                       .changed();
        changed |= ui.slider("Contrast", m_tokens.text_contrast, { .min = 3, .max = 12 }).changed();
        changed |= ui.checkbox("Strong edges", m_tokens.has_strong_edges).changed();
        if (changed)
            ui.context().set_theme(m_tokens.theme());
        presets(ui);
    }

private:
    void presets(oriel::Ui& ui)
    {
        auto row = ui.row();
        if (!row)
            return;
        auto const preset = [&](oriel::ThemeTokens const& tokens) {
            m_tokens = tokens;
            ui.context().set_theme(m_tokens.theme());
        };
        if (ui.button("Light").clicked())
            preset(oriel::ThemeTokens::light());
        if (ui.button("Dark").clicked())
            preset(oriel::ThemeTokens::dark());
        if (ui.button("High contrast").clicked())
            preset(oriel::ThemeTokens::high_contrast_light());
        if (ui.button("On black").clicked())
            preset(oriel::ThemeTokens::high_contrast_dark());
    }

    oriel::ThemeTokens m_tokens;
};

}

std::unique_ptr<Page> themes_page() { return std::make_unique<ThemesPage>(); }

}

// SPDX-License-Identifier: MIT

#include "page.h"

#include <array>
#include <fmt/format.h>
#include <oriel/ui/theme_tokens.h>

namespace gallery {
namespace {

class ContrastPage final : public Page {
public:
    void example(oriel::Ui& ui) override
    {
        oriel::Theme const theme = ui.theme();
        static constexpr oriel::Track columns[] { oriel::Track::fraction(1),
            oriel::Track::fraction(1), oriel::Track::fraction(1), oriel::Track::fraction(1) };
        if (auto grid = ui.grid({ .columns = columns, .gap = 12 })) {
            pair(ui, "Text", theme.text, theme.surface);
            pair(ui, "Muted", theme.text_muted, theme.surface);
            pair(ui, "On accent", theme.text_on_accent, theme.accent);
            pair(ui, "Selected", theme.text, theme.selection);
            pair(ui, "Error", theme.error, theme.surface);
            pair(ui, "Warning", theme.warning, theme.surface);
            pair(ui, "Success", theme.success, theme.surface);
            pair(ui, "Info", theme.info, theme.surface);
            pair(ui, "Edge", theme.field_border, theme.surface);
            pair(ui, "Focus", theme.focus_ring, theme.surface);
            pair(ui, "Accent", theme.accent, theme.surface);
            pair(ui, "Star", theme.star, theme.surface);
        }
        ui.label("Text keeps 4.5 to 1, in high contrast 7 to 1; what is no text 3 to 1. Try the "
                 "themes above.",
            { .tone = oriel::LabelTone::Muted });
    }

private:
    static void pair(oriel::Ui& ui, std::string_view name, oriel::Color ink, oriel::Color ground)
    {
        auto column = ui.column({ .gap = 4, .id = name });
        if (!column)
            return;
        ui.leaf({ .layout = { .height = 44 } }, [ink, ground](oriel::Painting const& p) {
            p.painter.rectangle(p.rect, { .fill = ground,
                                            .radius = p.theme.control_radius,
                                            .border_width = 1,
                                            .border = p.theme.line });
            p.symbol("Aa", 20, p.rect, ink);
        });
        std::array<char, 64> text {};
        auto const end = fmt::format_to_n(
            text.data(), text.size(), "{} {:.1f}", name, oriel::contrast(ink, ground))
                             .out;
        ui.label({ text.data(), static_cast<std::size_t>(end - text.data()) },
            { .tone = oriel::LabelTone::Caption, .id = "ratio" });
    }
};

}

std::unique_ptr<Page> contrast_page() { return std::make_unique<ContrastPage>(); }

}

// SPDX-License-Identifier: MIT

#include <oriel/ui/ui.h>

namespace oriel {

// A card with an optional title.
Scope Ui::group(std::string_view label, GroupOptions const& options, Here here) noexcept
{
    Id const id = this->id(label, options.id, here);
    Sense const sense = options.tooltip.empty() ? Sense::None : Sense::Hover;
    tooltip(interact(id, sense, options.enabled), options.tooltip);
    Scope scope = container(
        { .id = id,
            .layout = { .width = options.width,
                .height = options.height,
                .padding = options.padding,
                .gap = options.gap < 0 ? theme().gap : options.gap,
                .grow = options.grow,
                .direction = options.direction },
            .access = { .role = Role::Group, .name = keep(label) },
            .sense = sense },
        id,
        [](Painting const& p) {
            p.painter.rectangle(p.rect, { .fill = p.theme.surface,
                                            .radius = p.theme.control_radius + 2,
                                            .border_width = 1,
                                            .border = p.theme.line });
        },
        options.enabled);
    if (!label.empty())
        this->label(label, { .tone = LabelTone::Strong, .enabled = options.enabled });
    return scope;
}

}

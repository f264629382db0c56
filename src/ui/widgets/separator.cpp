// SPDX-License-Identifier: MIT

#include <oriel/ui/ui.h>

namespace oriel {

// A line across the flow: horizontal in a column, upright in a row.
void Ui::separator() noexcept
{
    bool const is_upright = parent_flow() == Flow::Row;
    LayoutStyle const style { .shrink = 0, .align_self = AlignSelf::Stretch };
    leaf({ .layout = style,
             .content = { is_upright ? 1.0f : 0.0f, is_upright ? 0.0f : 1.0f },
             .access = { .role = Role::Separator } },
        [](Painting const& p) { p.painter.rectangle(p.rect, { .fill = p.theme.line }); });
}

void Ui::space(float grow) noexcept { leaf({ .layout = { .grow = grow } }); }

}

// SPDX-License-Identifier: MIT
//
// The containers that only arrange: row, column, grid, stack, effect.

#include <oriel/ui/ui.h>

namespace oriel {

static float gap_of(Ui const& ui, float wanted) { return wanted < 0 ? ui.theme().gap : wanted; }

// With a key or a tooltip the container is somebody, and its children's ids grow from it.
static Scope arrange(Ui& ui, LayoutStyle const& style, std::string_view key, std::string_view tip,
    bool enabled, CallSite site)
{
    if (key.empty() && tip.empty())
        return ui.container({ .layout = style }, {}, {}, enabled);
    Id const id = ui.id("", key, site);
    Sense const sense = tip.empty() ? Sense::None : Sense::Hover;
    ui.tooltip(ui.interact(id, sense, enabled), tip);
    return ui.container(
        { .id = id, .layout = style, .sense = sense }, key.empty() ? Id {} : id, {}, enabled);
}

Scope Ui::row(RowOptions const& options, Here here) noexcept
{
    LayoutStyle const style { .width = options.width,
        .height = options.height,
        .min_width = options.min_width,
        .max_width = options.max_width,
        .padding = options.padding,
        .gap = gap_of(*this, options.gap),
        .grow = options.grow,
        .shrink = options.shrink,
        .flow = Flow::Row,
        .align = options.align,
        .justify = options.justify,
        .wrap = options.wrap,
        .direction = options.direction };
    return arrange(*this, style, options.id, options.tooltip, options.enabled, here);
}

Scope Ui::column(ColumnOptions const& options, Here here) noexcept
{
    LayoutStyle const style { .width = options.width,
        .height = options.height,
        .min_width = options.min_width,
        .max_width = options.max_width,
        .padding = options.padding,
        .gap = gap_of(*this, options.gap),
        .grow = options.grow,
        .shrink = options.shrink,
        .align = options.align,
        .justify = options.justify,
        .direction = options.direction };
    return arrange(*this, style, options.id, options.tooltip, options.enabled, here);
}

Scope Ui::grid(GridOptions const& options, Here here) noexcept
{
    LayoutStyle const style { .width = options.width,
        .height = options.height,
        .padding = options.padding,
        .gap = gap_of(*this, options.gap),
        .line_gap = options.line_gap,
        .grow = options.grow,
        .flow = Flow::Grid,
        .align = options.align,
        .direction = options.direction,
        .columns = options.columns,
        .rows = options.rows };
    return arrange(*this, style, options.id, options.tooltip, options.enabled, here);
}

Scope Ui::stack(StackOptions const& options, Here here) noexcept
{
    LayoutStyle const style { .width = options.width,
        .height = options.height,
        .padding = options.padding,
        .grow = options.grow,
        .flow = Flow::Stack,
        .align = options.align,
        .justify = options.justify,
        .direction = options.direction };
    return arrange(*this, style, options.id, options.tooltip, options.enabled, here);
}

Scope Ui::effect(Effect const& effect, EffectOptions const& options, Here here) noexcept
{
    Id const id = this->id("", options.id, here);
    LayoutStyle const style { .width = options.width,
        .height = options.height,
        .gap = gap_of(*this, options.gap),
        .grow = options.grow,
        .align_self = options.align_self,
        .direction = options.direction };
    return container({ .id = id, .layout = style, .effect = &effect },
        options.id.empty() ? Id {} : id, {}, options.enabled);
}

}

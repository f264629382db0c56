// SPDX-License-Identifier: MIT

#include "scroll_bars.h"

namespace oriel {

Scope Ui::scroll_area(std::string_view name, ScrollAreaOptions const& options, Here here) noexcept
{
    Id const id = this->id(name, options.id, here);
    ScrollBarsPaint bars {};
    Node node = scroll_node(*this, id, options.scroll, options.padding, bars, options.direction);
    node.layout.width = options.width;
    node.layout.height = options.height;
    bool const is_in_row = parent_flow() == Flow::Row;
    bool const is_free = (is_in_row ? options.width : options.height).is_automatic();
    node.layout.grow = is_free ? options.grow : 0;
    node.layout.gap = options.gap < 0 ? theme().gap : options.gap;
    node.access.name = keep(name);
    return container(node, id, bars, options.enabled);
}

}

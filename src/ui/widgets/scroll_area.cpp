// SPDX-License-Identifier: MIT

#include "scroll_bars.h"

#include <algorithm>
#include <optional>

namespace oriel {

struct KeptOffset {
    Point written {};
};

static Arranged read_offset(Ui& ui, Id id, std::string_view name)
{
    Arranged kept = ui.arranged(id, "scroll", name);
    float offset[2] = {};
    if (kept.is_due() && kept.numbers("offset", offset)) {
        Point const place { std::max(0.0f, offset[0]), std::max(0.0f, offset[1]) };
        ui.state<ScrollState>(id).offset = ui.state<KeptOffset>(id.child("kept")).written = place;
    }
    return kept;
}

// As far as there was something to scroll: a content that is not known yet is no reason to forget.
static void write_offset(Ui& ui, Id id, Arranged& kept)
{
    Point const offset = ui.state<ScrollState>(id).offset;
    KeptOffset& state = ui.state<KeptOffset>(id.child("kept"));
    if (offset == state.written || ui.rect_of(id).is_empty())
        return;
    state.written = offset;
    float const numbers[] = { offset.x, offset.y };
    if (offset == Point {})
        kept.set("offset", "");
    else
        kept.set_numbers("offset", numbers);
}

Scope Ui::scroll_area(std::string_view name, ScrollAreaOptions const& options, Here here) noexcept
{
    Id const id = this->id(name, options.id, here);
    std::optional<Arranged> kept;
    if (options.keeps_place)
        kept.emplace(read_offset(*this, id, options.id.empty() ? name : options.id));
    ScrollBarsPaint bars {};
    Node node = scroll_node(*this, id, options.scroll, options.padding, bars, options.direction);
    if (kept)
        write_offset(*this, id, *kept);
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

// SPDX-License-Identifier: MIT

#include "menu_part.h"

#include <oriel/text/icon.h>
#include <oriel/text/utf8.h>

#include <algorithm>

namespace oriel {

static constexpr float mark_column = 28; // before the label
static constexpr float arrow_column = 24;

static Color ink_of(Theme const& theme, MenuItemPaint const& item)
{
    return item.is_disabled ? theme.text_disabled : theme.text;
}

static void paint_mark(Painting const& p, MenuItemPaint const& item, Rect const& box, Color ink)
{
    if (item.icon)
        p.symbol(item.icon->text(), 16, box, ink);
    else if (item.is_marked && item.mark == MenuMark::Check)
        p.symbol("✓", 13, box, ink);
    else if (item.is_marked && item.mark == MenuMark::Radio)
        p.painter.rectangle(box.shrunken((box.width - 6) / 2), { .fill = ink, .radius = 3 });
}

void MenuItemPaint::operator()(Painting const& p) const
{
    Theme const& theme = p.theme;
    Rect const r = p.rect;
    Color const ink = ink_of(theme, *this);
    if (is_lit)
        p.painter.rectangle(r, { .fill = theme.control_hovered, .radius = 4 });
    Rect const box { r.x + 6, p.painter.snapped(r.y + (r.height - 18) / 2), 18, 18 };
    paint_mark(p, *this, p.placed(box), ink);
    float const width = r.width - mark_column - arrow_column;
    Rect const label { r.x + mark_column, r.y, width, r.height };
    p.line(*text, theme.body, p.placed(label), ink);
    if (shortcut) {
        Rect const keys { label.x, r.y, r.width - mark_column - 12, r.height };
        p.line(*shortcut, theme.caption, p.placed(keys),
            is_disabled ? theme.text_disabled : theme.text_muted, TextAlign::End);
    }
    if (mark == MenuMark::Submenu) {
        Rect const arrow { r.right() - arrow_column + 2, r.y, 18, r.height };
        p.symbol(runs_left(p.direction) ? Icon::ChevronLeft : Icon::ChevronRight, 16,
            p.placed(arrow), is_disabled ? theme.text_disabled : theme.text_muted);
    }
}

char32_t first_letter_of(std::string_view text)
{
    char32_t const letter = text.empty() ? 0 : decode_utf8(text, 0).code_point;
    return letter >= U'A' && letter <= U'Z' ? letter + 32 : letter;
}

static std::size_t place_of(std::vector<MenuEntry> const& entries, Id id)
{
    auto const found = std::find_if(
        entries.begin(), entries.end(), [&](MenuEntry const& entry) { return entry.id == id; });
    return static_cast<std::size_t>(found - entries.begin());
}

Id entry_beside(std::vector<MenuEntry> const& entries, Id present, int step)
{
    std::size_t const count = entries.size();
    std::size_t at = place_of(entries, present);
    if (at == count)
        return entry_at_end(entries, step);
    for (std::size_t i = 0; i < count; ++i) {
        at = (step > 0 ? at + 1 : at + count - 1) % count;
        if (entries[at].is_enabled)
            return entries[at].id;
    }
    return {};
}

Id entry_at_end(std::vector<MenuEntry> const& entries, int step)
{
    auto const can_be_chosen = [](MenuEntry const& entry) { return entry.is_enabled; };
    if (step > 0) {
        auto const found = std::find_if(entries.begin(), entries.end(), can_be_chosen);
        return found == entries.end() ? Id {} : found->id;
    }
    auto const found = std::find_if(entries.rbegin(), entries.rend(), can_be_chosen);
    return found == entries.rend() ? Id {} : found->id;
}

Id entry_with_letter(std::vector<MenuEntry> const& entries, Id present, char32_t letter)
{
    std::size_t const count = entries.size();
    std::size_t const start = place_of(entries, present);
    for (std::size_t i = 1; i <= count; ++i) {
        MenuEntry const& entry = entries[(start + i) % count];
        if (entry.is_enabled && entry.first_letter == letter)
            return entry.id;
    }
    return {};
}

}

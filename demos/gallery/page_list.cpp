// SPDX-License-Identifier: MIT

#include "page_list.h"

#include <algorithm>
#include <cctype>

namespace gallery {

static bool starts_with(std::string_view text, std::string_view part)
{
    auto const lower = [](char c) { return std::tolower(static_cast<unsigned char>(c)); };
    return text.size() >= part.size()
           && std::equal(part.begin(), part.end(), text.begin(),
               [&](char a, char b) { return lower(a) == lower(b); });
}

// One of its words begins so.
static bool contains(std::string_view text, std::string_view part)
{
    for (std::size_t at = 0; at < text.size(); ++at) {
        if ((at == 0 || text[at - 1] == ' ') && starts_with(text.substr(at), part))
            return true;
    }
    return false;
}

bool PageList::is_wanted(PageEntry const& entry) const
{
    return contains(entry.name, m_wanted) || contains(entry.words, m_wanted)
           || contains(entry.group, m_wanted);
}

// A widget of this program's own: a name that is the current one or not.
static bool name_button(oriel::Ui& ui, std::string_view name, bool is_current, oriel::CallSite here)
{
    oriel::Theme const& theme = ui.theme();
    oriel::Id const id = ui.id(name, {}, here);
    oriel::TextLayout const& text = ui.text(name, is_current ? theme.strong : theme.body);
    oriel::Response const response = ui.interact(id, oriel::sense_button, true);
    oriel::AccessState states = oriel::access_states(response);
    if (is_current)
        states |= oriel::AccessState::Checked;
    ui.leaf({ .id = id,
                .layout = { .padding = { 5, 10 } },
                .content = { text.size().width, text.size().height, 0, text.baseline() },
                .access = { .role = oriel::Role::Button, .states = states, .name = text.text() },
                .sense = oriel::sense_button },
        [text = &text, look = oriel::Look::of(response), is_current](oriel::Painting const& p) {
            oriel::Color const none = oriel::Color::transparent();
            oriel::Color const fill =
                is_current ? p.theme.accent.with_opacity(0.14f)
                           : look.pick(none, p.theme.control_hovered, p.theme.control_held);
            p.painter.rectangle(p.rect, { .fill = fill, .radius = p.theme.control_radius });
            p.line(*text, is_current ? p.theme.strong : p.theme.body, p.rect.shrunken({ 0, 10 }),
                p.theme.text);
            if (look.is_ringed)
                p.focus_ring(p.rect.shrunken({ 2 }), p.theme.control_radius, look.is_ringed);
        });
    return response.clicked();
}

std::size_t PageList::operator()(oriel::Ui& ui, std::size_t current)
{
    auto column = ui.column({ .width = 220, .shrink = 0 });
    if (!column)
        return current;
    ui.text_field("Search", m_wanted, { .hint = "Search", .width = oriel::Length::percent(100) });
    auto area = ui.scroll_area("Pages", { .gap = 1, .padding = { 0, 10, 0, 0 } });
    if (!area)
        return current;
    std::string_view group;
    for (std::size_t i = 0; i < all_pages().size(); ++i) {
        PageEntry const& entry = all_pages()[i];
        if (!is_wanted(entry))
            continue;
        if (std::exchange(group, entry.group) != entry.group) {
            if (auto title = ui.column({ .padding = { 12, 10, 4, 10 }, .id = entry.group }))
                ui.label(entry.group, { .tone = oriel::LabelTone::Caption });
        }
        if (name_button(ui, entry.name, i == current, oriel::CallSite::here()))
            current = i;
    }
    return current;
}

}

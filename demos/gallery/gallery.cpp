// SPDX-License-Identifier: MIT

#include "gallery.h"

#include "editor/code_colors.h"

#include <iterator>

namespace gallery {

static constexpr std::string_view theme_names[] { "Light", "Dark", "Contrast", "Black" };

Gallery::Gallery() : m_pages(all_pages().size()) { open(all_pages()[0].name); }

bool Gallery::open(std::string_view name)
{
    for (std::size_t i = 0; i < all_pages().size(); ++i) {
        if (all_pages()[i].name != name)
            continue;
        m_current = i;
        if (!m_pages[i])
            m_pages[i] = all_pages()[i].make();
        m_code = code_of(all_pages()[i].file);
        return true;
    }
    return false;
}

void Gallery::operator()(oriel::Ui& ui)
{
    keep(ui);
    commands(ui);
    auto row = ui.row(
        { .gap = 16, .align = oriel::Align::Stretch, .height = oriel::Length::percent(100) });
    if (!row)
        return;
    if (auto const chosen = m_list(ui, m_current); chosen != m_current) {
        open(all_pages()[chosen].name);
        ui.request_settle();
    }
    if (auto column = ui.column({ .gap = 16, .grow = 1 })) {
        top_bar(ui);
        page(ui);
    }
}

void Gallery::set_theme(oriel::Ui& ui)
{
    oriel::Theme const themes[] { oriel::Theme::light(), oriel::Theme::dark(),
        oriel::ThemeTokens::high_contrast_light().theme(),
        oriel::ThemeTokens::high_contrast_dark().theme() };
    ui.context().set_theme(themes[m_theme]);
}

// The page that is open, from run to run.
void Gallery::keep(oriel::Ui& ui)
{
    oriel::Arranged kept =
        ui.arranged(ui.id("gallery", {}, oriel::CallSite::here()), "program", "gallery");
    if (kept.is_due() && !kept.value("page").empty()) {
        if (!open(kept.value("page")))
            kept.reject("page");
    } else if (m_current != m_kept) {
        kept.set("page", current().name);
    }
    m_kept = m_current;
}

void Gallery::commands(oriel::Ui& ui)
{
    for (std::size_t i = 0; i < all_pages().size(); ++i) {
        PageEntry const& entry = all_pages()[i];
        if (ui.command(entry.name, { .group = entry.group, .id = entry.file }).clicked()) {
            open(entry.name);
            ui.request_settle();
        }
    }
    for (std::size_t i = 0; i < std::size(theme_names); ++i) {
        if (ui.command(theme_names[i], { .group = "Theme", .id = theme_names[i] }).clicked()) {
            m_theme = i;
            set_theme(ui);
        }
    }
    using oriel::Modifiers;
    ui.command_palette({ .shortcut = Modifiers::Control | Modifiers::Shift | oriel::Key::P });
}

void Gallery::top_bar(oriel::Ui& ui)
{
    auto row = ui.row({ .gap = 16 });
    if (!row)
        return;
    if (auto title = ui.column({ .gap = 2, .grow = 1 })) {
        ui.heading(current().name, { .id = "name" });
        ui.label(current().about, { .tone = oriel::LabelTone::Muted, .id = "about" });
    }
    if (ui.segmented("Theme", m_theme, theme_names).changed())
        set_theme(ui);
    if (ui.checkbox("Mirrored", m_is_mirrored).changed())
        ui.context().set_direction(
            m_is_mirrored ? oriel::Direction::RightToLeft : oriel::Direction::LeftToRight);
}

void Gallery::page(oriel::Ui& ui)
{
    auto scope = ui.scope(current().file);
    Page& page = *m_pages[m_current];
    if (auto row = ui.row({ .gap = 16, .align = oriel::Align::Stretch, .grow = 1 })) {
        example(ui, page);
        if (page.has_options()) {
            if (auto group = ui.group("Options", { .gap = 6, .width = 248 }))
                page.options(ui);
        }
    }
    code(ui);
}

void Gallery::example(oriel::Ui& ui, Page& page)
{
    auto card = ui.group("", { .padding = { 0 }, .id = "card", .grow = 1 });
    if (!card)
        return;
    if (auto area = ui.scroll_area("Example", { .padding = { 24 } })) {
        auto column = ui.column({ .gap = 12, .id = "example" });
        if (column)
            page.example(ui);
    }
}

void Gallery::code(oriel::Ui& ui)
{
    CodeColors const colors = CodeColors::on(ui.theme().background);
    oriel::TextHighlight const highlight = [&](auto line, auto state, auto& paints) {
        return colors.paint(line, state, paints);
    };
    ui.text_area("Code", m_code,
        { .style = oriel::TextStyle { .font = 2, .size = 13, .line_height = 19 },
            .is_read_only = true,
            .highlight = &highlight,
            .height = 220,
            .grow = 0 });
}

}

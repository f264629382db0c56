// SPDX-License-Identifier: MIT

#include "screen.h"

#include <oriel/oriel.h>

#include <cstdio>
#include <string_view>

namespace tickets {

namespace {

void tell(oriel::kiosk::Problem const& problem)
{
    std::fputs(oriel::kiosk::text_of(problem).c_str(), stderr);
}

void tell_line(std::string_view line)
{
    std::fprintf(stderr, "%.*s\n", static_cast<int>(line.size()), line.data());
}

// A screen of its own has no room around it.
void reach_to_the_edges(oriel::Ui& ui)
{
    oriel::Theme theme = ui.theme();
    if (theme.window_padding == 0)
        return;
    theme.window_padding = 0;
    ui.context().set_theme(theme);
}

}

Screen::Screen(Machine& machine, std::string const& folder)
    : file(folder + "/tickets.kiosk")
    , view(nullptr, "Tickets", machine)
    , m_machine(machine)
    , m_languages(folder + "/languages")
    , m_translations(m_languages, tell_line)
{
    view.set_problem_handler(tell);
    for (int language = 1; language < language_count; ++language)
        file.watch(catalogue_path(m_languages, static_cast<Language>(language)));
    file.reload(view);
    reset();
}

void Screen::follow_language(oriel::Ui& ui)
{
    if (m_machine.language != m_language) {
        m_language = m_machine.language;
        view.set_translation(m_translations.translate(m_language));
    }
    std::string const tag = language_tag(m_language);
    ui.context().set_direction(oriel::direction_of_language(tag));
}

void Screen::follow(oriel::Ui& ui)
{
    if (!file.follow(ui, view))
        return;
    m_translations = Translations(m_languages, tell_line);
    view.set_translation(m_translations.translate(m_language));
}

void Screen::build(oriel::Ui& ui)
{
    oriel::Size const size = ui.surface_size();
    m_machine.width = size.width;
    m_machine.height = size.height;
    if (m_follows_files)
        follow(ui);
    follow_language(ui);
    reach_to_the_edges(ui);
    view.build(ui);
}

}

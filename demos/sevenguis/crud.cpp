// SPDX-License-Identifier: MIT

#include "crud.h"

#include <algorithm>

namespace sevenguis {

Crud::Person* Crud::selected()
{
    for (Person& person : m_people) {
        if (m_selection.contains(person.key) && person.surname.starts_with(m_prefix))
            return &person;
    }
    return nullptr;
}

void Crud::operator()(oriel::Ui& ui)
{
    if (auto row = ui.row()) {
        ui.label("Filter prefix:");
        ui.text_field("Filter prefix", m_prefix);
    }
    if (auto row = ui.row({ .gap = 16, .align = oriel::Align::Start })) {
        list(ui);
        fields(ui);
    }
    buttons(ui);
}

void Crud::list(oriel::Ui& ui)
{
    m_wanted.clear();
    for (std::size_t i = 0; i < m_people.size(); ++i) {
        if (m_people[i].surname.starts_with(m_prefix))
            m_wanted.push_back(i);
    }
    auto const key = [&](std::uint64_t row) { return m_people[m_wanted[row]].key; };
    auto const people = ui.list("People", m_wanted.size(),
        { .selection = &m_selection,
            .selection_mode = oriel::SelectionMode::Single,
            .key = key,
            .width = 240,
            .height = 200,
            .grow = 0 },
        [&](oriel::Ui& row_ui, oriel::Row const& row) {
            row_ui.label(m_people[m_wanted[row.index]].shown());
        });
    Person const* const person = selected();
    if (people.changed() && person) {
        m_name = person->name;
        m_surname = person->surname;
    }
}

void Crud::fields(oriel::Ui& ui)
{
    oriel::Track const columns[] = { oriel::Track::fit(), oriel::Track::fit() };
    if (auto grid = ui.grid({ .columns = columns })) {
        ui.label("Name:");
        ui.text_field("Name", m_name);
        ui.label("Surname:");
        ui.text_field("Surname", m_surname);
    }
}

void Crud::buttons(oriel::Ui& ui)
{
    auto row = ui.row();
    if (!row)
        return;
    Person* const person = selected();
    if (ui.button("Create").clicked()) {
        m_people.push_back({ ++m_last_key, m_name, m_surname });
        m_selection.set_only(m_last_key);
    }
    if (ui.button("Update", { .enabled = person != nullptr }).clicked()) {
        person->name = m_name;
        person->surname = m_surname;
    }
    if (ui.button("Delete", { .enabled = person != nullptr }).clicked())
        std::erase_if(m_people, [&](Person const& other) { return other.key == person->key; });
}

}

// SPDX-License-Identifier: MIT
//
// The fifth task: names that are made, changed and taken away, in a list that a prefix narrows.

#pragma once

#include <oriel/oriel.h>

#include <cstdint>
#include <string>
#include <vector>

namespace sevenguis {

class Crud {
public:
    void operator()(oriel::Ui& ui);

private:
    struct Person {
        std::uint64_t key;
        std::string name;
        std::string surname;
        std::string shown() const { return surname + ", " + name; }
    };

    void list(oriel::Ui& ui);
    void fields(oriel::Ui& ui);
    void buttons(oriel::Ui& ui);
    Person* selected();

    std::vector<Person> m_people { { 1, "Hans", "Emil" }, { 2, "Max", "Mustermann" },
        { 3, "Roman", "Tisch" } };
    std::uint64_t m_last_key = 3;
    std::vector<std::size_t> m_wanted; // of the people, those that the filter leaves
    oriel::RowSelection m_selection;
    std::string m_prefix;
    std::string m_name;
    std::string m_surname;
};

}

// SPDX-License-Identifier: MIT
//
// The second task: two fields that follow each other, as long as what is typed is a number.

#pragma once

#include <oriel/oriel.h>

#include <string>

namespace sevenguis {

class Temperature {
public:
    void operator()(oriel::Ui& ui);

private:
    std::string m_celsius = "20";
    std::string m_fahrenheit = "68";
};

}

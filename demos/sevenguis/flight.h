// SPDX-License-Identifier: MIT
//
// The third task: one flight or two, whose dates must be dates, the second not before the first.

#pragma once

#include <oriel/oriel.h>

#include <string>

namespace sevenguis {

class Flight {
public:
    void operator()(oriel::Ui& ui);

private:
    enum class Kind : unsigned char { OneWay, Return };

    void date(oriel::Ui& ui, std::string_view label, std::string& text, bool is_enabled);

    Kind m_kind = Kind::OneWay;
    std::string m_start = "27.03.2026";
    std::string m_back = "27.03.2026";
    std::string m_message;
};

}

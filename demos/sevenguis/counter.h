// SPDX-License-Identifier: MIT
//
// The first task: a number, and a button that counts.

#pragma once

#include <oriel/oriel.h>

namespace sevenguis {

class Counter {
public:
    void operator()(oriel::Ui& ui);

private:
    int m_count = 0;
};

}

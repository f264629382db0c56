// SPDX-License-Identifier: MIT
//
// The fourth task: time passes up to a duration, which can be changed while it does.

#pragma once

#include <oriel/oriel.h>

namespace sevenguis {

class Timer {
public:
    void operator()(oriel::Ui& ui);

private:
    double m_elapsed = 0;
    double m_last_time = -1; // of the frame before
    float m_duration = 15;
};

}

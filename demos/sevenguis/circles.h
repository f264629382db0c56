// SPDX-License-Identifier: MIT
//
// The sixth task: a click draws a circle, another button changes the one that is nearest, and all
// of it can be undone and done again.

#pragma once

#include <oriel/oriel.h>

#include <optional>
#include <string>
#include <vector>

namespace sevenguis {

class Circles {
public:
    void operator()(oriel::Ui& ui);

private:
    struct Circle {
        oriel::Point center;
        float diameter = 40;
    };

    void canvas(oriel::Ui& ui);
    void adjust(oriel::Ui& ui);
    void undo_bar(oriel::Ui& ui);
    void remember();
    std::optional<std::size_t> nearest(oriel::Point point) const;

    std::vector<Circle> m_circles;
    std::vector<std::vector<Circle>> m_history { {} };
    std::size_t m_present = 0; // in the history
    std::optional<std::size_t> m_chosen;
    bool m_is_adjusting = false;
    oriel::Id m_canvas;
};

}

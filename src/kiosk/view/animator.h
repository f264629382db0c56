// SPDX-License-Identifier: MIT
//
// Animator: cells on their way to another value.

#pragma once

#include "kiosk/reactive/graph.h"

#include <oriel/kiosk/program.h>

#include <vector>

namespace oriel::kiosk {

// How far, for a share of the time; of an easing's value.
double eased(Value const& easing, double share);
// `share` may lie outside 0 to 1: a spring passes its end. Of what has no middle it is the end.
void mix(Value const& from, Value const& to, double share, Value& result);
// A spring that starts at rest, after `seconds` of about `duration`: 0 at the start, 1 at rest.
double spring_share(double seconds, double duration, double bounce);
// Until nothing of it can be seen.
double spring_rest_seconds(double duration, double bounce);

struct Motive {
    Animation::Kind kind = Animation::Kind::Tween;
    double delay = 0; // seconds, as below
    double duration = 0;
    double bounce = 0;
    Value easing {};
};

class Animator {
public:
    explicit Animator(Graph& graph) : m_graph(graph) {}

    // From where the cell is now.
    void go(Cell& cell, Value const& to, Motive const& motive, double now);
    // Where it goes, when it moves.
    Value const* target_of(Cell const& cell) const;
    // It stays where it is.
    void drop(Cell const& cell);
    void move(double now);
    bool is_moving() const { return !m_motions.empty(); }
    // Everything at its end.
    void finish();
    // The same motion of another cell.
    void hand_over(Cell const& from, Cell& to, Animator& other) const;

private:
    struct Motion {
        Cell* cell = nullptr;
        Value from {};
        Value to {};
        Motive motive {};
        double start = 0;
    };
    Motion* find(Cell const& cell);
    double share_of(Motion const& motion, double now, bool& is_over) const;
    void end(std::size_t index);

    Graph& m_graph;
    std::vector<Motion> m_motions;
    std::vector<Motion> m_spare;
};

}

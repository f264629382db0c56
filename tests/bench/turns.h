// SPDX-License-Identifier: MIT
//
// Works that are compared take turns, so that whatever slows the machine down slows them all.
//
//     std::vector<double> const seconds = medians_of_turns({ [&] { ours(); }, [&] { theirs(); } });
//     double const ratio = seconds[0] / seconds[1];

#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <ctime>
#include <functional>
#include <vector>

namespace oriel {

// CPU time of this thread, or of all threads of the process for works that have some of their own.
enum class BenchClock : std::uint8_t { Thread /* (Default) */, Process };

inline double cpu_seconds(BenchClock clock)
{
    std::timespec time {};
    clock_gettime(
        clock == BenchClock::Thread ? CLOCK_THREAD_CPUTIME_ID : CLOCK_PROCESS_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) * 1e-9;
}

inline double median(std::vector<double>& values)
{
    auto const middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

// Seconds, in the order of the works. The first turns warm up and do not count.
inline std::vector<double> medians_of_turns(std::vector<std::function<void()>> const& works,
    BenchClock clock = BenchClock::Thread, int turns = 41)
{
    static constexpr int warm_up = 5;
    std::vector<std::vector<double>> times(works.size());
    for (int turn = -warm_up; turn < turns; ++turn) {
        for (std::size_t i = 0; i < works.size(); ++i) {
            double const start = cpu_seconds(clock);
            works[i]();
            if (turn >= 0)
                times[i].push_back(cpu_seconds(clock) - start);
        }
    }
    std::vector<double> medians;
    for (std::vector<double>& values : times)
        medians.push_back(median(values));
    return medians;
}

}

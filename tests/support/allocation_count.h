// SPDX-License-Identifier: MIT
//
// Counts the calls of operator new in a test program, from every thread. Every program made by
// oriel_test() has it; what C libraries take with malloc is not seen.
//
//     context.frame();                     // the first frames may allocate
//     AllocationCount allocations;
//     context.frame();
//     EXPECT_EQ(allocations.count(), 0u);

#pragma once

#include <cstddef>

namespace oriel {

class AllocationCount {
public:
    AllocationCount();
    // Calls since this object was made.
    std::size_t count() const;

private:
    std::size_t m_start;
};

}

// SPDX-License-Identifier: MIT
//
// RowHeights: how high each of any number of rows is, in 64ths of a logical pixel, exactly: known
// where a row was measured, estimated elsewhere, so that a place and a row find each other in
// O(log n). Rows of one height are one node, and rows that were measured long ago and far away are
// told by their mean: memory is bounded, and what lies below them stays where it is.
//
//     heights.reset(10'000'000, 32 * RowHeights::pixel);
//     heights.set(7, 48 * RowHeights::pixel);
//     RowHeights::Place place = heights.at(y);

#pragma once

#include <oriel/core/sum_tree.h>

#include <cstddef>
#include <cstdint>

namespace oriel {

class RowHeights {
public:
    static constexpr std::int64_t pixel = 64;
    static constexpr std::size_t max_runs = 2048;
    // What goes beyond counts as that: sums stay within 64 bits.
    static constexpr std::uint64_t max_rows = std::uint64_t { 1 } << 39;
    static constexpr std::int64_t max_height = std::int64_t { 1 } << 22;

    struct Place {
        std::uint64_t row = 0;
        std::int64_t top = 0; // of that row
    };

    // Nothing is known any more.
    void reset(std::uint64_t count, std::int64_t estimate);
    // Rows come and go at the end.
    void set_count(std::uint64_t count);
    void set(std::uint64_t row, std::int64_t height);

    std::uint64_t count() const { return m_runs.total().rows; }
    std::int64_t total() const { return m_runs.total().height; }
    std::int64_t estimate() const { return m_estimate; }
    std::int64_t top_of(std::uint64_t row) const;
    std::int64_t height_of(std::uint64_t row) const { return top_of(row + 1) - top_of(row); }
    // The row that `y` lies in; the first or the last one for what lies outside.
    Place at(std::int64_t y) const;
    std::size_t run_count() const { return m_runs.count(); }

private:
    struct Run {
        struct Sum {
            std::uint64_t rows = 0;
            std::int64_t height = 0;
            Sum operator+(Sum const& other) const
            {
                return { rows + other.rows, height + other.height };
            }
        };
        std::uint64_t rows = 0;
        std::int64_t height = 0; // of all of them

        Sum sum() const { return { rows, height }; }
        // Shared as evenly as whole numbers can be.
        std::int64_t top_of(std::uint64_t row) const;
        bool is_even(std::int64_t each) const
        {
            return height == static_cast<std::int64_t>(rows) * each;
        }
    };
    using Runs = detail::SumTree<Run>;
    void replace(std::uint64_t row, Runs::Found const& found, std::int64_t height);
    void join(std::uint64_t row, std::int64_t height);
    void forget_far_from(std::uint64_t row);

    Runs m_runs;
    std::int64_t m_estimate = 0;
};

}

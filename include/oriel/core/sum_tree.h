// SPDX-License-Identifier: MIT
//
// SumTree: a sequence of items of which each has sizes (bytes, lines, rows, …) that add up. Finds
// the item at a total, and takes and inserts runs of items, in O(log n). A treap in one vector:
// nodes are used again, so a steady size allocates nothing. Places count from 1; 0 is nothing.
//
//     struct Piece {
//         struct Sum { std::size_t bytes = 0; Sum operator+(Sum) const; };
//         Sum sum() const;
//     };
//     SumTree<Piece> pieces;
//     auto const found = pieces.find(offset, &Piece::Sum::bytes);

#pragma once

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace oriel::detail {

template <typename Item>
class SumTree {
public:
    using Sum = decltype(std::declval<Item const&>().sum());
    struct Found {
        Item const* item = nullptr; // null: the total is not reached
        Sum before {};
    };

    Sum total() const { return m_nodes[m_root].sum; }
    std::size_t count() const { return m_count; }
    bool is_empty() const { return m_count == 0; }

    void reserve(std::size_t items) { m_nodes.reserve(items + 1); }

    void clear()
    {
        m_nodes.resize(1);
        m_root = m_free = 0;
        m_count = 0;
    }

    // The first item whose end is beyond `value` in this size.
    template <typename Size>
    Found find(Size value, Size Sum::*size) const
    {
        Sum before {};
        for (Index at = m_root; at != 0;) {
            Node const& node = m_nodes[at];
            Sum const left = before + m_nodes[node.left].sum;
            Sum const with = left + node.item.sum();
            if (value < left.*size) {
                at = node.left;
            } else if (value < with.*size) {
                return { &node.item, left };
            } else {
                before = with;
                at = node.right;
            }
        }
        return { nullptr, before };
    }

    // Behind all items that end at or before `value`.
    template <typename Size>
    void insert(Item const& item, Size value, Size Sum::*size)
    {
        Index const added = make(item);
        auto const [before, after] = split(m_root, value, size);
        m_root = merge(merge(before, added), after);
    }

    void append(Item const& item) { m_root = merge(m_root, make(item)); }

    // The items that begin at or behind `begin` and end at or before `end`. Cheap where the ends
    // are ends of items.
    template <typename Size>
    void erase(Size begin, Size end, Size Sum::*size)
    {
        auto const [rest, after] = split(m_root, end, size);
        auto const [before, erased] = split(rest, begin, size);
        release(erased);
        m_root = merge(before, after);
    }

    // Replaces the item that find() gives.
    template <typename Size>
    void set(Size value, Size Sum::*size, Item const& item)
    {
        set_in(m_root, value, size, item);
    }

    // In order.
    template <typename Visit>
    void for_each(Visit const& visit) const
    {
        visit_in(m_root, visit);
    }

private:
    using Index = std::uint32_t;
    struct Node {
        Item item {};
        Sum sum {}; // of itself and everything below
        Index left = 0;
        Index right = 0; // of a free one: the next free one
        std::uint32_t priority = 0;
    };

    Index make(Item const& item)
    {
        Index index = m_free;
        if (index != 0) {
            m_free = m_nodes[index].right;
        } else {
            index = static_cast<Index>(m_nodes.size());
            m_nodes.emplace_back();
        }
        ++m_count;
        m_nodes[index] = { item, item.sum(), 0, 0, next_priority() };
        return index;
    }

    void release(Index at)
    {
        if (at == 0)
            return;
        release(m_nodes[at].left);
        release(m_nodes[at].right);
        m_nodes[at].right = std::exchange(m_free, at);
        --m_count;
    }

    std::uint32_t next_priority()
    {
        m_random ^= m_random << 13;
        m_random ^= m_random >> 7;
        m_random ^= m_random << 17;
        return static_cast<std::uint32_t>(m_random >> 32);
    }

    Index updated(Index at)
    {
        Node& node = m_nodes[at];
        node.sum = m_nodes[node.left].sum + node.item.sum() + m_nodes[node.right].sum;
        return at;
    }

    // Left: what ends at or before `value`.
    template <typename Size>
    std::pair<Index, Index> split(Index at, Size value, Size Sum::*size)
    {
        if (at == 0)
            return { 0, 0 };
        Node& node = m_nodes[at];
        Size const own = m_nodes[node.left].sum.*size + node.item.sum().*size;
        if (own <= value) {
            auto const [before, after] = split(node.right, value - own, size);
            node.right = before;
            return { updated(at), after };
        }
        auto const [before, after] = split(node.left, value, size);
        node.left = after;
        return { before, updated(at) };
    }

    Index merge(Index before, Index after)
    {
        if (before == 0 || after == 0)
            return before | after;
        if (m_nodes[before].priority > m_nodes[after].priority) {
            m_nodes[before].right = merge(m_nodes[before].right, after);
            return updated(before);
        }
        m_nodes[after].left = merge(before, m_nodes[after].left);
        return updated(after);
    }

    template <typename Size>
    void set_in(Index at, Size value, Size Sum::*size, Item const& item)
    {
        if (at == 0)
            return;
        Node& node = m_nodes[at];
        Size const left = m_nodes[node.left].sum.*size;
        Size const with = left + node.item.sum().*size;
        if (value < left)
            set_in(node.left, value, size, item);
        else if (value < with)
            node.item = item;
        else
            set_in(node.right, value - with, size, item);
        updated(at);
    }

    template <typename Visit>
    void visit_in(Index at, Visit const& visit) const
    {
        if (at == 0)
            return;
        visit_in(m_nodes[at].left, visit);
        visit(m_nodes[at].item);
        visit_in(m_nodes[at].right, visit);
    }

    std::vector<Node> m_nodes = std::vector<Node>(1); // the first is nobody, its sums are 0
    Index m_root = 0;
    Index m_free = 0;
    std::size_t m_count = 0;
    std::uint64_t m_random = 0x9e3779b97f4a7c15u;
};

}

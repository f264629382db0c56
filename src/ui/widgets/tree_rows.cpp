// SPDX-License-Identifier: MIT

#include <oriel/ui/tree.h>

#include <algorithm>
#include <utility>

namespace oriel {

static constexpr std::size_t most_rows = 10'000'000;

void TreeRows::update()
{
    m_rows.clear();
    append_children(m_rows, TreeSource::root, 0);
}

// Depth first without recursion: trees may be as deep as they like.
void TreeRows::append_children(
    std::vector<Node>& rows, std::uint64_t parent, std::uint32_t level) const
{
    struct Open {
        std::uint64_t parent = 0;
        std::uint64_t next = 0;
        std::uint64_t count = 0;
    };
    std::vector<Open> open { { parent, 0, m_source.child_count(parent) } };
    while (!open.empty() && rows.size() < most_rows) {
        Open& last = open.back();
        if (last.next == last.count) {
            open.pop_back();
            continue;
        }
        std::uint64_t const key = m_source.child(last.parent, last.next++);
        std::uint64_t const children = m_source.child_count(key);
        rows.push_back({ key, level + static_cast<std::uint32_t>(open.size()) - 1, children > 0 });
        if (children > 0 && m_open.contains(key))
            open.push_back({ key, 0, children });
    }
}

TreeRow TreeRows::row(std::uint64_t index) const
{
    if (index >= m_rows.size())
        return {};
    Node const& node = m_rows[static_cast<std::size_t>(index)];
    return { .index = index,
        .key = node.key,
        .level = node.level,
        .is_open = node.has_children && m_open.contains(node.key),
        .has_children = node.has_children };
}

std::uint64_t TreeRows::index_of(std::uint64_t key) const
{
    auto const found = std::find_if(
        m_rows.begin(), m_rows.end(), [key](Node const& node) { return node.key == key; });
    return static_cast<std::uint64_t>(found - m_rows.begin());
}

std::uint64_t TreeRows::parent_of(std::uint64_t index) const
{
    if (index >= m_rows.size())
        return size();
    std::uint32_t const level = m_rows[static_cast<std::size_t>(index)].level;
    while (index > 0 && level > 0) {
        if (m_rows[static_cast<std::size_t>(--index)].level < level)
            return index;
    }
    return size();
}

std::uint64_t TreeRows::subtree_end(std::uint64_t index) const
{
    std::uint32_t const level = m_rows[static_cast<std::size_t>(index)].level;
    auto const begin = m_rows.begin() + static_cast<std::ptrdiff_t>(index) + 1;
    auto const end = std::find_if(
        begin, m_rows.end(), [level](Node const& node) { return node.level <= level; });
    return static_cast<std::uint64_t>(end - m_rows.begin());
}

void TreeRows::set_open(std::uint64_t index, bool is_open)
{
    TreeRow const opened = row(index);
    if (index >= size() || !opened.has_children || opened.is_open == is_open)
        return;
    auto const begin = m_rows.begin() + static_cast<std::ptrdiff_t>(index) + 1;
    if (!is_open) {
        auto const end = m_rows.begin() + static_cast<std::ptrdiff_t>(subtree_end(index));
        m_rows.erase(begin, end);
        m_open.remove(opened.key);
        return;
    }
    m_open.add(opened.key);
    m_added.clear();
    append_children(m_added, opened.key, opened.level + 1);
    m_rows.insert(begin, m_added.begin(), m_added.end());
}

void TreeRows::set_open_keys(RowSelection keys)
{
    m_open = std::move(keys);
    update();
}

void TreeRows::open_all(std::uint64_t index)
{
    if (index >= size())
        return;
    std::uint64_t const key = m_rows[static_cast<std::size_t>(index)].key;
    std::vector<std::uint64_t> waiting { key };
    std::vector<std::uint64_t> parents;
    std::size_t opened = 0;
    while (!waiting.empty() && opened < most_rows) {
        std::uint64_t const parent = waiting.back();
        waiting.pop_back();
        std::uint64_t const count = m_source.child_count(parent);
        if (count > 0)
            parents.push_back(parent);
        opened += static_cast<std::size_t>(count);
        for (std::uint64_t i = 0; i < count && opened < most_rows; ++i)
            waiting.push_back(m_source.child(parent, i));
    }
    // In order, they are added at the end of what there is.
    std::sort(parents.begin(), parents.end());
    for (std::uint64_t const parent : parents)
        m_open.add(parent);
    update();
}

void TreeRows::open_everything()
{
    std::vector<std::uint64_t> tops;
    for (Node const& node : m_rows) {
        if (node.level == 0)
            tops.push_back(node.key);
    }
    for (std::uint64_t const top : tops)
        open_all(index_of(top));
}

void TreeRows::close_everything()
{
    m_open.clear();
    update();
}

}

// SPDX-License-Identifier: MIT
//
// TreeRows: the nodes of a tree that are to be seen, as rows: the application's nodes are keys, and
// children are asked for when their parent is opened. It is the application's, and serves
// ui.tree() and a table of a tree.
//
//     TreeRows rows({ .child_count = …, .child = … });
//     ui.tree("Scene", rows, {}, [&](Ui& ui, TreeRow const& row) { ui.label(name(row.key)); });

#pragma once

#include <oriel/ui/list.h>

#include <cstdint>
#include <functional>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

namespace oriel {

// What the tree is. The root itself is not shown.
struct TreeSource {
    static constexpr std::uint64_t root = static_cast<std::uint64_t>(-1);
    std::function<std::uint64_t(std::uint64_t parent)> child_count {};
    std::function<std::uint64_t(std::uint64_t parent, std::uint64_t index)> child {};
};

struct TreeRow {
    std::uint64_t index = 0;
    std::uint64_t key = 0;
    std::uint32_t level = 0; // 0: a child of the root
    bool is_open = false;
    bool has_children = false;
    bool is_selected = false;
    bool is_current = false;
};

class TreeRows {
public:
    explicit TreeRows(TreeSource source) : m_source(std::move(source)) { update(); }

    // After the application changed its nodes: asks again, what was open stays open.
    void update();
    std::uint64_t size() const { return m_rows.size(); }
    TreeRow row(std::uint64_t index) const;
    // size() when it is not to be seen.
    std::uint64_t index_of(std::uint64_t key) const;
    // size() for the top ones.
    std::uint64_t parent_of(std::uint64_t index) const;
    bool is_open(std::uint64_t key) const { return m_open.contains(key); }
    // Of all that are open, whether they are to be seen or not.
    RowSelection const& open_keys() const { return m_open; }
    void set_open_keys(RowSelection keys);

    void set_open(std::uint64_t index, bool is_open);
    // The node and all below it, while there are fewer than ten million rows.
    void open_all(std::uint64_t index);
    void open_everything();
    void close_everything();

private:
    struct Node {
        std::uint64_t key = 0;
        std::uint32_t level = 0;
        bool has_children = false;
    };
    void append_children(std::vector<Node>& rows, std::uint64_t parent, std::uint32_t level) const;
    std::uint64_t subtree_end(std::uint64_t index) const;

    TreeSource m_source;
    RowSelection m_open; // keys
    std::vector<Node> m_rows;
    std::vector<Node> m_added;
};

struct TreeOptions {
    float row_height = 0;
    RowSelection* selection = nullptr; // lent; of keys
    SelectionMode selection_mode = SelectionMode::Multiple;
    RowText text {}; // by index of the row; type-ahead, and what a screen reader says
    std::optional<RowReveal> reveal {};
    // Nodes can be moved by hand, and by Alt with arrow keys, if there is somebody to do it; he
    // calls TreeRows::update() then.
    MoveNodes move {};
    CanMoveNodes can_move {}; // none: wherever
    bool has_guides = true;   // lines from a node down to its children
    // The arrangement keeps which nodes are open, up to a thousand, and what is at the top. Keys
    // must be the same in the next run then.
    bool keeps_place = false;
    std::string_view id {};
    std::string_view tooltip {};
    bool enabled = true;
    Length width {};
    Length height {};
    float grow = 1;
};

using TreeRowBuilder = FunctionRef<void(Ui& ui, TreeRow const& row)>;

}

// SPDX-License-Identifier: MIT

#include "page.h"

#include <algorithm>
#include <cstdint>
#include <vector>

namespace gallery {
namespace {

class MovingRowsPage final : public Page {
public:
    MovingRowsPage() { m_rows.open_everything(); }

    void example(oriel::Ui& ui) override
    {
        ui.list("Songs", m_songs.size(),
            { .row_height = 32,
                .selection = &m_songs_selected,
                .move = [&](oriel::RowMove const& move) { move.apply(m_songs); },
                .height = 170 },
            [&](oriel::Ui& row_ui, oriel::Row const& row) { row_ui.label(m_songs[row.index]); });
        ui.tree("Folders", m_rows,
            { .row_height = 32,
                .selection = &m_folders_selected,
                .move = [&](oriel::NodeMove const& move) { put(move); },
                .height = 194 },
            [&](oriel::Ui& row_ui, oriel::TreeRow const& row) { row_ui.label(names[row.key]); });
        ui.label("Alt and the arrow keys move them, too.", { .tone = oriel::LabelTone::Muted });
    }

private:
    static constexpr std::string_view names[] { "Pictures", "Summer", "Winter", "Letters",
        "Bills" };
    static constexpr std::uint64_t root = oriel::TreeSource::root;
    using Keys = std::vector<std::uint64_t>;

    // Of the root, when it is that.
    Keys& children(std::uint64_t parent)
    {
        return m_children[parent == root ? std::size(names) : parent];
    }
    Keys& siblings(std::uint64_t node)
    {
        return *std::find_if(std::begin(m_children), std::end(m_children), [&](Keys const& keys) {
            return std::find(keys.begin(), keys.end(), node) != keys.end();
        });
    }
    void put(oriel::NodeMove const& move)
    {
        for (std::uint64_t const node : move.nodes)
            std::erase(siblings(node), node);
        bool const is_into = move.place == oriel::TreePlace::Into;
        Keys& keys = is_into ? children(move.target) : siblings(move.target);
        auto at = is_into ? keys.end() : std::find(keys.begin(), keys.end(), move.target);
        if (move.place == oriel::TreePlace::After)
            ++at;
        keys.insert(at, move.nodes.begin(), move.nodes.end());
        m_rows.update();
    }

    std::vector<std::string_view> m_songs { "Morning", "Rain", "Harbour", "Lanterns", "Home" };
    Keys m_children[std::size(names) + 1] { { 1, 2 }, {}, {}, { 4 }, {}, { 0, 3 } };
    oriel::TreeRows m_rows { { .child_count = [this](
                                                  std::uint64_t of) { return children(of).size(); },
        .child = [this](std::uint64_t of, std::uint64_t index) { return children(of)[index]; } } };
    oriel::RowSelection m_songs_selected;
    oriel::RowSelection m_folders_selected;
};

}

std::unique_ptr<Page> moving_rows_page() { return std::make_unique<MovingRowsPage>(); }

}

// SPDX-License-Identifier: MIT
//
// A callback takes away what is being drawn: rows, nodes, what is selected, the window around it.

#include <oriel/oriel.h>

#include <tests/ui/random_user.h>

#include <gtest/gtest.h>

#include <cstdint>
#include <string>
#include <vector>

namespace oriel {
namespace {

// Lists, a table and trees whose callbacks do what should be done between frames.
class Saboteur {
public:
    explicit Saboteur(unsigned seed) : m_user(seed) { grow(); }

    void operator()(Ui& ui)
    {
        if (!m_is_open && m_user.below(4) == 0) {
            m_is_open = true;
            grow();
        }
        if (auto window = ui.window("Window", { .is_open = &m_is_open, .width = 800 })) {
            if (auto row = ui.row({ .align = Align::Start, .height = 400 })) {
                list(ui);
                tree(ui);
            }
            table(ui);
            tabs(ui);
        }
    }

private:
    void grow()
    {
        m_items.assign(static_cast<std::size_t>(m_user.below(60)), "An item");
        m_rows.update();
    }
    void strike()
    {
        switch (m_user.below(60)) {
        case 0:
            m_items.clear();
            m_items.shrink_to_fit();
            break;
        case 1:
            grow();
            break;
        case 2:
            m_rows.close_everything();
            break;
        case 3:
            m_rows.open_everything();
            break;
        case 4:
            m_rows.set_open(static_cast<std::uint64_t>(m_user.below(20)), m_user.below(2) == 0);
            break;
        case 5:
            m_selection.clear();
            break;
        case 6:
            m_selection.add({ 0, 1000 });
            break;
        case 7:
            m_arrangement = {};
            break;
        case 8:
            m_is_open = false;
            break;
        default:
            break;
        }
    }
    std::string_view item(std::uint64_t index)
    {
        strike();
        return index < m_items.size() ? std::string_view(m_items[index]) : "gone";
    }
    void list(Ui& ui)
    {
        ui.list("List", m_items.size(),
            { .selection = &m_selection,
                .text = [this](std::uint64_t index) { return item(index); },
                .height = 300 },
            [this](Ui& inner, Row const& row) {
                inner.label(item(row.index));
                if (inner.button("Remove").clicked() && row.index < m_items.size())
                    m_items.erase(m_items.begin() + static_cast<std::ptrdiff_t>(row.index));
            });
    }
    void tree(Ui& ui)
    {
        ui.tree("Tree", m_rows,
            { .selection = &m_selection,
                .text = [this](std::uint64_t index) { return item(m_rows.row(index).key); },
                .height = 300 },
            [this](Ui& inner, TreeRow const& row) { inner.label(item(row.key)); });
    }
    void table(Ui& ui)
    {
        static constexpr TableColumn columns[] { { .label = "Name" }, { .label = "Size" } };
        ui.table("Table", columns, m_items.size(),
            { .selection = &m_selection, .arrangement = &m_arrangement, .height = 160 },
            [this](Ui&, TableCell& cell) { cell.text(item(cell.row())); });
    }
    void tabs(Ui& ui)
    {
        if (auto bar = ui.tab_bar("Tabs")) {
            for (std::size_t i = 0; i < m_items.size() && i < 5; ++i) {
                Scope const round = ui.scope(std::uint64_t { i });
                bar.tab(item(i), i == 0, { .is_open = &m_is_open });
            }
        }
        if (auto menu = ui.menu_button("Menu")) {
            if (menu.item(item(0)).clicked())
                m_items.clear();
        }
    }

    RandomUser m_user;
    bool m_is_open = true;
    std::vector<std::string> m_items;
    RowSelection m_selection;
    TableArrangement m_arrangement;
    TreeRows m_rows { { .child_count = [this](std::uint64_t parent) -> std::uint64_t {
                           return parent == TreeSource::root ? m_items.size() : parent < 5 ? 3 : 0;
                       },
        .child =
            [](std::uint64_t parent, std::uint64_t index) {
                return parent == TreeSource::root ? index : 100 + parent * 10 + index;
            } } };
};

TEST(RemovedRows, ConfuseNobody)
{
    for (unsigned seed = 1; seed <= 2; ++seed) {
        Saboteur saboteur(seed);
        Context context;
        context.set_diagnostic_handler([](Diagnostic const& diagnostic) {
            bool const is_typed = diagnostic.kind == DiagnosticKind::MissingGlyph
                                  || diagnostic.kind == DiagnosticKind::InvalidUtf8;
            EXPECT_TRUE(is_typed) << diagnostic.cause;
        });
        RandomUser user(seed);
        double time = 0;
        for (int i = 0; i < 4000; ++i) {
            Event event = user.event();
            event.time = time += 0.02;
            context.post(event);
            if (user.below(3) == 0)
                context.frame(
                    { .size = { 860, 620 }, .time = time }, [&](Ui& ui) { saboteur(ui); });
        }
    }
}

}
}

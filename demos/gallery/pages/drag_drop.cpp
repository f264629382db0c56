// SPDX-License-Identifier: MIT

#include "page.h"

#include <cstdint>
#include <iterator>
#include <vector>

namespace gallery {
namespace {

class DragDropPage final : public Page {
public:
    void example(oriel::Ui& ui) override
    {
        for (std::size_t b = 0; b < std::size(baskets); ++b) {
            auto group = ui.group(baskets[b].name, { .id = baskets[b].name, .width = 320 });
            if (!group)
                continue;
            oriel::Response const basket = ui.interact_container();
            auto row = ui.row({ .gap = 8, .height = 32 });
            if (!row)
                continue;
            for (std::uint64_t i = 0; i < m_fruits.size(); ++i) {
                if (m_fruits[i].basket != b)
                    continue;
                auto scope = ui.scope(i);
                oriel::Response const button = ui.button(m_fruits[i].name);
                if (auto preview = ui.drag_source(button, Carried { i }))
                    ui.label(m_fruits[i].name);
            }
            // A target says what it refuses while it is carried.
            Carried const* const carried = ui.carried<Carried>();
            bool const accepts =
                !carried || !baskets[b].is_for_red_ones || m_fruits[carried->fruit].is_red;
            if (Carried const* dropped = ui.drop_target<Carried>(basket, { .accepts = accepts }))
                put(dropped->fruit, b, ui.drop_action());
        }
    }

private:
    // Whatever is carried has a type of its own.
    struct Carried {
        std::size_t fruit;
    };
    struct Fruit {
        std::string_view name;
        bool is_red;
        std::size_t basket;
    };
    struct Basket {
        std::string_view name;
        bool is_for_red_ones;
    };
    static constexpr Basket baskets[] { { "Table", false }, { "Basket", false },
        { "Bowl for what is red", true } };

    void put(std::size_t fruit, std::size_t basket, oriel::DropAction action)
    {
        if (action == oriel::DropAction::Move)
            m_fruits[fruit].basket = basket;
        else if (m_fruits.size() < 12)
            m_fruits.push_back({ m_fruits[fruit].name, m_fruits[fruit].is_red, basket });
    }
    std::vector<Fruit> m_fruits { { "Cherry", true, 0 }, { "Lime", false, 0 }, { "Plum", false, 1 },
        { "Strawberry", true, 2 } };
};

}

std::unique_ptr<Page> drag_drop_page() { return std::make_unique<DragDropPage>(); }

}

// SPDX-License-Identifier: MIT

#include "page.h"

#include <string>

namespace gallery {
namespace {

class PropertyEditorPage final : public Page {
public:
    void example(oriel::Ui& ui) override
    {
        ui.text_field("Search", m_search, { .hint = "Search" });
        if (auto editor = ui.property_editor("Enemy", { .search = m_search })) {
            editor.field("Name", m_enemy.name);
            editor.field("Speed", m_enemy.speed, { .reset_to = 1.0f, .number = { .min = 0 } });
            if (auto group = editor.group("Body")) {
                editor.field("Health", m_enemy.health, { .reset_to = 100 });
                editor.field("Can fly", m_enemy.can_fly);
            }
        }
    }

private:
    struct Enemy {
        std::string name = "Goblin";
        float speed = 1.5f;
        int health = 40;
        bool can_fly = false;
    };
    Enemy m_enemy;
    std::string m_search;
};

}

std::unique_ptr<Page> property_editor_page() { return std::make_unique<PropertyEditorPage>(); }

}

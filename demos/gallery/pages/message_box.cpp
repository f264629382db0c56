// SPDX-License-Identifier: MIT

#include "page.h"

#include <string>

namespace gallery {
namespace {

class MessageBoxPage final : public Page {
public:
    void example(oriel::Ui& ui) override
    {
        if (ui.button("Delete…").clicked())
            m_asks = true;
        static constexpr std::string_view buttons[] { "Keep it", "Delete" };
        int const answer = ui.message_box("Delete the file?", "It cannot be brought back.", m_asks,
            { .kind = oriel::MessageKind::Warning, .buttons = buttons });
        if (answer != oriel::no_answer)
            m_said = answer == 1 ? "Deleted" : "Kept";
        ui.label(m_said, { .id = "said" });
    }

private:
    bool m_asks = false;
    std::string m_said;
};

}

std::unique_ptr<Page> message_box_page() { return std::make_unique<MessageBoxPage>(); }

}

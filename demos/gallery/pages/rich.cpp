// SPDX-License-Identifier: MIT

#include "page.h"

#include <string>

namespace gallery {
namespace {

class RichPage final : public Page {
public:
    void example(oriel::Ui& ui) override
    {
        if (auto text = ui.rich()) {
            text << "Words can be " << oriel::bold("bold") << ", " << oriel::italic("italic")
                 << ", " << oriel::code("code") << " or " << oriel::fg(ui.theme().accent, "colored")
                 << "; they can be " << oriel::link("links")
                 << ", and all of them wrap as one text.";
            if (text.clicked("links"))
                m_said = "The link was followed";
        }
        ui.label(m_said, { .tone = oriel::LabelTone::Muted, .id = "said" });
    }

private:
    std::string m_said = "Nothing yet";
};

}

std::unique_ptr<Page> rich_page() { return std::make_unique<RichPage>(); }

}

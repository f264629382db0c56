// SPDX-License-Identifier: MIT

#include "page.h"

#include <string>

namespace gallery {
namespace {

class HyperlinkPage final : public Page {
public:
    void example(oriel::Ui& ui) override
    {
        ui.hyperlink("The manual", "https://example.org/manual",
            { .open = [&](std::string_view address) { m_followed = address; } });
        ui.label(m_followed, { .tone = oriel::LabelTone::Muted, .id = "followed" });
    }

private:
    std::string m_followed = "None was followed";
};

}

std::unique_ptr<Page> hyperlink_page() { return std::make_unique<HyperlinkPage>(); }

}

// SPDX-License-Identifier: MIT

#include "page.h"

#include <string>

namespace gallery {
namespace {

class TextFieldPage final : public Page {
public:
    void example(oriel::Ui& ui) override
    {
        ui.text_field("Name", m_name, { .is_read_only = m_is_read_only, .enabled = m_is_enabled });
        ui.text_field("Search", m_query, { .hint = "Search…", .enabled = m_is_enabled });
        ui.text_field("Password", m_secret, { .is_password = true, .enabled = m_is_enabled });
        // Whatever is inserted passes the filter first.
        auto const digits = [](std::string& inserted) {
            std::erase_if(inserted, [](char c) { return c < '0' || c > '9'; });
        };
        ui.text_field("Code", m_code,
            { .hint = "Six digits",
                .max_graphemes = 6,
                .filter = digits,
                .enabled = m_is_enabled });
    }
    bool has_options() const override { return true; }
    void options(oriel::Ui& ui) override
    {
        ui.checkbox("Enabled", m_is_enabled);
        ui.checkbox("Read only", m_is_read_only);
    }

private:
    std::string m_name = "Ada Lovelace";
    std::string m_query;
    std::string m_secret = "rosebud";
    std::string m_code;
    bool m_is_enabled = true;
    bool m_is_read_only = false;
};

}

std::unique_ptr<Page> text_field_page() { return std::make_unique<TextFieldPage>(); }

}

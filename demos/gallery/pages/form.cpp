// SPDX-License-Identifier: MIT

#include "page.h"

#include <string>

namespace gallery {
namespace {

class FormPage final : public Page {
public:
    void example(oriel::Ui& ui) override
    {
        if (auto form = ui.form()) {
            if (auto field = form.field("Name",
                    { .error = m_name.empty() ? "A name is needed" : "", .is_required = true }))
                ui.text_field("Name", m_name);
            if (auto field = form.field("Mail", { .help = "Nobody else will see it" }))
                ui.text_field("Mail", m_mail);
            if (auto field = form.field("News"))
                ui.checkbox("Once a month", m_news);
        }
    }

private:
    std::string m_name;
    std::string m_mail = "ada@example.org";
    bool m_news = true;
};

}

std::unique_ptr<Page> form_page() { return std::make_unique<FormPage>(); }

}

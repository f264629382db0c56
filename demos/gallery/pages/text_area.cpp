// SPDX-License-Identifier: MIT

#include "page.h"

#include <string>

namespace gallery {
namespace {

class TextAreaPage final : public Page {
public:
    void example(oriel::Ui& ui) override
    {
        ui.text_area("Notes", m_text,
            { .hint = "Write something",
                .wrap = m_wraps ? oriel::TextWrap::Word : oriel::TextWrap::No,
                .shows_line_numbers = m_numbers,
                .marks_current_line = true,
                .is_read_only = m_is_read_only,
                .height = 200 });
    }
    bool has_options() const override { return true; }
    void options(oriel::Ui& ui) override
    {
        ui.checkbox("Wrap lines", m_wraps);
        ui.checkbox("Line numbers", m_numbers);
        ui.checkbox("Read only", m_is_read_only);
    }

private:
    std::string m_text = "Several lines, as many as you like.\n"
                         "\tTabs are there, and what runs to the left, and emoji;\n"
                         "undo goes back by words, and a long line wraps where the text ends.\n";
    bool m_wraps = true;
    bool m_numbers = true;
    bool m_is_read_only = false;
};

}

std::unique_ptr<Page> text_area_page() { return std::make_unique<TextAreaPage>(); }

}

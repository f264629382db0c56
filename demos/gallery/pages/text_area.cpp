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
        // Start, center, end and the decimal point.
        static constexpr oriel::TabStop stops[] = { { 90 }, { 220, oriel::TabAlign::Center },
            { 330, oriel::TabAlign::End }, { 390, oriel::TabAlign::Decimal } };
        ui.text_area("Planets", m_planets,
            { .wrap = oriel::TextWrap::No,
                .tab_key = oriel::TabKey::Inserts,
                .tab_stops = stops,
                .height = 116 });
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
    std::string m_planets = "Planet\tGod of\tDays a year\tMoons\tSize\n"
                            "Mercury\ttravellers\t88\t0\t0.383\n"
                            "Venus\tlove\t225\t0\t0.95\n"
                            "Jupiter\tthe sky\t4,333\t95\t11.2\n";
    bool m_wraps = true;
    bool m_numbers = true;
    bool m_is_read_only = false;
};

}

std::unique_ptr<Page> text_area_page() { return std::make_unique<TextAreaPage>(); }

}

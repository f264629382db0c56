// SPDX-License-Identifier: MIT

#include "page.h"

namespace gallery {
namespace {

class LabelPage final : public Page {
public:
    void example(oriel::Ui& ui) override
    {
        auto const tone = static_cast<oriel::LabelTone>(m_tone);
        ui.label(
            "A label takes the width that it is given, and its height follows. It wraps where a "
            "line may break: naïve façade, Größe, Ελληνικά, Русский.",
            { .tone = tone, .wrap = m_wraps ? oriel::TextWrap::Word : oriel::TextWrap::No });
    }
    bool has_options() const override { return true; }
    void options(oriel::Ui& ui) override
    {
        ui.radio("Normal", m_tone, static_cast<int>(oriel::LabelTone::Normal));
        ui.radio("Muted", m_tone, static_cast<int>(oriel::LabelTone::Muted));
        ui.radio("Strong", m_tone, static_cast<int>(oriel::LabelTone::Strong));
        ui.radio("Caption", m_tone, static_cast<int>(oriel::LabelTone::Caption));
        ui.separator();
        ui.checkbox("Wrap", m_wraps);
    }

private:
    bool m_wraps = true;
    int m_tone = 0;
};

}

std::unique_ptr<Page> label_page() { return std::make_unique<LabelPage>(); }

}

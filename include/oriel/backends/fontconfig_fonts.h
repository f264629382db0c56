// SPDX-License-Identifier: MIT
//
// FontconfigFonts: the fonts that are installed on the system, as fontconfig lists them. The
// choice among those that have a character is Oriel's own (is_better_font), because fontconfig's
// answer follows the order of families more than the script. The list is read when the first
// font is asked for.
//
//     FontconfigFonts fonts;
//     context.text().add_provider(fonts);

#pragma once

#include <oriel/text/font_provider.h>

#include <memory>

namespace oriel {

class FontconfigFonts final : public FontProvider {
public:
    FontconfigFonts();
    ~FontconfigFonts() override;

    FontData find(FontRequest const& request) override;

private:
    struct Private;
    std::unique_ptr<Private> m;
};

}

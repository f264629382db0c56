// SPDX-License-Identifier: MIT
//
// DirectoryFonts: the font files of a folder and those below it. They are read once, when the
// first font is asked for, which takes a millisecond a file.
//
//     DirectoryFonts fonts("/usr/share/fonts");
//     engine.add_provider(fonts);

#pragma once

#include <oriel/text/font_provider.h>

#include <memory>
#include <string>

namespace oriel {

class DirectoryFonts final : public FontProvider {
public:
    explicit DirectoryFonts(std::string folder);
    ~DirectoryFonts() override;

    FontData find(FontRequest const& request) override;

private:
    struct Private;
    std::unique_ptr<Private> m;
};

}

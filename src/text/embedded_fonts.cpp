// SPDX-License-Identifier: MIT
//
// In a file of its own, so that programs which bring their fonts do not link the embedded ones.

#include <text/embedded_font_files.h>
#include <text/text_engine_private.h>

namespace oriel {

void TextEngine::add_embedded_fonts()
{
    using detail::EmbeddedFont;
    auto const add = [&](EmbeddedFont font) {
        return m->fonts.add_lent(detail::embedded_font_file(font)).value();
    };
    FontId const sans = add(EmbeddedFont::InterRegular);
    FontId const semibold = add(EmbeddedFont::InterSemiBold);
    FontId const mono = add(EmbeddedFont::JetBrainsMonoRegular);
    FontId const icons = add(EmbeddedFont::OrielIcons);
    add_stack(std::array { sans, semibold, mono, icons });
    add_stack(std::array { semibold, mono, icons });
    add_stack(std::array { mono, sans, semibold, icons });
}

}
